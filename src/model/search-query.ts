import type { Millis } from './time.ts';

export type SearchField = 'any' | 'headline' | 'byline' | 'outlet' | 'language';

/** A word, a word's beginning, or several words in a row. */
export type SearchTerm = {
  readonly field: SearchField;
  readonly words: string;
  readonly isPrefix: boolean;
};

/** What a reader asks of the search: every group, of each group at least one term. */
export type SearchQuery = {
  readonly groups: readonly (readonly SearchTerm[])[];
  readonly without: readonly SearchTerm[];
  /** The reader's labels that an article must bear, all of them. */
  readonly labels: readonly string[];
  /** Who is to say something in an article, by name: all of them. */
  readonly speakers: readonly string[];
  /** Inclusive. */
  readonly after: Millis | null;
  /** Exclusive. */
  readonly before: Millis | null;
  readonly only: 'unread' | 'saved' | 'opened' | null;
  /** What could not be understood, a sentence each. */
  readonly problems: readonly string[];
};
