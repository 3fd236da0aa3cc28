import type { Token } from '../reading/token.ts';
import { type Collected, foundOf, takeLoose } from './collect-speech.ts';
import { headlineSpeech } from './introduction.ts';
import type { SentenceRead } from './read-sentence.ts';

/** Headlines and stand-firsts in which nobody was found: "Müller: Lage ernst", where Müller speaks in the article. */
export function headlines(collected: Collected, reads: readonly SentenceRead[]): void {
  const speakers = speakersOf(collected, reads);
  const isSpeaker = (token: Token) => token.kind === 'word' && speakers.has(token.form);
  for (const [index, { reading }] of reads.entries()) {
    if (
      reading.sentence.part.place === 'body' ||
      collected.found.some(({ sentence }) => sentence === index)
    )
      continue;
    const draft = headlineSpeech(reading, isSpeaker);
    const found = draft === null ? null : foundOf(collected, { index, reading, draft });
    if (found === null) takeLoose(collected, index, reading);
    else collected.found.push(found);
  }
}

/** The words with a capital in the words for the body's speakers. */
function speakersOf({ found }: Collected, reads: readonly SentenceRead[]): ReadonlySet<string> {
  const speakers = new Set<string>();
  for (const { source, sentence } of found) {
    const read = reads[sentence];
    if (read === undefined || read.reading.sentence.part.place !== 'body') continue;
    for (const token of read.reading.tokens) {
      const isWithin = source.some(({ start, end }) => token.start >= start && token.end <= end);
      if (isWithin && token.isCapital && token.form.length > 2) speakers.add(token.form);
    }
  }
  return speakers;
}
