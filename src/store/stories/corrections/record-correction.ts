import type { StoryChange, StoryCorrection } from '../../../model/story.ts';
import type { Millis } from '../../../model/time.ts';
import type { Db } from '../../database/sqlite-driver.ts';
import { type RecordedChanges, recordChanges } from '../changes/record-changes.ts';

/** A reader's decision and what an engine made of it. */
export type DecidedCorrection = {
  readonly readerId: number;
  readonly correction: StoryCorrection;
  readonly after: number;
  readonly at: Millis;
  readonly changes: readonly StoryChange[];
};

export type RecordedCorrection =
  /** `story` is where to go on reading. */
  | (Extract<RecordedChanges, { kind: 'recorded' }> & {
      readonly correction: number;
      readonly story: number;
    })
  | Extract<RecordedChanges, { kind: 'behind' }>;

export async function recordCorrection(
  db: Db,
  { readerId, correction, changes, ...decided }: DecidedCorrection,
): Promise<RecordedCorrection> {
  const [story, other] = await storiesAfter(db, correction, changes);
  const { id } = await db
    .insertInto('story_correction')
    .values({
      reader_id: readerId,
      at: decided.at,
      correction: JSON.stringify(correction),
      story_id: story,
      other_story_id: other,
      undone_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const reason = REASONS[correction.kind];
  const decision = { kind: 'corrected' as const, correction: id, story, reason };
  const recorded = await recordChanges(db, { ...decided, changes, decision });
  if (recorded.kind === 'recorded') return { ...recorded, correction: id, story };
  await db.deleteFrom('story_correction').where('id', '=', id).execute();
  return recorded;
}

const REASONS: Readonly<Record<StoryCorrection['kind'], string>> = {
  merge: 'A reader put two stories together.',
  split: 'A reader parted articles from the story.',
  move: 'A reader moved an article to another story.',
};

/** Where a reader goes on after a decision, and the other story it is about. */
async function storiesAfter(
  db: Db,
  correction: StoryCorrection,
  changes: readonly StoryChange[],
): Promise<[number, number | null]> {
  if (correction.kind === 'move') {
    return [correction.into, await storyOf(db, correction.article)];
  }
  const change = changes.find(({ kind }) => kind === 'merged' || kind === 'split');
  if (change === undefined || change.kind === 'placed') {
    return correction.kind === 'split' ? [correction.story, null] : [...correction.stories];
  }
  const { from, into } = change;
  if (change.kind === 'merged' || correction.kind === 'merge') return [into, from];
  // The larger part keeps the number, and that may be the one the reader took out.
  const isChosen = change.articles.includes(correction.articles[0] ?? -1);
  return isChosen ? [into, from] : [from, into];
}

async function storyOf(db: Db, article: number): Promise<number | null> {
  const row = await db
    .selectFrom('story_article')
    .select('story_id')
    .where('article_id', '=', article)
    .executeTakeFirst();
  return row?.story_id ?? null;
}

/** A decision taken back and what an engine made of that. */
export type UndoneCorrection = Omit<DecidedCorrection, 'readerId' | 'correction'> & {
  readonly correction: number;
};

export async function undoCorrection(
  db: Db,
  { correction, at, ...decided }: UndoneCorrection,
): Promise<RecordedCorrection> {
  const row = await db
    .selectFrom('story_correction')
    .select('story_id')
    .where('id', '=', correction)
    .executeTakeFirstOrThrow();
  const reason = 'A reader took a decision about the story back.';
  const decision = { kind: 'undone' as const, correction, story: row.story_id, reason };
  const recorded = await recordChanges(db, { ...decided, at, decision });
  if (recorded.kind === 'behind') return recorded;
  await db
    .updateTable('story_correction')
    .set({ undone_at: at })
    .where('id', '=', correction)
    .execute();
  return { ...recorded, correction, story: row.story_id };
}
