import type { Period } from '../calendar/period';
import type { CheckResult } from '../checks/check-result';
import type { Proposal } from '../registers/notice-review';
import type { RegisterReview } from '../registers/register-review';
import type { RegisterTexts } from '../registers/register-texts';
import type { RoundReview } from '../registers/round-review';
import type { CircularGroups, CircularUnit } from './circular-groups';
import type { DocumentNames } from './document-names';
import type { DocumentTexts } from './document-texts';

/** The words of a circular: its own sentences, and those of the registers. */
export interface CircularWords {
  readonly documents: DocumentTexts;
  readonly registers: RegisterTexts;
}

/** All that a circular is made of. */
export interface Circular {
  readonly result: CheckResult;
  readonly registers: RegisterReview;
  readonly review: RoundReview;
  /** The first and the last month of the round that were checked. */
  readonly first: Period;
  readonly last: Period;
  readonly groups: CircularGroups;
  /** The numbers of the notes that say what the proposals rest on, in the order in which the text names them. */
  readonly notes: ReadonlyMap<Proposal, number>;
  readonly names: DocumentNames;
  readonly words: CircularWords;
}

/** What the registers propose of a unit, each with the number of its note. */
export const proposalsOf = ({ proposals }: CircularUnit, { notes, words }: Circular): readonly string[] =>
  proposals.map((proposal) =>
    words.documents.circular.proposal(words.registers.proposal(proposal), notes.get(proposal) ?? 0),
  );
