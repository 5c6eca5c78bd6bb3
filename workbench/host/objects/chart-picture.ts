import type { Area } from '../model/area';
import type { Box } from '../model/chart-anchor';
import type { Sheet } from '../model/sheet';
import { HostError } from '../wire/host-error';

/** Excel.ImageFittingMode. */
export const FITTING_MODES = ['Fit', 'FitAndCenter', 'Fill'] as const;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Points are 1/72 of an inch, pixels 1/96. */
const PIXELS_A_POINT = 96 / 72;
const LARGEST = 10_000;

/** In pixels: the chart's own size, or what fits into the size that was asked for. */
export function pictureSize(
  box: Pick<Box, 'width' | 'height'>,
  width: number,
  height: number,
  mode: (typeof FITTING_MODES)[number],
): Size {
  if (width < 0 || height < 0 || width > LARGEST || height > LARGEST) throw new HostError('InvalidArgument');
  const own = { width: box.width * PIXELS_A_POINT, height: box.height * PIXELS_A_POINT };
  if (mode === 'Fill' && width > 0 && height > 0) return { width, height };
  const scale = Math.min(
    width === 0 ? Infinity : width / own.width,
    height === 0 ? Infinity : height / own.height,
  );
  const factor = Number.isFinite(scale) ? scale : 1;
  return {
    width: Math.max(1, Math.round(own.width * factor)),
    height: Math.max(1, Math.round(own.height * factor)),
  };
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const STORED_BLOCK = 65_535;

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_entry, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function crc32(bytes: readonly number[]): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return crc ^ 0xffffffff;
}

function adler32(bytes: readonly number[]): number {
  let [one, other] = [1, 0];
  for (const byte of bytes) {
    one = (one + byte) % 65_521;
    other = (other + one) % 65_521;
  }
  return ((other << 16) | one) >>> 0;
}

const big = (value: number): number[] => [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff);
const little = (value: number): number[] => [value & 0xff, (value >>> 8) & 0xff];

function chunk(type: string, data: readonly number[]): number[] {
  const named = [...[...type].map((letter) => letter.charCodeAt(0)), ...data];
  return [...big(data.length), ...named, ...big(crc32(named))];
}

/** Bytes as zlib takes them, not compressed. */
function stored(bytes: readonly number[]): number[] {
  const blocks: number[] = [];
  for (let at = 0; at < bytes.length; at += STORED_BLOCK) {
    const block = bytes.slice(at, at + STORED_BLOCK);
    const isLast = at + STORED_BLOCK >= bytes.length;
    for (const byte of [isLast ? 1 : 0, ...little(block.length), ...little(~block.length & 0xffff)]) {
      blocks.push(byte);
    }
    for (const byte of block) blocks.push(byte);
  }
  return [0x78, 0x01, ...blocks, ...big(adler32(bytes))];
}

/** In pixels: the cells' own size. */
export function cellsSize(sheet: Sheet, { row, column, rowCount, columnCount }: Area): Size {
  const sum = (from: number, count: number, sizeOf: (index: number) => number): number => {
    let points = 0;
    for (let at = from; at < from + count && points * PIXELS_A_POINT <= LARGEST; at++) points += sizeOf(at);
    return points * PIXELS_A_POINT;
  };
  const width = sum(column, columnCount, (at) => sheet.columnWidth(at));
  const height = sum(row, rowCount, (at) => sheet.rowHeight(at));
  if (width > LARGEST || height > LARGEST) throw new HostError('InvalidArgument');
  return { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) };
}

/** A white PNG as base64: of what Excel draws, the stand-in gives the size only. */
export function blankPicture({ width, height }: Size): string {
  const bytesARow = Math.ceil(width / 8);
  const pixels: number[] = [];
  for (let row = 0; row < height; row++) {
    // No filter, then one bit a pixel: 1 is white.
    pixels.push(0);
    for (let at = 0; at < bytesARow; at++) pixels.push(0xff);
  }
  const png = [
    ...SIGNATURE,
    ...chunk('IHDR', [...big(width), ...big(height), 1, 0, 0, 0, 0]),
    ...chunk('IDAT', stored(pixels)),
    ...chunk('IEND', []),
  ];
  return btoa(png.map((byte) => String.fromCharCode(byte)).join(''));
}
