import type { DetailWords } from './detail-words.ts';
import { ENGLISH_DETAILS } from './english/english-details.ts';

/** The words of a language by its primary subtag; English where no table is known. */
export function detailWordsFor(_language: string): DetailWords {
  return ENGLISH_DETAILS;
}
