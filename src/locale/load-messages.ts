import type { Language } from './language';
import type { product as chinese } from './zh-CN/product';

/** Every text of the add-in itself, by section. */
export type ProductMessages = typeof chinese;

/** The texts of a language: who reads one does not wait for the other. */
export async function loadMessages(language: Language): Promise<ProductMessages> {
  const { product } = await (language === 'zh-CN' ? import('./zh-CN/product') : import('./en/product'));
  return product;
}
