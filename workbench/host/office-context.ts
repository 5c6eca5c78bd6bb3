import { DocumentSelection } from './document-selection';
import { callBack, DocumentSettings } from './document-settings';
import type { Host } from './host';
import type { Profile } from './profile';

/** Sets by name and highest version, as `Office.context.requirements` knows them. */
function requirementSets({ excelApi, platform }: Profile): Readonly<Record<string, string>> {
  return {
    ExcelApi: excelApi,
    SharedRuntime: '1.1',
    Settings: '1.1',
    ...(platform === 'OfficeOnline' ? { ExcelApiOnline: '1.1' } : {}),
  };
}

const minor = (version: string | number): number => Number(String(version).split('.')[1] ?? 0);

/** The part of `Office.context` that the stand-in has. */
export interface OfficeContext {
  readonly requirements: { isSetSupported(name: string, version?: string | number): boolean };
  readonly displayLanguage: string;
  readonly contentLanguage: string;
  readonly platform: Profile['platform'];
  readonly host: 'Excel';
  readonly diagnostics: { readonly host: 'Excel'; readonly platform: string; readonly version: string };
  readonly document: {
    readonly url: string;
    readonly mode: 'readOnly' | 'readWrite';
    readonly settings: DocumentSettings;
  } & SelectionMembers;
  readonly ui: { displayDialogAsync(...args: readonly unknown[]): void };
}

type SelectionMembers = Pick<
  DocumentSelection,
  'addHandlerAsync' | 'getSelectedDataAsync' | 'removeHandlerAsync' | 'setSelectedDataAsync'
>;

/** The library's number for dialogs that the person turns away. */
const DIALOG_REFUSED = 12_009;

/** Dialogs are refused. */
function displayDialogAsync(...args: readonly unknown[]): void {
  const error = { name: 'Display Dialog Error', message: 'The dialog was not opened.', code: DIALOG_REFUSED };
  callBack(args, { status: 'failed', error });
}

/** `Office.context`, as far as the stand-in has one: languages, platform, requirement sets, the document. */
export function officeContext(host: Host): OfficeContext {
  const { profile, workbook } = host;
  const selection = new DocumentSelection(host);
  const sets = requirementSets(profile);
  const { locale } = workbook;
  return {
    requirements: {
      isSetSupported: (name: string, version: string | number = '1.1'): boolean => {
        const highest = sets[name];
        return highest !== undefined && minor(version) <= minor(highest);
      },
    },
    displayLanguage: locale,
    contentLanguage: locale,
    platform: profile.platform,
    host: 'Excel',
    diagnostics: { host: 'Excel', platform: profile.platform, version: '16.0.0.0' },
    document: {
      url: workbook.name,
      mode: workbook.readOnly ? 'readOnly' : 'readWrite',
      settings: new DocumentSettings(workbook),
      getSelectedDataAsync: (...args) => {
        selection.getSelectedDataAsync(...args);
      },
      setSelectedDataAsync: (...args) => {
        selection.setSelectedDataAsync(...args);
      },
      addHandlerAsync: (...args) => {
        selection.addHandlerAsync(...args);
      },
      removeHandlerAsync: (...args) => {
        selection.removeHandlerAsync(...args);
      },
    },
    ui: { displayDialogAsync },
  };
}
