/**
 * Words a minute that adults read silently, by language: the aloud rates of the International Reading Speed Texts
 * (Trauzettel-Klosinski and Dietz 2012), raised to the 238 that Brysbaert (2019) finds for silent English. Where words are
 * long, fewer of them make the same text.
 */
const WORDS_A_MINUTE: Readonly<Record<string, number>> = {
  ar: 144,
  de: 187,
  en: 238,
  es: 228,
  fi: 168,
  fr: 204,
  he: 195,
  it: 196,
  nl: 211,
  pl: 173,
  pt: 189,
  ru: 192,
  sl: 188,
  sv: 208,
  tr: 173,
  uk: 192,
};

/** The mean of those above. */
const USUAL = 196;

/** Where no spaces are written, signs are read: the same source, raised alike. */
const SIGNS_A_MINUTE: Readonly<Record<string, number>> = { zh: 266, ja: 372, th: 620 };

/** The library counts four signs for a word where no spaces are written. */
const SIGNS_A_WORD = 4;

/** How long so many words of a language take to read, in seconds; an unknown language is read at a middling pace. */
export function readingSeconds(words: number, language: string | null): number {
  const code = language?.slice(0, 2).toLowerCase() ?? '';
  const signs = Object.hasOwn(SIGNS_A_MINUTE, code) ? SIGNS_A_MINUTE[code] : undefined;
  const pace = Object.hasOwn(WORDS_A_MINUTE, code) ? WORDS_A_MINUTE[code] : undefined;
  const minutes = signs === undefined ? words / (pace ?? USUAL) : (words * SIGNS_A_WORD) / signs;
  return Math.max(0, Math.round(minutes * 60));
}

/** The same in whole minutes, at least 1. */
export function readingMinutes(words: number, language: string | null): number {
  return Math.max(1, Math.round(readingSeconds(words, language) / 60));
}
