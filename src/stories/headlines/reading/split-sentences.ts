import type { Span } from '../../../model/statement.ts';

export type Sentence = {
  readonly span: Span;
  /** From 0. */
  readonly paragraph: number;
};

// A stop, marks that close, then space; the next sentence is told apart below.
const END = /[.!?…。！？]["'”’»“)\]]{0,3}(?:\s+|(?<=[。！？]))|\n+/gu;
/** "Mr.", "St.", "U.S.", "J.": what stands before the stop. */
const SHORT =
  /(?:^|[\s(])(?:\p{Lu}|\p{Lu}\.\p{Lu}|Mrs?|Ms|Dr|St|Prof|Gov|Sen|Rep|Gen|Sgt|Lt|Col|Capt|Hr|Fr|Mme|Sra?|Nr|No|ca|bzw|vs|Jr|Inc|Co|Corp|\p{Nd}{1,2})$/u;

/** Sentences of paragraphs joined by a blank line, in order; spans index the joined text. Linear. */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let [start, paragraph] = [0, 0];
  const push = (end: number) => {
    const span = trimmed(text, start, end);
    if (span !== null) sentences.push({ span, paragraph });
  };
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    const isBreak = match[0].includes('\n');
    if (!isBreak && goesOn(text, match.index, end)) continue;
    push(end);
    start = end;
    if (match[0].includes('\n\n')) paragraph += 1;
  }
  push(text.length);
  return sentences;
}

/** The stop ends an abbreviation, or what follows begins in lower case: '"Why?" he asked.' */
function goesOn(text: string, stop: number, next: number): boolean {
  if (text.charAt(stop) === '.' && SHORT.test(text.slice(Math.max(0, stop - 6), stop))) return true;
  const follows = text.slice(next, next + 2);
  return /^\p{Ll}/u.test(follows);
}

function trimmed(text: string, start: number, end: number): Span | null {
  let [from, to] = [start, end];
  while (from < to && isSpace(text, from)) from += 1;
  while (to > from && isSpace(text, to - 1)) to -= 1;
  return from < to ? { start: from, end: to } : null;
}

function isSpace(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit <= 32 || unit === 0xa0;
}
