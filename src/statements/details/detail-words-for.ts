import { ownValue } from '../../text/tables/own-value.ts';
import type { DetailWords } from './detail-words.ts';
import { ENGLISH_DETAILS } from './english/english-details.ts';
import { dutchDetails } from './words/dutch.ts';
import { frenchDetails } from './words/french.ts';
import { germanDetails } from './words/german.ts';
import { italianDetails } from './words/italian.ts';
import { NO_DETAILS } from './words/no-details.ts';
import { polishDetails } from './words/polish.ts';
import { portugueseDetails } from './words/portuguese.ts';
import { russianDetails } from './words/russian.ts';
import { spanishDetails } from './words/spanish.ts';
import { ukrainianDetails } from './words/ukrainian.ts';

const WORDS: Readonly<Record<string, () => DetailWords>> = {
  en: () => ENGLISH_DETAILS,
  de: germanDetails,
  fr: frenchDetails,
  es: spanishDetails,
  it: italianDetails,
  pt: portugueseDetails,
  nl: dutchDetails,
  pl: polishDetails,
  ru: russianDetails,
  uk: ukrainianDetails,
};

/** The words of a language by its primary subtag; none where no table is known: then only marks and stops are read. */
export function detailWordsFor(language: string): DetailWords {
  return ownValue(WORDS, language)?.() ?? NO_DETAILS;
}
