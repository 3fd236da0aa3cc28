import type { StoryChange } from '../../../model/story.ts';
import type { Millis } from '../../../model/time.ts';
import type { Db } from '../../database/sqlite-driver.ts';
import type { StoryArticleTable, StoryLogTable } from '../story-schema.ts';
import type { KnownNumbers } from './known-numbers.ts';

/** What was decided about stories, to be recorded whole or not at all. */
export type DecidedChanges = {
  /** The last entry of the log that was known to who decided. */
  readonly after: number;
  readonly at: Millis;
  readonly changes: readonly StoryChange[];
  /** The reader's decision they come from, which is entered first; null: none. */
  readonly decision: Decision | null;
};

export type Decision = {
  readonly kind: 'corrected' | 'undone';
  readonly correction: number;
  readonly story: number;
  /** A sentence for the reader. */
  readonly reason: string;
};

/** Changes on their way into the tables: what is alike and follows each other is written together. */
export type Book = {
  readonly db: Db;
  readonly decided: DecidedChanges;
  readonly known: KnownNumbers;
  /** The log's last entry so far. */
  last: number;
  log: StoryLogTable[];
  rows: Map<number, StoryArticleTable>;
  /** New numbers; a story's with the one it was parted from. */
  made: { readonly stories: Map<number, number | null>; readonly events: Set<number> };
  readonly touched: Set<number>;
  /** Where articles of a story went that may have none left. */
  readonly wentTo: Map<number, number>;
};

type LogParts = Pick<StoryLogTable, 'kind' | 'story_id' | 'reason'> & Partial<StoryLogTable>;

export function enterLog(book: Book, parts: LogParts): void {
  const { at, decision } = book.decided;
  book.last += 1;
  book.log.push({
    number: book.last,
    at,
    from_story: null,
    article_id: null,
    event_id: null,
    from_event: null,
    articles: null,
    correction_id: decision?.correction ?? null,
    ...parts,
  });
}

export function touch(book: Book, from: number, into: number): void {
  book.touched.add(from).add(into);
  if (from !== into) book.wentTo.set(from, into);
  book.wentTo.delete(into);
}
