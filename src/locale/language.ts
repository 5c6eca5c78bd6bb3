export type Language = 'zh-CN' | 'en';

/** The language for a host's locale (`zh-CN`, `zh-TW`, `en-US` …): Chinese unless it says another. */
export function languageOf(locale: string): Language {
  return locale === '' || locale.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}
