import {
  Button,
  makeStyles,
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tag,
  TagGroup,
  tokens,
} from '@fluentui/react-components';
import { ChevronDownRegular, PlugDisconnectedRegular } from '@fluentui/react-icons';
import { TROUBLES, type Trouble } from './surroundings';
import type { WorkbenchTexts } from './texts';
import type { WorkbenchSession } from './workbench-session';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px' },
  button: { fontWeight: tokens.fontWeightRegular },
  tags: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
});

interface TroubleMenuProps {
  readonly session: WorkbenchSession;
  readonly texts: WorkbenchTexts;
}

/** Makes things go wrong on purpose, and shows which do. */
export function TroubleMenu({ session, texts }: TroubleMenuProps) {
  const styles = useStyles();
  const present = TROUBLES.filter((trouble) => session.surroundings.has(trouble));
  const choose = (chosen: readonly string[]): void => {
    for (const trouble of TROUBLES) session.setTrouble(trouble, chosen.includes(trouble));
  };
  return (
    <div className={styles.root}>
      <Menu
        checkedValues={{ troubles: present }}
        onCheckedValueChange={(_event, { checkedItems }) => {
          choose(checkedItems);
        }}
      >
        <MenuTrigger disableButtonEnhancement>
          <Button
            appearance="subtle"
            size="small"
            className={styles.button}
            icon={<PlugDisconnectedRegular />}
          >
            {texts.troubles.label}
            <ChevronDownRegular aria-hidden />
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem
              onClick={() => {
                const sheet = session.workbook.activeSheet;
                // After the menu has given the focus back.
                if (sheet !== undefined) setTimeout(() => session.beginEdit(sheet), 0);
              }}
            >
              {texts.troubles.editCell}
            </MenuItem>
            <MenuDivider />
            {TROUBLES.map((trouble: Trouble) => (
              <MenuItemCheckbox key={trouble} name="troubles" value={trouble}>
                {texts.troubles[trouble]}
              </MenuItemCheckbox>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      {present.length > 0 && (
        <TagGroup
          className={styles.tags}
          size="small"
          aria-label={texts.troubles.present}
          onDismiss={(_event, { value }) => {
            choose(present.filter((trouble) => trouble !== value));
          }}
        >
          {present.map((trouble) => (
            <Tag
              key={trouble}
              value={trouble}
              dismissible
              dismissIcon={{ 'aria-label': texts.troubles.end(texts.troubles[trouble]) }}
            >
              {texts.troubles[trouble]}
            </Tag>
          ))}
        </TagGroup>
      )}
    </div>
  );
}
