import type { StoryChange, StoryCorrection } from '../../model/story.ts';
import type { Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { type RecordedChanges, recordChanges } from './record-changes.ts';

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
  const [story, other] = storiesAfter(correction, changes);
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
function storiesAfter(
  correction: StoryCorrection,
  changes: readonly StoryChange[],
): [number, number | null] {
  if (correction.kind === 'move') return [correction.into, null];
  for (const change of changes) {
    if (change.kind === correction.kind.replace('merge', 'merged') && change.kind !== 'placed') {
      return [change.into, change.from];
    }
  }
  const placed = changes.find((change) => change.kind === 'placed');
  if (correction.kind === 'split') {
    return [placed?.placement.story ?? correction.story, correction.story];
  }
  return [correction.stories[0], correction.stories[1]];
}

/** A decision taken back and what an engine made of that. */
export type UndoneCorrection = Omit<DecidedCorrection, 'readerId' | 'correction'> & {
  readonly correction: number;
};

export async function undoCorrection(
  db: Db,
  { correction, at, ...decided }: UndoneCorrection,
): Promise<RecordedChanges> {
  const row = await db
    .selectFrom('story_correction')
    .select('story_id')
    .where('id', '=', correction)
    .executeTakeFirstOrThrow();
  const reason = 'A reader took a decision about the story back.';
  const decision = { kind: 'undone' as const, correction, story: row.story_id, reason };
  const recorded = await recordChanges(db, { ...decided, at, decision });
  if (recorded.kind === 'recorded') {
    await db
      .updateTable('story_correction')
      .set({ undone_at: at })
      .where('id', '=', correction)
      .execute();
  }
  return recorded;
}
