import type { Messages } from './zh-CN';
import { check } from './en/check';
import { product } from './en/product';

export const en: Messages = { ...product, check };
