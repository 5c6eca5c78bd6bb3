import type { Messages } from './messages';
import { terms } from './en/terms';

export const en: Messages = { terms };
