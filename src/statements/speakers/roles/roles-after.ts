import type { Range, Reader } from '../names/find-runs.ts';
import type { NameRun } from '../names/name-run.ts';
import type { Token } from '../tokens/token.ts';
import { GIVEN, SIGN } from '../words/signs.ts';
import { type Bearer, type RolePiece, rolePieceOf } from './role-piece.ts';

/** Words looked at after a name. */
const WINDOW = 40;
/** Between commas, at most. */
const MOST_PIECES = 4;
/** Between "was" and what somebody was: "formerly", "also". */
const MOST_ADVERBS = 2;

export type After = {
  readonly roles: readonly RolePiece[];
  /** As printed between commas or in brackets: "41". */
  readonly age: string | null;
  /** The words behind "of" or "at" right after the name, with these: "of the Straits Institute". */
  readonly from: Range | null;
};

/** Of whom a role is looked for, and where the words end that call a speaker, if they are told. */
export type AfterSide = { readonly bearer: Bearer; readonly until?: number | undefined };

/** What is told of somebody right after their name, up to the sentence's next verb. Bounded. */
export function rolesAfter(reader: Reader, run: NameRun, side: AfterSide): After {
  const between = betweenCommas(reader, run, side);
  const told = copulaRole(reader, run);
  return {
    roles: told === null ? between.roles : [...between.roles, told],
    age: between.age,
    from: between.from ?? fromAt(reader, run),
  };
}

/** "41", "of Acme", "the editor": what commas or a bracket part, as far as it tells what somebody is. */
function betweenCommas(reader: Reader, run: NameRun, { bearer, until }: AfterSide): After {
  const { tokens } = reader;
  const roles: RolePiece[] = [];
  let age: string | null = null;
  let from: Range | null = null;
  let at = afterMark(reader, run.last + 1);
  for (let step = 0; step < MOST_PIECES && at > 0; step += 1) {
    const range = { first: at, last: pieceEnd(reader, at, { limit: run.last + WINDOW, until }) };
    const piece = pieceOf(reader, range, bearer);
    if (isAge(reader, range)) age = tokens[at]?.lower ?? null;
    else if (step === 0 && isFrom(reader, at)) from = range;
    else if (piece !== null) roles.push(piece);
    else break;
    at = tokens[range.last + 1]?.lower === ',' ? range.last + 2 : -1;
  }
  return { roles, age, from };
}

type End = { readonly limit: number; readonly until: number | undefined };

/** "[Jane Roe, editor of the Echo] told": no comma closes it, but whoever marked the words knew. */
function pieceEnd(reader: Reader, at: number, { limit, until }: End): number {
  const end = segmentEnd(reader, at, limit);
  const isOver = until !== undefined && at <= until && (end < at || end > until);
  return isOver ? until : end;
}

function pieceOf(reader: Reader, range: Range, bearer: Bearer): RolePiece | null {
  return startsRole(reader, range.first) ? rolePieceOf(reader, range, bearer) : null;
}

/** Behind a comma or a bracket; -1 where neither stands. */
function afterMark({ tokens }: Reader, at: number): number {
  const mark = tokens[at]?.lower;
  return mark === ',' || mark === '(' || mark === '–' || mark === '—' ? at + 1 : -1;
}

/** The last token before the next comma, bracket, dash, relative or end of the sentence. */
function segmentEnd({ tokens, lexicon }: Reader, at: number, limit: number): number {
  const sentence = tokens[at]?.sentence;
  for (let end = at; end < limit; end += 1) {
    const next = tokens[end + 1];
    if (next === undefined || next.sentence !== sentence) return withoutStop(tokens, end);
    if (next.sort === 'mark' && ',;:)(–—"“”'.includes(next.lower)) return end;
    if (lexicon.pronouns.get(next.lower) === 'relative' && next.lower !== 'that') return end;
  }
  return at - 1;
}

function withoutStop(tokens: readonly Token[], end: number): number {
  return tokens[end]?.sort === 'mark' ? end - 1 : end;
}

function isAge({ tokens }: Reader, { first, last }: Range): boolean {
  const token = tokens[first];
  return first === last && token?.sort === 'number' && token.end - token.start <= 3;
}

function isFrom({ tokens, lexicon }: Reader, at: number): boolean {
  return lexicon.isBelonging.has(tokens[at]?.lower ?? '') && hasBody(tokens, at + 1);
}

/** "Farid Hamdani of the Straits Institute": without a comma. */
function fromAt(reader: Reader, run: NameRun): Range | null {
  const at = run.last + 1;
  if (!isFrom(reader, at)) return null;
  const { tokens } = reader;
  let last = at;
  while (last < at + 10 && isBodyWord(tokens[last + 1], tokens[at])) last += 1;
  return { first: at, last };
}

function hasBody(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + 8; at += 1) {
    const token = tokens[at];
    if (token === undefined || !isBodyWord(token, tokens[from])) return false;
    if (
      token.isCapital &&
      (token.signs & (SIGN.bodyHead | SIGN.known)) !== 0 &&
      (token.signs & SIGN.place) === 0
    )
      return true;
  }
  return false;
}

function isBodyWord(token: Token | undefined, start: Token | undefined): boolean {
  if (token === undefined || token.sentence !== start?.sentence || token.sort === 'mark')
    return false;
  return (
    token.isCapital ||
    token.sort === 'possessive' ||
    (token.signs & (SIGN.determiner | SIGN.preposition)) !== 0 ||
    token.lower === 'and'
  );
}

/** No first name: with that the next person of a list begins. */
function startsRole({ tokens, lexicon }: Reader, at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.sort !== 'word') return false;
  if (lexicon.pronouns.get(token.lower) === 'relative')
    return isCopulaAt(tokens, lexicon.isCopula, at + 1);
  if ((token.signs & (SIGN.auxiliary | SIGN.conjunction)) !== 0) return false;
  if ((token.signs & SIGN.preposition) !== 0) return false;
  return !(
    token.isCapital &&
    (token.signs & (GIVEN | SIGN.title)) !== 0 &&
    (token.signs & SIGN.role) === 0
  );
}

function isCopulaAt(tokens: readonly Token[], isCopula: ReadonlySet<string>, at: number): boolean {
  return isCopula.has(tokens[at]?.lower ?? '');
}

/** "Mr Rogov was formerly a leading research fellow at ...": an article and a role behind "is" or "was". */
function copulaRole(reader: Reader, run: NameRun): RolePiece | null {
  const { tokens, lexicon } = reader;
  let at = run.last + 1;
  // What somebody calls another is no role.
  if (tokens[at]?.isQuoted === true || !isCopulaAt(tokens, lexicon.isCopula, at)) return null;
  at += 1;
  for (let step = 0; step < MOST_ADVERBS; step += 1) {
    const token = tokens[at];
    if (token === undefined || (token.signs & SIGN.determiner) !== 0) break;
    at += 1;
  }
  if (((tokens[at]?.signs ?? 0) & SIGN.determiner) === 0) return null;
  return rolePieceOf(reader, { first: at, last: segmentEnd(reader, at, at + WINDOW) });
}
