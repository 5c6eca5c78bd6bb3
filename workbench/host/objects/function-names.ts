/** The methods of Excel.Functions: `beta_Dist` is the worksheet's BETA.DIST. */
export const FUNCTION_NAMES: readonly string[] = `
abs accrInt accrIntM acos acosh acot acoth amorDegrc amorLinc and arabic areas asc asin asinh atan atan2
atanh aveDev average averageA averageIf averageIfs bahtText base besselI besselJ besselK besselY beta_Dist
beta_Inv bin2Dec bin2Hex bin2Oct binom_Dist binom_Dist_Range binom_Inv bitand bitlshift bitor bitrshift
bitxor ceiling_Math ceiling_Precise char chiSq_Dist chiSq_Dist_RT chiSq_Inv chiSq_Inv_RT choose clean code
columns combin combina complex concatenate confidence_Norm confidence_T convert cos cosh cot coth count
countA countBlank countIf countIfs coupDayBs coupDays coupDaysNc coupNcd coupNum coupPcd csc csch cumIPmt
cumPrinc date datevalue daverage day days days360 db dbcs dcount dcountA ddb dec2Bin dec2Hex dec2Oct decimal
degrees delta devSq dget disc dmax dmin dollar dollarDe dollarFr dproduct dstDev dstDevP dsum duration dvar
dvarP ecma_Ceiling edate effect eoMonth erf erfC erfC_Precise erf_Precise error_Type even exact exp
expon_Dist f_Dist f_Dist_RT f_Inv f_Inv_RT fact factDouble false find findB fisher fisherInv fixed
floor_Math floor_Precise fv fvschedule gamma gammaLn gammaLn_Precise gamma_Dist gamma_Inv gauss gcd geStep
geoMean harMean hex2Bin hex2Dec hex2Oct hlookup hour hypGeom_Dist hyperlink if imAbs imArgument imConjugate
imCos imCosh imCot imCsc imCsch imDiv imExp imLn imLog10 imLog2 imPower imProduct imReal imSec imSech imSin
imSinh imSqrt imSub imSum imTan imaginary int intRate ipmt irr isErr isError isEven isFormula isLogical isNA
isNonText isNumber isOdd isText isoWeekNum iso_Ceiling ispmt isref kurt large lcm left leftb len lenb ln log
log10 logNorm_Dist logNorm_Inv lookup lower match max maxA mduration median mid midb min minA minute mirr
mod month mround multiNomial n na negBinom_Dist networkDays networkDays_Intl nominal norm_Dist norm_Inv
norm_S_Dist norm_S_Inv not now nper npv numberValue oct2Bin oct2Dec oct2Hex odd oddFPrice oddFYield
oddLPrice oddLYield or pduration percentRank_Exc percentRank_Inc percentile_Exc percentile_Inc permut
permutationa phi pi pmt poisson_Dist power ppmt price priceDisc priceMat product proper pv quartile_Exc
quartile_Inc quotient radians rand randBetween rank_Avg rank_Eq rate received replace replaceB rept right
rightb roman round roundDown roundUp rows rri sec sech second seriesSum sheet sheets sign sin sinh skew
skew_p sln small sqrt sqrtPi stDevA stDevPA stDev_P stDev_S standardize substitute subtotal sum sumIf sumIfs
sumSq syd t t_Dist t_Dist_2T t_Dist_RT t_Inv t_Inv_2T tan tanh tbillEq tbillPrice tbillYield text time
timevalue today trim trimMean true trunc type unichar unicode upper usdollar value varA varPA var_P var_S
vdb vlookup weekNum weekday weibull_Dist workDay workDay_Intl xirr xnpv xor year yearFrac yield yieldDisc
yieldMat z_Test
`
  .trim()
  .split(/\s+/);

/** Names that the wire writes otherwise than with a capital in front: `VLookup` for `vlookup`. */
export const WIRE_NAMES: readonly string[] = `
DAverage DCount DCountA DGet DMax DMin DProduct DStDev DStDevP DSum DVar DVarP ECMA_Ceiling EDate FVSchedule
HLookup ISO_Ceiling MDuration MIrr MRound NPer PDuration TBillEq TBillPrice TBillYield USDollar VLookup
`
  .trim()
  .split(/\s+/);
