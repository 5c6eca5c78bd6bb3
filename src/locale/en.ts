import type { Messages } from './messages';
import { check } from './en/check';
import { documents } from './en/documents';
import { findings } from './en/findings';
import { pane } from './en/pane';
import { problems } from './en/problems';
import { registers } from './en/registers';
import { sheets } from './en/sheets';
import { terms } from './en/terms';

export const en: Messages = { check, documents, terms, findings, pane, problems, registers, sheets };
