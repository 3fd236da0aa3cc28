import type { Token } from '../tokens/token.ts';
import type { Gender } from '../words/role-book.ts';
import { GIVEN, SIGN } from '../words/signs.ts';
import { bodyEnd, isBody, isKnownBody } from './body-run.ts';
import type { Reader } from './find-runs.ts';
import type { NameRun } from './name-run.ts';
import { nameStem } from './name-stem.ts';

const BEFORE_NAME = SIGN.title | SIGN.shortRole | SIGN.role;
/** What may stand before a first name within one run of capitals, and be no part of it. */
const NO_NAME =
  SIGN.people |
  SIGN.place |
  SIGN.bodyHead |
  SIGN.bodyNoun |
  SIGN.doubtfulBody |
  SIGN.known |
  SIGN.group |
  SIGN.modifier |
  SIGN.opener;

/** The name in a run of capitals, ends included; null where it holds a role or a small word alone. */
export function cutRun(reader: Reader, first: number, last: number): NameRun | null {
  const { tokens } = reader;
  if (isAllCapitals(tokens, first, last) || isPlainNoun(reader, first, last)) return null;
  const start = skipOpening(reader, first, last);
  if (endsAsBody(tokens, start, last)) return bodyRun(reader, first, { from: start, last });
  const title = lastTitle(reader, start, last);
  const from = nameStart(tokens, title < 0 ? start : title + 1, last);
  if (from > last) return null;
  const facts = factsOf(reader, { start, title, from, last });
  const range = { from, last };
  const owner = ownerIn(tokens, from, last);
  if (owner >= 0 && !isBody(reader, range)) return cutRun(reader, first, owner - 1);
  if (!facts.isTitled && isBody(reader, range))
    return bodyRun(reader, first, { from: start, last });
  const words = wordsOf(reader, range);
  if (isOffice(tokens, { title, from, last })) return null;
  if (words.length === 0 || words.length > 6) return null;
  const sort = isPerson(reader, range, facts, words.length) ? 'person' : 'unsure';
  return {
    first: from,
    last,
    titleFirst: titleStart(reader, from, first),
    runFirst: first,
    sort,
    words,
    ...facts,
  };
}

/** Where all nouns have capitals: one that stands behind an article or an adjective, and that no list of names has. */
function isPlainNoun({ tokens, lexicon }: Reader, first: number, last: number): boolean {
  if (!lexicon.words.nounsAreCapital || first !== last) return false;
  const before = tokens[first - 1];
  if (before === undefined || before.sort === 'mark' || before.sentence !== tokens[first]?.sentence)
    return false;
  const isNamed = hasSign(tokens, first, last, GIVEN | SIGN.known | SIGN.place | SIGN.bodyHead);
  if (isNamed || before.isCapital) return false;
  const article = SIGN.determiner | SIGN.possessive | SIGN.counting;
  return (before.signs & article) !== 0 || (before.signs === 0 && /e[nrms]?$/.test(before.lower));
}

/** "Mr President", "Madam Speaker", "Pensions Secretary": no names, unless a first name stands before. */
function isOffice(
  tokens: readonly Token[],
  { title, from, last }: { title: number; from: number; last: number },
): boolean {
  if (!hasSign(tokens, last, last, SIGN.rank)) return false;
  return from === last ? title >= 0 : !hasSign(tokens, from, last - 1, GIVEN);
}

/** "PORT SELWYN (CPA)": where a report comes from, and words that are shouted. */
function isAllCapitals(tokens: readonly Token[], first: number, last: number): boolean {
  if (first === last) return false;
  for (let at = first; at <= last; at += 1) if (tokens[at]?.isUpper !== true) return false;
  return true;
}

/** Leftwards over titles and ranks: "Det Ch Insp Jane Roe". */
function titleStart({ tokens }: Reader, from: number, first: number): number {
  let at = from;
  while (
    at > first &&
    ((tokens[at - 1]?.signs ?? 0) & (SIGN.title | SIGN.rank | SIGN.shortRole)) !== 0
  )
    at -= 1;
  return at;
}

/** Past what stands at a run's start and is no name: a sentence's first word; "Russian", "Former" before a person. */
function skipOpening({ tokens }: Reader, first: number, last: number): number {
  const isPersonal = hasSign(tokens, first + 1, last, BEFORE_NAME | GIVEN);
  const skipped = isPersonal ? SIGN.people | SIGN.opener | SIGN.modifier : SIGN.opener;
  let at = first;
  // "Flame-haired Jane Roe", "Funnyman Jane Roe": only the sentence's start has a capital.
  if (last - first >= 2 && (isCompound(tokens, first) || isLabel(tokens, first))) at += 1;
  while (at < last) {
    const signs = tokens[at]?.signs ?? 0;
    if ((signs & skipped) === 0) break;
    // "Christian Bale": a first name, unless a title or another first name follows.
    const next = tokens[at + 1]?.signs ?? 0;
    if ((signs & GIVEN) !== 0 && (next & (BEFORE_NAME | GIVEN)) === 0) break;
    // "New Aldmere Bank": only a sentence begins with a word that is no name.
    if (
      (signs & SIGN.opener) !== 0 &&
      !isPersonal &&
      tokens[at - 1]?.sentence === tokens[at]?.sentence
    )
      break;
    at += 1;
  }
  return at;
}

/** "Funnyman Rory Castlemaine": a word that no list has before a first name, where a sentence begins. */
function isLabel(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token === undefined || next === undefined || tokens[at - 1]?.sentence === token.sentence)
    return false;
  const hasSurname = ((tokens[at + 2]?.signs ?? 0) & GIVEN) === 0;
  return (
    token.signs === 0 && !token.lower.includes('.') && (next.signs & GIVEN) !== 0 && hasSurname
  );
}

function isCompound(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || tokens[at - 1]?.sentence === token.sentence) return false;
  return token.isLowerCompound && (token.signs & GIVEN) === 0;
}

function hasSign(tokens: readonly Token[], first: number, last: number, signs: number): boolean {
  for (let at = first; at <= last; at += 1)
    if (((tokens[at]?.signs ?? 0) & signs) !== 0) return true;
  return false;
}

/** "Kestrel Bay General Hospital", "Traders’ Association": its last word tells, whatever stands before. */
function endsAsBody(tokens: readonly Token[], first: number, last: number): boolean {
  if (first === last || ((tokens[last]?.signs ?? 0) & SIGN.bodyHead) === 0) return false;
  return !(
    hasSign(tokens, first, last - 1, SIGN.title) ||
    (last === first + 1 && hasSign(tokens, first, first, GIVEN))
  );
}

/** The last title or role in a run behind which a name stands; -1 where there is none. */
function lastTitle(reader: Reader, first: number, last: number): number {
  const { tokens } = reader;
  for (let at = last - 1; at >= first; at -= 1) {
    const signs = tokens[at]?.signs ?? 0;
    const isCompound = isCompoundRole(reader, at);
    if ((signs & BEFORE_NAME) === 0 && !isCompound) continue;
    const isRank = (signs & (SIGN.title | SIGN.rank)) !== 0 || isCompound;
    // "Hunter Biden", "Mason Mount": only a rank stands before one word alone.
    const isAlone = at === first && at === last - 1 && (signs & GIVEN) !== 0;
    const isLabel = isSentenceStart(tokens, first) || ((tokens[at + 1]?.signs ?? 0) & GIVEN) !== 0;
    const isFirstName = (signs & GIVEN) !== 0 && at === first && !isRank;
    if (isRank || !(!isLabel || isAlone || isFirstName || isSurname(tokens, at, first))) return at;
  }
  return -1;
}

function isSentenceStart(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before === undefined || before.sentence !== tokens[at]?.sentence || before.sort === 'mark';
}

/** "Mother-of-four Yvonne", "Ex-president Medvedev". */
function isCompoundRole({ tokens, lexicon }: Reader, at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !token.lower.includes('-') || (token.signs & GIVEN) !== 0)
    return false;
  return lexicon.roles.read(token.lower)?.isPlural === false;
}

/** "Tim Cook Jr": a role behind a first name is a surname. */
function isSurname(tokens: readonly Token[], at: number, first: number): boolean {
  return at > first && ((tokens[at - 1]?.signs ?? 0) & GIVEN) !== 0;
}

/** Where a first name stands behind words that are none ("State Hillary Clinton"), else where it was. */
function nameStart(tokens: readonly Token[], from: number, last: number): number {
  for (let at = from; at < last; at += 1) {
    const signs = tokens[at]?.signs ?? 0;
    if ((signs & GIVEN) !== 0) return at;
    if ((signs & NO_NAME) === 0) return from;
  }
  return from;
}

/** Where a plural's possessive stands within a run: "Sanders’ Vermont" are two names, "the Savers’ Union" is one. */
function ownerIn(tokens: readonly Token[], from: number, last: number): number {
  for (let at = from + 1; at < last; at += 1) if (tokens[at]?.sort === 'possessive') return at;
  return -1;
}

type Facts = Pick<NameRun, 'titleGender' | 'isTitled' | 'roleBefore'>;

type Place = {
  readonly start: number;
  readonly title: number;
  readonly from: number;
  readonly last: number;
};

function factsOf({ tokens, lexicon }: Reader, { start, title, from }: Place): Facts {
  const before = title >= 0 ? tokens[title] : tokens[start - 1];
  const isNear = title >= 0 ? from === title + 1 : from === start;
  if (before === undefined || !isNear || before.sort === 'mark') return NO_FACTS;
  if (before.sentence !== tokens[from]?.sentence) return NO_FACTS;
  const role =
    (before.signs & SIGN.title) === 0 || (before.signs & SIGN.rank) !== 0
      ? lexicon.roles.read(before.lower)
      : null;
  // "grid operator Coastline Power": makers and owners may be bodies.
  const isMaker =
    (before.signs & SIGN.bodyNoun) !== 0 && ((tokens[from]?.signs ?? 0) & GIVEN) === 0;
  const isSingular = role !== null && !role.isPlural && !isMaker;
  const isTitle = (before.signs & SIGN.title) !== 0 && before.isCapital;
  return {
    titleGender: titleGender(before.signs),
    isTitled: isTitle || isSingular,
    roleBefore: isSingular ? role.role : null,
  };
}

const NO_FACTS: Facts = { titleGender: null, isTitled: false, roleBefore: null };

function titleGender(signs: number): Gender | null {
  if ((signs & SIGN.maleTitle) !== 0) return 'male';
  return (signs & SIGN.femaleTitle) !== 0 ? 'female' : null;
}

function bodyRun(reader: Reader, runFirst: number, range: { from: number; last: number }): NameRun {
  const last = bodyEnd(reader, range);
  const words = wordsOf(reader, { from: range.from, last });
  return {
    first: range.from,
    last,
    titleFirst: range.from,
    runFirst,
    sort: 'body',
    words,
    ...NO_FACTS,
  };
}

/** A name's words folded; no suffixes ("Jr", "FRS"), no nickname's marks. */
function wordsOf(
  { tokens, lexicon }: Reader,
  { from, last }: { from: number; last: number },
): string[] {
  const words: string[] = [];
  for (const { sort, signs, isUpper, lower } of tokens.slice(from, last + 1)) {
    if (sort !== 'word' || (signs & SIGN.suffix) !== 0) continue;
    // Behind a first name and a surname capitals are an honour: "Conall Breen SC".
    if (isUpper && words.length >= 2 && !lower.includes('.') && lower.length < 5) continue;
    words.push(nameStem(lower, lexicon.words.caseEndings));
  }
  return words;
}

function isPerson(
  reader: Reader,
  { from, last }: { from: number; last: number },
  facts: Facts,
  count: number,
): boolean {
  // "Major League Baseball"; "Mother Carrow, which", a play.
  const isThing = hasSign(reader.tokens, from, last, SIGN.bodyHead | SIGN.document);
  if (isThing || isThingTold(reader, last)) return false;
  if (facts.isTitled) return true;
  const first = reader.tokens[from]?.signs ?? 0;
  const end = reader.tokens[last]?.signs ?? 0;
  if (count < 2 || (first & GIVEN) === 0 || isKnownBody(reader, from, last)) return false;
  const isCalledThe = ((reader.tokens[from - 1]?.signs ?? 0) & SIGN.determiner) !== 0;
  // "the Hope Garden".
  if (isCalledThe && (end & SIGN.doubtfulBody) !== 0) return false;
  // "Charlotte Observer", "Victoria Station", "Virginia Beach".
  const isPlaceFirst = (first & SIGN.place) !== 0;
  return (
    !(isPlaceFirst && (end & (SIGN.doubtfulBody | SIGN.place)) !== 0) && (end & SIGN.people) === 0
  );
}

function isThingTold({ tokens, lexicon }: Reader, last: number): boolean {
  if (tokens[last + 1]?.lower !== ',') return false;
  const next = tokens[last + 2]?.lower ?? '';
  return lexicon.pronouns.get(next) === 'relative' && !lexicon.isPersonal.has(next);
}
