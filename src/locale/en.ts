import type { Messages } from './messages';
import { findings } from './en/findings';
import { terms } from './en/terms';

export const en: Messages = { terms, findings };
