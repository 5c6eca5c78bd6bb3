/** The numerals of Excel's DBNum1 and DBNum2 in Chinese. */
interface Numerals {
  readonly digits: string;
  /** Ten, hundred and thousand. */
  readonly units: readonly string[];
  /** By ten thousands. */
  readonly groups: readonly string[];
}

const SMALL: Numerals = {
  digits: '〇一二三四五六七八九',
  units: ['', '十', '百', '千'],
  groups: ['', '万', '亿', '万亿'],
};
const CAPITAL: Numerals = {
  digits: '零壹贰叁肆伍陆柒捌玖',
  units: ['', '拾', '佰', '仟'],
  groups: ['', '万', '亿', '万亿'],
};
const WIDE = '０１２３４５６７８９';

const GROUP = 4;

function digitsOf(text: string, { digits }: Numerals): string {
  return text.replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);
}

/** Up to four digits: 1005 → 一千〇五. */
function groupText(text: string, { digits, units }: Numerals): string {
  let words = '';
  let isGap = false;
  for (const [at, digit] of [...text].entries()) {
    if (digit === '0') {
      isGap = words !== '';
      continue;
    }
    words +=
      (isGap ? (digits[0] ?? '') : '') + (digits[Number(digit)] ?? '') + (units[text.length - 1 - at] ?? '');
    isGap = false;
  }
  return words;
}

/** A whole number in words: 12345 → 一万二千三百四十五. */
function numberText(text: string, numerals: Numerals, saysOneTen: boolean): string {
  if (/^0*$/.test(text)) return numerals.digits[0] ?? '';
  const groups: string[] = [];
  for (let end = text.length; end > 0; end -= GROUP)
    groups.unshift(text.slice(Math.max(0, end - GROUP), end));
  const words = groups.reduce((sum, group, at) => {
    const value = groupText(group, numerals);
    if (value === '') return sum;
    const gap = sum !== '' && group.startsWith('0') ? (numerals.digits[0] ?? '') : '';
    return sum + gap + value + (numerals.groups[groups.length - 1 - at] ?? '');
  }, '');
  return saysOneTen ? words : words.replace(/^一十/, '十');
}

/** Rewrites the digits of a formatted text as its code asks: `[DBNum1]`, `[DBNum2]` in words, `[DBNum3]` wide. */
export function withNumerals(code: string, text: string): string {
  const kind = /\[DBNum([123])\]/i.exec(code)?.[1];
  if (kind === undefined) return text;
  if (kind === '3') return text.replace(/\d/g, (digit) => WIDE[Number(digit)] ?? digit);
  const numerals = kind === '1' ? SMALL : CAPITAL;
  // Years, and what has a fixed number of digits, are read digit by digit.
  const isDate = /[ymdh]/i.test(code.replace(/\[[^\]]*\]|"[^"]*"/g, ''));
  const readsDigits = !isDate && /0/.test(code.replace(/\[[^\]]*\]|"[^"]*"/g, ''));
  return text.replace(/(\.?)(\d+)/g, (_whole, dot: string, digits: string) => {
    const isPlain = dot === '.' || readsDigits || (isDate && digits.length === 4);
    return (
      dot + (isPlain ? digitsOf(digits, numerals) : numberText(digits, numerals, kind === '2' || !isDate))
    );
  });
}
