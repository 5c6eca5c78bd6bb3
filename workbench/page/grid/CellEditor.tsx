import { useEffect, useLayoutEffect, useRef, type CSSProperties, type KeyboardEvent } from 'react';
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { Sheet } from '../../host/model/sheet';
import type { WorkbenchSession } from '../workbench-session';
import { copiedText } from './clipboard-text';
import { SELECTION } from './GridHeaders';
import { moveOf } from './move-keys';
import type { Extent } from './selection-moves';

const useStyles = makeStyles({
  root: {
    position: 'absolute',
    boxSizing: 'border-box',
    margin: 0,
    padding: '1px 2px',
    border: `2px solid ${SELECTION}`,
    outlineStyle: 'none',
    resize: 'none',
    overflow: 'hidden',
    zIndex: 4,
    color: '#000000',
    backgroundColor: '#ffffff',
    colorScheme: 'light',
    lineHeight: 1.2,
    // The editor grows with its text, as Excel's does, where the browser can.
    fieldSizing: 'content',
  },
  waiting: { opacity: 0, pointerEvents: 'none' },
});

export interface EditorBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** As far as the editor may grow. */
  readonly maxWidth: number;
  readonly maxHeight: number;
}

interface CellEditorProps {
  readonly session: WorkbenchSession;
  readonly sheet: Sheet;
  readonly box: EditorBox;
  /** The active cell's font. */
  readonly look: CSSProperties;
  readonly label: string;
  readonly extent: Extent;
  /** Rows in sight. */
  readonly page: number;
}

/**
 * Takes the keyboard for the whole grid. It lies unseen over the active cell, so that an input method for Chinese
 * has a place to write, and shows once something is typed.
 */
export function CellEditor({ session, sheet, box, look, label, extent, page }: CellEditorProps) {
  const styles = useStyles();
  const ref = useRef<HTMLTextAreaElement>(null);
  const edit = session.edit?.sheet === sheet ? session.edit : null;
  const isEditing = edit !== null;
  useLayoutEffect(() => {
    const element = ref.current;
    if (!isEditing || element === null) return;
    element.focus({ preventScroll: true });
    element.setSelectionRange(element.value.length, element.value.length);
  }, [isEditing]);
  useEffect(() => {
    if (document.activeElement === document.body) ref.current?.focus({ preventScroll: true });
  }, [sheet]);

  const leave = (rows: number, columns: number): void => {
    session.commitEdit();
    session.move(sheet, { kind: 'step', rows, columns }, { extend: false, extent });
  };
  const onEditingKey = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    const back = event.shiftKey ? -1 : 1;
    const arrow = edit?.isTyped === true ? ARROWS[event.key] : undefined;
    if (event.key === 'Escape') session.cancelEdit();
    else if (event.key === 'Enter' && event.altKey)
      event.currentTarget.setRangeText('\n', ...caret(event), 'end');
    else if (event.key === 'Enter') leave(back, 0);
    else if (event.key === 'Tab') leave(0, back);
    else if (arrow !== undefined) leave(...arrow);
    else return;
    event.preventDefault();
    if (event.altKey) session.editText(event.currentTarget.value);
  };
  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (isEditing) {
      onEditingKey(event);
      return;
    }
    const move = moveOf(event, page);
    if (move !== null) session.move(sheet, move.move, { extend: move.extend, extent });
    else if (event.key === 'F2') session.beginEdit(sheet);
    else if (event.key === 'Delete') session.clear(sheet);
    else if (event.key === 'Backspace') session.beginEdit(sheet, '');
    else return;
    event.preventDefault();
  };
  const copy = (data: DataTransfer): void => {
    data.setData('text/plain', copiedText(session.workbook, sheet, session.selectionOn(sheet).area));
  };

  return (
    <textarea
      ref={ref}
      data-testid="cell-editor"
      aria-label={label}
      className={mergeClasses(styles.root, !isEditing && styles.waiting)}
      style={{ ...look, left: box.left, top: box.top, ...(isEditing ? sized(box) : { width: 1, height: 1 }) }}
      rows={1}
      spellCheck={false}
      autoComplete="off"
      value={edit?.text ?? ''}
      onCompositionStart={() => {
        session.beginEdit(sheet, '');
      }}
      onChange={({ currentTarget }) => {
        if (session.edit === null) session.beginEdit(sheet, currentTarget.value);
        else session.editText(currentTarget.value);
      }}
      onKeyDown={onKey}
      onCopy={(event) => {
        if (isEditing) return;
        copy(event.clipboardData);
        event.preventDefault();
      }}
      onCut={(event) => {
        if (isEditing) return;
        copy(event.clipboardData);
        session.clear(sheet);
        event.preventDefault();
      }}
      onPaste={(event) => {
        if (isEditing) return;
        session.paste(sheet, event.clipboardData.getData('text/plain'));
        event.preventDefault();
      }}
    />
  );
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

const caret = ({ currentTarget }: KeyboardEvent<HTMLTextAreaElement>): readonly [number, number] => [
  currentTarget.selectionStart,
  currentTarget.selectionEnd,
];

const sized = ({ width, height, maxWidth, maxHeight }: EditorBox): CSSProperties => ({
  minWidth: width,
  minHeight: height,
  maxWidth: Math.max(width, maxWidth),
  maxHeight: Math.max(height, maxHeight),
});
