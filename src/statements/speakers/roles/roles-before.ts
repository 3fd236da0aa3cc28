import { roleAt } from '../mentions/noun-phrase.ts';
import type { Reader } from '../names/find-runs.ts';
import type { NameRun } from '../names/name-run.ts';
import { startsSentence } from '../names/signs-at.ts';
import type { Token } from '../tokens/token.ts';
import { SIGN, SMALL } from '../words/signs.ts';
import { type Bearer, type RolePiece, rolePieceOf } from './role-piece.ts';

/** Words looked at before a name. */
const WINDOW = 14;

const PART_OF_ROLE =
  SIGN.modifier |
  SIGN.role |
  SIGN.bodyNoun |
  SIGN.bodyHead |
  SIGN.people |
  SIGN.place |
  SIGN.group |
  SIGN.document |
  SIGN.known |
  SIGN.doubtfulBody |
  SIGN.shortRole;
/** Endings of adjectives; no verb in the past has them. */
const ADJECTIVE = /(?:al|ic|ist|ive|ary|ous|ese|based|born|winning|leading|old)$/;

/** A text in which names are known already. */
type Named = Reader & { readonly runAt: (token: number) => NameRun | null };

/** Where the words begin that call a speaker, if they do; and of whom a role is looked for. */
export type Side = { readonly from: number | undefined; readonly bearer: Bearer };

/**
 * The role before a name: "former bus driver" of "former bus driver Bernard Tull", "A spokesman for Lubira" of "A spokesman
 * for Lubira, Hendrik van der Spuy" where `from` says that these words call the speaker.
 */
export function rolesBefore(reader: Reader, run: NameRun, { from, bearer }: Side): RolePiece[] {
  // "analyst" stands before "Jane Roe" whether or not it calls her here.
  const isBare = from === undefined || from >= run.titleFirst;
  const floor = isBare ? Math.max(0, run.runFirst - WINDOW) : from;
  const near = nearRole(reader, run, { from: floor, bearer });
  const end = pastArticle(reader, near?.first ?? run.runFirst);
  const far = from === undefined ? null : farRole(reader, end, { from, bearer });
  const told = from === undefined || near !== null ? null : untoldRole(reader, run, from);
  return [near, told, far].filter((piece) => piece !== null);
}

/** "the Hon Jolyon Carew": its article stands between a comma and the name. */
function pastArticle({ tokens }: Reader, end: number): number {
  return ((tokens[end - 1]?.signs ?? 0) & SIGN.determiner) !== 0 ? end - 1 : end;
}

/** "Kennel hand Tariq Mehmet": what else stands before the name in the words that call a speaker. */
function untoldRole(reader: Reader, run: NameRun, from: number): RolePiece | null {
  const { tokens, lexicon } = reader;
  const last = run.runFirst - 1;
  if (last < from || last - from > 5) return null;
  const told = tokens.slice(from, last + 1);
  const names = SIGN.title | SIGN.particle;
  if (!told.every((token) => isPlain(token) && (token.signs & names) === 0)) return null;
  const words = told.map(({ lower }) => lower);
  // "Депутат заксобрания": where nouns follow nouns the first says what somebody is.
  const known = told.flatMap((_, at) => roleAt(reader, from + at)?.role ?? []);
  const head = lexicon.words.grammar.chainsNouns ? (known[0] ?? words[0]) : words.at(-1);
  return { first: from, last, heads: head === undefined ? [] : [head], words: new Set(words) };
}

type Place = { readonly from: number; readonly bearer: Bearer };

function nearRole(reader: Reader, run: NameRun, { from, bearer }: Place): RolePiece | null {
  const last = withoutTitles(reader, run);
  const first = roleStart(reader, last, Math.max(from, last - WINDOW));
  return first > last ? null : rolePieceOf(reader, { first, last }, bearer);
}

/** The last word before the name that is no mere title: of "Prof", "Dr", "Mr" nothing is told. */
function withoutTitles({ tokens }: Reader, run: NameRun): number {
  let last = run.first - 1;
  while (last >= 0) {
    const token = tokens[last];
    const isMere =
      token !== undefined && (token.signs & SIGN.title) !== 0 && (token.signs & SIGN.role) === 0;
    if (!isMere || !token.isCapital) return last;
    last -= 1;
  }
  return last;
}

/** Leftwards over what a role is made of, to its article or to whose it is. */
function roleStart(reader: Reader, last: number, floor: number): number {
  const { tokens } = reader;
  let first = last + 1;
  for (let at = last; at >= floor && tokens[at]?.sentence === tokens[last + 1]?.sentence; at -= 1) {
    if (opensRole(tokens[at])) return first > at + 1 ? at + 1 : at;
    if (isPartOfRole(reader, at) || isBridge(reader, at, { first, floor })) first = at;
    else if (tokens[at]?.sort !== 'possessive') return first;
  }
  return first;
}

/** An article or "his"; no abbreviation like "US". */
function opensRole(token: Token | undefined): boolean {
  const opens = SIGN.determiner | SIGN.possessive;
  return token !== undefined && (token.signs & opens) !== 0 && !token.isUpper;
}

function isPartOfRole(reader: Reader, at: number): boolean {
  const token = reader.tokens[at];
  if (token === undefined || token.sort !== 'word' || (token.signs & SMALL) !== 0) return false;
  if ((token.signs & PART_OF_ROLE) !== 0) return true;
  if (token.isCapital) return (token.signs & SIGN.opener) === 0;
  return token.lower.includes('-') || ADJECTIVE.test(token.lower) || roleAt(reader, at) !== null;
}

type Bounds = { readonly first: number; readonly floor: number };

/** One word that no list has, between two that belong to a role: "former bus driver". */
function isBridge(reader: Reader, at: number, { first, floor }: Bounds): boolean {
  const before = reader.tokens[at - 1];
  if (before === undefined || at <= floor || first > at + 1) return false;
  if (isBetweenRoles(reader, at)) return true;
  if (!isPlain(reader.tokens[at])) return false;
  if (reader.lexicon.words.caseEndings.length > 0 && hasRoleBefore(reader, at, floor)) return true;
  const leads = SIGN.modifier | SIGN.determiner | SIGN.possessive;
  return (before.signs & leads) !== 0 || before.sort === 'possessive';
}

/** "President and chief executive"; "the mayor and councillor Jane Roe" are two. */
function isBetweenRoles(reader: Reader, at: number): boolean {
  const { tokens, lexicon } = reader;
  if (!lexicon.isAnd.has(tokens[at]?.lower ?? '')) return false;
  const isArticle = ((tokens[at - 2]?.signs ?? 0) & SIGN.determiner) !== 0;
  return !isArticle && roleAt(reader, at - 1)?.isPlural === false;
}

/** A word that neither holds a sentence together nor opens one. */
function isPlain(token: Token | undefined): boolean {
  const others = SMALL | SIGN.pronoun | SIGN.opener;
  return token !== undefined && token.sort === 'word' && (token.signs & others) === 0;
}

/** Words between a role and a name that follow it in the genitive: "мэр города Игнат Лопухов". */
const MOST_BETWEEN = 4;

function hasRoleBefore(reader: Reader, at: number, floor: number): boolean {
  for (let before = at - 1; before >= Math.max(floor, at - MOST_BETWEEN); before -= 1) {
    const token = reader.tokens[before];
    if (token === undefined || token.sort !== 'word' || (token.signs & SMALL) !== 0) return false;
    const isSmall = !token.isCapital || startsSentence(reader.tokens, before);
    if (isSmall && roleAt(reader, before)?.isPlural === false) return true;
  }
  return false;
}

/** The role in the words before a comma: "A spokesman for Lubira, Hendrik van der Spuy". */
function farRole(reader: Reader, end: number, { from, bearer }: Place): RolePiece | null {
  const { tokens } = reader;
  if (end - 1 <= from || tokens[end - 1]?.lower !== ',') return null;
  for (let at = from; at <= end - 2; at += 1) if (tokens[at]?.lower === ',') return null;
  return rolePieceOf(reader, { first: from, last: end - 2 }, bearer);
}

/**
 * The role that an article opens before a comma, where another comma closes the name behind it: "Her leading actor, Comfort
 * Asare, was not fine".
 */
export function roleAround(
  reader: Named,
  run: NameRun,
  bearer: Bearer = 'person',
): RolePiece | null {
  const { tokens } = reader;
  const comma = run.runFirst - 1;
  const next = tokens[run.last + 1]?.lower;
  if (tokens[comma]?.lower !== ',' || (next !== ',' && next !== '(')) return null;
  const first = articleBefore(reader, comma);
  return first < 0 ? null : rolePieceOf(reader, { first, last: comma - 1 }, bearer);
}

/** The article, "his" or possessor that opens the words before a comma; -1 where none is near. */
function articleBefore(reader: Named, comma: number): number {
  const { tokens } = reader;
  for (let at = comma - 2; at > comma - 9; at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.sentence !== tokens[comma]?.sentence) return -1;
    if (token.sort === 'mark' || (token.signs & SIGN.auxiliary) !== 0) return -1;
    if ((token.signs & (SIGN.determiner | SIGN.possessive)) !== 0) return at;
    const owner = ownerAt(reader, at);
    if (owner !== null) return owner.first;
  }
  return -1;
}

/** "Kaminski" of "Kaminski's mother, Danuta,". */
function ownerAt({ tokens, runAt }: Named, at: number): NameRun | null {
  return tokens[at]?.sort === 'possessive' ? runAt(at - 1) : null;
}
