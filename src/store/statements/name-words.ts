import { nameAcrossScripts } from '../../text/names/name-across-scripts.ts';
import { separateCharacters } from '../../text/separate-characters.ts';

const MOST_WORDS = 12;

/** A name's words as a search compares them: one case, no marks; a character where a script has no spaces. */
export function nameWords(name: string): string[] {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = separateCharacters(plain.slice(0, 1_000)).match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words)].slice(0, MOST_WORDS);
}

/** No word that anybody types begins so. */
const ACROSS = '=';

/**
 * What a speaker is found by: the words of their name, the same as another script would write them, and the whole name
 * across scripts and spellings (see acrossWord).
 */
export function speakerWords(key: string): string[] {
  const across = nameAcrossScripts(key);
  return [...new Set([...nameWords(key), ...nameWords(across), ...acrossWord(key)])];
}

/** The word that all spellings of a name in any script have; none for a surname alone, which may be many people's. */
export function acrossWord(key: string): string[] {
  const across = nameAcrossScripts(key);
  return across.includes(' ') ? [`${ACROSS}${across}`] : [];
}
