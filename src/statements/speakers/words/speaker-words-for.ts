import { ENGLISH_SPEAKERS } from './english.ts';
import { NO_LANGUAGE } from './no-language.ts';
import type { SpeakerWords } from './speaker-words.ts';

const BY_LANGUAGE: ReadonlyMap<string, SpeakerWords> = new Map([['en', ENGLISH_SPEAKERS]]);

/** The table for a BCP 47 tag, of which only the language counts ("en-GB"); for another language one without words. */
export function speakerWordsFor(language: string | null): SpeakerWords {
  const [primary = ''] = (language ?? '').toLowerCase().split(/[-_]/u);
  return BY_LANGUAGE.get(primary) ?? NO_LANGUAGE;
}
