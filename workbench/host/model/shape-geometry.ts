/** Excel.GeometricShapeType. */
const GEOMETRIES: ReadonlySet<string> = new Set(
  (
    'LineInverse Triangle RightTriangle Rectangle Diamond Parallelogram Trapezoid ' +
    'NonIsoscelesTrapezoid Pentagon Hexagon Heptagon Octagon Decagon Dodecagon Star4 Star5 ' +
    'Star6 Star7 Star8 Star10 Star12 Star16 Star24 Star32 RoundRectangle Round1Rectangle ' +
    'Round2SameRectangle Round2DiagonalRectangle SnipRoundRectangle Snip1Rectangle ' +
    'Snip2SameRectangle Snip2DiagonalRectangle Plaque Ellipse Teardrop HomePlate Chevron ' +
    'PieWedge Pie BlockArc Donut NoSmoking RightArrow LeftArrow UpArrow DownArrow ' +
    'StripedRightArrow NotchedRightArrow BentUpArrow LeftRightArrow UpDownArrow LeftUpArrow ' +
    'LeftRightUpArrow QuadArrow LeftArrowCallout RightArrowCallout UpArrowCallout ' +
    'DownArrowCallout LeftRightArrowCallout UpDownArrowCallout QuadArrowCallout BentArrow ' +
    'UturnArrow CircularArrow LeftCircularArrow LeftRightCircularArrow CurvedRightArrow ' +
    'CurvedLeftArrow CurvedUpArrow CurvedDownArrow SwooshArrow Cube Can LightningBolt Heart Sun ' +
    'Moon SmileyFace IrregularSeal1 IrregularSeal2 FoldedCorner Bevel Frame HalfFrame Corner ' +
    'DiagonalStripe Chord Arc LeftBracket RightBracket LeftBrace RightBrace BracketPair ' +
    'BracePair Callout1 Callout2 Callout3 AccentCallout1 AccentCallout2 AccentCallout3 ' +
    'BorderCallout1 BorderCallout2 BorderCallout3 AccentBorderCallout1 AccentBorderCallout2 ' +
    'AccentBorderCallout3 WedgeRectCallout WedgeRRectCallout WedgeEllipseCallout CloudCallout ' +
    'Cloud Ribbon Ribbon2 EllipseRibbon EllipseRibbon2 LeftRightRibbon VerticalScroll ' +
    'HorizontalScroll Wave DoubleWave Plus FlowChartProcess FlowChartDecision ' +
    'FlowChartInputOutput FlowChartPredefinedProcess FlowChartInternalStorage FlowChartDocument ' +
    'FlowChartMultidocument FlowChartTerminator FlowChartPreparation FlowChartManualInput ' +
    'FlowChartManualOperation FlowChartConnector FlowChartPunchedCard FlowChartPunchedTape ' +
    'FlowChartSummingJunction FlowChartOr FlowChartCollate FlowChartSort FlowChartExtract ' +
    'FlowChartMerge FlowChartOfflineStorage FlowChartOnlineStorage FlowChartMagneticTape ' +
    'FlowChartMagneticDisk FlowChartMagneticDrum FlowChartDisplay FlowChartDelay ' +
    'FlowChartAlternateProcess FlowChartOffpageConnector ActionButtonBlank ActionButtonHome ' +
    'ActionButtonHelp ActionButtonInformation ActionButtonForwardNext ActionButtonBackPrevious ' +
    'ActionButtonEnd ActionButtonBeginning ActionButtonReturn ActionButtonDocument ' +
    'ActionButtonSound ActionButtonMovie Gear6 Gear9 Funnel MathPlus MathMinus MathMultiply ' +
    'MathDivide MathEqual MathNotEqual CornerTabs SquareTabs PlaqueTabs ChartX ChartStar ' +
    'ChartPlus'
  ).split(' '),
);

export const isGeometry = (name: string): boolean => GEOMETRIES.has(name);

/** Places at which lines can be fastened; most shapes have one on each side. */
const SITES: Readonly<Record<string, number>> = {
  Ellipse: 8,
  Heptagon: 7,
  Hexagon: 6,
  Octagon: 8,
  Parallelogram: 6,
  Pentagon: 5,
  RightTriangle: 6,
  SmileyFace: 8,
  Star5: 5,
  Triangle: 6,
};

export const sitesOf = (geometry: string): number => SITES[geometry] ?? 4;

/** `SmileyFace` as a name has it: `Smiley Face`. */
export const geometryWords = (geometry: string): string =>
  geometry.replace(/([a-z])([A-Z0-9])/g, '$1 $2').replace(/(\d)([A-Z])/g, '$1 $2');
