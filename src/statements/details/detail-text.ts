import type { Span } from '../../model/statement.ts';
import type { Token } from '../../text/tokenise.ts';
import type { Quotation } from '../quotes/quotation.ts';
import type { JoinedText } from '../raw-attribution.ts';
import type { DetailWords } from './detail-words.ts';

/** A text as it is read for what surrounds its statements. */
export type DetailText = {
  readonly joined: JoinedText;
  readonly tokens: readonly Token[];
  /** The tokens in lower case, with straight apostrophes; "n't" is "not". */
  readonly lower: readonly string[];
  /** 1 at tokens that open a line. */
  readonly breaks: Uint8Array;
  /** In order, apart. */
  readonly quotations: readonly Quotation[];
  readonly words: DetailWords;
  /** Names that the text itself calls outlets: of "the trade weekly Clapper" the last, lower case. */
  readonly outlets: ReadonlySet<string>;
  /** How often each word stands in the text. */
  readonly counts: ReadonlyMap<string, number>;
};

/** Of words: indexes of tokens, half-open. */
export type Run = { readonly from: number; readonly to: number };

/** Once a text; tokens are those of `joined.text`, in order. */
export function readDetailText(
  parts: Omit<DetailText, 'lower' | 'outlets' | 'breaks' | 'counts'>,
): DetailText {
  const { tokens, joined } = parts;
  const lower = tokens.map(({ start, end }) => lowerOf(joined.text.slice(start, end)));
  const counts = countsOf(lower);
  const read = { ...parts, lower, counts, breaks: breaksOf(parts), outlets: new Set<string>() };
  return { ...read, outlets: outletsIn(read) };
}

function lowerOf(printed: string): string {
  const word = printed.toLowerCase();
  const plain = word.includes('’') ? word.replaceAll('’', "'") : word;
  return plain === "n't" ? 'not' : plain;
}

function breaksOf({ tokens, joined }: Pick<DetailText, 'tokens' | 'joined'>): Uint8Array {
  const breaks = new Uint8Array(tokens.length);
  let before = 0;
  for (let index = 0; index < tokens.length; index += 1) {
    const { start, end } = tokens[index] ?? { start: before, end: before };
    for (let at = before; at < start; at += 1)
      if (joined.text.charCodeAt(at) === 10) breaks[index] = 1;
    before = end;
  }
  return breaks;
}

function countsOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Behind "newspaper", "the podcast" and the like. */
function outletsIn(text: DetailText): Set<string> {
  const found = new Set<string>();
  const { mediaKinds } = text.words.places;
  for (let index = 0; index < text.lower.length; index += 1) {
    if (!mediaKinds.has(text.lower[index] ?? '') || isCapital(text, index)) continue;
    for (let next = index + 1; isCapital(text, next) && isWord(text, next); next += 1) {
      found.add(text.lower[next] ?? '');
    }
  }
  return found;
}

/** The first token that ends behind a place. */
export function tokenAt({ tokens }: DetailText, place: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) > place) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The tokens that stand in a span. */
export function runOf(text: DetailText, { start, end }: Span): Run {
  const from = tokenAt(text, start);
  return { from, to: Math.max(from, tokenAt(text, end - 1) + (end > start ? 1 : 0)) };
}

/** From a run's first token to its last; of no token an empty span at its place. */
export function spanOf({ tokens }: DetailText, { from, to }: Run): Span {
  const start = tokens[from]?.start ?? 0;
  return { start, end: Math.max(start, tokens[to - 1]?.end ?? start) };
}

export function isCapital({ joined, tokens }: DetailText, index: number): boolean {
  const first = joined.text.charAt(tokens[index]?.start ?? 0);
  return first !== first.toLowerCase();
}

/** Letters or digits, not a mark. */
export function isWord(text: DetailText, index: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.lower[index] ?? '');
}
