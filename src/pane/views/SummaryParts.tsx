import { SplitButton, type MenuButtonProps } from '@fluentui/react-components';
import { DocumentTableRegular } from '@fluentui/react-icons';
import { SUMMARY_SHEETS } from '../../app/sheet-choices';
import type { OwnSheetKind } from '../../core/report/sheet-content';
import { useTexts } from '../pane-texts';

export interface SummaryPartsProps {
  readonly refusal: string | null;
  readonly blocked: boolean;
  readonly className: string;
  readonly onSummary: (sheets: readonly OwnSheetKind[]) => void;
}

/**
 * 生成汇总 and the smaller button that opens its menu. A menu hands its props down to whatever opens it: here to the
 * smaller one.
 */
export function SummaryParts({ own, ...menu }: MenuButtonProps & { readonly own: SummaryPartsProps }) {
  const texts = useTexts().messages.pane.actions;
  const { refusal, blocked, className, onSummary } = own;
  return (
    <SplitButton
      size="small"
      className={className}
      icon={<DocumentTableRegular />}
      disabledFocusable={blocked}
      menuButton={{ ...menu, 'aria-label': texts.kinds, title: texts.kinds }}
      primaryActionButton={{
        title: refusal ?? texts.summaryWhy,
        onClick: () => {
          onSummary(SUMMARY_SHEETS);
        },
      }}
    >
      {texts.summary}
    </SplitButton>
  );
}
