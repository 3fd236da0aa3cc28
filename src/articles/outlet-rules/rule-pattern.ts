import type { OutletRule, RuleKind } from '../../model/outlet-rule.ts';
import { foldSpace } from '../../text/fold-space.ts';
import { foldWords } from '../../text/fold-words.ts';

/** Characters of a block that count; what was left out is kept to this length, too (model/removal.ts). */
export const LONGEST_PATTERN = 1_000;

/** A pattern with an open end must say at least this much, or it would take everything. */
const LEAST_BEFORE_STAR = 3;

/** The pattern that matches a block with these words and no other, its numbers aside. */
export function patternOf(words: string): string {
  const folded = foldSpace(words).slice(0, LONGEST_PATTERN).trimEnd();
  return folded.endsWith('*') ? `${folded.slice(0, -1)}\\*` : folded;
}

/** Why a pattern is none, as a sentence; null if it is one. */
export function patternTrouble(pattern: string): string | null {
  if (pattern.length > LONGEST_PATTERN + 3) {
    return `The words are longer than ${LONGEST_PATTERN} characters.`;
  }
  const { words, isOpen } = readPattern(pattern);
  const signs = words.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  if (signs === 0) return 'There are no words in it.';
  if (isOpen && signs < LEAST_BEFORE_STAR) {
    return `Before a * at least ${LEAST_BEFORE_STAR} letters must stand.`;
  }
  return null;
}

export type Ruling = Pick<OutletRule, 'kind' | 'pattern'>;

/** What the first rule that matches says of a block; null if none does. Made once for many blocks. */
export function rulingsOf(rules: readonly Ruling[]): (words: string) => RuleKind | null {
  const read = rules.map(({ kind, pattern }) => ({ kind, ...readPattern(pattern) }));
  const tests = read.map(({ kind, words, isOpen }) => ({ kind, isOpen, words: foldWords(words) }));
  return (block) => {
    const folded = foldWords(patternWords(block));
    const found = tests.find(({ words, isOpen }) =>
      isOpen ? folded.startsWith(words) : folded === words,
    );
    return found?.kind ?? null;
  };
}

/** The part of a block that a pattern speaks of. */
function patternWords(block: string): string {
  return foldSpace(block).slice(0, LONGEST_PATTERN).trimEnd();
}

/** `\*` at the end is a star that stands there. */
function readPattern(pattern: string): { readonly words: string; readonly isOpen: boolean } {
  if (pattern.endsWith('\\*')) return { words: `${pattern.slice(0, -2)}*`, isOpen: false };
  const isOpen = pattern.endsWith('*');
  return { words: isOpen ? pattern.slice(0, -1) : pattern, isOpen };
}
