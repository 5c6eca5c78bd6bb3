/** @type {import('jest').Config} */
const common = {
  testEnvironment: 'node',
  transform: {
    '^.+\\.(t|j|mj|cj)sx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
      },
    ],
  },
  transformIgnorePatterns: ['/node_modules/(?!(numfmt|@sparticuz)/)'],
};

/** @type {import('jest').Config} */
module.exports = {
  // Generous, for busy machines: no test measures time. Jest reads it here only, not in a project.
  testTimeout: 60_000,
  projects: [
    {
      ...common,
      displayName: 'node',
      testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/e2e/'],
    },
    {
      ...common,
      displayName: 'browser',
      testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
      globalSetup: '<rootDir>/test/e2e/site-setup.ts',
      globalTeardown: '<rootDir>/test/e2e/site-teardown.ts',
    },
  ],
};
