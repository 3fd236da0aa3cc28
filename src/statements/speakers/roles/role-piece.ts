import { readPhrase, roleAt } from '../mentions/noun-phrase.ts';
import type { Range, Reader } from '../names/find-runs.ts';
import type { Token } from '../tokens/token.ts';
import { SIGN } from '../words/signs.ts';

/** What somebody is, as printed. */
export type RolePiece = Range & {
  /** In the singular: "editor-in-chief"; of "president and chief executive" both. */
  readonly heads: readonly string[];
  /** All its words, lower case. */
  readonly words: ReadonlySet<string>;
};

const BODY = SIGN.bodyNoun | SIGN.bodyHead;

/** Longer ones are sentences that lost their marks. */
const LONGEST = 40;

/** Of whom a role is looked for: bodies are companies and ministries, and makers and owners too. */
export type Bearer = 'person' | 'body';

/** The role in a range; null where it names none, or that of several. */
export function rolePieceOf(
  reader: Reader,
  range: Range,
  bearer: Bearer = 'person',
): RolePiece | null {
  const { tokens } = reader;
  const { first, last } = trim(reader, range);
  if (first > last || last - first >= LONGEST) return null;
  if (hasVerb(reader, first, last)) return null;
  const phrase = readPhrase(reader, { first, last });
  if (phrase.headRole?.isPlural === true || phrase.isFurther) return null;
  const isBody = bearer === 'body' && (phrase.headSigns & BODY) !== 0;
  if (phrase.headRole === null && !isBody) return null;
  const noun = tokens[phrase.head]?.lower ?? '';
  const heads = isBody ? [noun] : headsOf(reader, first, phrase.last);
  if (heads.every((head) => reader.lexicon.roles.isAge(head))) return null;
  const words = new Set(tokens.slice(first, last + 1).map(({ lower }) => lower));
  return { first, last, heads, words };
}

/** "the Premier Division side have had a bid turned down" is a sentence. What a relative opens may have a verb. */
function hasVerb({ tokens, lexicon }: Reader, first: number, last: number): boolean {
  for (let at = first; at <= last; at += 1) {
    const token = tokens[at];
    if (token === undefined || lexicon.pronouns.get(token.lower) === 'relative') return false;
    if (
      (token.signs & SIGN.auxiliary) !== 0 &&
      token.sort === 'word' &&
      (token.signs & SIGN.role) === 0
    )
      return true;
  }
  return false;
}

/** Without "Mr", "his", "who is", conjunctions and marks at its edges. */
function trim({ tokens }: Reader, { first, last }: Range): Range {
  let start = first;
  let end = last;
  while (start <= end && isLead(tokens[start])) start += 1;
  while (end >= start && (tokens[end]?.sort === 'mark' || tokens[end]?.sort === 'possessive'))
    end -= 1;
  return { first: start, last: end };
}

const LEADS = SIGN.possessive | SIGN.conjunction | SIGN.auxiliary | SIGN.pronoun;

function isLead(token: Token | undefined): boolean {
  if (token === undefined || token.sort === 'number') return false;
  const { signs, sort } = token;
  if (sort !== 'word') return true;
  if ((signs & SIGN.title) !== 0 && (signs & SIGN.role) === 0) return true;
  return (signs & LEADS) !== 0 && (signs & SIGN.determiner) === 0;
}

/** The last role before each "and" and at the phrase's end. */
function headsOf(reader: Reader, first: number, last: number): string[] {
  const heads: string[] = [];
  let current: string | null = null;
  for (let at = first; at <= last; at += 1) {
    if (current !== null && isJoint(reader.tokens[at])) {
      heads.push(current);
      current = null;
    }
    current = headAt(reader, at) ?? current;
  }
  if (current !== null) heads.push(current);
  return heads;
}

function isJoint(token: Token | undefined): boolean {
  return (
    token !== undefined && ((token.signs & SIGN.conjunction) !== 0 || '-–/'.includes(token.lower))
  );
}

/** The role that a word names: not several, and not whose something is. */
function headAt(reader: Reader, at: number): string | null {
  const { tokens } = reader;
  if (tokens[at]?.sort !== 'word' || tokens[at + 1]?.sort === 'possessive') return null;
  const role = roleAt(reader, at);
  return role === null || role.isPlural ? null : role.role;
}
