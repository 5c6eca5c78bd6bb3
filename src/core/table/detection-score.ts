import type { AttributeRole, EntryPart, TableCorrections } from '../settings';
import { isHollowText, isVoidText, withoutSpaces } from '../values/text';
import { isForeign, isPart } from './column-roles';
import type { HeaderColumn } from './header-column';
import type { AgainstTable, DetectionReason, LocatedCell, ResponsibilityTable } from './responsibility-table';
import { FOREIGN_TITLE, OWN_TITLE } from './role-lexicon';
import type { SheetTable } from './sheet-table';
import { isUnitLike } from './unit-like';

/** From here on a table is taken without asking; from `UNSURE` on it is offered. */
export const FOUND = 0.65;
export const UNSURE = 0.3;

/** What each thing found adds; together they come to 1. */
const FOR: Readonly<Record<AttributeRole | EntryPart | 'units' | 'texts', number>> = {
  item: 0.2,
  leadUnit: 0.25,
  seq: 0.05,
  supportUnits: 0.1,
  leader: 0.1,
  status: 0.02,
  month: 0.02,
  remark: 0.01,
  progress: 0.1,
  rank: 0.1,
  reportedOn: 0.05,
  units: 0.15,
  texts: 0.1,
};

const AGAINST = {
  fewItems: 0.4,
  manyNumbers: 0.45,
  numbersAsProgress: 0.35,
  shortValues: 0.3,
  foreignTitle: 0.35,
  foreignHeaders: 0.18,
  mostForeign: 0.5,
  noTextItems: 0.3,
  onlyItemsAndUnits: 0.25,
};

/** So many rows tell enough of a column. */
const SAMPLE = 200;

export interface Score {
  readonly score: number;
  readonly reasons: readonly DetectionReason[];
  /** How many different roles were found; progress, rank and date without a month are left aside. */
  readonly roles: number;
}

/** How much a table looks like a responsibility table, 0 to 1, and why. */
export function scoreOf(source: SheetTable, table: ResponsibilityTable): Score {
  const roles = roleReasons(source, table);
  const items = table.items.slice(0, SAMPLE);
  const units = shareOf(
    items.map(({ cells }) => cells.leadUnit?.text ?? ''),
    isUnitLike,
  );
  const texts = shareOf(
    items.map(({ text }) => text),
    (text) => /\p{L}{2}/u.test(text),
  );
  const against = reasonsAgainst(source, table, texts);
  const gained = roles.reduce((sum, { role, isBare }) => sum + (isBare ? 0 : FOR[role]), 0);
  const lost = against.reduce((sum, reason) => sum + lossOf(reason, source, table), 0);
  const score = gained + FOR.units * units + FOR.texts * texts - lost;
  return {
    roles: new Set(
      roles.map(({ role }) => role).filter((role) => table.months.length > 0 || !isPartRole(role)),
    ).size,
    score: Math.round(Math.min(1, Math.max(0, score)) * 100) / 100,
    reasons: [
      ...roles.map(({ code, role, header, cell }) => ({ code, role, header, cell })),
      ...(table.months.length > 0 ? [{ code: 'months' as const, count: table.months.length }] : []),
      { code: 'items', count: table.items.length },
      ...against,
    ],
  };
}

/** The roles without which a table is none, and that it lacks; a person may say that there is no such column. */
export function missingRoles({ attributes }: SheetTable, corrections: TableCorrections): AttributeRole[] {
  const missing = (['item', 'leadUnit'] as const).filter((role) => attributes[role] === undefined);
  return missing.length === 2 ? missing : missing.filter((role) => corrections.columns?.[role] !== null);
}

type RoleReason = Extract<DetectionReason, { code: 'role' }> & {
  /** Nothing but the month said that progress stands there: a role found, and no sign of what the table is. */
  readonly isBare: boolean;
};

function roleReasons(source: SheetTable, table: ResponsibilityTable): RoleReason[] {
  const isDated = table.arrangement === 'columns';
  const columns: readonly HeaderColumn[] = [
    ...Object.values(source.attributes),
    ...PARTS.flatMap((part) => {
      const named = source.columns.filter(isPart).filter(({ meaning }) => meaning.part === part);
      const own = named.find(({ meaning }) => (meaning.month !== null) === isDated);
      return own ?? (table.arrangement === 'sheets' ? (named[0] ?? []) : []);
    }),
  ];
  return columns.flatMap(({ meaning, path }): RoleReason[] => {
    const cell = path.findLast((header) => header.words !== '')?.cell ?? path.at(-1)?.cell;
    const role = meaning.kind === 'attribute' ? meaning.role : meaning.kind === 'part' ? meaning.part : null;
    if (cell === undefined || role === null) return [];
    const { sheet, row, column } = cell;
    const isBare = meaning.kind === 'part' && meaning.strength === 'bare';
    return [{ code: 'role', role, header: cell.text.trim(), cell: { sheet, row, column }, isBare }];
  });
}

const PARTS: readonly EntryPart[] = ['progress', 'rank', 'reportedOn'];

const isPartRole = (role: AttributeRole | EntryPart): role is EntryPart =>
  PARTS.some((part) => part === role);

function reasonsAgainst(source: SheetTable, table: ResponsibilityTable, texts: number): DetectionReason[] {
  const what: AgainstTable[] = [];
  if (table.items.length === 0) what.push('fewItems');
  if (table.items.length > 0 && texts < 0.5) what.push('noTextItems');
  if (lossByNumbers(source, table) > 0) what.push('manyNumbers');
  if (hasShortValues(source, table)) what.push('shortValues');
  if (foreignCount(source) > 0) what.push('foreignHeaders');
  if (titleOf(source) === 'foreign') what.push('foreignTitle');
  if (hasOnlyItemsAndUnits(source, table)) what.push('onlyItemsAndUnits');
  return what.map((one) => ({ code: 'against', what: one }));
}

function lossOf(reason: DetectionReason, source: SheetTable, table: ResponsibilityTable): number {
  if (reason.code !== 'against') return 0;
  switch (reason.what) {
    case 'foreignHeaders':
      return Math.min(AGAINST.mostForeign, foreignCount(source) * AGAINST.foreignHeaders);
    case 'manyNumbers':
      return lossByNumbers(source, table);
    case 'fewItems':
    case 'noTextItems':
    case 'shortValues':
    case 'foreignTitle':
    case 'onlyItemsAndUnits':
      return AGAINST[reason.what];
  }
}

const hasOnlyItemsAndUnits = ({ attributes }: SheetTable, { months }: ResponsibilityTable): boolean =>
  months.length === 0 && attributes.supportUnits === undefined && attributes.leader === undefined;

const foreignCount = ({ columns }: SheetTable): number =>
  new Set(columns.filter(isForeign).map(({ meaning }) => meaning.word)).size;

/** What a table's titles, else its sheet's name, say it is. */
function titleOf({ titles, grid }: SheetTable): 'own' | 'foreign' | 'neither' {
  const said = [...titles, grid.sheet.name].map(withoutSpaces);
  if (said.some((title) => OWN_TITLE.test(title))) return 'own';
  return said.some((title) => FOREIGN_TITLE.test(title)) ? 'foreign' : 'neither';
}

/**
 * What figures by month take off: most of the values where nothing calls them progress by name, or nearly all of them
 * where something does.
 */
function lossByNumbers(source: SheetTable, table: ResponsibilityTable): number {
  const values = entryValues(table);
  const share = values.filter(isFigure).length / Math.max(1, values.length);
  if (isCalledProgress(source)) return share > 0.8 ? AGAINST.numbersAsProgress : 0;
  return share > 0.5 ? AGAINST.manyNumbers : 0;
}

const isCalledProgress = ({ columns }: SheetTable): boolean =>
  columns
    .filter(isPart)
    .some(
      ({ meaning, path }) =>
        meaning.part === 'progress' &&
        meaning.strength !== 'bare' &&
        (path.length === 0 || path.some(({ role }) => role?.role === 'progress')),
    );

/** Marks, names and the like under bare months, as plans and rotas have them, where no title speaks for the table. */
function hasShortValues(source: SheetTable, table: ResponsibilityTable): boolean {
  if (isCalledProgress(source) || titleOf(source) === 'own') return false;
  const values = entryValues(table).filter(
    (cell) => !isFigure(cell) && !isVoidText(cell.text) && !isHollowText(cell.text),
  );
  const short = values.filter(({ text }) => withoutSpaces(text).length < SHORTEST_PROGRESS);
  return short.length > values.length * 0.8;
}

const SHORTEST_PROGRESS = 5;

const isFigure = ({ value, text }: LocatedCell): boolean =>
  typeof value === 'number' || /^[-+]?[\d,.]+%?$/.test(text.trim());

/** The filled progress cells of the first items. */
function entryValues(table: ResponsibilityTable): LocatedCell[] {
  return table.items.slice(0, SAMPLE).flatMap((item) =>
    table.months.flatMap(({ period }) => {
      const cell = table.entryCells(item, period)?.progress;
      return cell == null || withoutSpaces(cell.text) === '' ? [] : [cell];
    }),
  );
}

function shareOf(texts: readonly string[], holds: (text: string) => boolean): number {
  const filled = texts.filter((text) => withoutSpaces(text) !== '');
  return filled.length === 0 ? 0 : filled.filter(holds).length / filled.length;
}
