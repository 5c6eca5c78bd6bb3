import { BUILT_IN_LOOKS, type LookStyleKind, type LookStyles } from '../model/look-styles';
import type { HostWorkbook } from '../model/workbook';
import { asText, type Arguments } from '../wire/arguments';
import { HostError } from '../wire/host-error';
import { HostObject, isHostObject } from '../wire/host-object';
import { method, property, type ObjectType } from '../wire/object-type';

/** A style of tables, pivot tables, slicers or timelines. */
export interface LookStyleTarget {
  readonly workbook: HostWorkbook;
  readonly kind: LookStyleKind;
  name: string;
}

/** What objects of the classes of such styles stand for. */
export interface LookStyleTargetTypes {
  PivotTableStyle: LookStyleTarget;
  PivotTableStyleCollection: HostWorkbook;
  SlicerStyle: LookStyleTarget;
  SlicerStyleCollection: HostWorkbook;
  TableStyle: LookStyleTarget;
  TableStyleCollection: HostWorkbook;
  TimelineStyle: LookStyleTarget;
  TimelineStyleCollection: HostWorkbook;
}

type StyleObject = HostObject<'PivotTableStyle' | 'SlicerStyle' | 'TableStyle' | 'TimelineStyle'>;

const stylesOf = (workbook: HostWorkbook, kind: LookStyleKind): LookStyles => workbook.lookStyles[kind];

const namesOf = (workbook: HostWorkbook, kind: LookStyleKind): readonly string[] => [
  ...stylesOf(workbook, kind).custom,
  ...BUILT_IN_LOOKS[kind],
];

function named(workbook: HostWorkbook, kind: LookStyleKind, name: string): string | null {
  const folded = name.toLowerCase();
  return namesOf(workbook, kind).find((known) => known.toLowerCase() === folded) ?? null;
}

/** The name, or the first of `name 2`, `name 3` … that is free. */
function freeName(workbook: HostWorkbook, kind: LookStyleKind, name: string): string {
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? name : `${name} ${number}`;
    if (named(workbook, kind, candidate) === null) return candidate;
  }
}

function addStyle(workbook: HostWorkbook, kind: LookStyleKind, args: Arguments): string {
  const asked = args.text(0);
  const isUnique = args.boolean(1, false);
  if (asked === '') throw new HostError('InvalidArgument');
  if (!isUnique && named(workbook, kind, asked) !== null) throw new HostError('ItemAlreadyExists');
  const name = freeName(workbook, kind, asked);
  stylesOf(workbook, kind).custom = [...stylesOf(workbook, kind).custom, name];
  return name;
}

/** A collection of styles of one kind. */
function collectionOf(kind: LookStyleKind, type: StyleObject['type']): ObjectType<HostWorkbook> {
  const open = (workbook: HostWorkbook, name: string): StyleObject =>
    new HostObject(type, { workbook, kind, name });
  const found = (workbook: HostWorkbook, key: unknown): StyleObject | null => {
    const name = named(workbook, kind, asText(key));
    return name === null ? null : open(workbook, name);
  };
  return {
    since: '1.10',
    collection: {
      items: (workbook) => namesOf(workbook, kind).map((name) => open(workbook, name)),
      item: found,
    },
    members: {
      add: method('1.10', (workbook, args) => open(workbook, addStyle(workbook, kind, args))),
      getCount: method('1.10', (workbook) => namesOf(workbook, kind).length),
      getDefault: method('1.10', (workbook) => open(workbook, stylesOf(workbook, kind).default)),
      getItemOrNullObject: method('1.10', (workbook, args) => found(workbook, args.text(0))),
      setDefault: method('1.10', (workbook, args) => {
        const given = args.raw(0);
        const asked = isHostObject(given) ? given.as(type)?.name : args.text(0);
        const name = asked === undefined ? null : named(workbook, kind, asked);
        if (name === null) throw new HostError('InvalidArgument');
        stylesOf(workbook, kind).default = name;
      }),
    },
  };
}

const isBuiltIn = ({ kind, name }: LookStyleTarget): boolean => BUILT_IN_LOOKS[kind].includes(name);

function assertOwn(target: LookStyleTarget): void {
  if (isBuiltIn(target)) throw new HostError('AccessDenied');
  if (named(target.workbook, target.kind, target.name) === null) throw new HostError('ItemNotFound');
}

/** Puts another name in the style's place wherever it stands; null takes the style away. */
function replaceName({ workbook, kind, name }: LookStyleTarget, next: string | null): void {
  const styles = stylesOf(workbook, kind);
  styles.custom = styles.custom.flatMap((known) => (known === name ? (next ?? []) : known));
  const fallback = kind === 'table' ? 'TableStyleMedium2' : (BUILT_IN_LOOKS[kind][0] ?? '');
  if (styles.default === name) styles.default = next ?? fallback;
  const tables = kind === 'table' ? workbook.sheets.flatMap((sheet) => sheet.tables) : [];
  for (const table of tables) if (table.style === name) table.style = next ?? '';
}

function styleOf(type: StyleObject['type']): ObjectType<LookStyleTarget> {
  return {
    since: '1.10',
    identity: ({ name }) => ({ Id: name }),
    members: {
      name: property(
        '1.10',
        ({ name }) => name,
        (target, value) => {
          const name = asText(value);
          assertOwn(target);
          const known = named(target.workbook, target.kind, name);
          if (name === '' || (known !== null && known !== target.name))
            throw new HostError('InvalidArgument');
          replaceName(target, name);
          target.name = name;
        },
      ),
      readOnly: property('1.10', isBuiltIn),
      delete: method('1.10', (target) => {
        assertOwn(target);
        replaceName(target, null);
      }),
      duplicate: method('1.10', ({ workbook, kind, name }) => {
        const copy = freeName(workbook, kind, name);
        stylesOf(workbook, kind).custom = [...stylesOf(workbook, kind).custom, copy];
        return new HostObject(type, { workbook, kind, name: copy });
      }),
    },
  };
}

/** Classes of styles beside those of cells, by their names in Office.js. What they look like is not modelled. */
export const lookStyleTypes = {
  PivotTableStyle: styleOf('PivotTableStyle'),
  PivotTableStyleCollection: collectionOf('pivotTable', 'PivotTableStyle'),
  SlicerStyle: styleOf('SlicerStyle'),
  SlicerStyleCollection: collectionOf('slicer', 'SlicerStyle'),
  TableStyle: styleOf('TableStyle'),
  TableStyleCollection: collectionOf('table', 'TableStyle'),
  TimelineStyle: styleOf('TimelineStyle'),
  TimelineStyleCollection: collectionOf('timeline', 'TimelineStyle'),
};
