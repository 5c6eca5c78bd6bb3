import { documents } from './documents';
import { findings } from './findings';
import { pane } from './pane';
import { problems } from './problems';
import { registers } from './registers';
import { sheets } from './sheets';
import { terms } from './terms';

/** What the add-in itself says; the check without a screen has more. */
export const product = { documents, findings, pane, problems, registers, sheets, terms };

/** Every text of the add-in itself, by section. */
export type ProductMessages = typeof product;
