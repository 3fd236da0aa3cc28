import type { Span } from '../../model/statement.ts';
import type { Word } from './clause-before.ts';
import { BOUNDARIES, OPENING, PREPOSITIONS, PRONOUNS, VERBS } from './source-words.ts';

/** Longer ones are no subjects but clauses. */
const LONGEST = 9;
const RELATIVES = new Set(['who', 'which', 'whose', 'whom', 'where']);
const JOINTS = new Set(['and', 'but', 'or', 'so', 'yet']);

/**
 * The subject of a verb before which a comma stands, or which opens behind one: "The mayor of Tarn, Mara Quill, denied",
 * "Quill, who led the cover, said", "In the hall, Mara Quill called". What is told of it between commas belongs to it, a
 * relative clause does not. Null where the words may be told otherwise.
 */
export function subjectOverCommas(words: readonly Word[]): Span | null {
  if (!words.some(({ lower }) => lower === ',')) return null;
  const pieces = piecesOf(words);
  if (words.at(-1)?.lower !== ',') return lastPiece(pieces);
  const from = pieces.findLastIndex(([first]) => opensClause(first)) + 1;
  const head = pieces.findIndex((piece, at) => at >= from && !isAdjunct(piece));
  const [subject, ...told] = head < 0 ? [] : pieces.slice(head);
  if (subject === undefined || told.length === 0 || told.length > 3) return null;
  if (!isSubject(subject) || !told.every(isTold)) return null;
  const apposed = told.findIndex(([first]) => RELATIVES.has(first?.lower ?? ''));
  const last = (apposed < 0 ? told : told.slice(0, apposed)).at(-1) ?? subject;
  return spanOf(subject, last);
}

type Piece = readonly Word[];

/** What stands between commas, behind every other mark ("TARN (Northwire) - The mayor"). */
function piecesOf(words: readonly Word[]): Piece[] {
  let pieces: Word[][] = [[]];
  for (const [at, word] of words.entries()) {
    if (word.lower === ',') pieces.push([]);
    else if (isBreak(word, words[at + 1])) pieces = [[]];
    else pieces.at(-1)?.push(word);
  }
  return pieces.filter((piece) => piece.length > 0);
}

function isBreak({ lower, isMark, end }: Word, next: Word | undefined): boolean {
  if (!isMark) return false;
  return !"-'’.&".includes(lower) || (lower === '-' && next !== undefined && next.start > end);
}

/** ", and Quill", ", that Quill": a clause of its own, of which only the words behind the comma after it are looked at. */
function opensClause(first: Word | undefined): boolean {
  const lower = first?.lower ?? '';
  return JOINTS.has(lower) || (BOUNDARIES.has(lower) && !RELATIVES.has(lower));
}

/** "In the hall", "Meanwhile", "On Tuesday", "Speaking in Tarn": stands before a subject and is none. */
function isAdjunct(piece: Piece): boolean {
  const [first] = piece;
  const lower = first?.lower ?? '';
  if (PREPOSITIONS.has(lower) || ADVERBS.has(lower)) return true;
  return /(?:ly|ing)$/u.test(lower) && piece[1]?.isCapital !== true;
}

const ADVERBS = new Set(
  'meanwhile however still yesterday today then later earlier instead thus also again first finally monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
);

function isSubject(piece: Piece): boolean {
  const [first] = piece;
  const last = piece.at(-1);
  if (first === undefined || last === undefined || piece.length > LONGEST) return false;
  if (piece.some(({ lower }) => VERBS.has(lower) || BOUNDARIES.has(lower) || PRONOUNS.has(lower)))
    return false;
  // "Turnout fell by half, the clerk said": what opens with a capital may be a sentence; a name is capitals throughout.
  const small = piece.filter(
    ({ isCapital, isMark, lower }) => !isCapital && !isMark && !OF.has(lower),
  );
  if (OPENING.has(first.lower)) return !small.some(({ lower }) => /ed$/u.test(lower));
  return first.isCapital ? small.length === 0 : last.isCapital && piece.length <= SHORT;
}

const OF = new Set('of the for de la van von der den bin al del da di'.split(' '));
/** "grid operator Coastline Power" */
const SHORT = 5;

/** A relative clause, an age, a name, or a noun phrase; not a clause of its own. */
function isTold(piece: Piece): boolean {
  const [first] = piece;
  if (first === undefined) return false;
  if (RELATIVES.has(first.lower)) return true;
  if (piece.some(({ lower }) => VERBS.has(lower) || PRONOUNS.has(lower))) return false;
  return (
    first.isCapital ||
    OPENING.has(first.lower) ||
    /^\d{1,3}$/u.test(first.lower) ||
    ROLE.test(first.lower)
  );
}

/** "chief executive of", "aged 54". */
const ROLE =
  /^(?:aged|chief|head|director|leader|spokes\p{L}+|president|chair\p{L}*|professor|secretary|minister|mayor|founder|author|editor|deputy|senior|\p{L}+(?:er|or|ist))$/u;

/** The piece right before the verb, where only adjuncts or a whole sentence that is credited stand before it. */
function lastPiece(pieces: readonly Piece[]): Span | null {
  const last = pieces.at(-1);
  if (last === undefined || !isSubject(last)) return null;
  return pieces.slice(0, -1).every(isAdjunct) ? spanOf(last, last) : null;
}

function spanOf(from: Piece, to: Piece): Span | null {
  const [first] = from;
  const last = to.at(-1);
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}
