import type { Token } from '../tokens/token.ts';
import { GIVEN, SIGN, SMALL } from '../words/signs.ts';
import type { Reader } from './find-runs.ts';
import { signsAt } from './signs-at.ts';

/** Words looked at for the next one of a name. */
const REACH = 4;

/** A word with a capital that does not only hold a sentence together. */
export function isNameWord({ sort, isCapital, signs, lower }: Token): boolean {
  // "I" has its capital anywhere.
  if (sort !== 'word' || !isCapital || (lower.length === 1 && (signs & SIGN.pronoun) !== 0))
    return false;
  return (signs & (SIGN.determiner | SIGN.calendar)) === 0 || (signs & GIVEN) !== 0;
}

/** The next word of a name after one of its words, behind particles or a nickname in marks; -1 where it ends. */
export function nextNameWord(reader: Reader, last: number): number {
  const { tokens } = reader;
  if (isShortened(tokens, last)) return -1;
  for (let at = last + 1; at <= last + REACH; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.sentence !== tokens[last]?.sentence) return -1;
    if (goesOn(token, tokens[last])) return at;
    const nickname = afterNickname(tokens, at);
    if (nickname > 0) return nickname;
    if (!isLink(reader, at, last)) return -1;
  }
  return -1;
}

/** "Van der G.": a surname that a court's report does not print. */
function isShortened(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const isInitial = token?.lower.length === 1 && token.end - token.start === 2;
  return isInitial && (signsAt(tokens, at - 1) & SIGN.particle) !== 0;
}

function goesOn(token: Token, before: Token | undefined): boolean {
  if (!isNameWord(token)) return false;
  return (token.signs & SIGN.particle) !== 0 || !isSmall(token, before);
}

/** "Q. What": a single letter goes on with no word that only begins a sentence. */
function isSmall({ signs }: Token, before: Token | undefined): boolean {
  if ((signs & SMALL) !== 0) return true;
  return before?.lower.length === 1 && (signs & (SIGN.opener | GIVEN)) === SIGN.opener;
}

/** What may stand between two words of a name: "&", a plural's possessive, a particle. */
function isLink(reader: Reader, at: number, last: number): boolean {
  const { tokens } = reader;
  // "Traders' Association", "Fishermen's Union", "Moody & Trask".
  if (at === last + 1 && (tokens[at]?.lower === '&' || isPluralOwner(reader, at))) return true;
  if ((signsAt(tokens, at) & SIGN.particle) === 0) return false;
  // "Maïwenn Le Drézen": an article with a capital, where a name goes on.
  return tokens[at]?.isCapital === true ? isWithinName(tokens, at) : !isArticle(reader, at);
}

/** "Angaben der Stadtverwaltung": where nouns have capitals an article is part of a name only behind "von". */
function isArticle({ tokens, lexicon }: Reader, at: number): boolean {
  if (!lexicon.words.nounsAreCapital || (signsAt(tokens, at) & SIGN.determiner) === 0) return false;
  return (signsAt(tokens, at - 1) & SIGN.particle) === 0;
}

function isWithinName(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return next !== undefined && isNameWord(next) && next.sentence === tokens[at]?.sentence;
}

function isPluralOwner({ tokens, lexicon }: Reader, at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.sort !== 'possessive') return false;
  if (token.end - token.start === 1) return true;
  const owner = tokens[at - 1]?.lower ?? '';
  return !owner.endsWith('s') && lexicon.roles.read(owner)?.isPlural === true;
}

const OPENING = '"“‘\'';
const MARKS = '"“”\'‘’«»()';

/** Dwayne “The Rock” Johnson: at most three words in marks, then a name goes on. -1 where none does. */
function afterNickname(tokens: readonly Token[], at: number): number {
  const mark = tokens[at];
  if (mark?.sort !== 'mark' || !OPENING.includes(mark.lower)) return -1;
  if (tokens[at + 1]?.isCapital !== true) return -1;
  let end = at + 2;
  while (end <= at + 4 && tokens[end]?.sort !== 'mark') end += 1;
  const next = tokens[end + 1];
  const isClosed = MARKS.includes(tokens[end]?.lower ?? ' ') && next?.part === mark.part;
  return isClosed && next !== undefined && isNameWord(next) ? end + 1 : -1;
}
