import type { Messages } from './messages';
import { check } from './en/check';
import { product } from './en/product';

export const en: Messages = { ...product, check };
