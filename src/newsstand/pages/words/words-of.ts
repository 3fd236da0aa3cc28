import { ENGLISH_WORDS } from './english-words.ts';
import { GERMAN_WORDS } from './german-words.ts';
import type { SiteWords } from './site-words.ts';

/** What an outlet's site says round its texts. Throws on an outlet that the tables do not know. */
export function wordsOf(outletId: string): SiteWords {
  const words = ENGLISH_WORDS[outletId] ?? GERMAN_WORDS[outletId];
  if (words === undefined) throw new Error(`No words for the site of ${outletId}`);
  return words;
}
