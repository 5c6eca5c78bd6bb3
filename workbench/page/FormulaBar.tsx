import { makeStyles, tokens } from '@fluentui/react-components';
import { formatPosition } from '../../src/core/table/cell';
import type { Sheet } from '../host/model/sheet';
import type { HostWorkbook } from '../host/model/workbook';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexShrink: 0,
    height: '28px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
  },
  place: {
    width: '72px',
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    fontVariantNumeric: 'tabular-nums',
  },
  content: {
    flexGrow: 1,
    minWidth: 0,
    padding: '0 10px',
    lineHeight: '28px',
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
});

interface FormulaBarProps {
  readonly workbook: HostWorkbook;
  readonly sheet: Sheet | undefined;
  readonly label: string;
}

/** Where the selection is, and what its cell holds. */
export function FormulaBar({ workbook, sheet, label }: FormulaBarProps) {
  const styles = useStyles();
  const area = sheet?.selection[0];
  if (sheet === undefined || area === undefined) return <div className={styles.root} />;
  const { row, column } = area;
  const { numberFormat } = sheet.styleAt(row, column);
  const content =
    sheet.cells.formula(row, column) ?? workbook.texts.text(sheet.valueAt(row, column), numberFormat);
  return (
    <div className={styles.root}>
      <output className={styles.place} data-testid="selected-cell">
        {formatPosition(area)}
      </output>
      <output className={styles.content} aria-label={label}>
        {content}
      </output>
    </div>
  );
}
