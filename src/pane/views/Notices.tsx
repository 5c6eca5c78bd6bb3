import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import type { OwnSheetKind } from '../../core/report/sheet-content';
import type { Knowledge, PaneState } from '../pane-state';
import type { PaneCommands } from '../pane-commands';
import { useTexts } from '../pane-texts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '4px' },
  body: { whiteSpace: 'normal', fontSize: tokens.fontSizeBase200 },
});

interface NoticesProps {
  readonly state: PaneState;
  readonly busy: boolean;
  readonly commands: PaneCommands;
}

/** What a person should know of the workbook before relying on what stands below. */
export function Notices({ state, busy, commands }: NoticesProps) {
  const styles = useStyles();
  const { messages } = useTexts();
  const texts = messages.pane.notices;
  const told = settingsNotices(state.knowledge, messages);
  const unfinished = unfinishedSheets(state.knowledge);
  if (state.changed === null && told.length === 0 && unfinished.length === 0) return null;
  return (
    <div className={styles.root}>
      {state.changed !== null && (
        <MessageBar intent="warning" layout="multiline" politeness="polite">
          <MessageBarBody className={styles.body}>
            {state.changed === 'moved' ? texts.moved : texts.edited}
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" disabledFocusable={busy} onClick={() => void commands.check()}>
              {texts.recheck}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {unfinished.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody className={styles.body}>
            {texts.unfinished(unfinished.map(({ name }) => name))}{' '}
            <Link
              as="button"
              disabledFocusable={busy}
              onClick={() => void commands.summary(unfinished.map(({ kind }) => kind))}
            >
              {texts.writeAgain}
            </Link>
          </MessageBarBody>
        </MessageBar>
      )}
      {told.map((text) => (
        <MessageBar key={text} intent="info" layout="multiline">
          <MessageBarBody className={styles.body}>{text}</MessageBarBody>
        </MessageBar>
      ))}
    </div>
  );
}

function unfinishedSheets(
  knowledge: Knowledge,
): readonly { readonly kind: OwnSheetKind; readonly name: string }[] {
  return knowledge.kind === 'checked' ? knowledge.state.ownSheets.filter((sheet) => sheet.unfinished) : [];
}

function settingsNotices(
  knowledge: Knowledge,
  { pane, problems }: ReturnType<typeof useTexts>['messages'],
): readonly string[] {
  if (knowledge.kind === 'loading' || knowledge.kind === 'unread') return [];
  const { unusable, unkept } = knowledge;
  const { notices } = pane;
  return [
    ...(knowledge.kind === 'checked' && knowledge.state.readOnly ? [notices.readOnly] : []),
    ...(knowledge.kind === 'checked' && !knowledge.state.readOnly && knowledge.state.structureProtected
      ? [notices.structureProtected]
      : []),
    ...(unusable.length > 0 ? [notices.unusable(unusable.map(notices.settingKey))] : []),
    ...(unkept === null ? [] : [notices.unkept(problems[unkept.code].happened(unkept.sheet ?? null))]),
  ];
}
