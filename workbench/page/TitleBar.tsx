import { useRef } from 'react';
import {
  Button,
  Input,
  Label,
  makeStyles,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Select,
  Text,
  tokens,
  useId,
} from '@fluentui/react-components';
import { ChevronDownRegular, FolderOpenRegular, SaveRegular } from '@fluentui/react-icons';
import { parseCalendarDate } from '../../src/core/calendar/calendar-date';
import type { Language } from '../../src/locale/messages';
import { fetchSample, sampleName, SAMPLES } from './samples';
import type { WorkbenchTexts } from './texts';
import { themeChoice, type ThemeChoice } from './workbench-theme';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '6px 10px',
    flexShrink: 0,
    padding: '4px 12px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  logo: { width: '20px', height: '20px' },
  title: { fontWeight: tokens.fontWeightSemibold, marginRight: '8px', whiteSpace: 'nowrap' },
  file: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  rest: { marginLeft: 'auto', display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px 14px' },
  field: { display: 'flex', alignItems: 'center', gap: '6px', whiteSpace: 'nowrap' },
  day: { width: '132px' },
});

export interface WorkbenchChoices {
  readonly language: Language;
  readonly theme: ThemeChoice;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

interface TitleBarProps {
  readonly texts: WorkbenchTexts;
  readonly fileName: string;
  readonly choices: WorkbenchChoices;
  readonly onChoose: (choices: WorkbenchChoices) => void;
  readonly onOpen: (file: File) => void;
  readonly onSave: () => void;
}

/** The file, and what Excel and the calendar would say: language, theme, today. */
export function TitleBar({ texts, fileName, choices, onChoose, onOpen, onSave }: TitleBarProps) {
  const styles = useStyles();
  const picker = useRef<HTMLInputElement>(null);
  const ids = { language: useId(), theme: useId(), today: useId() };
  return (
    <header className={styles.root}>
      <img className={styles.logo} src="assets/icon-40.png" alt="" />
      <Text as="h1" className={styles.title}>
        {texts.title}
      </Text>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button size="small" icon={<FolderOpenRegular />}>
            {texts.open}
            <ChevronDownRegular aria-hidden />
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => picker.current?.click()}>{texts.openFile}</MenuItem>
            <MenuDivider />
            <MenuGroup>
              <MenuGroupHeader>{texts.samples}</MenuGroupHeader>
              {SAMPLES.map((address) => (
                <MenuItem
                  key={address}
                  onClick={() => {
                    void fetchSample(address).then(onOpen);
                  }}
                >
                  {sampleName(address).replace(/\.xlsx$/, '')}
                </MenuItem>
              ))}
            </MenuGroup>
          </MenuList>
        </MenuPopover>
      </Menu>
      <input
        ref={picker}
        type="file"
        accept=".xlsx"
        hidden
        aria-label={texts.open}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file !== undefined) onOpen(file);
          currentTarget.value = '';
        }}
      />
      <Button size="small" icon={<SaveRegular />} onClick={onSave}>
        {texts.saveAs}
      </Button>
      <Text size={200} className={styles.file}>
        {fileName}
      </Text>
      <div className={styles.rest}>
        <span className={styles.field}>
          <Label size="small" htmlFor={ids.today}>
            {texts.today}
          </Label>
          <Input
            id={ids.today}
            className={styles.day}
            size="small"
            type="date"
            defaultValue={choices.today}
            onChange={(_event, { value }) => {
              if (parseCalendarDate(value) !== null) onChoose({ ...choices, today: value });
            }}
          />
        </span>
        <span className={styles.field}>
          <Label size="small" htmlFor={ids.theme}>
            {texts.theme}
          </Label>
          <Select
            id={ids.theme}
            size="small"
            value={choices.theme}
            onChange={(_event, { value }) => {
              onChoose({ ...choices, theme: themeChoice(value) });
            }}
          >
            <option value="system">{texts.system}</option>
            <option value="light">{texts.light}</option>
            <option value="dark">{texts.dark}</option>
          </Select>
        </span>
        <span className={styles.field}>
          <Label size="small" htmlFor={ids.language}>
            {texts.language}
          </Label>
          <Select
            id={ids.language}
            size="small"
            value={choices.language}
            onChange={(_event, { value }) => {
              onChoose({ ...choices, language: value === 'en' ? 'en' : 'zh-CN' });
            }}
          >
            <option value="zh-CN">中文</option>
            <option value="en">English</option>
          </Select>
        </span>
      </div>
    </header>
  );
}
