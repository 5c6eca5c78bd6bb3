import type { Area } from '../model/area';
import type { Sheet } from '../model/sheet';
import type { Json } from '../wire/batch';

/** Something that happened to a workbook, before it is known who hears of it. */
export interface WorkbookEvent {
  /** A number of {@link EventType}. */
  readonly type: number;
  /** Ids of the objects whose handlers hear of it. */
  readonly targets: readonly string[];
  /** The arguments as the wire has them, without who did it. */
  readonly args: Readonly<Record<string, Json>>;
  /** The cells it is about: handlers may ask for them as a range. */
  readonly range: { readonly sheet: Sheet; readonly area: Area } | null;
  /** What a co-author does on his own screen is not ours: activation and selection. */
  readonly isOnScreen: boolean;
}

/** Who acts: an add-in, or the person at one Excel; another Excel hears of it as Remote. */
export interface Actor {
  /** The Excel where it is done. */
  readonly at: object;
  readonly by: 'addIn' | 'person';
}
