import { errorValue, isError, type CellValue } from './cell-value';
import type { Aggregate, DataField, PivotField, PivotItem, PivotTable } from './pivot-table';

/** The items that lead to a row or a column, from the outermost field on. */
export type PivotPath = readonly PivotItem[];

type Numbers = readonly number[];

const sum = (numbers: Numbers): number => numbers.reduce((total, number) => total + number, 0);

function variance(numbers: Numbers, isOfAll: boolean): CellValue {
  const divisor = numbers.length - (isOfAll ? 0 : 1);
  if (divisor <= 0) return errorValue('#DIV/0!');
  const mean = sum(numbers) / numbers.length;
  return sum(numbers.map((number) => (number - mean) ** 2)) / divisor;
}

const rooted = (value: CellValue): CellValue => (typeof value === 'number' ? Math.sqrt(value) : value);

const OF_NUMBERS: Readonly<Record<Exclude<Aggregate, 'Count'>, (numbers: Numbers) => CellValue>> = {
  Sum: sum,
  Average: (numbers) => sum(numbers) / numbers.length,
  Max: (numbers) => numbers.reduce((most, number) => Math.max(most, number), -Infinity),
  Min: (numbers) => numbers.reduce((least, number) => Math.min(least, number), Infinity),
  Product: (numbers) => numbers.reduce((product, number) => product * number, 1),
  CountNumbers: ({ length }) => length,
  StandardDeviation: (numbers) => rooted(variance(numbers, false)),
  StandardDeviationP: (numbers) => rooted(variance(numbers, true)),
  Variance: (numbers) => variance(numbers, false),
  VarianceP: (numbers) => variance(numbers, true),
};

/** What a function makes of some values; null where there is nothing to make something of. */
export function aggregated(kind: Aggregate, values: readonly CellValue[]): CellValue | null {
  const present = values.filter((value) => value !== '');
  if (kind === 'Count') return present.length === 0 ? null : present.length;
  const error = present.find(isError);
  if (error !== undefined) return error;
  const numbers = present.filter((value) => typeof value === 'number');
  return numbers.length === 0 ? null : OF_NUMBERS[kind](numbers);
}

const pathKey = (path: PivotPath): string => path.map(({ key }) => key).join('\u0001');

/** The records by row and column, for every depth of both: each result is worked out once. */
export class PivotResults {
  readonly #records = new Map<string, (readonly CellValue[])[]>();
  readonly #results = new Map<string, CellValue | null>();

  constructor(
    { rows: rowFields, columns: columnFields }: PivotTable,
    records: Iterable<readonly CellValue[]>,
    keysOf: (record: readonly CellValue[], fields: readonly PivotField[]) => readonly string[],
  ) {
    for (const record of records) {
      const rows = keysOf(record, rowFields);
      const columns = keysOf(record, columnFields);
      for (let down = 0; down <= rows.length; down++) {
        for (let across = 0; across <= columns.length; across++) {
          const at = `${rows.slice(0, down).join('\u0001')}\u0000${columns.slice(0, across).join('\u0001')}`;
          const known = this.#records.get(at);
          if (known === undefined) this.#records.set(at, [record]);
          else known.push(record);
        }
      }
    }
  }

  /** The plain result of a cell. */
  plain(rows: PivotPath, columns: PivotPath, data: DataField): CellValue | null {
    const at = `${pathKey(rows)}\u0000${pathKey(columns)}`;
    const whole = `${at}\u0000${data.id}`;
    const known = this.#results.get(whole);
    if (known !== undefined) return known;
    const records = this.#records.get(at) ?? [];
    const result = aggregated(
      data.aggregate,
      records.map((record) => record[data.field.index] ?? ''),
    );
    this.#results.set(whole, result);
    return result;
  }

  /** The result as the data field shows it. `siblings` are the items of the base field, in their order. */
  shown(
    rows: PivotPath,
    columns: PivotPath,
    data: DataField,
    siblings: (path: PivotPath, at: number) => readonly PivotItem[],
  ): CellValue | null {
    const { calculation, baseField, baseItem } = data.showAs;
    const plain = this.plain(rows, columns, data);
    const share = (ofRows: PivotPath, ofColumns: PivotPath): CellValue | null =>
      ratio(plain, this.plain(ofRows, ofColumns, data));
    switch (calculation) {
      case 'None':
        return plain;
      case 'PercentOfGrandTotal':
        return share([], []);
      case 'PercentOfRowTotal':
        return share(rows, []);
      case 'PercentOfColumnTotal':
        return share([], columns);
      case 'PercentOfParentRowTotal':
        return share(rows.slice(0, -1), columns);
      case 'PercentOfParentColumnTotal':
        return share(rows, columns.slice(0, -1));
      case 'Index':
        return this.#index(rows, columns, data);
      default:
        break;
    }
    const path = [rows, columns].find((one) => one.some(({ field }) => field === baseField));
    if (baseField === null || path === undefined) return null;
    const at = path.findIndex(({ field }) => field === baseField);
    const of = (other: PivotPath): CellValue | null =>
      path === rows ? this.plain(other, columns, data) : this.plain(rows, other, data);
    if (calculation === 'PercentOfParentTotal') return ratio(plain, of(path.slice(0, at + 1)));
    const own = path[at];
    const all = siblings(path, at);
    const withItem = (item: PivotItem): PivotPath =>
      path.map((known, place) => (place === at ? item : known));
    if (calculation === 'RunningTotal' || calculation === 'PercentRunningTotal') {
      const numbers = all.map((item) => of(withItem(item)));
      const until = all.findIndex(({ key }) => key === own?.key);
      const total = sum(numbers.slice(0, until + 1).filter((value) => typeof value === 'number'));
      if (calculation === 'RunningTotal') return total;
      return ratio(total, sum(numbers.filter((value) => typeof value === 'number')));
    }
    if (calculation === 'RankAscending' || calculation === 'RankDecending') {
      if (typeof plain !== 'number') return null;
      const numbers = all.map((item) => of(withItem(item))).filter((value) => typeof value === 'number');
      const before = numbers.filter((value) =>
        calculation === 'RankAscending' ? value < plain : value > plain,
      );
      return new Set(before).size + 1;
    }
    const base = all.find(({ key }) => key === baseItem);
    if (base === undefined) return errorValue('#N/A');
    if (base.key === own?.key) return calculation === 'PercentOf' ? ratio(plain, plain) : null;
    return compared(calculation, plain, of(withItem(base)));
  }

  #index(rows: PivotPath, columns: PivotPath, data: DataField): CellValue | null {
    const [own, whole, row, column] = [
      this.plain(rows, columns, data),
      this.plain([], [], data),
      this.plain(rows, [], data),
      this.plain([], columns, data),
    ];
    const areNumbers = [own, whole, row, column].every((value) => typeof value === 'number');
    return areNumbers ? ratio(Number(own) * Number(whole), Number(row) * Number(column)) : own;
  }
}

function ratio(part: CellValue | null, whole: CellValue | null): CellValue | null {
  if (part === null || typeof part !== 'number') return part;
  if (typeof whole !== 'number') return whole;
  return whole === 0 ? errorValue('#DIV/0!') : part / whole;
}

/** Against the base item: what that does not have is not available. */
function compared(calculation: string, own: CellValue | null, base: CellValue | null): CellValue | null {
  if (base === null) return errorValue('#N/A');
  if (typeof base !== 'number') return base;
  const value = own ?? 0;
  if (typeof value !== 'number') return value;
  if (calculation === 'DifferenceFrom') return value - base;
  return ratio(calculation === 'PercentOf' ? value : value - base, base);
}
