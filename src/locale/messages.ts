import { en } from './en';
import { zhCN } from './zh-CN';

export type Language = 'zh-CN' | 'en';

/** Every text for people, by section. A text is a string, or a function of what it speaks of. */
export type Messages = typeof zhCN;

/** The texts of a language. */
export function messagesIn(language: Language): Messages {
  return language === 'zh-CN' ? zhCN : en;
}

/** The language for a host's locale (`zh-CN`, `zh-TW`, `en-US` …): Chinese unless it says another. */
export function languageOf(locale: string): Language {
  return locale === '' || locale.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}
