import fc from 'fast-check';
import {
  asHtml,
  asPlainText,
  paragraph,
  type FormattedText,
  type ParagraphKind,
} from '../../../src/core/report/formatted-text';

const KINDS: readonly ParagraphKind[] = [
  'title',
  'number',
  'addressee',
  'heading',
  'body',
  'item',
  'signature',
  'remark',
];

const textOf = (...texts: readonly (readonly [ParagraphKind, string])[]): FormattedText => ({
  language: 'zh-CN',
  paragraphs: texts.map(([kind, text]) => paragraph(kind, text)),
});

/** The paragraphs of a fragment as a reader of HTML sees them. */
function readHtml(html: string): readonly string[] {
  const unescaped = (text: string): string =>
    text
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&nbsp;', '')
      .replaceAll('&amp;', '&');
  const inside = /^<div lang="(?:zh-CN|en)">(.*)<\/div>$/su.exec(html)?.[1] ?? '';
  const found = [...inside.matchAll(/<p style="[^"<>]*">([^<>]*)<\/p>/gu)];
  expect(found.map(([whole]) => whole).join('')).toBe(inside);
  return found.map(([, text = '']) => unescaped(text));
}

describe('a text to be copied (workbook §3)', () => {
  it('as plain text is indented as Chinese official texts are, blocks apart', () => {
    const text = textOf(
      ['title', '关于进展的通报'],
      ['number', '〔2022〕第3期'],
      ['addressee', '各单位：'],
      ['heading', '一、总体情况'],
      ['body', '应报14项次。'],
      ['item', '1．区住建局'],
      ['signature', '区政府督查室'],
      ['signature', '2022年10月31日'],
      ['remark', '草稿'],
    );
    expect(asPlainText(text).split('\n')).toEqual([
      '关于进展的通报',
      '〔2022〕第3期',
      '',
      '各单位：',
      '　　一、总体情况',
      '　　应报14项次。',
      '　　1．区住建局',
      '',
      '区政府督查室',
      '2022年10月31日',
      '',
      '草稿',
    ]);
  });

  it('as formatted text has the fonts and sizes of official texts', () => {
    const html = asHtml(
      textOf(['title', '通报'], ['heading', '一、情况'], ['body', '正文'], ['signature', '办公室']),
    );
    const [title = '', , heading = '', body = '', , signature = ''] = html.split('<p ').slice(1);
    expect(title).toMatch(/小标宋.*font-size:22pt.*text-align:center/);
    expect(heading).toMatch(/黑体.*font-size:16pt/);
    expect(body).toMatch(/仿宋.*font-size:16pt.*text-indent:2em/);
    expect(signature).toMatch(/text-align:right/);
  });

  it.each([
    ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['a & b < c > d "e" \'f\' &amp;', 'a & b < c > d "e" \'f\' &amp;'],
    ['</p></div><script>', '</p></div><script>'],
    ['第一行\n第二行\t第三', '第一行 第二行 第三'],
  ])('keeps %j text', (given, shown) => {
    expect(readHtml(asHtml(textOf(['item', given])))).toEqual([shown]);
    expect(asPlainText(textOf(['item', given]))).toBe(`　　${shown}`);
  });

  it('says the same in both forms, whatever the cells hold', () => {
    const paragraphs = fc.array(
      fc.tuple(fc.constantFrom(...KINDS), fc.string({ unit: 'grapheme', minLength: 1 })),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(paragraphs, (texts) => {
        const text = textOf(...texts);
        const plain = asPlainText(text)
          .split('\n')
          .map((line) => line.replace(/^　　/u, ''));
        expect(plain.filter((line) => line !== '')).toEqual(
          readHtml(asHtml(text)).filter((line) => line !== ''),
        );
      }),
    );
  });
});
