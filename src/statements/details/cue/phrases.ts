import type { Force } from '../../../model/statement.ts';

/** Alternatives for one word of a phrase. */
type Step = ReadonlySet<string>;
export type Phrase = { readonly steps: readonly Step[]; readonly value: string };
/** Phrases by their first words. */
export type Phrases = ReadonlyMap<string, readonly Phrase[]>;
export type FoundPhrase = { readonly length: number; readonly value: string };

/**
 * Phrases out of tables of lines, one phrase a bar: "would not say/comment" stands for two, "(to)" may be left out.
 * Each table's key is what its phrases say.
 */
export function phrasesOf(tables: Readonly<Record<string, string>>): Phrases {
  const byFirst = new Map<string, Phrase[]>();
  for (const [value, table] of Object.entries(tables)) {
    for (const phrase of table.split(/[|\n]/u)) addPhrase(byFirst, phrase.trim(), value);
  }
  return byFirst;
}

function addPhrase(byFirst: Map<string, Phrase[]>, phrase: string, value: string): void {
  if (phrase === '') return;
  for (const words of variants(phrase.split(/\s+/u))) {
    const steps = words.map((word) => new Set(word.split('/')));
    for (const first of steps[0] ?? []) {
      byFirst.set(first, [...(byFirst.get(first) ?? []), { steps, value }]);
    }
  }
}

/** With and without the words in brackets. */
function variants(words: readonly string[]): string[][] {
  let all: string[][] = [[]];
  for (const word of words) {
    const isOptional = word.startsWith('(');
    const plain = isOptional ? word.slice(1, -1) : word;
    const longer = all.map((start) => [...start, plain]);
    all = isOptional ? [...all, ...longer] : longer;
  }
  return all;
}

/** The longest phrase that begins at a word and ends before `end`; null where none does. */
export function phraseAt(
  phrases: Phrases,
  words: readonly string[],
  { at, end }: { readonly at: number; readonly end: number },
): FoundPhrase | null {
  let best: FoundPhrase | null = null;
  for (const { steps, value } of phrases.get(words[at] ?? '') ?? []) {
    const length = steps.length;
    if (at + length > end || length <= (best?.length ?? 0)) continue;
    if (steps.every((step, index) => step.has(words[at + index] ?? ''))) best = { length, value };
  }
  return best;
}

/** The force that a table's phrase says. */
export function forceOf(phrase: FoundPhrase | null): Force | null {
  const value = phrase?.value;
  return FORCES.find((force) => force === value) ?? null;
}

/** All that a statement can do. */
export const FORCES: readonly Force[] = [
  'statement',
  'denial',
  'confirmation',
  'refusal',
  'no reply',
  'threat',
  'demand',
  'prediction',
  'correction',
  'question',
  'attitude',
];
