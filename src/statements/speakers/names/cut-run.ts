import type { Token } from '../tokens/token.ts';
import type { Gender } from '../words/role-book.ts';
import { GIVEN, SIGN, SMALL } from '../words/signs.ts';
import { bodyEnd, isBody } from './body-run.ts';
import { chainedStart } from './chained-name.ts';
import type { Range, Reader } from './find-runs.ts';
import { isPerson } from './is-person.ts';
import type { NameRun } from './name-run.ts';
import { nameStem } from './name-stem.ts';
import { skipOpening } from './run-opening.ts';
import { hasSign, signsAt, startsPart } from './signs-at.ts';
import {
  isOffice,
  lastTitle,
  type NamePlace,
  NO_TITLE,
  titleFacts,
  titleStart,
} from './titles-before.ts';

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

/** More words are a list. */
const MOST_WORDS = 6;

/** The name in a run of capitals, ends included; null where it holds a role or a small word alone. */
export function cutRun(reader: Reader, first: number, last: number): NameRun | null {
  const { tokens } = reader;
  const run = { first, last };
  if (isOnlyShouted(reader, run) || isPlainNoun(reader, run)) return null;
  const start = chainedStart(reader, { first: skipOpening(reader, run), last });
  if (isPlaceOf(reader, { first: start, last })) return null;
  if (endsAsBody(tokens, { first: start, last }) || opensAsBody(reader, { first: start, last }))
    return bodyRun(reader, first, { first: start, last });
  const title = lastTitle(reader, { first: start, last });
  const from = nameStart(reader, title < 0 ? start : title + 1, last);
  if (from > last) return null;
  const owner = ownerIn(tokens, { first: from, last });
  // "Sanders’ Vermont" are two names, "the Savers’ Union" is one.
  if (owner >= 0 && !isBody(reader, { first: from, last })) return cutRun(reader, first, owner - 1);
  return nameRun(reader, first, { first: from, last, title, start });
}

function nameRun(reader: Reader, runFirst: number, place: NamePlace): NameRun | null {
  const { first, last, start } = place;
  const facts = titleFacts(reader, place);
  const isOwner = reader.lexicon.words.grammar.chainsNouns && first === last;
  // "Источник РБК": where nouns follow nouns a body stands behind whoever is its.
  if ((!facts.isTitled || isOwner) && isBody(reader, { first, last })) {
    return bodyRun(reader, runFirst, { first: start, last });
  }
  const words = wordsOf(reader, place);
  if (words.length === 0 || words.length > MOST_WORDS || isOffice(reader.tokens, place))
    return null;
  const { isTitled } = facts;
  const isOne = isPerson(reader, { first, last, isTitled, count: words.length });
  const titleFirst = titleStart(reader, first, runFirst);
  const sort = isOne ? 'person' : 'unsure';
  const isAlone = words.length === 1 || isFamilyName(reader.tokens, { first, last });
  const form = {
    givenGender: givenGender(reader, place),
    isNominative: isNominative(reader, place),
  };
  return { first, last, titleFirst, runFirst, sort, isAlone, words, ...form, ...facts };
}

function givenGender({ tokens }: Reader, { first, last }: Range): Gender | null {
  const signs = first === last ? 0 : signsAt(tokens, first) & GIVEN;
  if (signs === SIGN.male) return 'male';
  return signs === SIGN.female ? 'female' : null;
}

/** Of names that no list has their ends tell: both words close on a consonant, or both on "а". */
function isNominative({ tokens, lexicon }: Reader, { first, last }: Range): boolean {
  if (lexicon.words.nominatives.length === 0) return true;
  const [given, family] = [tokens[first]?.lower ?? '', tokens[last]?.lower ?? ''];
  if ((signsAt(tokens, first) & GIVEN) !== 0) return lexicon.isNominative.has(given);
  return OPEN_END.test(given) === OPEN_END.test(family);
}

const OPEN_END = /[аеиіоуыюяьaeiouyąę]$/u;

/** Capitals that tell no name, unless their whole part is a headline of capitals or they are a label: "MARA QUILL:". */
function isOnlyShouted({ tokens, isShouted }: Reader, run: Range): boolean {
  if (!isAllCapitals(tokens, run) || isShouted(tokens[run.first]?.part ?? 0)) return false;
  const isLabel = tokens[run.last + 1]?.lower === ':' && startsPart(tokens, run.first);
  return !isLabel || !hasSign(tokens, run, GIVEN | SIGN.title | SIGN.rank);
}

/** "PORT SELWYN (CPA)": where a report comes from, and words that are shouted. */
function isAllCapitals(tokens: readonly Token[], { first, last }: Range): boolean {
  if (first === last) return false;
  for (let at = first; at <= last; at += 1) if (tokens[at]?.isUpper !== true) return false;
  return true;
}

/** Where all nouns have capitals: one that stands behind an article or an adjective, and that no list of names has. */
function isPlainNoun({ tokens, lexicon }: Reader, { first, last }: Range): boolean {
  if (!lexicon.words.nounsAreCapital || first !== last) return false;
  const before = tokens[first - 1];
  if (before === undefined || before.sort === 'mark' || before.sentence !== tokens[first]?.sentence)
    return false;
  const names = GIVEN | SIGN.known | SIGN.place | SIGN.bodyHead;
  if (before.isCapital || (signsAt(tokens, first) & names) !== 0) return false;
  const article = SIGN.determiner | SIGN.possessive | SIGN.counting;
  return (before.signs & article) !== 0 || (before.signs === 0 && /e[nrms]?$/.test(before.lower));
}

/** "Губернатор Приозёрской области": an adjective of a place before its noun. */
function isPlaceOf({ tokens, lexicon }: Reader, { first, last }: Range): boolean {
  if (!lexicon.words.grammar.chainsNouns || (signsAt(tokens, last - 1) & SIGN.role) === 0)
    return false;
  const next = tokens[last + 1];
  const isNoun = next?.sort === 'word' && !next.isCapital && (next.signs & SMALL) === 0;
  return last <= first + 1 && isNoun && PLACE_ADJECTIVE.test(tokens[last]?.lower ?? '');
}

const PLACE_ADJECTIVE = /(?:[сц]кой|[сц]кого|[сц]ької|[сц]ького|[cs]kiej|[cs]kiego)$/u;

/** "Kestrel Bay General Hospital", "Traders’ Association": its last word tells, whatever stands before. */
function endsAsBody(tokens: readonly Token[], { first, last }: Range): boolean {
  if (first === last || (signsAt(tokens, last) & SIGN.bodyHead) === 0) return false;
  const isNamed = last === first + 1 && (signsAt(tokens, first) & GIVEN) !== 0;
  return !isNamed && !hasSign(tokens, { first, last: last - 1 }, SIGN.title);
}

/** "Kancelaria Prezesa Rady Ministrów", "Hospital São Lucas": where bodies are named so their first word tells. */
function opensAsBody({ tokens, lexicon }: Reader, { first, last }: Range): boolean {
  if (!lexicon.words.grammar.bodiesGoOn || first === last) return false;
  const signs = signsAt(tokens, first);
  return (signs & (SIGN.bodyHead | SIGN.bodyNoun)) !== 0 && (signs & (GIVEN | SIGN.role)) === 0;
}

/** Where a first name stands behind words that are none ("State Hillary Clinton"), else where it was. */
function nameStart({ tokens, lexicon }: Reader, from: number, last: number): number {
  // "Dresbachs Vorgänger Uwe Lamprecht", "мэр Приозёрска Пётр Ковалёв": there nouns and places stand before names.
  const { nounsAreCapital, grammar } = lexicon.words;
  const isAnyWord = nounsAreCapital || (grammar.chainsNouns && isRoleBefore(tokens, from));
  for (let at = from; at < last; at += 1) {
    const signs = signsAt(tokens, at);
    if ((signs & GIVEN) !== 0) return at;
    if ((signs & NO_NAME) === 0 && !isAnyWord) return from;
  }
  return from;
}

function isRoleBefore(tokens: readonly Token[], at: number): boolean {
  return ((signsAt(tokens, at - 1) | signsAt(tokens, at)) & SIGN.role) !== 0;
}

/** Where a plural's possessive stands within a run; -1 where there is none. */
function ownerIn(tokens: readonly Token[], { first, last }: Range): number {
  for (let at = first + 1; at < last; at += 1) if (tokens[at]?.sort === 'possessive') return at;
  return -1;
}

function bodyRun(reader: Reader, runFirst: number, range: Range): NameRun {
  const { first } = range;
  const last = bodyEnd(reader, range);
  const words = wordsOf(reader, { first, last });
  const isAlone = words.length === 1;
  const form = { givenGender: null, isNominative: true };
  return {
    first,
    last,
    titleFirst: first,
    runFirst,
    sort: 'body',
    isAlone,
    words,
    ...form,
    ...NO_TITLE,
  };
}

/** "van der Berg", "Le Pen"; not "Al Gore", whose first name is also a particle. */
function isFamilyName(tokens: readonly Token[], { first, last }: Range): boolean {
  for (let at = first; at < last; at += 1) {
    const signs = signsAt(tokens, at);
    const goesOn = (signsAt(tokens, at + 1) & SIGN.particle) !== 0;
    if ((signs & SIGN.particle) === 0 || ((signs & GIVEN) !== 0 && !goesOn)) return false;
  }
  return true;
}

/** "al-Masri" is printed "Al Masri" too. */
const ARABIC_ARTICLE = /^(al|el|as|ash|an|ad|ar|at|az)-(.{2,})$/;

/** A name's words folded; no suffixes ("Jr", "FRS"), no nickname's marks. */
function wordsOf({ tokens, lexicon }: Reader, { first, last }: Range): string[] {
  const words: string[] = [];
  for (const { sort, signs, isUpper, lower } of tokens.slice(first, last + 1)) {
    if (sort !== 'word' || (signs & SIGN.suffix) !== 0) continue;
    // Behind a first name and a surname capitals are an honour: "Conall Breen SC".
    if (isUpper && words.length >= 2 && !lower.includes('.') && lower.length < 5) continue;
    const [, article, name = lower] = ARABIC_ARTICLE.exec(lower) ?? [];
    if (article !== undefined) words.push(article);
    words.push(nameStem(name, lexicon.words.caseEndings));
  }
  return words;
}
