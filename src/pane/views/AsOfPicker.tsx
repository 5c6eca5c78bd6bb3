import { lazy, Suspense, useMemo, useState } from 'react';
import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { CalendarMonthRegular } from '@fluentui/react-icons';
import type { CalendarStrings, DatePickerProps } from '@fluentui/react-datepicker-compat';
import {
  calendarDate,
  dateParts,
  parseCalendarDate,
  type CalendarDate,
} from '../../core/calendar/calendar-date';
import type { Language } from '../../locale/language';
import { laterViews } from '../later-parts';
import { useTexts, type PaneTexts } from '../pane-texts';

const DatePicker = lazy(() => laterViews().then((views) => ({ default: views.DatePicker })));

const useStyles = makeStyles({
  picker: { minWidth: 0, width: '100%', '& input': { minWidth: 0 } },
  // As tall as the field with its edges, which it would stretch.
  open: { marginTop: '-1px', marginBottom: '-1px' },
});

/** The picker speaks of instants: midnight of the day where the pane runs, both ways. */
const toLocalMidnight = (date: CalendarDate): Date => {
  const { year, month, day } = dateParts(date);
  return new Date(year, month - 1, day);
};

const fromLocal = (date: Date): CalendarDate | null =>
  calendarDate(date.getFullYear(), date.getMonth() + 1, date.getDate());

/** `2022-10-31`, `2022/10/31`, `2022.10.31`, `20221031`, `2022年10月31日`. */
function parseTyped(text: string): Date | null {
  const digits = /^\s*(\d{4})\s*[-/.年]?\s*(\d{1,2})\s*[-/.月]?\s*(\d{1,2})\s*日?\s*$/.exec(
    text.normalize('NFKC'),
  );
  if (digits === null) return null;
  const [, year = '', month = '', day = ''] = digits;
  const date = parseCalendarDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return date === null ? null : toLocalMidnight(date);
}

function calendarStrings({ language, messages }: PaneTexts): CalendarStrings {
  const texts = messages.pane.calendar;
  const names = (
    count: number,
    options: Intl.DateTimeFormatOptions,
    at: (index: number) => Date,
  ): string[] => {
    const format = new Intl.DateTimeFormat(language, options);
    return Array.from({ length: count }, (_none, index) => format.format(at(index)));
  };
  const monthAt = (index: number): Date => new Date(2022, index, 1);
  // 2022-05-01 was a Sunday, with which the picker's week of names begins.
  const weekdayAt = (index: number): Date => new Date(2022, 4, 1 + index);
  return {
    months: names(12, { month: 'long' }, monthAt),
    shortMonths: names(12, { month: 'short' }, monthAt),
    days: names(7, { weekday: 'long' }, weekdayAt),
    shortDays: names(7, { weekday: 'narrow' }, weekdayAt),
    goToToday: messages.pane.controls.rightAway,
    prevMonthAriaLabel: texts.previousMonth,
    nextMonthAriaLabel: texts.nextMonth,
    prevYearAriaLabel: texts.previousYear,
    nextYearAriaLabel: texts.nextYear,
    prevYearRangeAriaLabel: texts.previousYear,
    nextYearRangeAriaLabel: texts.nextYear,
    closeButtonAriaLabel: texts.close,
    monthPickerHeaderAriaLabel: texts.month('{0}'),
    yearPickerHeaderAriaLabel: texts.year('{0}'),
    selectedDateFormatString: texts.selected('{0}'),
    todayDateFormatString: texts.today('{0}'),
  };
}

function calendarFormats(language: Language): NonNullable<DatePickerProps['dateTimeFormatter']> {
  const as = (options: Intl.DateTimeFormatOptions): ((date: Date) => string) => {
    const format = new Intl.DateTimeFormat(language, options);
    return (date) => format.format(date);
  };
  return {
    formatDay: (date) => String(date.getDate()),
    formatYear: as({ year: 'numeric' }),
    formatMonth: as({ month: 'long' }),
    formatMonthYear: as({ year: 'numeric', month: 'long' }),
    formatMonthDayYear: as({ year: 'numeric', month: 'long', day: 'numeric' }),
  };
}

interface AsOfPickerProps {
  readonly asOf: CalendarDate;
  readonly disabled: boolean;
  readonly onAsOf: (asOf: CalendarDate) => void;
}

/** 统计截止日期: the day that the check speaks of. It can be typed; the calendar comes when it is asked for. */
export function AsOfPicker(props: AsOfPickerProps) {
  const styles = useStyles();
  const { messages } = useTexts();
  const [isCalendarWanted, setCalendarWanted] = useState(false);
  const typed = (
    <TypedDay
      {...props}
      onCalendar={() => {
        setCalendarWanted(true);
      }}
    />
  );
  return (
    <Field label={messages.pane.controls.asOf} size="small" className={styles.picker}>
      {isCalendarWanted ? (
        <Suspense fallback={typed}>
          <Calendar {...props} />
        </Suspense>
      ) : (
        typed
      )}
    </Field>
  );
}

interface TypedDayProps extends AsOfPickerProps {
  readonly onCalendar: () => void;
}

/** The field as it is before the calendar was ever asked for. */
function TypedDay({ asOf, disabled, onAsOf, onCalendar }: TypedDayProps) {
  const styles = useStyles();
  const texts = useTexts().messages.pane.calendar;
  const [text, setText] = useState<string | null>(null);
  const take = (): void => {
    const typed = parseTyped(text ?? '');
    const day = typed === null ? null : fromLocal(typed);
    setText(null);
    if (day !== null && day !== asOf) onAsOf(day);
  };
  return (
    <Input
      size="small"
      className={styles.picker}
      disabled={disabled}
      value={text ?? asOf}
      onChange={(_event, { value }) => {
        setText(value);
      }}
      onBlur={take}
      onKeyDown={({ key }) => {
        if (key === 'Enter') take();
      }}
      contentAfter={
        <Button
          appearance="transparent"
          size="small"
          className={styles.open}
          icon={<CalendarMonthRegular />}
          aria-label={texts.open}
          title={texts.open}
          disabled={disabled}
          onClick={onCalendar}
        />
      }
    />
  );
}

function Calendar({ asOf, disabled, onAsOf }: AsOfPickerProps) {
  const styles = useStyles();
  const texts = useTexts();
  const strings = useMemo(() => calendarStrings(texts), [texts]);
  const formats = useMemo(() => calendarFormats(texts.language), [texts.language]);
  const value = useMemo(() => toLocalMidnight(asOf), [asOf]);
  return (
    <DatePicker
      size="small"
      className={styles.picker}
      allowTextInput
      defaultOpen
      disabled={disabled}
      value={value}
      strings={strings}
      firstDayOfWeek={1}
      dateTimeFormatter={formats}
      formatDate={(date) => (date === undefined ? '' : (fromLocal(date) ?? ''))}
      parseDateFromString={parseTyped}
      onSelectDate={(date) => {
        const chosen = date ? fromLocal(date) : null;
        if (chosen !== null && chosen !== asOf) onAsOf(chosen);
      }}
    />
  );
}
