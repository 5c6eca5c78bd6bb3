/** A header's text taken apart: what it says, and the notes in its brackets. Both NFKC and without white space. */
export interface HeaderText {
  /** Without brackets' notes: what a role or a month is told by. */
  readonly plain: string;
  /** What stood in brackets, in order. */
  readonly notes: readonly string[];
}

const BLANKS = /[\p{White_Space}\p{Cf}\p{Cc}]+/gu;
const NOTE = /\(([^()]*)\)|\[([^[\]]*)\]|【([^【】]*)】|〔([^〔〕]*)〕|\{([^{}]*)\}|<([^<>]*)>/u;

/** Headers are words; a longer text is a sentence in a cell, and reading it as a header costs more than it tells. */
const LONGEST_HEADER = 120;

/**
 * Normalises a header as workbook §1 says: NFKC, without white space (line breaks, full-width and zero-width
 * spaces too) or brackets' notes. A bracket that never closes ends the header.
 */
export function headerText(text: string): HeaderText {
  const notes: string[] = [];
  let plain = headerSpelling(text.slice(0, LONGEST_HEADER));
  for (let match = NOTE.exec(plain); match !== null; match = NOTE.exec(plain)) {
    notes.push(match.slice(1).find((note) => note !== undefined) ?? '');
    plain = plain.slice(0, match.index) + plain.slice(match.index + match[0].length);
  }
  const unmarked = plain.replace(/[([【〔{].*$/u, '').replace(/^[*★☆▲△※●◆]+|[*★☆▲△※●◆:_-]+$/gu, '');
  return { plain: withoutTranslation(unmarked), notes };
}

/** An English word or more after Chinese ones says the same again: 责任单位 Lead unit, 10月 Oct. */
const TRANSLATION = /(?<=\p{Script=Han}[)）]?)[/|-]?[A-Za-z]{2}[A-Za-z.,'’&/ -]*$/u;

/** A header's Chinese without the English that follows it. */
export function withoutTranslation(plain: string): string {
  return /[A-Za-z.]$/.test(plain) ? plain.replace(TRANSLATION, '') : plain;
}

/** NFKC, without white space and zero-width characters. */
export function headerSpelling(text: string): string {
  return text.normalize('NFKC').replace(BLANKS, '');
}
