import type { Token } from '../tokens/token.ts';
import { GIVEN, SIGN } from '../words/signs.ts';
import type { Reader } from './find-runs.ts';

type Range = { readonly from: number; readonly last: number };

/** Whether a run of capitals names a body or a place: by a word in it, a list, or its capitals alone. */
export function isBody(reader: Reader, { from, last }: Range): boolean {
  const { tokens } = reader;
  if (isKnownBody(reader, from, last)) return true;
  if (from === last) return isAcronym(reader, from) || isNamedThing(reader, from);
  const isNamed = ((tokens[from]?.signs ?? 0) & GIVEN) !== 0;
  const end = tokens[last]?.signs ?? 0;
  if (tokens[last - 1]?.lower === '&') return true;
  if ((end & SIGN.doubtfulBody) !== 0 && !isNamed) return true;
  for (let at = from + (isNamed && last === from + 1 ? 2 : 0); at <= last; at += 1) {
    if (((tokens[at]?.signs ?? 0) & SIGN.bodyHead) !== 0) return true;
  }
  return (end & SIGN.bodyHead) !== 0;
}

/** "the Convention on Straits", "wildlife charity Horn of Plenty": behind an article or a body's noun, before "of" and a capital. */
function isNamedThing({ tokens, lexicon }: Reader, at: number): boolean {
  const before = tokens[at - 1];
  const opens = ((before?.signs ?? 0) & (SIGN.determiner | SIGN.bodyNoun)) !== 0;
  const noun = tokens[at]?.signs ?? 0;
  if (!opens || before?.sort !== 'word' || (noun & (GIVEN | SIGN.role | SIGN.people)) !== 0) return false;
  const isLinked = lexicon.isLink.has(tokens[at + 1]?.lower ?? '') && !lexicon.isAnd.has(tokens[at + 1]?.lower ?? '');
  const next = tokens[at + 2];
  return isLinked && next?.isCapital === true && (next.signs & GIVEN) === 0;
}

export function isKnownBody({ tokens, lexicon }: Reader, from: number, last: number): boolean {
  const token = tokens[from];
  if (from === last)
    return (
      ((token?.signs ?? 0) & (SIGN.known | SIGN.place | SIGN.bodyHead)) !== 0 && !isSurname(token)
    );
  if (last - from > 3) return false;
  const text = tokens
    .slice(from, last + 1)
    .map(({ lower }) => lower)
    .join(' ');
  return lexicon.knownBodies.has(text) || lexicon.knownPlaces.has(text);
}

/** "Jordan", "Chelsea": first names as well as places. */
function isSurname(token: Token | undefined): boolean {
  return token !== undefined && (token.signs & GIVEN) !== 0;
}

/** "NASA", "SNP": two capitals or more and nothing else. */
function isAcronym({ tokens, isShouted }: Reader, at: number): boolean {
  const token = tokens[at];
  if (token === undefined || isShouted(token.part) || token.end - token.start < 2) return false;
  return (
    token.isUpper && (token.signs & (SIGN.title | SIGN.shortRole | SIGN.suffix | SIGN.role)) === 0
  );
}

/** A body's name goes on behind "of", "for", "and": "Ministry of Defence". At most four times. */
export function bodyEnd({ tokens, lexicon }: Reader, { from, last }: Range): number {
  let end = last;
  for (let step = 0; step < 4 && end - from < 14; step += 1) {
    const next = afterLinks(tokens, lexicon, { end, step });
    if (next < 0) break;
    end = next;
    const isJoint = lexicon.isAnd.has(tokens[next - 1]?.lower ?? '');
    while (isBodyWord(tokens[end + 1], tokens[end], isJoint ? GIVEN : 0)) end += 1;
  }
  return end;
}

/** The next word behind "of", "for the"; "and" joins only what such a word has opened: "Ministry of Food and Farming". */
function afterLinks(
  tokens: readonly Token[],
  { isLink, isAnd }: Reader['lexicon'],
  { end, step }: { end: number; step: number },
): number {
  for (let at = end + 1; at <= end + 3; at += 1) {
    const token = tokens[at];
    const isJoint = isAnd.has(tokens[at - 1]?.lower ?? '');
    if (at > end + 1 && isBodyWord(token, tokens[end], isJoint ? GIVEN : 0)) return at;
    if (token === undefined || token.isCapital || !isLink.has(token.lower)) return -1;
    if (step === 0 && isAnd.has(token.lower)) return -1;
  }
  return -1;
}

/** No title or role, and behind "and" no first name: with them another name begins. */
function isBodyWord(token: Token | undefined, before: Token | undefined, given: number): boolean {
  if (
    token === undefined ||
    token.sort !== 'word' ||
    !token.isCapital ||
    token.sentence !== before?.sentence
  )
    return false;
  return (
    (token.signs &
      (given | SIGN.title | SIGN.shortRole | SIGN.role | SIGN.known | SIGN.calendar)) ===
    0
  );
}
