import type { NameRun } from '../names/name-run.ts';
import type { Lexicon } from '../words/lexicon.ts';
import type { Member } from './member.ts';

const SMALL = new Set(['of', 'the', 'for', 'and', 'on', '&']);

/** How closely a name calls a body: 4 by its whole name, 3 by its initials or what stands in brackets behind it, 2 by its beginning, 1 by its end; 0 where it is another's. */
export function callsBody({ isTrade }: Lexicon, member: Member, { words }: NameRun): number {
  const known = member.words;
  if (words.join(' ') === known.join(' ')) return 4;
  if (isShortFor(member, words)) return 3;
  if (words.length >= known.length) return 0;
  // "Lubira" of Lubira Copper; "Bohrland" is not the Bohrland News Service.
  const isShort = isTrade.size === 0 || known.slice(words.length).some((word) => isTrade.has(word));
  if (isShort && words.every((word, index) => known[index] === word)) return 2;
  const start = known.length - words.length;
  return words.every((word, index) => known[start + index] === word) ? 1 : 0;
}

/** Whether a word is a body's initials, or stood in brackets behind its name. */
export function isShortFor(member: Member, words: readonly string[]): boolean {
  const [only, ...rest] = words;
  if (only === undefined || rest.length > 0 || member.kind !== 'organisation') return false;
  return (
    member.aliases.includes(only) || initialsOf(member.words).includes(only.replaceAll('.', ''))
  );
}

/** What a body's initials may be: "mod" of "UK Ministry of Defence", with or without the small words and the first one. */
export function initialsOf(known: readonly string[]): string[] {
  if (known.length < 2) return [];
  const all = lettersOf(known);
  const large = lettersOf(known.filter((word) => !SMALL.has(word)));
  const short = [all.slice(1), large.slice(1)].filter(({ length }) => length > 2);
  return [...new Set([all, large, ...short])].filter(({ length }) => length > 1);
}

function lettersOf(words: readonly string[]): string {
  return words.map((word) => word.charAt(0)).join('');
}
