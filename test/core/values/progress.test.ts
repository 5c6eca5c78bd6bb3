import fc from 'fast-check';
import { readProgress } from '../../../src/core/values/progress';
import * as forms from './forms';
import { cell } from './forms';

test.each([...forms.BLANKS, ...forms.VOID_MARKS, ...forms.VOID_VARIANTS])('%j is not supplied', (text) => {
  expect(readProgress(cell(text))).toEqual({ kind: 'void' });
});

test.each([...forms.HOLLOW_WORDS, ...forms.HOLLOW_VARIANTS])('%j is supplied, and hollow', (text) => {
  expect(readProgress(cell(text))).toEqual({ kind: 'text', text: text.trim(), hollow: true });
});

test.each([...forms.NOT_VOID, '已完成工程量80%', '=SUM(A1)', '#REF!'])('%j is supplied', (text) => {
  expect(readProgress(cell(text))).toMatchObject({ kind: 'text', text: text.trim() });
});

test.each([
  [0.8, '0%', '80%', '80%'],
  [0, 'General', '0', '0'],
  [44_858, 'yyyy-mm-dd', '2022-10-24', '2022-10-24'],
  [true, 'General', 'TRUE', 'TRUE'],
  [5, '0"个"', ' 5个 ', '5个'],
  [0, '_-* "-"_-', ' - ', '-'],
  [44_858, 'yyyy-mm-dd', '########', '44858'],
  [7, ';;;', '', '7'],
])('%p in %s is supplied, as %p', (value, numberFormat, text, shown) => {
  expect(readProgress(cell(value, numberFormat, text))).toEqual({ kind: 'text', text: shown, hollow: false });
});

test('an error value is unreadable, not missing', () => {
  expect(readProgress(cell({ error: '#N/A' }))).toEqual({ kind: 'error', error: '#N/A' });
});

test('a text is kept as written, line breaks and all, but for the blanks around it', () => {
  expect(readProgress(cell('  一、已开工；\n二、ＡＢ  '))).toMatchObject({ text: '一、已开工；\n二、ＡＢ' });
});

test('any text is void or supplied', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const reading = readProgress(cell(text));
      expect(reading).toEqual(reading.kind === 'text' ? { ...reading, text: text.trim() } : { kind: 'void' });
    }),
  );
});
