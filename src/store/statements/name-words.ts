import { separateCharacters } from '../../text/separate-characters.ts';

const MOST_WORDS = 12;

/** A name's words as a search compares them: one case, no marks; a character where a script has no spaces. */
export function nameWords(name: string): string[] {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = separateCharacters(plain.slice(0, 1_000)).match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words)].slice(0, MOST_WORDS);
}
