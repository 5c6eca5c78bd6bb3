const path = require('node:path');
const { DefinePlugin } = require('webpack');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const MinifyPlugin = require('terser-webpack-plugin');
const { helpPage } = require('./build/help-page');
const { version } = require('./package.json');

const officeDist = path.join(path.dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');

/** Where the pane takes Office.js from; any other value of OFFICE_JS is taken as an address. */
const officeSources = {
  /** What Microsoft supports. */
  cdn: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  /** Office 365 operated by 21Vianet. */
  '21vianet': 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
  /** A copy beside the pane, for networks that reach neither. */
  local: 'office-js/office.js',
};

/** Of Office.js, only what a pane in Excel loads: its own scripts and each language's strings. */
const officeFiles = ['office.js', 'excel-*-16.*[0-9].js', '*/office_strings.js'].map((from) => ({
  from: path.posix.join(officeDist, from),
  to: ({ absoluteFilename }) => path.join('office-js', path.relative(officeDist, absoluteFilename)),
  info: { minimized: true },
}));

function taskPane(officeJs, filename = 'taskpane.html') {
  const origin = /^https:\/\/[^/]+/.exec(officeJs)?.[0];
  return new HtmlPlugin({
    template: 'src/taskpane.html',
    filename,
    chunks: ['taskpane'],
    officeJs,
    templateParameters: { officeJs, scriptSources: ["'self'", origin].filter(Boolean).join(' ') },
  });
}

/** The guide for clerks, as pages that need no network. */
const helpPages = [
  ['help.html', 'zh-CN'],
  ['help.en.html', 'en'],
].map(
  ([filename, language]) =>
    new HtmlPlugin({ filename, inject: false, templateContent: () => helpPage(language) }),
);

/**
 * `webpack --mode production` builds the add-in; `webpack serve`, or `--env workbench`, the workbench page with the
 * same pane beside a workbook. The workbench takes Office.js from node_modules and needs no network.
 */
module.exports = (env, { mode = 'production' }) => {
  const workbench = Boolean(env.WEBPACK_SERVE || env.workbench);
  const source = workbench ? 'local' : (process.env.OFFICE_JS ?? 'cdn');
  const officeJs = officeSources[source] ?? source;
  return {
    mode,
    target: ['web', 'es2021'],
    devtool: mode === 'production' ? false : 'source-map',
    entry: {
      taskpane: './src/taskpane.tsx',
      ...(workbench && { workbench: './workbench/page/main.tsx' }),
    },
    output: {
      path: path.resolve(__dirname, 'dist'),
      filename: mode === 'production' ? '[name].[contenthash:8].js' : '[name].js',
      chunkFilename: mode === 'production' ? 'part.[contenthash:8].js' : 'part.[name].js',
      assetModuleFilename: '[name][ext]',
      clean: true,
    },
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: 'swc-loader',
          options: {
            jsc: {
              target: 'es2021',
              parser: { syntax: 'typescript', tsx: true },
              transform: { react: { runtime: 'automatic' } },
            },
          },
        },
        { test: /\.xlsx$/, type: 'asset/resource' },
        { test: /\.css$/, type: 'asset/resource' },
        { test: /\.xml$/, type: 'asset/source' },
      ],
    },
    plugins: [
      new DefinePlugin({ BUILD_VERSION: JSON.stringify(version) }),
      taskPane(officeJs),
      ...helpPages,
      new CopyPlugin({
        patterns: [
          { from: 'assets', to: 'assets' },
          { from: 'docs/images/guide', to: 'help' },
          ...(source === 'local' && !env.WEBPACK_SERVE ? officeFiles : []),
        ],
      }),
      ...(workbench
        ? [
            new HtmlPlugin({ template: 'workbench/page/index.html', chunks: ['workbench'] }),
            // The pane as a network shows it that lets nobody through to Office.js.
            taskPane('office-js/unreachable.js', 'taskpane-unreachable.html'),
          ]
        : []),
    ],
    optimization: {
      // What a library offers and nobody imports stays out, in trials too.
      sideEffects: true,
      minimizer: [new MinifyPlugin({ minify: MinifyPlugin.swcMinify, extractComments: false })],
    },
    performance: { hints: false },
    devServer: {
      server: 'https',
      host: 'localhost',
      port: 3000,
      hot: false,
      liveReload: true,
      client: { overlay: false },
      static: [{ directory: officeDist, publicPath: '/office-js', watch: false }],
      open: Boolean(process.stdout.isTTY),
    },
  };
};
