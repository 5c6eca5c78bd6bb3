/**
 * What may stand in an element, in the order that ECMA-376 part 1 (annex A) and Microsoft's extensions of it demand.
 * `a!` has to be there, `a*` may be there more than once, `a|b` is one of them, and `a:T` is an `a` of the type T;
 * elsewhere the type bears the element's name. Elements whose type is not here are not looked into.
 */
type Schema = Readonly<Record<string, string>>;

/** Clause 18. */
const SPREADSHEET: Schema = {
  worksheet:
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData! sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting* dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst',
  chartsheet:
    'sheetPr sheetViews sheetProtection customSheetViews pageMargins pageSetup headerFooter drawing legacyDrawing legacyDrawingHF drawingHF picture webPublishItems extLst',
  sheetPr: 'tabColor outlinePr pageSetUpPr',
  sheetViews: 'sheetView*! extLst',
  sheetView: 'pane selection* pivotSelection* extLst',
  cols: 'col*!',
  sheetData: 'row*',
  row: 'c* extLst',
  c: 'f v is extLst',
  is: 't r* rPh* phoneticPr',
  mergeCells: 'mergeCell*!',
  conditionalFormatting: 'cfRule* extLst',
  cfRule: 'formula* colorScale dataBar iconSet extLst',
  colorScale: 'cfvo*! color*!',
  dataBar: 'cfvo*! color',
  iconSet: 'cfvo*!',
  dataValidations: 'dataValidation*!',
  dataValidation: 'formula1 formula2',
  hyperlinks: 'hyperlink*!',
  headerFooter: 'oddHeader oddFooter evenHeader evenFooter firstHeader firstFooter',
  rowBreaks: 'brk*',
  colBreaks: 'brk*',
  customProperties: 'customPr*!',
  autoFilter: 'filterColumn* sortState extLst',
  filterColumn: 'filters|top10|customFilters|dynamicFilter|colorFilter|iconFilter|extLst',
  filters: 'filter* dateGroupItem*',
  customFilters: 'customFilter*!',
  tableParts: 'tablePart*',
  workbook:
    'fileVersion fileSharing workbookPr workbookProtection bookViews sheets! functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr* webPublishObjects extLst',
  bookViews: 'workbookView*! extLst',
  sheets: 'sheet*!',
  definedNames: 'definedName*',
  styleSheet: 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst',
  numFmts: 'numFmt*!',
  fonts: 'font*',
  fills: 'fill*',
  fill: 'patternFill|gradientFill',
  patternFill: 'fgColor bgColor',
  borders: 'border*',
  border: 'start end left right top bottom diagonal vertical horizontal',
  cellStyleXfs: 'xf*!',
  cellXfs: 'xf*!',
  xf: 'alignment protection extLst',
  cellStyles: 'cellStyle*!',
  dxfs: 'dxf*',
  dxf: 'font numFmt fill alignment border protection extLst',
  table: 'autoFilter sortState tableColumns! tableStyleInfo extLst',
  tableColumns: 'tableColumn*!',
  tableColumn: 'calculatedColumnFormula totalsRowFormula xmlColumnPr extLst',
  sst: 'si* extLst',
  si: 't r* rPh* phoneticPr',
  r: 'rPr t!',
  comments: 'authors! commentList! extLst',
  authors: 'author*',
  commentList: 'comment*',
  comment: 'text! commentPr extLst',
  text: 't r* rPh* phoneticPr',
  metadata: 'metadataTypes metadataStrings mdxMetadata futureMetadata* cellMetadata valueMetadata extLst',
  metadataTypes: 'metadataType*!',
  futureMetadata: 'bk*! extLst',
  cellMetadata: 'bk*!',
};

const SHAPE_FILL = 'noFill|solidFill|gradFill|blipFill|pattFill|grpFill';
const LINE_FILL = 'noFill|solidFill|gradFill|pattFill';
const RUN_PROPERTIES = `ln ${SHAPE_FILL} effectLst|effectDag highlight uLnTx|uLn uFillTx|uFill latin ea cs sym hlinkClick hlinkMouseOver rtl extLst`;

/** Clause 20.1. */
const DRAWING_MAIN: Schema = {
  ln: `${LINE_FILL} prstDash|custDash round|bevel|miter headEnd tailEnd extLst`,
  solidFill: 'scrgbClr|srgbClr|hslClr|sysClr|schemeClr|prstClr',
  p: 'pPr r|br|fld* endParaRPr',
  pPr: 'lnSpc spcBef spcAft buClrTx|buClr buSzTx|buSzPct|buSzPts buFontTx|buFont buNone|buAutoNum|buChar|buBlip tabLst defRPr extLst',
  r: 'rPr t!',
  rPr: RUN_PROPERTIES,
  defRPr: RUN_PROPERTIES,
  endParaRPr: RUN_PROPERTIES,
  graphic: 'graphicData!',
  outerShdw: 'scrgbClr|srgbClr|hslClr|sysClr|schemeClr|prstClr!',
};

const ANCHORED = 'sp|grpSp|graphicFrame|cxnSp|pic|contentPart';
const SHAPE_PROPERTIES = `xfrm custGeom|prstGeom ${SHAPE_FILL} ln effectLst|effectDag scene3d sp3d extLst`;

/** Clause 20.5. */
const DRAWING: Schema = {
  wsDr: 'twoCellAnchor|oneCellAnchor|absoluteAnchor*',
  twoCellAnchor: `from! to! ${ANCHORED} clientData!`,
  oneCellAnchor: `from! ext! ${ANCHORED} clientData!`,
  absoluteAnchor: `pos! ext! ${ANCHORED} clientData!`,
  from: 'col! colOff! row! rowOff!',
  to: 'col! colOff! row! rowOff!',
  graphicFrame: 'nvGraphicFramePr! xfrm! graphic!',
  nvGraphicFramePr: 'cNvPr! cNvGraphicFramePr!',
  pic: 'nvPicPr! blipFill! spPr! style',
  nvPicPr: 'cNvPr! cNvPicPr!',
  sp: 'nvSpPr! spPr! style txBody',
  nvSpPr: 'cNvPr! cNvSpPr!',
  spPr: SHAPE_PROPERTIES,
};

const SERIES_START = 'idx! order! tx:seriesText spPr';
const ERRORS_ONE = 'trendline* errBars';
const ERRORS_BOTH = 'trendline* errBars*';
const LABELLED = 'dPt* dLbls';
const DATA = 'cat:data val:data';
const PLANE_DATA = 'xVal:data yVal:data';
const AXIS_START =
  'axId! scaling! delete axPos! majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx! crosses|crossesAt';
const LABEL_SHOWN =
  'numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator';
const GROUP_START = 'grouping varyColors';

/** Clause 21.2. */
const CHART: Schema = {
  chartSpace:
    'date1904 lang roundedCorners style clrMapOvr pivotSource protection chart! spPr txPr externalData printSettings userShapes extLst',
  chart:
    'title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea! legend plotVisOnly dispBlanksAs showDLblsOverMax|extLst*',
  view3D: 'rotX hPercent rotY depthPercent rAngAx perspective extLst',
  floor: 'thickness spPr pictureOptions extLst',
  sideWall: 'thickness spPr pictureOptions extLst',
  backWall: 'thickness spPr pictureOptions extLst',
  plotArea:
    'layout areaChart|area3DChart|lineChart|line3DChart|stockChart|radarChart|scatterChart|pieChart|pie3DChart|doughnutChart|barChart|bar3DChart|ofPieChart|surfaceChart|surface3DChart|bubbleChart*! valAx|catAx|dateAx|serAx* dTable spPr extLst',
  areaChart: `${GROUP_START} ser:areaSeries* dLbls dropLines axId*! extLst`,
  area3DChart: `${GROUP_START} ser:areaSeries* dLbls dropLines gapDepth axId*! extLst`,
  lineChart: `grouping! varyColors ser:lineSeries* dLbls dropLines hiLowLines upDownBars marker:flag smooth axId*! extLst`,
  line3DChart: `grouping! varyColors ser:lineSeries* dLbls dropLines gapDepth axId*! extLst`,
  stockChart: 'ser:lineSeries*! dLbls dropLines hiLowLines upDownBars axId*! extLst',
  radarChart: 'radarStyle! varyColors ser:radarSeries* dLbls axId*! extLst',
  scatterChart: 'scatterStyle! varyColors ser:scatterSeries* dLbls axId*! extLst',
  pieChart: 'varyColors ser:pieSeries* dLbls firstSliceAng extLst',
  pie3DChart: 'varyColors ser:pieSeries* dLbls extLst',
  doughnutChart: 'varyColors ser:pieSeries* dLbls firstSliceAng holeSize extLst',
  barChart: `barDir! ${GROUP_START} ser:barSeries* dLbls gapWidth overlap serLines* axId*! extLst`,
  bar3DChart: `barDir! ${GROUP_START} ser:barSeries* dLbls gapWidth gapDepth shape axId*! extLst`,
  ofPieChart:
    'ofPieType! varyColors ser:pieSeries* dLbls gapWidth splitType splitPos custSplit secondPieSize serLines* extLst',
  surfaceChart: 'wireframe ser:surfaceSeries* bandFmts axId*! extLst',
  surface3DChart: 'wireframe ser:surfaceSeries* bandFmts axId*! extLst',
  bubbleChart:
    'varyColors ser:bubbleSeries* dLbls bubble3D bubbleScale showNegBubbles sizeRepresents axId*! extLst',
  barSeries: `${SERIES_START} invertIfNegative pictureOptions ${LABELLED} ${ERRORS_ONE} ${DATA} shape extLst`,
  lineSeries: `${SERIES_START} marker ${LABELLED} ${ERRORS_ONE} ${DATA} smooth extLst`,
  areaSeries: `${SERIES_START} pictureOptions ${LABELLED} ${ERRORS_BOTH} ${DATA} extLst`,
  pieSeries: `${SERIES_START} explosion ${LABELLED} ${DATA} extLst`,
  radarSeries: `${SERIES_START} marker ${LABELLED} ${DATA} extLst`,
  scatterSeries: `${SERIES_START} marker ${LABELLED} ${ERRORS_BOTH} ${PLANE_DATA} smooth extLst`,
  bubbleSeries: `${SERIES_START} invertIfNegative ${LABELLED} ${ERRORS_BOTH} ${PLANE_DATA} bubbleSize:data bubble3D extLst`,
  surfaceSeries: `${SERIES_START} ${DATA} extLst`,
  dPt: 'idx! invertIfNegative marker bubble3D explosion spPr pictureOptions extLst',
  marker: 'symbol size spPr extLst',
  dLbls: `dLbl* delete ${LABEL_SHOWN} showLeaderLines leaderLines extLst`,
  dLbl: `idx! delete layout tx ${LABEL_SHOWN} extLst`,
  trendline:
    'name spPr trendlineType! order period forward backward intercept dispRSqr dispEq trendlineLbl extLst',
  trendlineLbl: 'layout tx numFmt spPr txPr extLst',
  errBars: 'errDir errBarType! errValType! noEndCap plus:data minus:data val spPr extLst',
  catAx: `${AXIS_START} auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl extLst`,
  dateAx: `${AXIS_START} auto lblOffset baseTimeUnit majorUnit majorTimeUnit minorUnit minorTimeUnit extLst`,
  valAx: `${AXIS_START} crossBetween majorUnit minorUnit dispUnits extLst`,
  serAx: `${AXIS_START} tickLblSkip tickMarkSkip extLst`,
  scaling: 'logBase orientation max min extLst',
  dispUnits: 'custUnit|builtInUnit dispUnitsLbl extLst',
  dispUnitsLbl: 'layout tx spPr txPr',
  majorGridlines: 'spPr',
  minorGridlines: 'spPr',
  title: 'tx layout overlay spPr txPr extLst',
  tx: 'strRef|rich',
  seriesText: 'strRef|v',
  data: 'numRef|numLit|strRef|strLit|multiLvlStrRef',
  numRef: 'f! numCache extLst',
  strRef: 'f! strCache extLst',
  multiLvlStrRef: 'f! multiLvlStrCache extLst',
  numCache: 'formatCode ptCount pt* extLst',
  strCache: 'ptCount pt* extLst',
  numLit: 'formatCode ptCount pt* extLst',
  strLit: 'ptCount pt* extLst',
  multiLvlStrCache: 'ptCount lvl* extLst',
  pt: 'v!',
  legend: 'legendPos legendEntry* layout overlay spPr txPr extLst',
  legendEntry: 'idx! delete txPr extLst',
  layout: 'manualLayout extLst',
  manualLayout: 'layoutTarget xMode yMode wMode hMode x y w h extLst',
  dTable: 'showHorzBorder showVertBorder showOutline showKeys spPr txPr extLst',
  spPr: SHAPE_PROPERTIES,
  txPr: 'bodyPr! lstStyle p*!',
  rich: 'bodyPr! lstStyle p*!',
};

/** Part 2, 10. */
const RELATIONSHIPS: Schema = { Relationships: 'Relationship*' };
const CONTENT_TYPES: Schema = { Types: 'Default|Override*' };

/** [MS-XLSX] 2.6.202 to 2.6.206. */
const THREADED: Schema = {
  ThreadedComments: 'threadedComment* extLst',
  threadedComment: 'text mentions extLst',
  mentions: 'mention*',
  personList: 'person* extLst',
};

const OOXML = 'http://schemas.openxmlformats.org';

/** The types by the namespace of their elements. */
export const PART_SCHEMAS: Readonly<Record<string, Schema>> = {
  [`${OOXML}/spreadsheetml/2006/main`]: SPREADSHEET,
  [`${OOXML}/drawingml/2006/main`]: DRAWING_MAIN,
  [`${OOXML}/drawingml/2006/spreadsheetDrawing`]: DRAWING,
  [`${OOXML}/drawingml/2006/chart`]: CHART,
  [`${OOXML}/package/2006/relationships`]: RELATIONSHIPS,
  [`${OOXML}/package/2006/content-types`]: CONTENT_TYPES,
  'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments': THREADED,
};
