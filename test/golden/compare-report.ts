/** An expected report, as it stands beside a fixture: what it leaves out is not fixed. */
export interface ExpectedReport {
  readonly file: string;
  readonly args: readonly string[];
  readonly layout: {
    readonly columns: Readonly<Record<string, string>>;
    readonly months: readonly Readonly<Record<string, string>>[];
    readonly headerRows?: readonly number[];
    readonly items?: number;
    readonly hiddenRows?: number;
  };
  readonly period: string | null;
  readonly start: string | null;
  readonly asOf: string;
  readonly deadline: string | null;
  readonly entries: readonly Readonly<Record<string, unknown>>[];
  readonly findings: readonly Readonly<Record<string, unknown>>[];
  readonly optionalFindings?: readonly Readonly<Record<string, unknown>>[];
  readonly units: readonly Readonly<Record<string, unknown>>[];
  /** Where the table has no order of its own (a sheet for each month), units of one place may stand in any. */
  readonly unitOrder?: 'any';
}

type Row = Readonly<Record<string, unknown>>;

/** What of a report is compared. */
export interface ComparedReport {
  readonly layout: { readonly columns: Row; readonly months: readonly Row[] } & Row;
  readonly period: unknown;
  readonly start: unknown;
  readonly asOf: unknown;
  readonly deadline: unknown;
  readonly entries: readonly Row[];
  readonly findings: readonly Row[];
  readonly units: readonly Row[];
}

/** Every difference as a line that a person can read; none where the report agrees wholly. */
export function differences(expected: ExpectedReport, actual: ComparedReport): readonly string[] {
  const byRow = expected.entries.every(({ row }) => row !== undefined);
  const entryKey = ({ item, row, period }: Row): string =>
    `${byRow ? `${String(row)} ` : ''}${String(item).slice(0, 12)}… ${String(period)}`;
  const findingKey = ({ code, cell }: Row): string => `${String(code)} ${String(cell)}`;
  const optional = new Set((expected.optionalFindings ?? []).map(findingKey));
  return [
    ...fieldDifferences('', pick(expected, ['period', 'start', 'asOf', 'deadline']), { ...actual }),
    ...fieldDifferences(
      'layout',
      pick(expected.layout, ['headerRows', 'items', 'hiddenRows']),
      actual.layout,
    ),
    ...fieldDifferences('columns', expected.layout.columns, actual.layout.columns, { exactly: true }),
    ...listDifferences('month', expected.layout.months, actual.layout.months, ({ period }) => String(period)),
    ...listDifferences('entry', expected.entries, actual.entries, entryKey),
    ...listDifferences(
      'finding',
      expected.findings,
      actual.findings.filter((finding) => !optional.has(findingKey(finding))),
      findingKey,
    ),
    ...listDifferences('unit', expected.units, actual.units, ({ unit }) => String(unit)),
    ...(expected.unitOrder === 'any' ? [] : orderDifferences(expected.units, actual.units)),
  ];
}

function listDifferences(
  what: string,
  expected: readonly Row[],
  actual: readonly Row[],
  keyOf: (row: Row) => string,
): readonly string[] {
  const left = new Map<string, Row[]>();
  for (const row of actual) left.set(keyOf(row), [...(left.get(keyOf(row)) ?? []), row]);
  const found = expected.flatMap((row) => {
    const key = keyOf(row);
    const match = left.get(key)?.shift();
    return match === undefined ? [`${what} ${key}: lacking`] : fieldDifferences(`${what} ${key}`, row, match);
  });
  const surplus = [...left].flatMap(([key, rows]) => rows.map(() => `${what} ${key}: not expected`));
  return [...found, ...surplus];
}

function fieldDifferences(
  what: string,
  expected: Row,
  actual: Row,
  { exactly = false }: { readonly exactly?: boolean } = {},
): readonly string[] {
  const keys = new Set([...Object.keys(expected), ...(exactly ? Object.keys(actual) : [])]);
  return [...keys].flatMap((key) => {
    const [wanted, given] = [written(expected[key]), written(actual[key])];
    return wanted === given ? [] : [`${what}: ${key} is ${String(given)}, expected ${String(wanted)}`];
  });
}

/** Means and rates are fixed to three decimals: the expected files round them. */
const written = (value: unknown): string | undefined =>
  JSON.stringify(typeof value === 'number' ? Math.round(value * 1000) / 1000 : value);

/** The units' order is fixed but between equals, where the expected files keep the table's. */
function orderDifferences(expected: readonly Row[], actual: readonly Row[]): readonly string[] {
  const [wanted, given] = [expected, actual].map((rows) => rows.map(({ unit }) => String(unit)).join(' '));
  return wanted === given ? [] : [`order of units: ${given ?? ''}, expected ${wanted ?? ''}`];
}

const pick = (row: object, keys: readonly string[]): Row =>
  Object.fromEntries(Object.entries(row).filter(([key]) => keys.includes(key)));
