import { textKey } from '../values/text';
import { unitKey } from '../values/unit';
import type { Notice, RegisterProblem } from './register';
import { RowProblems } from './register-reading';

/** What makes two rows the same notice to a unit: 期号, who issued it and when. Without 期号 each row is its own. */
export function noticeKey({ number, issuer, date, kind }: Notice, unit: string): string | null {
  // 第3期, 3期 and 3号 are one number.
  const key = textKey(number).replace(/^第|[期号]$/gu, '');
  return key === '' ? null : [kind, key, textKey(issuer), date, unitKey(unit)].join('\0');
}

/**
 * Where one row withdraws a notice to the same units that another has standing (a copied register, say), both are
 * taken as withdrawn, in the units' favour, and that is said.
 */
export function withContradictionsResolved(notices: readonly Notice[]): {
  readonly notices: readonly Notice[];
  readonly problems: readonly RegisterProblem[];
} {
  const withdrawn = new Map<string, Notice>();
  const keysOf = (notice: Notice): readonly string[] =>
    notice.units.flatMap((unit) => noticeKey(notice, unit) ?? []);
  for (const notice of notices) {
    if (notice.standing === 'withdrawn') for (const key of keysOf(notice)) withdrawn.set(key, notice);
  }
  const problems = new RowProblems('notices');
  const resolved = notices.map((notice): Notice => {
    const other = keysOf(notice)
      .map((key) => withdrawn.get(key))
      .find((found) => found !== undefined);
    if (notice.standing === 'withdrawn' || other === undefined) return notice;
    problems.add('withdrawn.contradicted', notice.cell, { other: other.cell }, false);
    return { ...notice, standing: 'withdrawn' };
  });
  return { notices: resolved, problems: problems.found };
}
