import type { Language } from './language';
import type { ProductMessages } from './zh-CN/product';

export type { ProductMessages } from './zh-CN/product';

/** The texts of a language: who reads one does not wait for the other. */
export async function loadMessages(language: Language): Promise<ProductMessages> {
  const { product } = await (language === 'zh-CN' ? import('./zh-CN/product') : import('./en/product'));
  return product;
}
