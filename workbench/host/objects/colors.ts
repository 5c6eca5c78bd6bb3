import type { Color } from '../model/style';
import { HostError } from '../wire/host-error';

/** Names of colours that Excel takes in place of `#RRGGBB`: HTML's, as far as anybody writes them. */
const NAMED: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  lime: '#00FF00',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  purple: '#800080',
  gray: '#808080',
  grey: '#808080',
  silver: '#C0C0C0',
  maroon: '#800000',
  navy: '#000080',
  teal: '#008080',
  olive: '#808000',
  aqua: '#00FFFF',
  cyan: '#00FFFF',
  fuchsia: '#FF00FF',
  magenta: '#FF00FF',
  pink: '#FFC0CB',
  brown: '#A52A2A',
  gold: '#FFD700',
  lightgray: '#D3D3D3',
  darkgray: '#A9A9A9',
  lightblue: '#ADD8E6',
  darkblue: '#00008B',
  lightgreen: '#90EE90',
  darkgreen: '#006400',
  darkred: '#8B0000',
};

/** `#RRGGBB`, `RRGGBB` or a colour's name; anything else is InvalidArgument. */
export function parseColor(value: unknown): Color {
  if (typeof value !== 'string') throw new HostError('InvalidArgument');
  const named = NAMED[value.toLowerCase()];
  if (named !== undefined) return { kind: 'rgb', rgb: named };
  const match = /^#?([0-9a-f]{6})$/i.exec(value);
  if (match?.[1] === undefined) throw new HostError('InvalidArgument');
  return { kind: 'rgb', rgb: `#${match[1].toUpperCase()}` };
}
