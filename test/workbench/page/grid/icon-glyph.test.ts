import { iconGlyph } from '../../../../workbench/page/grid/icon-glyph';

test.each([
  ['ThreeArrows', ['↓', '→', '↑']],
  ['FourArrowsGray', ['↓', '↘', '↗', '↑']],
  ['FiveQuarters', ['○', '◔', '◑', '◕', '●']],
  ['ThreeTrafficLights1', ['●', '●', '●']],
])('%s goes from the worst to the best', (set, glyphs) => {
  expect(glyphs.map((_glyph, index) => iconGlyph(set, index).glyph)).toEqual(glyphs);
});

test('icons of one letter differ by their colour', () => {
  const colors = [0, 1, 2].map((index) => iconGlyph('ThreeTrafficLights1', index).color);
  expect(new Set(colors).size).toBe(3);
});
