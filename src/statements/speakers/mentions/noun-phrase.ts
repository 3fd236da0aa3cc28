import type { Range, Reader } from '../names/find-runs.ts';
import type { Token } from '../tokens/token.ts';
import type { RoleWord } from '../words/role-book.ts';
import { SIGN } from '../words/signs.ts';

/** A noun with what stands before it; what follows it ("of ...", "who ...") only ends it. */
export type NounPhrase = {
  readonly first: number;
  /** The noun itself. */
  readonly head: number;
  readonly last: number;
  /** The last token of the words that were read, behind what is told of the noun. */
  readonly whole: number;
  readonly headRole: RoleWord | null;
  readonly headSigns: number;
  readonly determiner: 'definite' | 'indefinite' | 'possessive' | 'possessor' | 'counting' | 'none';
  /** Whether it says that this is somebody else than before: "another", "a second". */
  readonly isFurther: boolean;
};

const NOUN =
  SIGN.role |
  SIGN.group |
  SIGN.bodyHead |
  SIGN.bodyNoun |
  SIGN.document |
  SIGN.doubtfulBody |
  SIGN.known;

/** The noun phrase with which a range begins. */
export function readPhrase(reader: Reader, { first, last }: Range): NounPhrase {
  const { tokens } = reader;
  const end = phraseEnd(reader, first, last);
  const head = headOf(reader, first, end);
  const token = tokens[head];
  return {
    first,
    head,
    last: end,
    whole: last,
    headRole: token === undefined ? null : roleAt(reader, head),
    headSigns: token?.signs ?? 0,
    determiner: determinerOf(reader, first, head),
    isFurther: isFurther(reader, first, head),
  };
}

/** The last token before a preposition, a relative, a comma or what is told of the noun. */
function phraseEnd(reader: Reader, first: number, last: number): number {
  for (let at = first + 1; at <= last; at += 1) {
    const token = reader.tokens[at];
    if (token === undefined || endsPhrase(reader, token, at)) return at - 1;
  }
  return last;
}

function endsPhrase(reader: Reader, token: Token, at: number): boolean {
  if (token.sort === 'mark') return !'"“”‘’\'.'.includes(token.lower);
  if (token.isCapital) return false;
  if ((token.signs & (SIGN.preposition | SIGN.auxiliary)) !== 0 && token.sort === 'word')
    return true;
  if (reader.lexicon.pronouns.get(token.lower) === 'relative') return true;
  // "Der Bruder des Angeklagten".
  if (reader.lexicon.words.grammar.genitives.includes(token.lower) && isNoun(reader, at - 1))
    return true;
  return (token.signs & SIGN.tail) !== 0 && isNoun(reader, at - 1);
}

/** Whether a list knows the word as what people or bodies are called. */
export function isNoun(reader: Reader, at: number): boolean {
  const token = reader.tokens[at];
  if (((token?.signs ?? 0) & NOUN) !== 0 || roleAt(reader, at) !== null) return true;
  return token !== undefined && isPluralThing(reader, token.lower);
}

/** "organisations", "reports": several of what a list has. */
export function isPluralThing({ lexicon }: Reader, lower: string): boolean {
  return (pluralSigns(lexicon, lower) & THING) !== 0;
}

const THING = SIGN.bodyNoun | SIGN.bodyHead | SIGN.document;

/** What the singular of a word is, by the first ending that makes a word of a list. */
function pluralSigns(lexicon: Reader['lexicon'], lower: string): number {
  for (const [end, back] of lexicon.pluralEndings) {
    if (!lower.endsWith(end) || lower.length - end.length < 3) continue;
    const signs = lexicon.signsOf(lower.slice(0, lower.length - end.length) + back);
    if (signs !== 0) return signs;
  }
  return 0;
}

/** The role in a word, of "prime minister" that of both; null in a word that is none. */
export function roleAt({ tokens, lexicon }: Reader, at: number): RoleWord | null {
  const token = tokens[at];
  if (token === undefined || token.sort === 'mark') return null;
  const before = tokens[at - 1];
  if (before?.sort === 'word' && lexicon.compounds.has(before.lower)) {
    const both = lexicon.roles.read(`${before.lower}-${token.lower}`);
    if (both?.role.includes(before.lower)) return both;
  }
  return token.isCapital ? lexicon.roles.read(token.lower) : lexicon.roles.guess(token.lower);
}

/** The last noun that a list knows, else the last word. */
function headOf(reader: Reader, first: number, end: number): number {
  if (reader.lexicon.words.grammar.chainsNouns) {
    for (let at = first; at <= end; at += 1) if (isNoun(reader, at)) return at;
  }
  for (let at = end; at >= first; at -= 1) if (isNoun(reader, at)) return at;
  for (let at = end; at >= first; at -= 1) if (reader.tokens[at]?.sort === 'word') return at;
  return end;
}

function determinerOf(
  { tokens, lexicon }: Reader,
  first: number,
  head: number,
): NounPhrase['determiner'] {
  const token = tokens[first];
  const none = lexicon.words.grammar.hasArticles ? 'none' : 'definite';
  if (token === undefined || first === head) return none;
  for (let at = first + 1; at < head; at += 1)
    if (tokens[at]?.sort === 'possessive') return 'possessor';
  if ((token.signs & SIGN.possessive) !== 0) return 'possessive';
  if (token.sort === 'number' || (token.signs & SIGN.counting) !== 0) return 'counting';
  if (lexicon.isDefinite.has(token.lower)) return 'definite';
  const isOne = lexicon.pronouns.get(token.lower) === 'single';
  return isOne || (token.signs & SIGN.determiner) !== 0 ? 'indefinite' : none;
}

function isFurther({ tokens, lexicon }: Reader, first: number, head: number): boolean {
  for (let at = first; at <= Math.min(head, first + 2); at += 1) {
    // "A research fellow" is no fellow resident.
    if (at === head && at > first) return false;
    if (lexicon.isFurther.has(tokens[at]?.lower ?? '')) return true;
  }
  return false;
}
