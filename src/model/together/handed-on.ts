import type { ArticleLine } from '../library.ts';
import type { Millis } from '../time.ts';

/** Somebody one reads with: in one of one's groups. */
export type Companion = { readonly readerId: number; readonly name: string };

/** An article that somebody puts before a reader for later. */
export type HandedOn = {
  readonly id: number;
  readonly from: string;
  readonly article: ArticleLine;
  /** What they say to it; null: nothing. */
  readonly words: string | null;
  readonly at: Millis;
};

export const LONGEST_HANDED_WORDS = 500;

/** What somebody says to what they hand on, as one line; null: nothing. */
export function handedWordsIn(text: string): string | null {
  const words = text.replace(/\s+/g, ' ').trim();
  return words === '' ? null : words.slice(0, LONGEST_HANDED_WORDS).toWellFormed();
}
