import { useEffect, useState } from 'react';
import { Button, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons';
import type { Documents } from '../../app/compose-documents';
import { asPlainText, type FormattedText } from '../../core/report/formatted-text';
import { useTexts, type PaneTexts } from '../pane-texts';
import { PageFrame } from './PageFrame';

const useStyles = makeStyles({
  field: { '& select': { minWidth: 0, width: '100%' } },
  text: {
    flexGrow: 1,
    margin: 0,
    padding: '10px 12px',
    minHeight: '12em',
    overflowY: 'auto',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: '22px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

interface Choice {
  readonly key: string;
  readonly name: string;
  readonly text: FormattedText;
}

function choicesOf(
  { circular, reminderForAll, reminders }: Documents,
  { messages }: PaneTexts,
): readonly Choice[] {
  const texts = messages.pane.documents;
  return [
    ...(circular === null ? [] : [{ key: 'circular', name: texts.circular, text: circular }]),
    ...(reminderForAll === null ? [] : [{ key: 'all', name: texts.reminderForAll, text: reminderForAll }]),
    ...reminders.map(({ unit, entries, text }) => ({
      key: `unit ${unit}`,
      name: texts.reminder(unit, entries),
      text,
    })),
  ];
}

interface DocumentsPageProps {
  readonly documents: () => Promise<Documents>;
  readonly onCopy: (text: FormattedText) => void;
  readonly onBack: () => void;
}

/** 通报稿 and 催报: to be read, and to be copied plain and formatted. */
export function DocumentsPage({ documents, onCopy, onBack }: DocumentsPageProps) {
  const styles = useStyles();
  const paneTexts = useTexts();
  const texts = paneTexts.messages.pane.documents;
  const [choices, setChoices] = useState<readonly Choice[] | null>(null);
  const [key, setKey] = useState<string | null>(null);
  useEffect(() => {
    let isWanted = true;
    void documents().then((made) => {
      if (isWanted) setChoices(choicesOf(made, paneTexts));
    });
    return () => {
      isWanted = false;
    };
  }, [documents, paneTexts]);
  const shown = choices?.find((choice) => choice.key === key) ?? choices?.[0];
  return (
    <PageFrame
      title={texts.title}
      intro={texts.intro}
      onBack={onBack}
      actions={
        <Button
          appearance="primary"
          icon={<CopyRegular />}
          disabledFocusable={shown === undefined}
          onClick={() => {
            if (shown !== undefined) onCopy(shown.text);
          }}
        >
          {texts.copy}
        </Button>
      }
    >
      {choices === null && <Text role="status">{texts.writing}</Text>}
      {choices?.length === 0 && <Text>{texts.none}</Text>}
      {shown !== undefined && (
        <>
          <Field label={texts.which} size="small" className={styles.field}>
            <Select
              size="small"
              value={shown.key}
              onChange={(_event, { value }) => {
                setKey(value);
              }}
            >
              {choices?.map((choice) => (
                <option key={choice.key} value={choice.key}>
                  {choice.name}
                </option>
              ))}
            </Select>
          </Field>
          <pre
            className={styles.text}
            lang={shown.text.language}
            tabIndex={0}
            role="region"
            aria-label={texts.preview}
          >
            {asPlainText(shown.text)}
          </pre>
        </>
      )}
    </PageFrame>
  );
}
