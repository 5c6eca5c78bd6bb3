import type { Session } from './session';

/** The web refuses requests of 5 MB; what is queued stays under 4 MB. */
const BYTES_PER_REQUEST = 4_000_000;

/** A piece of work may weigh so much; larger ones are to be cut. */
export const BYTES_PER_PIECE = 1_000_000;

const encoder = new TextEncoder();

/** The bytes of `value` on the wire. */
export const jsonBytes = (value: unknown): number => encoder.encode(JSON.stringify(value)).length;

/** Queues writes and sends them before they outgrow a request. Round trips follow bytes and nothing else. */
export class Payload {
  private bytes = 0;

  constructor(private readonly session: Session) {}

  /** Queues a piece of work that weighs about `bytes`, after sending what would not fit beside it. */
  async add(bytes: number, queue: () => void): Promise<void> {
    if (this.bytes > 0 && this.bytes + bytes > BYTES_PER_REQUEST) await this.send();
    queue();
    this.bytes += bytes;
  }

  async send(): Promise<void> {
    if (this.bytes === 0) return;
    this.bytes = 0;
    await this.session.write();
  }
}

/** Cuts rows into pieces of at most {@link BYTES_PER_PIECE} where rows allow it, with the bytes of each. */
export function cutByBytes<Row>(
  rows: readonly Row[],
): { readonly first: number; readonly rows: readonly Row[]; readonly bytes: number }[] {
  const pieces: { first: number; rows: Row[]; bytes: number }[] = [];
  rows.forEach((row, i) => {
    const bytes = jsonBytes(row);
    const piece = pieces.at(-1);
    if (piece !== undefined && piece.bytes + bytes <= BYTES_PER_PIECE) {
      piece.rows.push(row);
      piece.bytes += bytes;
    } else {
      pieces.push({ first: i, rows: [row], bytes });
    }
  });
  return pieces;
}
