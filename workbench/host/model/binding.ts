import type { Area } from './area';
import type { Sheet } from './sheet';
import type { Table } from './table';

/** A region that an add-in has named for itself. */
export interface Binding {
  readonly id: string;
  readonly type: 'Range' | 'Table' | 'Text';
  readonly sheet: Sheet;
  /** Goes with its cells; null once they are gone. */
  readonly area: Area | null;
  /** Of a table's binding: the table, whose cells it follows. */
  readonly table: Table | null;
}
