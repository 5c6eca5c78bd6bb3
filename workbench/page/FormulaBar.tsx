import { makeStyles, tokens } from '@fluentui/react-components';
import { formatArea } from '../host/model/address';
import { cellArea } from '../host/model/area';
import type { Sheet } from '../host/model/sheet';
import { inputText } from './grid/cell-input';
import type { WorkbenchSession } from './workbench-session';

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
    cursor: 'text',
  },
});

interface FormulaBarProps {
  readonly session: WorkbenchSession;
  readonly sheet: Sheet;
  readonly label: string;
}

/** Where the selection is, and what its cell holds or is being given; a click opens the cell for editing. */
export function FormulaBar({ session, sheet, label }: FormulaBarProps) {
  const styles = useStyles();
  const { anchor } = session.selectionOn(sheet);
  const { row, column } = anchor;
  const content =
    session.edit?.sheet === sheet ? session.edit.text : inputText(session.workbook, sheet, row, column);
  return (
    <div className={styles.root}>
      <output className={styles.place} data-testid="selected-cell">
        {formatArea(cellArea(row, column))}
      </output>
      <output
        className={styles.content}
        aria-label={label}
        onMouseDown={(event) => {
          event.preventDefault();
          session.beginEdit(sheet);
        }}
      >
        {content}
      </output>
    </div>
  );
}
