import type { ConditionalFormattingRule, Workbook, Worksheet } from '@cj-tech-master/excelts';
import type { Chart } from '../model/chart';
import type { ConditionalRule } from '../model/conditional-format';
import type { Table } from '../model/table';
import type { HostWorkbook } from '../model/workbook';

/** A chart as the file had it. */
export interface KnownChart {
  readonly sheetId: string;
  /** Its place among the charts of its drawing. */
  readonly index: number;
  /** Name and anchor as one text to compare. */
  readonly place: string;
  /** The rest but the formulas as one text to compare. */
  readonly looks: string;
  readonly formulas: readonly (string | null)[];
  readonly xml: string;
}

/** What is kept beside the model, so that saving gives back what is not modelled. */
export class LibrarySource {
  /** The library's sheet of each of the model's, by the model's id. */
  readonly sheets = new Map<string, Worksheet>();
  /** Rules as the file had them: as long as the model's own is the same object, nobody has changed it. */
  readonly rules = new WeakMap<ConditionalRule, ConditionalFormattingRule>();
  /** Each table as it was last seen in the library, by the model's table. */
  readonly tables = new Map<
    Table,
    { readonly sheet: Worksheet; readonly name: string; readonly state: string }
  >();

  readonly charts = new Map<Chart, KnownChart>();

  constructor(readonly library: Workbook) {}

  static of({ source }: HostWorkbook): LibrarySource | null {
    return source instanceof LibrarySource ? source : null;
  }
}

/** All that a table's part says, as one text to compare. */
export function tableState(table: Table): string {
  return JSON.stringify(table);
}
