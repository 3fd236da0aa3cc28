import type { NameRun } from '../names/name-run.ts';
import type { Lexicon } from '../words/lexicon.ts';
import type { Member } from './member.ts';

/** Whether two names of two words and more are one person's: "Donald J. Trump" and "Donald Trump", "Bernie" and "Bernard". */
export function isSamePerson(lexicon: Lexicon, member: Member, run: NameRun): boolean {
  const [known, printed] = [member.words, run.words];
  if (known.length < 2 || printed.length < 2 || isOtherGender(member, run)) return false;
  if (!isSameGiven(lexicon, known[0] ?? '', printed[0] ?? '')) return false;
  if (known.at(-1) === printed.at(-1)) return areInitialsAlike(known, printed);
  // Two surnames, of which the second may be left out: "Marta Iriarte de Olazábal".
  const [short, long] = known.length < printed.length ? [known, printed] : [printed, known];
  return known[0] === printed[0] && short.every((word, index) => long[index] === word);
}

/** "John" and "J", "Bill" and "William". */
function isSameGiven({ shortNames }: Lexicon, one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length === 1) return long.startsWith(short);
  if (isMisspelt(one, other)) return true;
  return shortNames.get(one)?.has(other) ?? false;
}

/** "Kristin" and "Kristen": one letter of five or more. */
function isMisspelt(one: string, other: string): boolean {
  if (one.length < 5 || one.length !== other.length || one.charAt(0) !== other.charAt(0))
    return false;
  let different = 0;
  for (let at = 1; at < one.length; at += 1)
    if (one.charAt(at) !== other.charAt(at)) different += 1;
  return different <= 1 && one.at(-1) === other.at(-1);
}

/** "George W. Bush" and "George H. W. Bush" are two. */
function areInitialsAlike(known: readonly string[], printed: readonly string[]): boolean {
  const [one, other] = [known.slice(1, -1), printed.slice(1, -1)];
  if (one.length === 0 || other.length === 0) return true;
  return one.some((word) => other.some((second) => second.startsWith(word.charAt(0))));
}

function isOtherGender(member: Member, { titleGender }: NameRun): boolean {
  return titleGender !== null && member.gender !== null && titleGender !== member.gender;
}

/**
 * How closely a name calls a person: 4 by the whole name, 3 by the surname, 2 by the first name, 1 by a name in the
 * middle; 0 where it is another's.
 */
export function callsPerson(lexicon: Lexicon, member: Member, run: NameRun): number {
  if (isOtherGender(member, run)) return 0;
  const { words } = run;
  const isWhole = words.length > 1 && words.join(' ') === member.words.join(' ');
  if (isWhole) return 4;
  const isSame = words.length > 1 && isSamePerson(lexicon, member, run);
  const closeness = isSame ? 4 : partCloseness(lexicon, member, words);
  return closeness === 0 ? 0 : closeness + bonus(lexicon, member, run);
}

function partCloseness(lexicon: Lexicon, member: Member, words: readonly string[]): number {
  const place = placeOf(member.words, words);
  if (place < 0) return isShortName(lexicon, member, words) ? 1.5 : 0;
  if (place > 0 && PATRONYMIC.has(member.words[place - 1] ?? '')) return 0;
  if (place + words.length === member.words.length) return 3;
  // "Mr Marco" is nobody's first name in these languages, but "Mr Xi" is how Xi Jinping is called.
  return place === 0 ? 2 : 1;
}

/** "Tommy" of Tom Bidgood. */
function isShortName(
  { shortNames }: Lexicon,
  { words }: Member,
  called: readonly string[],
): boolean {
  const [only = ''] = called;
  return (
    called.length === 1 && words.length > 1 && (shortNames.get(words[0] ?? '')?.has(only) ?? false)
  );
}

/** "Salman bin Idris" is not called Idris: that is his father. */
const PATRONYMIC = new Set(['bin', 'ibn', 'bint']);

/** Where the words of one name stand together in another; -1 where they do not. */
function placeOf(long: readonly string[], short: readonly string[]): number {
  for (let at = long.length - short.length; at >= 0; at -= 1) {
    if (short.every((word, index) => long[at + index] === word)) return at;
  }
  return -1;
}

/** "President Soto" is that Soto who is president. */
function bonus(lexicon: Lexicon, member: Member, { roleBefore }: NameRun): number {
  if (roleBefore === null) return 0;
  const holds = member.roles.some(({ heads }) =>
    heads.some((head) => lexicon.roles.wider(head).has(roleBefore)),
  );
  return holds ? 0.5 : 0;
}
