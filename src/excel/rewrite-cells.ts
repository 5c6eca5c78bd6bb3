import type { CellRewrite, RewriteResult } from '../app/cell-rewrite';
import { Payload, jsonBytes } from './payload';
import { Refusal } from './problems';
import { listSheets } from './sheet-list';
import type { Session } from './session';
import { textInput } from './writing/cell-input';

/** An action weighs about this much on the wire. */
const BYTES_PER_CELL = 600;

/** Rewrites the cells that still hold what was seen, as a constant; a formula is left, and whoever typed since too. */
export async function rewriteCells(
  session: Session,
  rewrites: readonly CellRewrite[],
): Promise<RewriteResult> {
  const { sheets, readOnly } = await listSheets(session);
  if (readOnly) throw new Refusal('readOnly');
  const asked = rewrites.map((rewrite) => {
    const { sheet: name, row, column } = rewrite.cell;
    const sheet = sheets.find((listed) => listed.name === name);
    if (sheet === undefined) throw new Refusal('sheetGone', name);
    if (sheet.isProtected) throw new Refusal('sheetProtected', name);
    return { rewrite, proxy: sheet.proxy.getCell(row, column).load('formulas') };
  });
  await session.sync();
  const payload = new Payload(session);
  const left = [];
  for (const { rewrite, proxy } of asked) {
    const held: unknown = proxy.formulas[0]?.[0];
    if (held !== rewrite.from) left.push(rewrite.cell);
    else
      await payload.add(BYTES_PER_CELL + jsonBytes(rewrite.to), () => {
        proxy.values = [[textInput(rewrite.to)]];
      });
  }
  await payload.send();
  return { rewritten: rewrites.length - left.length, left };
}
