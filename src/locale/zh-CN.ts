import { findings } from './zh-CN/findings';
import { terms } from './zh-CN/terms';

/** Chinese comes first: its shape is the one that every other language must have. */
export const zhCN = { terms, findings };
