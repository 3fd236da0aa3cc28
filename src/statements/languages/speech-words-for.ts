import { dutch } from './words/dutch.ts';
import { french } from './words/french.ts';
import { german } from './words/german.ts';
import { italian } from './words/italian.ts';
import { polish } from './words/polish.ts';
import { portuguese } from './words/portuguese.ts';
import { russian } from './words/russian.ts';
import { spanish } from './words/spanish.ts';
import type { SpeechWords } from './words/speech-words.ts';
import { ukrainian } from './words/ukrainian.ts';

const BY_LANGUAGE: ReadonlyMap<string, () => SpeechWords> = new Map([
  ['de', german],
  ['fr', french],
  ['es', spanish],
  ['it', italian],
  ['pt', portuguese],
  ['nl', dutch],
  ['pl', polish],
  ['ru', russian],
  ['uk', ukrainian],
]);

/** The table for a BCP 47 tag, of which only the language counts ("pt-BR"); null for a language without one. */
export function speechWordsFor(language: string | null): SpeechWords | null {
  const [primary = ''] = (language ?? '').toLowerCase().split(/[-_]/u);
  return BY_LANGUAGE.get(primary)?.() ?? null;
}
