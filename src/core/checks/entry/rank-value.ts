import { finding } from '../../finding';
import { entryAddress, entryCheck, NOTHING, placeOf } from '../check';

/** What is odd about an estimated ranking, at its cell. Rules §6. */
export const rankValue = entryCheck({
  codes: [
    'rank.invalid',
    'rank.outOfRange',
    'rank.becameDate',
    'rank.peersDiffer',
    'rank.approximate',
    'rank.scale',
  ],
  find(of) {
    const { rank, cells } = of.reading;
    if (rank.kind === 'void' || rank.kind === 'error' || cells.rank === null) return NOTHING;
    const place = placeOf(of, entryAddress(of.reading, 'rank'));
    const text = cells.rank.text.trim();
    const { peers } = of.settings;
    switch (rank.kind) {
      case 'invalid':
        return [finding('rank.invalid', place, { text: rank.text })];
      case 'outOfRange':
        return [finding('rank.outOfRange', place, { text: rank.text, peers })];
      case 'becameDate':
        return [finding('rank.becameDate', place, { text, likely: rank.likely })];
      case 'scale':
        return [finding('rank.scale', place, { text: rank.text })];
      case 'number': {
        const { denominator } = rank;
        return [
          ...(rank.approximate ? [finding('rank.approximate', place, { text, rank: rank.rank })] : []),
          ...(denominator === null ? [] : [finding('rank.peersDiffer', place, { text, denominator, peers })]),
        ];
      }
    }
  },
});
