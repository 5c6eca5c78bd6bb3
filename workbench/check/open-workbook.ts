import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { failed, succeeded, type Outcome } from '../../src/app/outcome';
import type { WorkbookPort } from '../../src/app/workbook-port';
import { createOfficeWorkbook } from '../../src/excel/office-workbook';
import { createHost } from '../host/host';
import { openOffice } from '../host/office-client';
import { loadXlsx, type LoadRefusal } from '../host/xlsx/load';
import { extensionOf } from '../host/xlsx/package';
import { PackageSource } from '../host/xlsx/package-source';
import { saveXlsx } from '../host/xlsx/save';
import { fileErrorCode } from './file-error';
import type { FileProblem } from './problem';
import type { HostCounts } from './report';

/** A workbook opened in the stand-in for Excel, as the add-in meets it. */
export interface OpenWorkbook {
  readonly port: WorkbookPort;
  counts(): HostCounts;
  /** The extension under which Excel opens what `save` gives; null where the file's parts are not known. */
  readonly extension: string | null;
  /** Null where it was not opened to be saved. */
  readonly save: (() => Promise<Uint8Array>) | null;
}

/** Opens a copy of the file in memory; the file itself is only read. What only saving needs is kept where asked for. */
export async function openWorkbook(
  file: string,
  { toSave }: { readonly toSave: boolean },
): Promise<Outcome<OpenWorkbook, FileProblem>> {
  const bytes = await readBytes(file);
  if (!bytes.ok) return bytes;
  const loaded = await loadXlsx(bytes.value, basename(file));
  if (!loaded.ok) return failed(refusalOf(loaded.refusal, file));
  const source = PackageSource.of(loaded.workbook);
  const extension = source === null ? null : extensionOf(source.parts);
  if (!toSave) loaded.workbook.source = null;
  const host = createHost(loaded.workbook);
  const { Excel } = openOffice(host);
  return succeeded({
    port: createOfficeWorkbook(Excel),
    counts: () => {
      const { requests, readBytes, writtenBytes } = host.metrics;
      return { requests, readBytes, writtenBytes };
    },
    extension,
    save: toSave ? () => saveXlsx(loaded.workbook) : null,
  });
}

async function readBytes(file: string): Promise<Outcome<Uint8Array, FileProblem>> {
  try {
    return succeeded(await readFile(file));
  } catch (error) {
    const code = fileErrorCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return failed({ code: 'fileNotFound', file });
    if (code === 'EISDIR') return failed({ code: 'fileIsFolder', file });
    return failed({ code: 'fileNotReadable', file, details: code });
  }
}

function refusalOf(refusal: LoadRefusal, file: string): FileProblem {
  switch (refusal.kind) {
    case 'empty':
      return { code: 'fileEmpty', file };
    case 'legacyXls':
      return { code: 'oldWorkbook', file };
    case 'encrypted':
      return { code: 'encrypted', file };
    case 'notWorkbook':
      return { code: 'notWorkbook', file };
    case 'binaryWorkbook':
      return { code: 'binaryWorkbook', file };
    case 'openDocument':
      return { code: 'openDocument', file };
    case 'tooLarge':
      return { code: 'fileTooLarge', file };
    case 'damaged':
      return { code: 'fileDamaged', file, details: refusal.details };
  }
}
