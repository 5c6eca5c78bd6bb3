/** Widest digit of the normal font in pixels, at 11 points. */
const DIGIT_PIXELS = 7;
const POINTS_PER_PIXEL = 0.75;

/** A column width as the file has it, in characters with their padding → points, as Office.js has it. */
export function pointsOfCharacters(width: number): number {
  const pixels = Math.trunc(((256 * width + Math.trunc(128 / DIGIT_PIXELS)) / 256) * DIGIT_PIXELS);
  return pixels * POINTS_PER_PIXEL;
}

/** Points → characters, the inverse of `pointsOfCharacters` for every whole pixel. */
export function charactersOfPoints(points: number): number {
  return Math.round((points / POINTS_PER_PIXEL / DIGIT_PIXELS) * 10_000) / 10_000;
}
