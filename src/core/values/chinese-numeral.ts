const DIGITS = '零一二三四五六七八九';
const FORMAL: Readonly<Record<string, string>> = {
  壹: '一',
  贰: '二',
  叁: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  拾: '十',
  佰: '百',
  〇: '零',
  '○': '零',
  两: '二',
};

const plain = (text: string): string => [...text].map((char) => FORMAL[char] ?? char).join('');

/** The characters that Chinese numerals are written with, for use inside a character class. */
export const CHINESE_NUMERAL_CHARACTERS = '零〇○一二三四五六七八九十百廿卅壹贰叁肆伍陆柒捌玖拾佰';

/** 十二 → 12, 一百零三 → 103, 廿四 → 24; null where the text is no such number from 0 to 999. */
export function readChineseNumeral(text: string): number | null {
  const numeral = plain(text).replace(/^廿/, '二十').replace(/^卅/, '三十');
  if (numeral === '零') return 0;
  const match =
    /^(?:([一二三四五六七八九])百(?:零(?=[一二三四五六七八九]$))?)?(?:([一二三四五六七八九]?)(十))?([一二三四五六七八九]?)$/u.exec(
      numeral,
    );
  if (!match || numeral === '') return null;
  const [, hundreds = '', tens = '', ten = '', ones = ''] = match;
  const digit = (char: string): number => (char === '' ? 0 : DIGITS.indexOf(char));
  if (hundreds !== '' && ten === '' && ones !== '' && !numeral.includes('零')) return null;
  return digit(hundreds) * 100 + (ten === '' ? 0 : tens === '' ? 10 : digit(tens) * 10) + digit(ones);
}

/** 二〇二二 → 2022, digit by digit; Arabic digits may stand among them. Null where the text is anything else. */
export function readChineseDigits(text: string): number | null {
  const digits = [...plain(text)].map((char) => {
    const value = DIGITS.indexOf(char);
    return value >= 0 ? String(value) : char;
  });
  const joined = digits.join('');
  return /^\d+$/.test(joined) ? Number(joined) : null;
}
