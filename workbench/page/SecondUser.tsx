import { useState } from 'react';
import {
  Avatar,
  Button,
  Input,
  Label,
  makeStyles,
  Switch,
  Text,
  tokens,
  useId,
} from '@fluentui/react-components';
import { parseArea } from '../host/model/address';
import { isSingleCell } from '../host/model/area';
import type { Sheet } from '../host/model/sheet';
import type { WorkbenchTexts } from './texts';
import type { WorkbenchSession } from './workbench-session';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 12px',
    flexShrink: 0,
    padding: '4px 12px',
    borderLeft: `4px solid ${tokens.colorPalettePurpleBorderActive}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  name: { display: 'flex', alignItems: 'center', gap: '8px' },
  field: { display: 'flex', alignItems: 'center', gap: '6px' },
  cell: { width: '72px' },
  content: { width: '200px' },
  switch: { fontSize: tokens.fontSizeBase200 },
});

interface SecondUserProps {
  readonly session: WorkbenchSession;
  readonly sheet: Sheet;
  readonly texts: WorkbenchTexts;
  readonly hasPane: boolean;
  readonly onPane: (shown: boolean) => void;
}

/** The colleague who has the workbook open, too: what he types into a cell arrives here as a co-author's edit. */
export function SecondUser({ session, sheet, texts, hasPane, onPane }: SecondUserProps) {
  const styles = useStyles();
  const ids = { cell: useId(), content: useId() };
  const [cell, setCell] = useState('F9');
  const [content, setContent] = useState('');
  const area = parseArea(cell.trim().toUpperCase());
  const isCell = area !== null && isSingleCell(area);
  return (
    <form
      className={styles.root}
      aria-label={texts.second.label}
      onSubmit={(event) => {
        event.preventDefault();
        if (isCell) session.typeAsSecond(sheet, cell.trim().toUpperCase(), content);
      }}
    >
      <span className={styles.name}>
        <Avatar size={20} color="purple" aria-hidden />
        <Text size={200} weight="semibold">
          {texts.second.label}
        </Text>
      </span>
      <span className={styles.field}>
        <Label size="small" htmlFor={ids.cell}>
          {texts.second.cell}
        </Label>
        <Input
          id={ids.cell}
          className={styles.cell}
          size="small"
          value={cell}
          aria-invalid={!isCell}
          onChange={(_event, { value }) => {
            setCell(value);
          }}
        />
      </span>
      <span className={styles.field}>
        <Label size="small" htmlFor={ids.content}>
          {texts.second.content}
        </Label>
        <Input
          id={ids.content}
          className={styles.content}
          size="small"
          value={content}
          onChange={(_event, { value }) => {
            setContent(value);
          }}
        />
      </span>
      <Button size="small" type="submit" disabled={!isCell}>
        {texts.second.write}
      </Button>
      <Switch
        checked={hasPane}
        label={{ children: texts.second.pane, className: styles.switch }}
        onChange={(_event, { checked }) => {
          onPane(checked);
        }}
      />
    </form>
  );
}
