import type { Span, Words } from '../../../model/statement.ts';
import type { BodySentence, ReadBody } from '../reading/read-body.ts';
import type { ReadHeadline } from '../reading/read-headline.ts';
import type { HeadlineWords } from '../words/headline-words.ts';
import { isListed } from '../words/word-list.ts';

/** A quotation of fewer words with sense may be anything: a title, tongs. */
const FEWEST = 3;
const LONGEST_TITLE = 4;
/** Below that part of the words nobody says it, above it is a rewording. */
const TOO_FEW = 0.34;

export type Unsaid = { readonly quoted: string };

/** The first of the headline's quotations whose words the text hardly has; null where all are in it. */
export function findUnsaid(
  headline: ReadHeadline,
  body: ReadBody,
  table: HeadlineWords | null,
): Unsaid | null {
  for (const span of headline.quoted) {
    const stems = stemsOf(headline, span, table);
    if (stems.length < FEWEST || isTitle(headline, span) || bestShare(stems, body) >= TOO_FEW)
      continue;
    return { quoted: headline.text.slice(span.start, span.end) };
  }
  return null;
}

/** "Million Dollar Mermaid": few words, all with capitals. */
function isTitle({ words }: ReadHeadline, { start, end }: Span): boolean {
  const held = words.filter((word) => word.start >= start && word.end <= end);
  return held.length <= LONGEST_TITLE && held.every(({ isTitle }) => isTitle);
}

function stemsOf(headline: ReadHeadline, span: Span, table: HeadlineWords | null): string[] {
  const { words, lowers } = headline;
  const held = words.flatMap(({ start, end, stem, isDigits }, at) => {
    if (start < span.start || end > span.end) return [];
    if (isDigits) return [];
    const isSmall = table === null ? stem.length < 4 : isListed(table.small, lowers, at);
    return isSmall ? [] : [stem];
  });
  return [...new Set(held)];
}

/** The greatest part of the stems that stands within two neighbouring sentences. */
function bestShare(stems: readonly string[], body: ReadBody): number {
  const bySentence = new Map<number, Set<string>>();
  for (const stem of stems)
    for (const place of body.places.get(stem) ?? []) {
      const sentence = sentenceAt(body.sentences, place);
      const known = bySentence.get(sentence) ?? new Set();
      bySentence.set(sentence, known.add(stem));
    }
  let best = 0;
  for (const [sentence, held] of bySentence) {
    const next = bySentence.get(sentence + 1);
    best = Math.max(best, next === undefined ? held.size : held.union(next).size);
  }
  return best / stems.length;
}

/** The sentence that holds a word, by place. */
export function sentenceAt(sentences: readonly BodySentence[], word: number): number {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.to ?? 0) <= word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The sentence that holds a word; null where there is none. */
export function wordsAt(body: ReadBody, word: number): Words | null {
  return body.sentences[sentenceAt(body.sentences, word)]?.words ?? null;
}
