import { useState, type ReactNode } from 'react';
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Period } from '../../core/calendar/period';
import type { Settings } from '../../core/settings';
import {
  draftOf,
  settingsOf,
  withStart,
  wrongNumbers,
  type NumberName,
  type SettingsDraft,
} from '../settings-draft';
import { useTexts } from '../pane-texts';
import { AliasList } from './AliasList';
import { PageFrame } from './PageFrame';
import { ChoiceField, NumberField, YesNoField } from './SettingFields';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: '8px' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(8rem, 1fr))',
    alignItems: 'start',
    gap: '8px',
  },
  wrong: { color: tokens.colorStatusDangerForeground1, marginRight: 'auto' },
});

/** An entry may be due so many months later. */
const MONTH_OFFSETS = [0, 1, 2, 3] as const;

interface SettingsPageProps {
  readonly settings: Settings;
  /** The months of the table, for the start; none where there is no table. */
  readonly periods: readonly Period[];
  readonly busy: boolean;
  readonly onSave: (settings: Settings) => void;
  readonly onBack: () => void;
}

/** 设置: everything that the supervision office decides, in its own words. */
export function SettingsPage({ settings: given, periods, busy, onSave, onBack }: SettingsPageProps) {
  const styles = useStyles();
  const { messages } = useTexts();
  const texts = messages.pane.settings;
  const [draft, setDraft] = useState<SettingsDraft>(() => draftOf(given));
  const [isRefused, setRefused] = useState(false);
  const { settings } = draft;
  const change = (over: Partial<Settings>): void => {
    setDraft({ ...draft, settings: { ...settings, ...over } });
  };
  const number = (name: NumberName, label: string, hint?: string): ReactNode => (
    <NumberField
      key={name}
      name={name}
      label={label}
      hint={hint}
      typed={draft.typed[name]}
      onType={(text) => {
        setDraft({ ...draft, typed: { ...draft.typed, [name]: text } });
      }}
    />
  );
  const save = (): void => {
    const isWrong = wrongNumbers(draft).length > 0;
    setRefused(isWrong);
    if (!isWrong) onSave(settingsOf(draft));
  };
  const months =
    settings.start === null || periods.includes(settings.start) ? periods : [settings.start, ...periods];
  return (
    <PageFrame
      title={texts.title}
      intro={texts.intro}
      onBack={onBack}
      actions={
        <>
          {isRefused && (
            <Text size={200} role="alert" className={styles.wrong}>
              {texts.correct}
            </Text>
          )}
          <Button onClick={onBack}>{messages.pane.page.cancel}</Button>
          <Button appearance="primary" disabledFocusable={busy} onClick={save}>
            {messages.pane.page.save}
          </Button>
        </>
      }
    >
      <section className={styles.group} aria-label={texts.deadline}>
        <h2 className={styles.heading}>{texts.deadline}</h2>
        <div className={styles.pair}>
          {number('day', texts.day, texts.dayWhy)}
          <ChoiceField
            label={texts.monthOffset}
            value={String(settings.deadline.monthOffset)}
            choices={[...new Set([...MONTH_OFFSETS, settings.deadline.monthOffset])].map((offset) => ({
              value: String(offset),
              text: texts.offset(offset),
            }))}
            onChoose={(value) => {
              change({ deadline: { ...settings.deadline, monthOffset: Number(value) } });
            }}
          />
        </div>
        <YesNoField
          label={texts.inclusive}
          value={settings.deadline.inclusive}
          onChoose={(inclusive) => {
            change({ deadline: { ...settings.deadline, inclusive } });
          }}
        />
        <ChoiceField
          label={texts.roll}
          value={settings.deadline.roll}
          choices={(['none', 'next', 'previous'] as const).map((value) => ({
            value,
            text: texts.rolls[value],
          }))}
          onChoose={(roll) => {
            change({ deadline: { ...settings.deadline, roll } });
          }}
        />
      </section>
      <section className={styles.group} aria-label={texts.scopeOf}>
        <h2 className={styles.heading}>{texts.scopeOf}</h2>
        <ChoiceField
          label={texts.start}
          value={settings.start ?? ''}
          choices={[
            { value: '', text: texts.startAutomatic },
            ...months.map((value) => ({ value, text: messages.pane.month(value) })),
          ]}
          onChoose={(value) => {
            change(withStart(settings, value));
          }}
        />
        <ChoiceField
          label={texts.scope}
          value={settings.scope}
          choices={(['yearToDate', 'month'] as const).map((value) => ({ value, text: texts.scopes[value] }))}
          onChoose={(scope) => {
            change({ scope });
          }}
        />
        <ChoiceField
          label={texts.scoring}
          value={settings.scoring}
          choices={(['rate', 'points'] as const).map((value) => ({ value, text: texts.scorings[value] }))}
          onChoose={(scoring) => {
            change({ scoring });
          }}
        />
        {settings.scoring === 'points' && (
          <div className={styles.pair}>
            {(['late', 'incomplete', 'missing', 'notice'] as const).map((name) =>
              number(name, texts.points[name]),
            )}
          </div>
        )}
        <ChoiceField
          label={texts.multiLead}
          value={settings.multiLead}
          choices={(['first', 'all'] as const).map((value) => ({ value, text: texts.multiLeads[value] }))}
          onChoose={(multiLead) => {
            change({ multiLead });
          }}
        />
        <ChoiceField
          label={texts.filledBy}
          value={settings.filledBy}
          choices={(['clerk', 'units'] as const).map((value) => ({ value, text: texts.filledBys[value] }))}
          onChoose={(filledBy) => {
            change({ filledBy });
          }}
        />
        {number('peers', texts.peers)}
      </section>
      <section className={styles.group} aria-label={texts.registers}>
        <h2 className={styles.heading}>{texts.registers}</h2>
        <ChoiceField
          label={texts.roundLength}
          value={settings.roundLength}
          choices={(['quarter', 'month'] as const).map((value) => ({
            value,
            text: texts.roundLengths[value],
          }))}
          onChoose={(roundLength) => {
            change({ roundLength });
          }}
        />
        <div className={styles.pair}>
          {number('awards', texts.awards)}
          {number('experiences', texts.experiences)}
          {number('thresholdMissing', texts.thresholdMissing)}
          {number('thresholdLate', texts.thresholdLate)}
        </div>
      </section>
      <AliasList
        settings={settings}
        onChange={(next) => {
          setDraft({ ...draft, settings: next });
        }}
      />
    </PageFrame>
  );
}
