import type { Reader } from './find-runs.ts';
import type { NameRun } from './name-run.ts';

/** By their stems, how surnames are printed behind a first name that stands in the nominative; empty where names have no cases. */
export function surnamesOf(
  { tokens, lexicon }: Reader,
  runs: readonly NameRun[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const surnames = new Map<string, Set<string>>();
  if (!lexicon.words.grammar.chainsNouns) return surnames;
  for (const { words, last, sort, isAlone, isNominative } of runs) {
    const stem = words.at(-1);
    const printed = tokens[last]?.lower;
    if (sort === 'body' || isAlone || !isNominative || stem === undefined) continue;
    if (printed !== undefined) surnames.set(stem, (surnames.get(stem) ?? new Set()).add(printed));
  }
  return surnames;
}
