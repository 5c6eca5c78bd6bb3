import { check } from './zh-CN/check';
import { product } from './zh-CN/product';

/** Chinese comes first: its shape is the one that every other language must have. */
export const zhCN = { ...product, check };

/** Every text for people, by section. A text is a string, or a function of what it speaks of. */
export type Messages = typeof zhCN;
