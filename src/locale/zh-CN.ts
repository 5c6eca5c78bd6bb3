import { check } from './zh-CN/check';
import { documents } from './zh-CN/documents';
import { findings } from './zh-CN/findings';
import { pane } from './zh-CN/pane';
import { problems } from './zh-CN/problems';
import { registers } from './zh-CN/registers';
import { sheets } from './zh-CN/sheets';
import { terms } from './zh-CN/terms';

/** Chinese comes first: its shape is the one that every other language must have. */
export const zhCN = { check, documents, terms, findings, pane, problems, registers, sheets };
