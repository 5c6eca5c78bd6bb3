import type { FindingCode, FindingParams } from '../finding';

/** What a person is told of one kind of finding. The evidence stands in `params`. */
export interface FindingText<Params> {
  /** A word or two, for a list's column and for counting. */
  readonly kind: string;
  /** One sentence or two: what was seen, and what follows for the count. */
  message(params: Params): string;
  /** What to do about it. */
  advice(params: Params): string;
}

/** The texts of every finding; implemented in locale/. Rules §8. */
export type FindingTexts = { readonly [Code in FindingCode]: FindingText<FindingParams[Code]> };

/** A finding in words. */
export interface WordedFinding {
  readonly kind: string;
  readonly message: string;
  readonly advice: string;
}

type CodeAndParams<Code extends FindingCode> = {
  readonly [Each in Code]: { readonly code: Each; readonly params: FindingParams[Each] };
}[Code];

/** Words a finding in the language of `texts`. */
export function wordFinding<Code extends FindingCode>(
  { code, params }: CodeAndParams<Code>,
  texts: FindingTexts,
): WordedFinding {
  const text = texts[code];
  return { kind: text.kind, message: text.message(params), advice: text.advice(params) };
}
