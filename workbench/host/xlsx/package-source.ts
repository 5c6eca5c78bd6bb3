import type { HostWorkbook } from '../model/workbook';
import type { PackageParts } from './package';

/** The file that a workbook was loaded from, so that saving gives back whatever the model does not hold. */
export class PackageSource {
  constructor(
    /** Its parts as they were, in the common form; never changed. */
    readonly parts: PackageParts,
    /** The path of each worksheet's part, by the model's id. */
    readonly sheetPaths: ReadonlyMap<string, string>,
    /** The model's styles by the numbers of the file's formats of cells. */
    readonly formats: readonly number[],
    /** The workbook as these parts have it. */
    readonly loaded: HostWorkbook,
  ) {}

  static of({ source }: HostWorkbook): PackageSource | null {
    return source instanceof PackageSource ? source : null;
  }
}
