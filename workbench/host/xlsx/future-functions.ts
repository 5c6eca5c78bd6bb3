/** Functions that came after the format was made: the file marks their names so that older programs keep them. */
const MARKED =
  'ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FILTERXML FLOOR.MATH FORECAST.ETS FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS HSTACK HYPGEOM.DIST IFNA IFS IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC QUERYSTRING RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST'.split(
    ' ',
  );

/** Functions whose mark is longer. */
const WORKSHEET_MARKED = ['FILTER', 'SORT'];

const MARKS: ReadonlyMap<string, string> = new Map([
  ...MARKED.map((name) => [name, '_xlfn.'] as const),
  ...WORKSHEET_MARKED.map((name) => [name, '_xlfn._xlws.'] as const),
]);

/** A text in double quotes, a quoted sheet's name, or a function's name before its bracket. */
const FUNCTION = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.])((?:[A-Za-z][\w]*\.)*[A-Za-z][\w]*)(?=\()/g;

/** A formula as the file has it: names of newer functions marked. */
export function withMarks(formula: string): string {
  return formula.replace(FUNCTION, (whole: string, name: string | undefined) => {
    const mark = name === undefined ? undefined : MARKS.get(name.toUpperCase());
    return mark === undefined ? whole : mark + whole;
  });
}

/** A formula as Excel shows it. */
export function withoutMarks(formula: string): string {
  return formula.includes('_xl')
    ? formula.replace(/"(?:[^"]|"")*"|_xlfn\.(?:_xlws\.)?/g, (whole) => (whole.startsWith('"') ? whole : ''))
    : formula;
}
