const fs = require('node:fs');
const path = require('node:path');
const { Marked } = require('marked');

const docs = path.resolve(__dirname, '..', 'docs');

/** The pages for clerks, in their order; the pane's help shows them as one. */
const PAGES = {
  'zh-CN': ['五分钟上手.md', '检查与标记.md', '汇总表怎么看.md', '通报、成果台账.md', '常见问题.md'],
  en: ['guide.en.md'],
};

const TITLES = { 'zh-CN': '督查台账使用说明', en: 'Duty Ledger: help' };

const STYLE = `
  :root { color-scheme: light dark; }
  body {
    margin: 0 auto; padding: 16px 20px 48px; max-width: 46em; line-height: 1.7; font-size: 16px;
    font-family: 'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif;
    overflow-wrap: anywhere;
  }
  h2 { margin-top: 2.2em; padding-top: 0.4em; border-top: 1px solid color-mix(in srgb, currentColor 25%, transparent); }
  img { max-width: 100%; border: 1px solid color-mix(in srgb, currentColor 25%, transparent); }
  .table { overflow-x: auto; }
  table { border-collapse: collapse; }
  th, td { padding: 4px 10px; border: 1px solid color-mix(in srgb, currentColor 30%, transparent); text-align: left; }
  th { white-space: nowrap; }
  code { font-family: Consolas, monospace; }
`;

const idOf = (file) => path.basename(file, '.md');

/** Links between the pages become links within the one page; pictures stand beside it. */
function renderer() {
  const marked = new Marked();
  marked.use({
    walkTokens(token) {
      if (token.type === 'heading') token.depth += 1;
      if (token.type === 'link' && token.href.endsWith('.md')) {
        token.href = '#' + encodeURIComponent(idOf(decodeURIComponent(token.href)));
      }
      if (token.type === 'image') token.href = path.posix.join('help', path.posix.basename(token.href));
    },
    hooks: {
      postprocess: (html) =>
        html
          .replaceAll('<table>', '<div class="table" tabindex="0"><table>')
          .replaceAll('</table>', '</table></div>')
          .replaceAll('<img ', '<img loading="lazy" '),
    },
  });
  return marked;
}

/** The HTML of the help in a language (`zh-CN` or `en`): one page that needs no network and no script. */
function helpPage(language) {
  const sections = PAGES[language].map((file) => {
    const html = renderer().parse(fs.readFileSync(path.join(docs, file), 'utf8'));
    return `<section id="${encodeURIComponent(idOf(file))}">\n${html}</section>`;
  });
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self'; style-src 'unsafe-inline'" />
    <title>${TITLES[language]}</title>
    <style>${STYLE}</style>
  </head>
  <body>
    <main>
      <h1>${TITLES[language]}</h1>
      ${sections.join('\n')}
    </main>
  </body>
</html>
`;
}

module.exports = { helpPage };
