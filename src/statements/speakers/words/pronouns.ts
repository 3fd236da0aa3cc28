import type { PronounKind } from './lexicon.ts';
import type { PronounWords } from './speaker-words.ts';

/** Which kind each pronoun is; of one in two lists ("that", "her") the later list here decides. */
export function pronounsOf(words: PronounWords): ReadonlyMap<string, PronounKind> {
  const kinds = [
    'several',
    'single',
    'reflexive',
    'relative',
    'others',
    'self',
    'plural',
    'neuter',
    'female',
    'male',
  ] as const;
  return new Map(kinds.flatMap((kind) => words[kind].map((word) => [word, kind] as const)));
}
