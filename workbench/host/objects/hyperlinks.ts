import { areaContainsCell, subtract, type Area } from '../model/area';
import type { Hyperlink } from '../model/hyperlink';
import type { Sheet } from '../model/sheet';
import { asRecord, asText } from '../wire/arguments';
import { HostError } from '../wire/host-error';
import { property, type Property } from '../wire/object-type';
import { areaOf } from './addresses';
import { assertEditable, writeValues } from './cell-writes';
import type { RangeTarget } from './targets';

/** Takes the links away from the areas; their cells keep words and looks. */
export function clearHyperlinks(sheet: Sheet, areas: readonly Area[]): void {
  for (const hole of areas) {
    sheet.hyperlinks = sheet.hyperlinks.flatMap(({ area, link }) =>
      subtract(area, hole).map((rest) => ({ area: rest, link })),
    );
  }
}

function optional(value: unknown): string | null {
  return value === undefined || value === null || value === '' ? null : asText(value);
}

/** Excel shows links blue and underlined. */
function dress(sheet: Sheet, area: Area): void {
  sheet.restyle(area, (style) => ({
    ...style,
    font: { ...style.font, color: { kind: 'theme', theme: 10, tint: 0 }, underline: 'Single' },
  }));
}

/** Range.hyperlink: of the first cell to read; all cells take it when written, and show its text if it has one. */
export const hyperlink: Property<RangeTarget> = property<RangeTarget>(
  '1.7',
  (range, { workbook }) => {
    const { row, column } = areaOf(range);
    const found = range.sheet.hyperlinks.find(({ area }) => areaContainsCell(area, row, column));
    if (found === undefined) return null;
    const { address, documentReference, screenTip } = found.link;
    const { numberFormat } = range.sheet.styleAt(row, column);
    return {
      ...(address === null ? {} : { address }),
      ...(documentReference === null ? {} : { documentReference }),
      screenTip,
      textToDisplay: workbook.texts.text(range.sheet.valueAt(row, column), numberFormat),
    };
  },
  (range, value, session) => {
    const area = areaOf(range);
    assertEditable(range.sheet, [area]);
    const said = asRecord(value);
    const link: Hyperlink = {
      address: optional(said['address']),
      documentReference: optional(said['documentReference']),
      screenTip: optional(said['screenTip']) ?? '',
    };
    if (link.address === null && link.documentReference === null) throw new HostError('InvalidArgument');
    const text = optional(said['textToDisplay']);
    if (text !== null) writeValues(range, text, session);
    else if (range.sheet.cells.used(area, true) === null) {
      writeValues(range, link.address ?? link.documentReference ?? '', session);
    }
    clearHyperlinks(range.sheet, [area]);
    range.sheet.hyperlinks.push({ area, link });
    dress(range.sheet, area);
  },
);
