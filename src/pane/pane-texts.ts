import { createContext, useContext } from 'react';
import type { Language } from '../locale/language';
import type { ProductMessages } from '../locale/load-messages';

/** The language of the pane, and its ways of writing numbers and times. */
export interface PaneTexts {
  readonly language: Language;
  readonly messages: ProductMessages;
  /** 0.857 → `85.7%` */
  readonly rate: (value: number) => string;
  /** 3.25 → `3.3` */
  readonly decimal: (value: number) => string;
  /** Milliseconds since 1970 → `10:32` */
  readonly time: (instant: number) => string;
}

export function paneTexts(language: Language, messages: ProductMessages): PaneTexts {
  const rate = new Intl.NumberFormat(language, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const decimal = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const time = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hour12: false });
  return {
    language,
    messages,
    rate: (value) => rate.format(value),
    decimal: (value) => decimal.format(value),
    time: (instant) => time.format(instant),
  };
}

export const PaneTextsContext = createContext<PaneTexts | null>(null);

export function useTexts(): PaneTexts {
  const texts = useContext(PaneTextsContext);
  if (texts === null) throw new Error('Texts are read outside the pane.');
  return texts;
}
