import { en } from './en';
import type { Language } from './language';
import { zhCN } from './zh-CN';

export { languageOf, type Language } from './language';

/** Every text for people, by section. A text is a string, or a function of what it speaks of. */
export type Messages = typeof zhCN;

/** The texts of a language. */
export function messagesIn(language: Language): Messages {
  return language === 'zh-CN' ? zhCN : en;
}
