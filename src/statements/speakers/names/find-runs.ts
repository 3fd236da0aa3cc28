import type { Token } from '../tokens/token.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { GIVEN, SIGN, SMALL } from '../words/signs.ts';
import { cutRun } from './cut-run.ts';
import type { NameRun } from './name-run.ts';

/** No name has more words; what has them is a headline, a list or a poem. */
const LONGEST = 12;

export type Reader = {
  readonly tokens: readonly Token[];
  readonly lexicon: Lexicon;
  /** Whether the words of a part have capitals for show, as headlines do: there capitals tell no names. */
  readonly isShouted: (part: number) => boolean;
};

/** Tokens by their indices, ends included. */
export type Range = { readonly first: number; readonly last: number };

/** The names of people and bodies in a text, in its order. Linear: every run is looked at once. */
export function findRuns(reader: Reader): NameRun[] {
  const { tokens } = reader;
  const runs: NameRun[] = [];
  let at = 0;
  while (at < tokens.length) {
    const last = startsRun(reader, at) ? endOfRun(reader, at) : -1;
    if (last < at) {
      at += 1;
      continue;
    }
    const run = cutRun(reader, at, last);
    if (run !== null) runs.push(run);
    at = Math.max(last, run?.last ?? last) + 1;
  }
  return runs;
}

function startsRun({ tokens, isShouted }: Reader, at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  // "Le quotidien La Roue": an article with a capital within a sentence begins a name.
  if (!isNameWord(token)) return isArticleOfName(tokens, at);
  if (isShouted(token.part)) return (token.signs & GIVEN) !== 0 && token.lower.length > 2;
  return (token.signs & SIGN.opener) === 0 || !isSentenceStart(tokens, at);
}

function isArticleOfName(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token === undefined || next === undefined || !token.isCapital || isSentenceStart(tokens, at))
    return false;
  const isArticle = (token.signs & SIGN.determiner) !== 0 && (token.signs & SIGN.particle) !== 0;
  return isArticle && isNameWord(next) && next.sentence === token.sentence;
}

/** A word with a capital that does not only hold a sentence together. */
function isNameWord({ sort, isCapital, signs, lower }: Token): boolean {
  // "I" has its capital anywhere.
  if (sort !== 'word' || !isCapital || (lower.length === 1 && (signs & SIGN.pronoun) !== 0))
    return false;
  return (signs & (SIGN.determiner | SIGN.calendar)) === 0 || (signs & GIVEN) !== 0;
}

/** Also behind an opening mark or a colon. */
function isSentenceStart(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const token = tokens[at];
  if (before === undefined || token === undefined) return true;
  return before.sentence !== token.sentence || before.sort === 'mark';
}

function endOfRun(reader: Reader, first: number): number {
  const { tokens, isShouted } = reader;
  const longest = isShouted(tokens[first]?.part ?? 0) ? 2 : LONGEST;
  let last = first;
  while (last - first < longest - 1) {
    const next = nextNameWord(reader, last);
    if (next < 0) break;
    last = next;
  }
  return last;
}

/** The next word of a name after one of its words, behind particles or a nickname in marks; -1 where it ends. */
function nextNameWord(reader: Reader, last: number): number {
  const { tokens } = reader;
  const from = tokens[last];
  for (let at = last + 1; at <= last + 4; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.sentence !== from?.sentence) return -1;
    if (isNameWord(token) && !isSmall(token, from)) return at;
    if (isNameWord(token) && (token.signs & SIGN.particle) !== 0) return at;
    if (isNickname(tokens, at)) return afterNickname(tokens, at);
    // "Traders' Association", "Fishermen's Union", "Moody & Trask".
    if (at === last + 1 && (token.lower === '&' || isPluralOwner(reader, at))) continue;
    // "Maïwenn Le Drézen": an article with a capital, where a name goes on.
    if (token.isCapital && isWithinName(tokens, at)) continue;
    if ((token.signs & SIGN.particle) === 0 || token.isCapital || isArticle(reader, at)) return -1;
  }
  return -1;
}

/** "Q. What": a single letter goes on with no word that only begins a sentence. */
function isSmall({ signs }: Token, before: Token | undefined): boolean {
  if ((signs & SMALL) !== 0) return true;
  return before?.lower.length === 1 && (signs & (SIGN.opener | GIVEN)) === SIGN.opener;
}

/** "Angaben der Stadtverwaltung": where nouns have capitals an article is part of a name only behind "von". */
function isArticle({ tokens, lexicon }: Reader, at: number): boolean {
  if (!lexicon.words.nounsAreCapital || ((tokens[at]?.signs ?? 0) & SIGN.determiner) === 0)
    return false;
  return ((tokens[at - 1]?.signs ?? 0) & SIGN.particle) === 0;
}

function isWithinName(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token === undefined || next === undefined || (token.signs & SIGN.particle) === 0)
    return false;
  return isNameWord(next) && next.sentence === token.sentence;
}

function isPluralOwner({ tokens, lexicon }: Reader, at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.sort !== 'possessive') return false;
  if (token.end - token.start === 1) return true;
  const owner = tokens[at - 1]?.lower ?? '';
  return !owner.endsWith('s') && lexicon.roles.read(owner)?.isPlural === true;
}

const MARKS = /["“”'‘’«»()]/;

function isNickname(tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at];
  return (
    mark !== undefined &&
    mark.sort === 'mark' &&
    '"“‘\''.includes(mark.lower) &&
    afterNickname(tokens, at) > 0
  );
}

/** Dwayne “The Rock” Johnson: at most three words in marks, then a name goes on. */
function afterNickname(tokens: readonly Token[], at: number): number {
  for (let end = at + 2; end <= at + 4; end += 1) {
    const token = tokens[end];
    if (token?.sort !== 'mark') continue;
    const next = tokens[end + 1];
    const goesOn =
      MARKS.test(token.lower) && next !== undefined && isNameWord(next) && next.part === token.part;
    return goesOn && tokens[at + 1]?.isCapital === true ? end + 1 : -1;
  }
  return -1;
}
