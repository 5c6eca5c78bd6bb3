import { makeStyles, tokens } from '@fluentui/react-components';

/** The colour that goes with each status's mark; 4.5:1 on the pane's grounds in both themes. */
export const useStatusStyles = makeStyles({
  notApplicable: { color: tokens.colorNeutralForeground3 },
  pending: { color: tokens.colorNeutralForeground2 },
  missing: { color: tokens.colorStatusDangerForeground1 },
  incomplete: { color: tokens.colorStatusWarningForeground1 },
  late: { color: tokens.colorPaletteDarkOrangeForeground1 },
  onTime: { color: tokens.colorStatusSuccessForeground1 },
  unverified: { color: tokens.colorPaletteBerryForeground1 },
});

export const useSeverityStyles = makeStyles({
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  info: { color: tokens.colorNeutralForeground2 },
});
