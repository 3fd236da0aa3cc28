import type { Token } from '../tokens/token.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { GIVEN, SIGN } from '../words/signs.ts';
import { cutRun } from './cut-run.ts';
import type { NameRun } from './name-run.ts';
import { isNameWord, nextNameWord } from './next-name-word.ts';
import { startsSentence } from './signs-at.ts';

/** No name has more words; what has them is a headline, a list or a poem. */
const LONGEST = 12;

export type Reader = {
  readonly tokens: readonly Token[];
  readonly lexicon: Lexicon;
  /** Whether the words of a part have capitals for show, as headlines do: there capitals tell no names. */
  readonly isShouted: (part: number) => boolean;
};

/** Tokens by their indices, ends included. */
export type Range = { readonly first: number; readonly last: number };

/** The names of people and bodies in a text, in its order. Linear: every run is looked at once. */
export function findRuns(reader: Reader): NameRun[] {
  const { tokens } = reader;
  const runs: NameRun[] = [];
  let at = 0;
  while (at < tokens.length) {
    const last = startsRun(reader, at) ? endOfRun(reader, at) : -1;
    if (last < at) {
      at += 1;
      continue;
    }
    const run = cutRun(reader, at, last);
    if (run !== null) runs.push(run);
    at = Math.max(last, run?.last ?? last) + 1;
  }
  return runs;
}

function startsRun({ tokens, isShouted }: Reader, at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  // "Le quotidien La Roue": an article with a capital within a sentence begins a name.
  if (!isNameWord(token)) return isArticleOfName(tokens, at);
  if (isShouted(token.part)) return (token.signs & GIVEN) !== 0 && token.lower.length > 2;
  return (token.signs & SIGN.opener) === 0 || !startsSentence(tokens, at);
}

function isArticleOfName(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token === undefined || next === undefined || !token.isCapital || startsSentence(tokens, at))
    return false;
  const isArticle = (token.signs & SIGN.determiner) !== 0 && (token.signs & SIGN.particle) !== 0;
  return isArticle && isNameWord(next) && next.sentence === token.sentence;
}

function endOfRun(reader: Reader, first: number): number {
  const { tokens, isShouted } = reader;
  const longest = isShouted(tokens[first]?.part ?? 0) ? 2 : LONGEST;
  let last = first;
  while (last - first < longest - 1) {
    const next = nextNameWord(reader, last);
    if (next < 0) break;
    last = next;
  }
  return last;
}
