import type { SheetVisibility } from '../core/table/workbook-snapshot';
import { isOfficeError } from './problems';
import { MARKER_KEY, parseMarker, type Marker } from './own-marker';
import type { Session } from './session';

export interface ListedSheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly isProtected: boolean;
  readonly proxy: Excel.Worksheet;
}

export interface SheetList {
  readonly readOnly: boolean;
  readonly structureProtected: boolean;
  /** In the order of the tabs. */
  readonly sheets: readonly ListedSheet[];
}

const VISIBILITY: Readonly<Record<string, SheetVisibility>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

/** Lists the worksheets and what protects them; `queue` may add to the same request. */
export async function listSheets(session: Session, queue: () => void = () => undefined): Promise<SheetList> {
  const { workbook } = session.context;
  const { worksheets, protection } = workbook;
  workbook.load('readOnly');
  protection.load('protected');
  worksheets.load('items/id,items/name,items/visibility,items/position,items/protection/protected');
  queue();
  await session.sync();
  return {
    readOnly: workbook.readOnly,
    structureProtected: protection.protected,
    sheets: [...worksheets.items]
      .sort((one, other) => one.position - other.position)
      .map((proxy) => ({
        id: proxy.id,
        name: proxy.name,
        visibility: VISIBILITY[proxy.visibility] ?? 'visible',
        isProtected: proxy.protection.protected,
        proxy,
      })),
  };
}

/**
 * Asks the same of every sheet in one request. Chart and macro sheets refuse (`UnsupportedSheet`) and spoil the
 * request for the others: then each is asked alone, and those that refuse are left out.
 */
export async function askSheets<Asked>(
  session: Session,
  sheets: readonly ListedSheet[],
  queue: (sheet: ListedSheet) => Asked,
): Promise<ReadonlyMap<ListedSheet, Asked>> {
  const ask = async (asked: readonly ListedSheet[]): Promise<[ListedSheet, Asked][]> => {
    const answers = asked.map((sheet): [ListedSheet, Asked] => [sheet, queue(sheet)]);
    if (answers.length > 0) await session.sync();
    return answers;
  };
  try {
    return new Map(await ask(sheets));
  } catch (error) {
    if (!isUnsupported(error)) throw error;
  }
  const answers: [ListedSheet, Asked][] = [];
  for (const sheet of sheets) {
    try {
      answers.push(...(await ask([sheet])));
    } catch (error) {
      if (!isUnsupported(error)) throw error;
    }
  }
  return new Map(answers);
}

/** Whether a chart's or macro sheet was asked for what only worksheets have. */
export const isUnsupported = (error: unknown): boolean =>
  isOfficeError(error) && error.code === 'UnsupportedSheet';

/** Asks for a sheet's custom properties; {@link markerIn} reads the answer. */
export function queueMarker(sheet: ListedSheet): Excel.WorksheetCustomPropertyCollection {
  const { customProperties } = sheet.proxy;
  customProperties.load('items/key,items/value');
  return customProperties;
}

/** The add-in's marker on a sheet; null where the sheet is not ours. */
export function markerIn(properties: Excel.WorksheetCustomPropertyCollection): Marker | null {
  const own = properties.items.find(({ key }) => key === MARKER_KEY);
  return own === undefined ? null : parseMarker(own.value);
}
