import { Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { ALL_SHEETS, SUMMARY_SHEETS } from '../../app/sheet-choices';
import type { OwnSheetKind } from '../../core/report/sheet-content';
import { useTexts } from '../pane-texts';
import { SummaryParts, type SummaryPartsProps } from './SummaryParts';

/** With text twice as large, its words are longer than the pane is wide. */
const WITHIN_THE_PANE = { maxWidth: 'calc(100vw - 8px)' };

/** What the menu offers, each under the name of its text. */
const CHOICES = [
  { name: 'summary', sheets: SUMMARY_SHEETS },
  { name: 'findings', sheets: ['findings'] },
  { name: 'dispatch', sheets: ['dispatch'] },
  { name: 'quarter', sheets: ['quarter'] },
  { name: 'all', sheets: ALL_SHEETS },
] as const satisfies readonly { readonly name: string; readonly sheets: readonly OwnSheetKind[] }[];

/** 生成汇总, with its menu open: each sheet that the add-in writes. */
export function SummaryButton(props: SummaryPartsProps) {
  const texts = useTexts().messages.pane.actions;
  return (
    <Menu defaultOpen positioning="above-end">
      <MenuTrigger disableButtonEnhancement>
        <SummaryParts own={props} />
      </MenuTrigger>
      <MenuPopover style={WITHIN_THE_PANE}>
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
