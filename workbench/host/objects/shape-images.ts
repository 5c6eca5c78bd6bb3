import type { Size } from '../model/shape';
import { HostError } from '../wire/host-error';

/** A picture as it came, and its size in points at 96 dots an inch. */
export interface Picture {
  readonly format: 'PNG' | 'JPEG';
  readonly size: Size;
}

const POINTS_A_PIXEL = 72 / 96;

function bytesOf(base64: string): Uint8Array {
  let text: string;
  try {
    text = atob(base64);
  } catch {
    throw new HostError('InvalidArgument');
  }
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

const inPoints = (width: number, height: number): Size => ({
  width: width * POINTS_A_PIXEL,
  height: height * POINTS_A_PIXEL,
});

/** The frame header of a JPEG says its size; what stands before it is skipped segment by segment. */
function jpegSize(view: DataView): Size | null {
  let at = 2;
  while (at + 9 < view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return inPoints(view.getUint16(at + 7), view.getUint16(at + 5));
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/** PNG or JPEG; anything else is refused, as Excel does. */
export function readPicture(base64: string): Picture {
  const bytes = bytesOf(base64);
  const view = new DataView(bytes.buffer);
  if (bytes.length >= 24 && view.getUint32(0) === 0x89504e47) {
    return { format: 'PNG', size: inPoints(view.getUint32(16), view.getUint32(20)) };
  }
  if (bytes.length > 4 && view.getUint16(0) === 0xffd8) {
    const size = jpegSize(view);
    if (size !== null) return { format: 'JPEG', size };
  }
  throw new HostError('InvalidArgument');
}
