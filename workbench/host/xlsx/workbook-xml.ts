import { OrderedXml } from './ordered-xml';

const ORDER = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
] as const;

/** The workbook's part by its elements. */
export class WorkbookXml extends OrderedXml<(typeof ORDER)[number]> {
  constructor(xml: string) {
    super(xml, { root: 'workbook', order: ORDER });
  }
}
