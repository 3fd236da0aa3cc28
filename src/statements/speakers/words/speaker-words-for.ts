import { ENGLISH_SPEAKERS } from './english.ts';
import { dutchSpeakers } from './languages/dutch.ts';
import { frenchSpeakers } from './languages/french.ts';
import { germanSpeakers } from './languages/german.ts';
import { italianSpeakers } from './languages/italian.ts';
import { polishSpeakers } from './languages/polish.ts';
import { portugueseSpeakers } from './languages/portuguese.ts';
import { russianSpeakers } from './languages/russian.ts';
import { spanishSpeakers } from './languages/spanish.ts';
import { ukrainianSpeakers } from './languages/ukrainian.ts';
import { NO_LANGUAGE } from './no-language.ts';
import type { SpeakerWords } from './speaker-words.ts';

const BY_LANGUAGE: ReadonlyMap<string, () => SpeakerWords> = new Map([
  ['en', () => ENGLISH_SPEAKERS],
  ['de', germanSpeakers],
  ['fr', frenchSpeakers],
  ['es', spanishSpeakers],
  ['it', italianSpeakers],
  ['pt', portugueseSpeakers],
  ['nl', dutchSpeakers],
  ['pl', polishSpeakers],
  ['ru', russianSpeakers],
  ['uk', ukrainianSpeakers],
]);

/** The table for a BCP 47 tag, of which only the language counts ("en-GB"); for another language one without words. */
export function speakerWordsFor(language: string | null): SpeakerWords {
  const [primary = ''] = (language ?? '').toLowerCase().split(/[-_]/u);
  return BY_LANGUAGE.get(primary)?.() ?? NO_LANGUAGE;
}
