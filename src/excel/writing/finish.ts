import type { WrittenSheet } from '../../app/workbook-port';
import { formatMarker, MARKER_KEY } from '../own-marker';
import { isOfficeError, isPassing } from '../problems';
import type { Session } from '../session';
import { textInput } from './cell-input';
import { chartTouches, removeUnnamed } from './chart-touches';
import { finishedMarker, type Target } from './target';

/** A touch that may be refused without harm, named by Office.js's own member. */
interface Touch {
  readonly target: Target;
  readonly member: string;
  readonly apply: () => void;
}

/**
 * Freezes, sets up the page, draws the charts, and then stamps: the stamp is the last thing written. All in one request; only where
 * Excel refuses is each touch tried alone, to learn which it was.
 */
export async function finishSheets(
  session: Session,
  targets: readonly Target[],
): Promise<readonly WrittenSheet[]> {
  const touches = targets.flatMap(touchesOf);
  const refused = new Set<Touch>();
  try {
    for (const { apply } of touches) apply();
    targets.forEach(stamp);
    await session.write();
  } catch (error) {
    if (!isOfficeError(error) || isPassing(error)) throw error;
    await removeUnnamed(session, targets);
    for (const touch of touches) {
      if (!(await isTaken(session, touch))) refused.add(touch);
    }
    if (refused.size > 0) await removeUnnamed(session, targets);
    targets.forEach(stamp);
    await session.write();
  }
  return targets.map((target) => ({
    kind: target.content.kind,
    name: target.name,
    refused: touches
      .filter((touch) => touch.target === target && refused.has(touch))
      .map(({ member }) => member),
  }));
}

async function isTaken(session: Session, { apply }: Touch): Promise<boolean> {
  try {
    apply();
    await session.write();
    return true;
  } catch (error) {
    if (!isOfficeError(error) || isPassing(error)) throw error;
    return false;
  }
}

function stamp(target: Target): void {
  const { content, sheet } = target;
  sheet.customProperties.add(MARKER_KEY, formatMarker(finishedMarker(target)));
  sheet.getCell(content.stamp.row, content.stamp.column).values = [[textInput(content.stamp.done)]];
}

function touchesOf(target: Target): Touch[] {
  const { content, sheet } = target;
  const { print, filter, frozenRows, frozenColumns } = content;
  const touches: Omit<Touch, 'target'>[] = [
    { member: 'Worksheet.showGridlines', apply: () => (sheet.showGridlines = false) },
    {
      member: 'PageLayout.orientation',
      apply: () => (sheet.pageLayout.orientation = ORIENTATION[print.orientation]),
    },
    { member: 'PageLayout.paperSize', apply: () => (sheet.pageLayout.paperSize = 'A4') },
    { member: 'PageLayout.zoom', apply: () => (sheet.pageLayout.zoom = { horizontalFitToPages: 1 }) },
    { member: 'PageLayout.centerHorizontally', apply: () => (sheet.pageLayout.centerHorizontally = true) },
    {
      member: 'PageLayout.setPrintMargins',
      apply: () => sheet.pageLayout.setPrintMargins('Points', print.margins),
    },
    {
      member: 'HeaderFooter.centerFooter',
      apply: () => (sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = print.footer),
    },
    ...print.pageBreaksBefore.map((row) => ({
      member: 'PageBreakCollection.add',
      apply: () => void sheet.horizontalPageBreaks.add(`A${row + 1}`),
    })),
  ];
  if (target.previous !== null) {
    touches.unshift({
      member: 'PageBreakCollection.removePageBreaks',
      apply: () => sheet.horizontalPageBreaks.removePageBreaks(),
    });
  }
  if (content.entryArea === undefined) {
    // What people put beside the sheet would make every page narrower; what they enter below a register is printed.
    touches.push({
      member: 'PageLayout.setPrintArea',
      apply: () =>
        sheet.pageLayout.setPrintArea(
          sheet.getRangeByIndexes(0, 0, content.rows.length, content.columnWidths.length),
        ),
    });
  }
  const { titleRows } = print;
  if (titleRows !== null) {
    touches.push({
      member: 'PageLayout.setPrintTitleRows',
      apply: () => sheet.pageLayout.setPrintTitleRows(`$${titleRows.first + 1}:$${titleRows.last + 1}`),
    });
  }
  if (frozenRows > 0 || frozenColumns > 0) {
    touches.push({ member: 'WorksheetFreezePanes', apply: () => freeze(target) });
  }
  if (filter !== null) {
    touches.push({
      member: 'AutoFilter.apply',
      apply: () =>
        sheet.autoFilter.apply(
          sheet.getRangeByIndexes(filter.row, filter.column, filter.rowCount, filter.columnCount),
        ),
    });
  }
  touches.push(...chartTouches(sheet, content.charts, target.previous));
  return touches.map((touch) => ({ ...touch, target }));
}

const ORIENTATION = { landscape: 'Landscape', portrait: 'Portrait' } as const;

/** `freezeAt` takes the contents of the frozen pane, not the cell where it splits (handbook §4). */
function freeze({ sheet, content: { frozenRows, frozenColumns } }: Target): void {
  if (frozenColumns === 0) sheet.freezePanes.freezeRows(frozenRows);
  else if (frozenRows === 0) sheet.freezePanes.freezeColumns(frozenColumns);
  else sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, frozenRows, frozenColumns));
}
