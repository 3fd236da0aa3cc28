import type { DetailWords } from './detail-words.ts';
import { ENGLISH_DETAILS } from './english/english-details.ts';
import { DUTCH_DETAILS } from './words/dutch.ts';
import { FRENCH_DETAILS } from './words/french.ts';
import { GERMAN_DETAILS } from './words/german.ts';
import { ITALIAN_DETAILS } from './words/italian.ts';
import { NO_DETAILS } from './words/no-details.ts';
import { POLISH_DETAILS } from './words/polish.ts';
import { PORTUGUESE_DETAILS } from './words/portuguese.ts';
import { RUSSIAN_DETAILS } from './words/russian.ts';
import { SPANISH_DETAILS } from './words/spanish.ts';
import { UKRAINIAN_DETAILS } from './words/ukrainian.ts';

const WORDS: Readonly<Record<string, DetailWords>> = {
  en: ENGLISH_DETAILS,
  de: GERMAN_DETAILS,
  fr: FRENCH_DETAILS,
  es: SPANISH_DETAILS,
  it: ITALIAN_DETAILS,
  pt: PORTUGUESE_DETAILS,
  nl: DUTCH_DETAILS,
  pl: POLISH_DETAILS,
  ru: RUSSIAN_DETAILS,
  uk: UKRAINIAN_DETAILS,
};

/** The words of a language by its primary subtag; none where no table is known: then only marks and stops are read. */
export function detailWordsFor(language: string): DetailWords {
  return WORDS[language] ?? NO_DETAILS;
}
