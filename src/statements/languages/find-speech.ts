import { findQuotations } from '../quotes/find-quotations.ts';
import { quoteMarksOf } from '../quotes/quote-marks.ts';
import type { JoinedText, RawAttribution } from '../raw-attribution.ts';
import { sentencesOf } from './reading/sentences.ts';
import { type Collected, collectSpeech, foundOf } from './rules/collect-speech.ts';
import type { Found } from './rules/draft.ts';
import { headlines } from './rules/headlines.ts';
import { nestedSpeech } from './rules/nested-speech.ts';
import { readSentence } from './rules/read-sentence.ts';
import type { SpeechWords } from './words/speech-words.ts';

/**
 * Direct and reported speech with who is credited with it, in the text's order, by the rules and words of a
 * language. Nobody is guessed: a source is always words of the sentence. Linear in the text's length.
 */
export function findSpeech(joined: JoinedText, words: SpeechWords): RawAttribution[] {
  const quotations = findQuotations(joined, quoteMarksOf(words.language));
  const collected: Collected = { found: [], claimed: new Map(), before: null };
  const reads = sentencesOf(joined, quotations, words).map((sentence) =>
    readSentence(sentence, words),
  );
  for (const [index, read] of reads.entries()) collectSpeech(collected, index, read);
  headlines(collected, reads);
  const nested = reads.flatMap(({ reading }, index) =>
    nestedSpeech(reading).flatMap((read) =>
      read.drafts.flatMap(
        (draft) => foundOf(collected, { index, reading: read.reading, draft }) ?? [],
      ),
    ),
  );
  const found = [...collected.found, ...nested].sort((a, b) => startOf(a) - startOf(b));
  return found.flatMap((one) => rawOf(one) ?? []);
}

function startOf({ content }: Found): number {
  return content[0]?.start ?? 0;
}

function rawOf({ source, cue, content, chance, reason }: Found): RawAttribution | null {
  const [first, ...more] = content.toSorted((a, b) => a.start - b.start);
  return first === undefined ? null : { source, cue, content: [first, ...more], chance, reason };
}
