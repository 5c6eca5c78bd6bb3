/** The HTML of the help in a language: one page that needs no network and no script. */
export function helpPage(language: 'zh-CN' | 'en'): string;
