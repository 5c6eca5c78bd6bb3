import type { ProductMessages } from '../zh-CN/product';
import { documents } from './documents';
import { findings } from './findings';
import { pane } from './pane';
import { problems } from './problems';
import { registers } from './registers';
import { sheets } from './sheets';
import { terms } from './terms';

export const product: ProductMessages = { documents, findings, pane, problems, registers, sheets, terms };
