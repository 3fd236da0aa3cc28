import { DUTCH } from './words/dutch.ts';
import { FRENCH } from './words/french.ts';
import { GERMAN } from './words/german.ts';
import { ITALIAN } from './words/italian.ts';
import { POLISH } from './words/polish.ts';
import { PORTUGUESE } from './words/portuguese.ts';
import { RUSSIAN } from './words/russian.ts';
import { SPANISH } from './words/spanish.ts';
import type { SpeechWords } from './words/speech-words.ts';
import { UKRAINIAN } from './words/ukrainian.ts';

const BY_LANGUAGE: ReadonlyMap<string, SpeechWords> = new Map(
  [GERMAN, FRENCH, SPANISH, ITALIAN, PORTUGUESE, DUTCH, POLISH, RUSSIAN, UKRAINIAN].map((words) => [
    words.language,
    words,
  ]),
);

/** The table for a BCP 47 tag, of which only the language counts ("pt-BR"); null for a language without one. */
export function speechWordsFor(language: string | null): SpeechWords | null {
  const [primary = ''] = (language ?? '').toLowerCase().split(/[-_]/u);
  return BY_LANGUAGE.get(primary) ?? null;
}
