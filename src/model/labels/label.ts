import type { ArticleLine } from '../library.ts';
import type { Millis } from '../time.ts';

/** A reader's own word for single articles. */
export type Label = { readonly id: number; readonly name: string };

export type CountedLabel = Label & {
  /** Articles that bear it. */
  readonly count: number;
  /** When one was last given it; null: none bears it. */
  readonly lastAt: Millis | null;
};

export type LabelledArticle = {
  readonly article: ArticleLine;
  readonly labelledAt: Millis;
};

/** Characters. */
export const LONGEST_LABEL = 100;
/** Of a reader: programs ask for all of them at once. */
export const MOST_LABELS = 2_000;

/** A name as it is kept: one line; null: it is none. */
export function labelName(stated: string): string | null {
  const name = stated
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  return name === '' || name.length > LONGEST_LABEL ? null : name;
}

/** What is the same for spellings that differ in capitals alone. */
export function labelKey(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
