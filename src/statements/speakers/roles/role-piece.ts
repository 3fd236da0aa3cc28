import { readPhrase, roleAt } from '../mentions/noun-phrase.ts';
import type { Range, Reader } from '../names/find-runs.ts';
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
  const leads = SIGN.possessive | SIGN.conjunction | SIGN.auxiliary | SIGN.pronoun;
  while (start <= end) {
    const token = tokens[start];
    if (token === undefined) break;
    const isTitle = (token.signs & SIGN.title) !== 0 && (token.signs & SIGN.role) === 0;
    const isLead =
      isTitle || ((token.signs & leads) !== 0 && (token.signs & SIGN.determiner) === 0);
    if (token.sort === 'word' && !isLead) break;
    if (token.sort === 'number') break;
    start += 1;
  }
  while (end >= start && (tokens[end]?.sort === 'mark' || tokens[end]?.sort === 'possessive'))
    end -= 1;
  return { first: start, last: end };
}

/** The last role before each "and" and at the phrase's end. */
function headsOf(reader: Reader, first: number, last: number): string[] {
  const heads: string[] = [];
  let current: string | null = null;
  for (let at = first; at <= last; at += 1) {
    const token = reader.tokens[at];
    if (token === undefined) break;
    const isJoint =
      (token.signs & SIGN.conjunction) !== 0 ||
      token.lower === '-' ||
      token.lower === '–' ||
      token.lower === '/';
    if (isJoint && current !== null) {
      heads.push(current);
      current = null;
    }
    const role = token.sort === 'word' ? roleAt(reader, at) : null;
    const isOwner = reader.tokens[at + 1]?.sort === 'possessive';
    if (role !== null && !role.isPlural && !isOwner) current = role.role;
  }
  if (current !== null) heads.push(current);
  return heads;
}
