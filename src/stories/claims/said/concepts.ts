import { scanText } from '../../reading/scan-text.ts';
import { CONCEPT_LANGUAGES, CONCEPT_ROWS } from './concept-rows.ts';

const concepts = new Map<string, number>();
/** Numbers of rows stand apart from those of words. */
const ROWS_FROM = 2 ** 32;

for (const [row, words] of CONCEPT_ROWS.trim().split('\n').entries()) {
  for (const [at, list] of words.split('|').entries()) {
    const language = CONCEPT_LANGUAGES[at] ?? '';
    for (const word of list.trim().split(' ')) {
      const [hash] = foldedHashes(word, language);
      const key = `${language} ${hash}`;
      if (word !== '' && hash !== undefined && !concepts.has(key))
        concepts.set(key, ROWS_FROM + row);
    }
  }
}

/** The number of what a word means, by the word's number in its language; null where no row has it. */
export function conceptOf(hash: number, language: string): number | null {
  return concepts.get(`${language} ${hash}`) ?? null;
}

/** A word's numbers, its endings folded as its language has them. See scanText. */
export function foldedHashes(word: string, language: string): Uint32Array {
  return scanText({ headline: '', text: word, language }).hashes;
}
