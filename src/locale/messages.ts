import { en } from './en';
import type { Language } from './language';
import { zhCN, type Messages } from './zh-CN';

export { languageOf, type Language } from './language';
export type { Messages } from './zh-CN';

/** The texts of a language. */
export function messagesIn(language: Language): Messages {
  return language === 'zh-CN' ? zhCN : en;
}
