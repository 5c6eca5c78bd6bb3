import type { MarkSeverity } from '../../app/mark-signature';

/** Edges of a cell that a conditional format can draw. */
const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

/** Colour never stands alone: errors are bold and bordered, warnings underlined. Workbook §2. */
export function styleRule(format: Excel.ConditionalRangeFormat, severity: MarkSeverity): void {
  if (severity === 'error') {
    format.fill.color = '#FBD5D5';
    format.font.color = '#9C0006';
    format.font.bold = true;
    for (const edge of EDGES) {
      const border = format.borders.getItem(edge);
      border.style = 'Continuous';
      border.color = '#9C0006';
    }
    return;
  }
  format.fill.color = '#FFEFC1';
  format.font.color = '#7A4B00';
  format.font.underline = 'Single';
}
