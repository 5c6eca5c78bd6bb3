import type { Color } from '../model/style';
import { asNumber } from '../wire/arguments';
import { HostError } from '../wire/host-error';

export const BLACK: Color = { kind: 'rgb', rgb: '#000000' };

/** From −1, which is darkest, to 1. */
export function asTint(value: unknown): number {
  const tint = asNumber(value);
  if (tint < -1 || tint > 1) throw new HostError('InvalidArgument');
  return tint;
}

export function tintOf(color: Color | null): number {
  return color === null || color.kind === 'indexed' ? 0 : (color.tint ?? 0);
}

/** The colour lightened or darkened; the palette's colours stay. */
export function withTint(color: Color, tint: number): Color {
  return color.kind === 'indexed' ? color : { ...color, tint };
}
