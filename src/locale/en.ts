import type { Messages } from './messages';
import { findings } from './en/findings';
import { pane } from './en/pane';
import { sheets } from './en/sheets';
import { terms } from './en/terms';

export const en: Messages = { terms, findings, pane, sheets };
