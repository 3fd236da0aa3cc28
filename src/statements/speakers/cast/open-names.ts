import type { NameRun } from '../names/name-run.ts';

export type OpenNames = {
  readonly byWords: ReadonlyMap<string, readonly NameRun[]>;
  readonly byLast: ReadonlyMap<string, ReadonlyMap<string, NameRun>>;
};

/** Of a name that stands often its first mentions tell. */
const MOST_ASKED = 12;

/** Names of which no title and no first name tells whether they are people's: by their words, and by their last. */
export function openNames(runs: readonly NameRun[]): OpenNames {
  const byWords = new Map<string, NameRun[]>();
  const byLast = new Map<string, Map<string, NameRun>>();
  for (const run of runs) {
    if (run.sort !== 'unsure') continue;
    const key = keyOf(run);
    fileByWords(byWords, key, run);
    if (!run.isAlone) fileByLast(byLast, key, run);
  }
  return { byWords, byLast };
}

export function keyOf({ words }: NameRun): string {
  return words.length === 1 ? (words[0] ?? '') : words.join(' ');
}

function fileByWords(byWords: Map<string, NameRun[]>, key: string, run: NameRun): void {
  const known = byWords.get(key);
  if (known === undefined) byWords.set(key, [run]);
  else if (known.length < MOST_ASKED) known.push(run);
}

function fileByLast(byLast: Map<string, Map<string, NameRun>>, key: string, run: NameRun): void {
  const last = run.words.at(-1) ?? '';
  byLast.set(last, (byLast.get(last) ?? new Map()).set(key, run));
}
