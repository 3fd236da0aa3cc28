import type { Span } from '../../model/statement.ts';
import type { JoinedText } from '../raw-attribution.ts';
import { isCaption } from './caption.ts';
import { findRuns, type Range, type Reader } from './names/find-runs.ts';
import type { NameRun } from './names/name-run.ts';
import { surnamesOf } from './names/surnames.ts';
import { readTokens } from './tokens/read-tokens.ts';
import type { Token } from './tokens/token.ts';
import type { Lexicon } from './words/lexicon.ts';

/** A text cut into words, and the names in it. */
export type Page = Reader & {
  readonly text: string;
  readonly parts: JoinedText['parts'];
  /** Whether a paragraph belongs to a picture: it tells nothing that goes on in the next one. */
  readonly isCaption: (part: number) => boolean;
  /** In the text's order. */
  readonly runs: readonly NameRun[];
  /** How surnames are printed as their bearers are called, by their stems, where names have cases. */
  readonly surnames: ReadonlyMap<string, ReadonlySet<string>>;
  /** The name that a token is part of. */
  readonly runAt: (token: number) => NameRun | null;
  /** The tokens that a span covers, wholly or in part; null where it covers none. */
  readonly rangeOf: (span: Span) => Range | null;
};

export function readPage(joined: JoinedText, lexicon: Lexicon): Page {
  const tokens = readTokens(joined, lexicon);
  const isShouted = shoutedParts(joined, tokens);
  const reader = { tokens, lexicon, isShouted };
  const runs = findRuns(reader);
  const captions = joined.parts.map(
    ({ place, span }) => place === 'body' && isCaption(joined.text.slice(span.start, span.end)),
  );
  const byToken = new Int32Array(tokens.length).fill(-1);
  for (const [index, { first, last }] of runs.entries()) byToken.fill(index, first, last + 1);
  return {
    ...reader,
    text: joined.text,
    parts: joined.parts,
    isCaption: (part) => captions[part] === true,
    runs,
    surnames: surnamesOf(reader, runs),
    runAt: (token) => runs[byToken[token] ?? -1] ?? null,
    rangeOf: (span) => rangeOf(tokens, span),
  };
}

/** Most words of it have a capital: an English headline, or one in capitals. */
function shoutedParts(
  { text, parts }: JoinedText,
  tokens: readonly Token[],
): (part: number) => boolean {
  const counts = parts.map(() => ({ long: 0, capital: 0 }));
  for (const { sort, part, start, end, isCapital } of tokens) {
    const count = counts[part];
    if (count === undefined || sort !== 'word' || end - start < 4) continue;
    count.long += 1;
    if (isCapital) count.capital += 1;
  }
  return (part) => {
    const count = counts[part];
    if (count === undefined || count.long < 3 || count.capital / count.long <= 0.66) return false;
    // A sentence of many names is none.
    const { place, span } = parts[part] ?? { place: 'body', span: { start: 0, end: 0 } };
    return (
      place !== 'body' ||
      !/[.!?…:;]["”’»)]?$/.test(text.slice(Math.max(span.start, span.end - 2), span.end))
    );
  };
}

function rangeOf(tokens: readonly Token[], { start, end }: Span): Range | null {
  const first = firstEndingAfter(tokens, start);
  let last = firstEndingAfter(tokens, end - 1);
  if ((tokens[last]?.start ?? Number.POSITIVE_INFINITY) >= end) last -= 1;
  return last < first ? null : { first, last };
}

/** By halving; the number of tokens where none ends behind the place. */
function firstEndingAfter(tokens: readonly Token[], place: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) > place) high = middle;
    else low = middle + 1;
  }
  return low;
}
