/** What stands under newsletters, in the languages of the pages. */
export type FootWords = {
  /** {date}, {house}. */
  readonly reason: string;
  readonly leave: string;
  readonly mine: string;
};

const ENGLISH: FootWords = {
  reason: 'You get this because you asked for it at {house} on {date}.',
  leave: 'Stop these letters',
  mine: 'Choose what you get',
};

const WORDS: Readonly<Record<string, FootWords>> = {
  en: ENGLISH,
  de: {
    reason: 'Sie bekommen dies, weil Sie es am {date} bei {house} bestellt haben.',
    leave: 'Diese Briefe abbestellen',
    mine: 'Auswählen, was Sie bekommen',
  },
  es: {
    reason: 'Recibes esto porque lo pediste en {house} el {date}.',
    leave: 'Dejar de recibir estas cartas',
    mine: 'Elegir lo que recibes',
  },
  ar: {
    reason: 'تصلك هذه الرسالة لأنك طلبتها من {house} في {date}.',
    leave: 'إيقاف هذه الرسائل',
    mine: 'اختر ما يصلك',
  },
};

/** Of the language, whatever its region; English where it is not known. */
export function footWords(language: string): FootWords {
  return WORDS[language.split('-', 1)[0]?.toLowerCase() ?? ''] ?? ENGLISH;
}
