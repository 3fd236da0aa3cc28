import type { Token } from '../tokens/token.ts';
import { GIVEN, SIGN } from '../words/signs.ts';
import type { Range, Reader } from './find-runs.ts';
import { hasSign, signsAt, startsPart } from './signs-at.ts';

/** Words linked on to a body's name: "of", "for the". */
const MOST_LINKS = 4;
const MOST_WORDS = 14;

/** Whether a run of capitals names a body or a place: by a word in it, a list, or its capitals alone. */
export function isBody(reader: Reader, { first, last }: Range): boolean {
  const { tokens } = reader;
  if (isKnownBody(reader, { first, last })) return true;
  if (first === last) return isAcronym(reader, first) || isNamedThing(reader, first);
  if (tokens[last - 1]?.lower === '&') return true;
  const isNamed = (signsAt(tokens, first) & GIVEN) !== 0;
  if ((signsAt(tokens, last) & SIGN.doubtfulBody) !== 0 && !isNamed) return true;
  // Of two words, of which one is a first name, the other tells.
  const from = isNamed && last === first + 1 ? last : first;
  return hasSign(tokens, { first: from, last }, SIGN.bodyHead);
}

export function isKnownBody({ tokens, lexicon }: Reader, { first, last }: Range): boolean {
  if (first === last) {
    const signs = signsAt(tokens, first);
    // "Jordan", "Chelsea": first names as well as places.
    return (signs & (SIGN.known | SIGN.place | SIGN.bodyHead)) !== 0 && (signs & GIVEN) === 0;
  }
  if (last - first > 3) return false;
  const words = tokens.slice(first, last + 1).map(({ lower }) => lower);
  const text = words.join(' ');
  return lexicon.knownBodies.has(text) || lexicon.knownPlaces.has(text);
}

/** "NASA", "SNP": two capitals or more and nothing else. */
function isAcronym({ tokens, isShouted }: Reader, at: number): boolean {
  const token = tokens[at];
  if (isLabel(tokens, at)) return false;
  if (token === undefined || isShouted(token.part) || token.end - token.start < 2) return false;
  const others = SIGN.title | SIGN.shortRole | SIGN.suffix | SIGN.role;
  return token.isUpper && (token.signs & others) === 0;
}

/** "QUILL:", before what somebody says. */
function isLabel(tokens: readonly Token[], at: number): boolean {
  return tokens[at + 1]?.lower === ':' && startsPart(tokens, at);
}

/** "the Convention on Straits", "wildlife charity Horn of Plenty": behind an article or a body's noun, before "of" and a capital. */
function isNamedThing({ tokens, lexicon }: Reader, at: number): boolean {
  const before = tokens[at - 1];
  const opens = (signsAt(tokens, at - 1) & (SIGN.determiner | SIGN.bodyNoun)) !== 0;
  if (!opens || before?.sort !== 'word') return false;
  if ((signsAt(tokens, at) & (GIVEN | SIGN.role | SIGN.people)) !== 0) return false;
  const link = tokens[at + 1]?.lower ?? '';
  const next = tokens[at + 2];
  const isNamed = next?.isCapital === true && (next.signs & GIVEN) === 0;
  return isNamed && lexicon.isLink.has(link) && !lexicon.isAnd.has(link);
}

/** A body's name goes on behind "of", "for", "and": "Ministry of Defence". Bounded. */
export function bodyEnd(reader: Reader, { first, last }: Range): number {
  let end = last;
  for (let step = 0; step < MOST_LINKS && end - first < MOST_WORDS; step += 1) {
    const next = afterLinks(reader, end, step);
    if (next < 0) break;
    end = lastOfName(reader, next);
  }
  return end;
}

/** The next word behind "of", "for the"; "and" joins only what such a word has opened: "Ministry of Food and Farming". */
function afterLinks({ tokens, lexicon }: Reader, end: number, step: number): number {
  for (let at = end + 1; at <= end + 3; at += 1) {
    if (at > end + 1 && isBodyWord(tokens, at, givenBehind(tokens, lexicon, at))) return at;
    const token = tokens[at];
    if (token === undefined || token.isCapital || !lexicon.isLink.has(token.lower)) return -1;
    if (step === 0 && lexicon.isAnd.has(token.lower)) return -1;
  }
  return -1;
}

function lastOfName({ tokens, lexicon }: Reader, first: number): number {
  const given = givenBehind(tokens, lexicon, first);
  let last = first;
  while (isBodyWord(tokens, last + 1, given)) last += 1;
  return last;
}

/** Behind "and" a first name begins another name, and so it does where nouns follow nouns; behind "of" it may be a place's. */
function givenBehind(
  tokens: readonly Token[],
  { isAnd, words }: Reader['lexicon'],
  at: number,
): number {
  return isAnd.has(tokens[at - 1]?.lower ?? '') || words.grammar.chainsNouns ? GIVEN : 0;
}

/** No title or role: with them another name begins. */
function isBodyWord(tokens: readonly Token[], at: number, given: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.sort !== 'word' || !token.isCapital) return false;
  if (token.sentence !== tokens[at - 1]?.sentence) return false;
  const others = given | SIGN.title | SIGN.shortRole | SIGN.role | SIGN.known | SIGN.calendar;
  return (token.signs & others) === 0;
}
