/** What a paragraph of an official text is, which tells how it looks. */
export type ParagraphKind =
  | 'title'
  /** 期号, centred under the title. */
  | 'number'
  /** 主送: whom it goes to; not indented. */
  | 'addressee'
  /** 一、… */
  | 'heading'
  | 'body'
  /** 1. … */
  | 'item'
  /** 落款 and its date, at the right. */
  | 'signature'
  /** For whoever sends the text; to be taken out before. */
  | 'remark';

export interface Paragraph {
  readonly kind: ParagraphKind;
  /** One line; cells' own line breaks are spaces. */
  readonly text: string;
}

/** A text to be copied: the same paragraphs as plain and as formatted text. Workbook §3. */
export interface FormattedText {
  readonly language: 'zh-CN' | 'en';
  readonly paragraphs: readonly Paragraph[];
}

/** A paragraph of a text that came from cells as well: their line breaks and control characters are spaces in it. */
export const paragraph = (kind: ParagraphKind, text: string): Paragraph => ({
  kind,
  text: text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim(),
});

const INDENT = '　　';
const INDENTED: readonly ParagraphKind[] = ['heading', 'body', 'item'];

/** As plain text: a line for each paragraph, indented by two characters as Chinese official texts are. */
export function asPlainText({ language, paragraphs }: FormattedText): string {
  return paragraphs
    .map(({ kind, text }, index) => {
      const line = language === 'zh-CN' && INDENTED.includes(kind) ? `${INDENT}${text}` : text;
      return opensBlock(paragraphs, index) ? `\n${line}` : line;
    })
    .join('\n');
}

/** A blank line stands after the title's block, and before the signature and the remark. */
function opensBlock(paragraphs: readonly Paragraph[], index: number): boolean {
  const [before, here] = [paragraphs[index - 1]?.kind, paragraphs[index]?.kind];
  if (before === undefined || here === undefined) return false;
  const isHead = (kind: ParagraphKind): boolean => kind === 'title' || kind === 'number';
  const isTail = (kind: ParagraphKind): boolean => kind === 'signature' || kind === 'remark';
  return (isHead(before) && !isHead(here)) || (isTail(here) && before !== here);
}

/**
 * Official texts: 小标宋 二号 for the title, 仿宋 三号 for the text, 黑体 for headings, lines 28 points apart
 * (GB/T 9704-2012, §5.2.2 and §7); each with a font that every office has behind it.
 */
const FONTS = {
  'zh-CN': {
    title: "'方正小标宋简体','方正小标宋_GBK','宋体',SimSun,serif",
    heading: "'黑体',SimHei,sans-serif",
    text: "'仿宋_GB2312','仿宋',FangSong,serif",
  },
  en: {
    title: "'Times New Roman',serif",
    heading: "'Times New Roman',serif",
    text: "'Times New Roman',serif",
  },
} as const;

function looks(kind: ParagraphKind, language: FormattedText['language']): string {
  const fonts = FONTS[language];
  const indent = language === 'zh-CN' ? 'text-indent:2em;' : '';
  const text = `font-family:${fonts.text};font-size:16pt;`;
  switch (kind) {
    case 'title':
      return `font-family:${fonts.title};font-size:22pt;font-weight:bold;text-align:center;`;
    case 'number':
      return `${text}text-align:center;`;
    case 'addressee':
      return text;
    case 'heading':
      return `font-family:${fonts.heading};font-size:16pt;${language === 'en' ? 'font-weight:bold;' : ''}${indent}`;
    case 'body':
    case 'item':
      return `${text}text-align:justify;${indent}`;
    case 'signature':
      return `${text}text-align:right;`;
    case 'remark':
      return `${text}font-size:12pt;`;
  }
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (mark) => ESCAPES[mark] ?? mark);

/** As formatted text for the clipboard: a fragment of HTML that Word and mail take; cells' text is text in it. */
export function asHtml({ language, paragraphs }: FormattedText): string {
  const line = (kind: ParagraphKind, inside: string): string =>
    `<p style="margin:0;line-height:28pt;${looks(kind, language)}">${inside}</p>`;
  const lines = paragraphs.map(
    ({ kind, text }, index) =>
      (opensBlock(paragraphs, index) ? line('body', '&nbsp;') : '') + line(kind, escaped(text)),
  );
  return `<div lang="${language}">${lines.join('')}</div>`;
}
