import type { NameRun } from '../names/name-run.ts';
import type { Lexicon } from '../words/lexicon.ts';
import type { Member } from './member.ts';

const SMALL = new Set(['of', 'the', 'for', 'and', 'on', '&']);

/** How closely a name calls a body: 4 by its whole name, 3 by its initials, 2 by its beginning, 1 by its end; 0 where it is another's. */
export function callsBody({ isTrade }: Lexicon, member: Member, { words }: NameRun): number {
  const known = member.words;
  if (words.join(' ') === known.join(' ')) return 4;
  if (words.length === 1 && isInitials(words[0] ?? '', known)) return 3;
  if (words.length >= known.length) return 0;
  // "Lubira" of Lubira Copper; "Bohrland" is not the Bohrland News Service.
  const isShort = isTrade.size === 0 || known.slice(words.length).some((word) => isTrade.has(word));
  if (isShort && words.every((word, index) => known[index] === word)) return 2;
  const start = known.length - words.length;
  return words.every((word, index) => known[start + index] === word) ? 1 : 0;
}

/** "MoD" of "Ministry of Defence", with or without the small words. */
function isInitials(short: string, known: readonly string[]): boolean {
  const letters = short.replaceAll('.', '');
  if (letters.length < 2 || known.length < 2) return false;
  const all = known.map((word) => word.charAt(0)).join('');
  const large = known
    .filter((word) => !SMALL.has(word))
    .map((word) => word.charAt(0))
    .join('');
  return letters === all || letters === large || (all.endsWith(letters) && letters.length > 2);
}
