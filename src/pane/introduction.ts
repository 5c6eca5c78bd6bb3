/** What is told a person who sees the pane for the first time. */
export interface Introduction {
  readonly isWanted: () => boolean;
  /** From now on it is known. */
  readonly done: () => void;
}

const KNOWN = 'duty-ledger.introduced';

/**
 * Once on a machine. Where nothing can be kept there, never: nobody wants to be told the same every day.
 *
 * @param storage may throw, as a browser's does that keeps nothing of a frame
 */
export function introductionOf(storage: () => Pick<Storage, 'getItem' | 'setItem'>): Introduction {
  let isWanted = isUnknown(storage);
  return {
    isWanted: () => isWanted,
    done: () => {
      isWanted = false;
      try {
        storage().setItem(KNOWN, 'yes');
      } catch {
        // A full storage keeps nothing: it is told once more another day.
      }
    },
  };
}

function isUnknown(storage: () => Pick<Storage, 'getItem'>): boolean {
  try {
    return storage().getItem(KNOWN) === null;
  } catch {
    return false;
  }
}
