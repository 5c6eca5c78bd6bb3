import { dateParts } from '../calendar/calendar-date';
import type { Notice, Registers } from './register';

/** The office's own notices: those at 区级, whatever became of them. */
const ownNotices = ({ notices }: Registers): readonly Notice[] =>
  notices.filter(({ level }) => level === 'district');

/** Who signed the latest dated notice at 区级; null where no register tells. */
export function issuingOffice(registers: Registers): string | null {
  const signed = ownNotices(registers).filter(({ issuer, date }) => issuer !== '' && date !== null);
  const latest = signed.reduce<Notice | null>(
    (known, notice) => (known !== null && (known.date ?? '') >= (notice.date ?? '') ? known : notice),
    null,
  );
  return latest?.issuer ?? null;
}

/** 第5期, 〔2022〕5号, 2022年第5期, 5: the number within its year's series. */
const NUMBER = /第\s*(\d{1,4})\s*[期号]|[〕\])】]\s*第?\s*(\d{1,4})\s*[期号]?|^\s*(\d{1,3})\s*[期号]?\s*$/u;

/** The number after the last of a year's series; null where no register tells, and a person fills it in. */
export function nextNumber(registers: Registers, year: number): number | null {
  const numbers = ownNotices(registers).flatMap(({ number, date }) => {
    if (date === null || dateParts(date).year !== year) return [];
    const match = NUMBER.exec(number.normalize('NFKC'));
    const found = match?.slice(1).find((group) => group !== undefined);
    return found === undefined ? [] : [Number(found)];
  });
  return numbers.length === 0 ? null : Math.max(...numbers) + 1;
}
