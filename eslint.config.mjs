import tseslint from 'typescript-eslint';
import importX from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';

/**
 * The one direction of the architecture: core <- app <- excel, pane, commands <- composition roots.
 * `only` names what a folder may import besides itself; everything else under src/ is refused.
 */
const directions = [
  { folder: 'src/core', only: [] },
  { folder: 'src/locale', only: ['core', 'app'] },
  { folder: 'src/app', only: ['core'] },
  { folder: 'src/excel', only: ['core', 'app'] },
  { folder: 'src/pane', only: ['core', 'app', 'locale'] },
  { folder: 'src/commands', only: ['core', 'app', 'locale'] },
];

const folders = directions.map(({ folder }) => folder.replace('src/', ''));

const officeGlobals = ['Excel', 'Office', 'OfficeExtension'].map((name) => ({
  name,
  message: 'Only src/excel and the composition roots name the Office API.',
}));

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'coverage/', 'node_modules/', 'test/fixtures/'] },
  ...tseslint.configs.recommendedTypeChecked.map((config) => ({
    ...config,
    files: ['**/*.ts', '**/*.tsx'],
  })),
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { 'import-x': importX, 'react-hooks': reactHooks },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'import-x/no-cycle': 'error',
      ...reactHooks.configs.recommended.rules,
    },
  },
  ...directions.map(({ folder, only }) => ({
    files: [`${folder}/**/*.ts`, `${folder}/**/*.tsx`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `^(\\.\\./)+(${folders
                .filter((other) => `src/${other}` !== folder && !only.includes(other))
                .join('|')})(/|$)`,
              message: `${folder} may import only: ${[...only, 'itself'].join(', ')}.`,
            },
            { regex: 'workbench', message: 'The product never imports its workbench.' },
            ...(folder === 'src/pane' || folder === 'src/commands'
              ? []
              : [{ regex: '^(react|react-dom|@fluentui)', message: `${folder} knows no screen.` }]),
            ...(folder === 'src/core' ? [{ regex: '^node:', message: 'The core runs anywhere.' }] : []),
          ],
        },
      ],
      ...(folder === 'src/excel' ? {} : { 'no-restricted-globals': ['error', ...officeGlobals] }),
    },
  })),
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...officeGlobals,
        ...[
          'window',
          'document',
          'navigator',
          'localStorage',
          'console',
          'process',
          'fetch',
          'setTimeout',
        ].map((name) => ({ name, message: 'The core is pure: plain data in, plain data out.' })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'The core has no clock: pass the day in.' },
        { object: 'Math', property: 'random', message: 'The core is deterministic.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'The core has no clock.',
        },
      ],
    },
  },
);
