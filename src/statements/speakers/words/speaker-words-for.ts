import { ENGLISH_SPEAKERS } from './english.ts';
import { DUTCH_SPEAKERS } from './languages/dutch.ts';
import { FRENCH_SPEAKERS } from './languages/french.ts';
import { GERMAN_SPEAKERS } from './languages/german.ts';
import { ITALIAN_SPEAKERS } from './languages/italian.ts';
import { POLISH_SPEAKERS } from './languages/polish.ts';
import { PORTUGUESE_SPEAKERS } from './languages/portuguese.ts';
import { RUSSIAN_SPEAKERS } from './languages/russian.ts';
import { SPANISH_SPEAKERS } from './languages/spanish.ts';
import { UKRAINIAN_SPEAKERS } from './languages/ukrainian.ts';
import { NO_LANGUAGE } from './no-language.ts';
import type { SpeakerWords } from './speaker-words.ts';

const BY_LANGUAGE: ReadonlyMap<string, SpeakerWords> = new Map([
  ['en', ENGLISH_SPEAKERS],
  ['de', GERMAN_SPEAKERS],
  ['fr', FRENCH_SPEAKERS],
  ['es', SPANISH_SPEAKERS],
  ['it', ITALIAN_SPEAKERS],
  ['pt', PORTUGUESE_SPEAKERS],
  ['nl', DUTCH_SPEAKERS],
  ['pl', POLISH_SPEAKERS],
  ['ru', RUSSIAN_SPEAKERS],
  ['uk', UKRAINIAN_SPEAKERS],
]);

/** The table for a BCP 47 tag, of which only the language counts ("en-GB"); for another language one without words. */
export function speakerWordsFor(language: string | null): SpeakerWords {
  const [primary = ''] = (language ?? '').toLowerCase().split(/[-_]/u);
  return BY_LANGUAGE.get(primary) ?? NO_LANGUAGE;
}
