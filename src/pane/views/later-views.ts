export { DatePicker } from '@fluentui/react-datepicker-compat';
export { DocumentsPage } from './DocumentsPage';
export { GoalsTab } from './GoalsTab';
export { MappingPage } from './MappingPage';
export { RankingTab } from './RankingTab';
export { Reasons } from './Reasons';
export { SettingsPage } from './SettingsPage';
export { SummaryButton } from './SummaryButton';
