import {
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  SplitButton,
  type MenuButtonProps,
} from '@fluentui/react-components';
import { DocumentTableRegular } from '@fluentui/react-icons';
import { ALL_SHEETS, SUMMARY_SHEETS } from '../../app/sheet-choices';
import type { OwnSheetKind } from '../../core/report/sheet-content';
import { useTexts } from '../pane-texts';

/** What the menu offers, each under the name of its text. */
const CHOICES = [
  { name: 'summary', sheets: SUMMARY_SHEETS },
  { name: 'findings', sheets: ['findings'] },
  { name: 'dispatch', sheets: ['dispatch'] },
  { name: 'quarter', sheets: ['quarter'] },
  { name: 'all', sheets: ALL_SHEETS },
] as const satisfies readonly { readonly name: string; readonly sheets: readonly OwnSheetKind[] }[];

interface SummaryButtonProps {
  readonly refusal: string | null;
  readonly blocked: boolean;
  readonly className: string;
  readonly onSummary: (sheets: readonly OwnSheetKind[]) => void;
}

/** 生成汇总, and in its menu each sheet that the add-in writes. */
export function SummaryButton(props: SummaryButtonProps) {
  const texts = useTexts().messages.pane.actions;
  return (
    <Menu positioning="above-end">
      <MenuTrigger disableButtonEnhancement>
        <Trigger own={props} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {CHOICES.map(({ name, sheets }) => (
            <MenuItem
              key={name}
              onClick={() => {
                props.onSummary(sheets);
              }}
            >
              {texts.kind[name]}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** The menu hands its props down to whatever it is opened by: here to the smaller half of the button. */
function Trigger({ own, ...menu }: MenuButtonProps & { readonly own: SummaryButtonProps }) {
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
