import { useDeferredValue, useMemo, useState } from 'react';
import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { TableCorrections } from '../../core/settings';
import { columnName } from '../../core/table/cell';
import type { SheetSnapshot } from '../../core/table/workbook-snapshot';
import type { MappingSource } from '../pane-jobs';
import {
  columnChoices,
  headerRowChoices,
  mappedRoles,
  rowsBetween,
  tableOf,
  withColumn,
  withHeaderRows,
  withSheet,
  type MappedRole,
} from '../mapping-choices';
import { useTexts } from '../pane-texts';
import { MappingPreview } from './MappingPreview';
import { PageFrame } from './PageFrame';

const useStyles = makeStyles({
  pair: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(7rem, 1fr))', gap: '8px' },
  columns: { display: 'flex', flexDirection: 'column', gap: '6px' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  field: {
    '& select': { minWidth: 0, width: '100%' },
    '@media (max-width: 240px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
});

const AUTOMATIC = '';
const NONE = 'none';

interface MappingPageProps {
  readonly source: MappingSource;
  readonly initially: TableCorrections;
  readonly busy: boolean;
  readonly onSave: (corrections: TableCorrections) => void;
  readonly onBack: () => void;
}

/** 更改识别: the sheet, the header rows and each role's column, and what is recognised so. */
export function MappingPage({ source, initially, busy, onSave, onBack }: MappingPageProps) {
  const styles = useStyles();
  const { messages } = useTexts();
  const texts = messages.pane.mapping;
  const [corrections, setCorrections] = useState(initially);
  const looked = useDeferredValue(corrections);
  const detection = useMemo(() => source.detect(looked), [source, looked]);
  const table = tableOf(detection);
  const sheet = source.sheets.find(({ name }) => name === (corrections.sheet ?? table?.sheet));
  return (
    <PageFrame
      title={texts.title}
      intro={texts.intro}
      onBack={onBack}
      actions={
        <>
          <Button
            disabledFocusable={busy || Object.keys(corrections).length === 0}
            onClick={() => {
              setCorrections({});
            }}
          >
            {texts.reset}
          </Button>
          <Button
            appearance="primary"
            disabledFocusable={busy}
            onClick={() => {
              onSave(corrections);
            }}
          >
            {messages.pane.page.save}
          </Button>
        </>
      }
    >
      <Field label={texts.sheet} size="small" className={styles.field}>
        <Select
          size="small"
          value={corrections.sheet ?? AUTOMATIC}
          onChange={(_event, { value }) => {
            setCorrections(withSheet(value === AUTOMATIC ? null : value));
          }}
        >
          <option value={AUTOMATIC}>
            {table === null || corrections.sheet !== undefined
              ? texts.automatic
              : texts.automaticIs(table.sheet)}
          </option>
          {source.sheets.map(({ name, visibility }) => (
            <option key={name} value={name}>
              {visibility === 'visible' ? name : texts.hidden(name)}
            </option>
          ))}
        </Select>
      </Field>
      {sheet !== undefined && (
        <>
          <HeaderRows
            sheet={sheet}
            chosen={corrections.headerRows}
            recognised={table?.sheet === sheet.name ? table.headerRows : []}
            onChoose={(rows) => {
              setCorrections(withHeaderRows({ ...corrections, sheet: sheet.name }, rows));
            }}
          />
          <section className={styles.columns} aria-labelledby="mapped-columns">
            <h2 className={styles.heading} id="mapped-columns">
              {texts.columns}
            </h2>
            {mappedRoles(table).map((role) => (
              <ColumnPicker
                key={role}
                role={role}
                sheet={sheet}
                headerRows={corrections.headerRows ?? table?.headerRows ?? []}
                chosen={corrections.columns?.[role]}
                recognised={table?.sheet === sheet.name ? recognisedColumn(role, table) : undefined}
                onChoose={(column) => {
                  setCorrections(withColumn({ ...corrections, sheet: sheet.name }, role, column));
                }}
              />
            ))}
          </section>
        </>
      )}
      <MappingPreview detection={detection} />
    </PageFrame>
  );
}

function recognisedColumn(
  role: MappedRole,
  table: NonNullable<ReturnType<typeof tableOf>>,
): number | undefined {
  return role === 'progress' || role === 'rank' || role === 'reportedOn'
    ? table.months[0]?.columns[role]
    : table.columns[role];
}

interface HeaderRowsProps {
  readonly sheet: SheetSnapshot;
  readonly chosen: readonly number[] | undefined;
  readonly recognised: readonly number[];
  readonly onChoose: (rows: readonly number[] | null) => void;
}

function HeaderRows({ sheet, chosen, recognised, onChoose }: HeaderRowsProps) {
  const styles = useStyles();
  const texts = useTexts().messages.pane.mapping;
  const choices = useMemo(() => headerRowChoices(sheet), [sheet]);
  const rows = chosen ?? recognised;
  const edges = [
    { label: texts.firstHeaderRow, own: rows[0], other: rows.at(-1) },
    { label: texts.lastHeaderRow, own: rows.at(-1), other: rows[0] },
  ];
  return (
    <div className={styles.pair}>
      {edges.map(({ label, own, other }) => (
        <Field key={label} label={label} size="small" className={styles.field}>
          <Select
            size="small"
            value={chosen === undefined ? AUTOMATIC : String(own)}
            onChange={(_event, { value }) => {
              if (value === AUTOMATIC) onChoose(null);
              else onChoose(rowsBetween(Number(value), other ?? Number(value)));
            }}
          >
            <option value={AUTOMATIC}>
              {recognised.length === 0 || own === undefined
                ? texts.automatic
                : texts.automaticIs(texts.row(own + 1))}
            </option>
            {choices.map(({ row, text }) => (
              <option key={row} value={row}>
                {texts.rowOf(row + 1, text)}
              </option>
            ))}
          </Select>
        </Field>
      ))}
    </div>
  );
}

const headerOver = (choices: ReturnType<typeof columnChoices>, column: number): string =>
  choices.find((choice) => choice.column === column)?.header ?? '';

interface ColumnPickerProps {
  readonly role: MappedRole;
  readonly sheet: SheetSnapshot;
  readonly headerRows: readonly number[];
  /** null: there is none; undefined: as it is recognised. */
  readonly chosen: number | null | undefined;
  readonly recognised: number | undefined;
  readonly onChoose: (column: number | null | undefined) => void;
}

function ColumnPicker({ role, sheet, headerRows, chosen, recognised, onChoose }: ColumnPickerProps) {
  const styles = useStyles();
  const { messages } = useTexts();
  const texts = messages.pane.mapping;
  const choices = useMemo(() => columnChoices(sheet, headerRows), [sheet, headerRows]);
  const value = chosen === undefined ? AUTOMATIC : chosen === null ? NONE : String(chosen);
  return (
    <Field
      label={{ ...messages.terms.role, ...messages.terms.part }[role]}
      size="small"
      orientation="horizontal"
      className={styles.field}
    >
      <Select
        size="small"
        value={value}
        onChange={(_event, data) => {
          if (data.value === AUTOMATIC) onChoose(undefined);
          else onChoose(data.value === NONE ? null : Number(data.value));
        }}
      >
        <option value={AUTOMATIC}>
          {chosen !== undefined
            ? texts.automatic
            : texts.automaticIs(
                recognised === undefined
                  ? texts.noColumn
                  : texts.column(columnName(recognised), headerOver(choices, recognised)),
              )}
        </option>
        <option value={NONE}>{texts.noColumn}</option>
        {choices.map(({ column, name, header }) => (
          <option key={column} value={column}>
            {texts.column(name, header)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
