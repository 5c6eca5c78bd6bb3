import { createHost } from '../../../../workbench/host/host';
import { HostWorkbook } from '../../../../workbench/host/model/workbook';
import { openOffice } from '../../../../workbench/host/office-client';
import { PROFILES, type Profile } from '../../../../workbench/host/profile';

/** What a documented example does on a blank sheet of an English Excel; it syncs once more at its end. */
export type Example = (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown;

/** What the page states, the example in our words, and its result. */
export type Statement = readonly [states: string, example: Example, result: unknown];

const LEARN = 'https://learn.microsoft.com/office/dev/add-ins/';
const REFERENCE = 'https://learn.microsoft.com/javascript/api/excel/excel.';

export const guide = (page: string): string => LEARN + page;
export const reference = (page: string): string => REFERENCE + page;

/** The code of the refusal, where the example is refused; otherwise what it gives. */
async function outcomeOf(example: Example, profile: Profile): Promise<unknown> {
  const host = createHost(HostWorkbook.blank('Book1.xlsx', 'Sheet1', 'en-US'), { profile });
  const { Excel, OfficeExtension } = openOffice(host);
  try {
    return await Excel.run(async (context) => {
      const result = await example(context.workbook.worksheets.getItem('Sheet1'), context);
      await context.sync();
      return result;
    });
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return error.code;
    throw error;
  }
}

/** Holds the stand-in to what one page of Microsoft's documentation states. */
export function documented(
  page: string,
  statements: readonly Statement[],
  profile: Profile = PROFILES.microsoft365,
): void {
  describe(page, () => {
    test.each(statements)('%s', async (_, example, result) => {
      expect(await outcomeOf(example, profile)).toEqual(result);
    });
  });
}

/** Loads these properties of an object, syncs, and gives them. */
export async function read<Name extends string>(
  context: Excel.RequestContext,
  object: OfficeExtension.ClientObject & Record<Name, unknown>,
  ...names: readonly Name[]
): Promise<unknown> {
  context.load(object, [...names]);
  await context.sync();
  const values = names.map((name) => object[name]);
  return values.length === 1 ? values[0] : values;
}
