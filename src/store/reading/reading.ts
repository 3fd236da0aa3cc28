import { sql } from 'kysely';
import type { TasteEdit, TasteRecord, TasteWeight } from '../../model/taste.ts';
import type { Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { type EditionState, editionState } from './edition-state.ts';
import { forgetReading, type ReadingCounts, readingCounts } from './forget-reading.ts';
import { type HiddenThings, hiddenFrom } from './hidden-things.ts';
import { type Shown, storiesToMeet, writeShown } from './shown-stories.ts';
import { editFeature, restartTaste, restoreTaste } from './taste-edits.ts';
import { tasteOf } from './taste-record.ts';
import { touchVisit, type VisitState, visitAt } from './visits.ts';

export type HiddenTarget = { readonly kind: 'story' | 'article'; readonly target: number };

/** What readers did with the news; small, each reader's own, and erased for good when asked. */
export function readingCalls(db: Db) {
  return {
    /** The visit that goes on or begins now. */
    visit: (readerId: number, now: Millis): Promise<VisitState> => visitAt(db, readerId, now),

    /** Notes that the reader is here: a visit ends after an hour's pause. */
    recordVisit: (readerId: number, now: Millis): Promise<void> => touchVisit(db, readerId, now),

    /** Notes that an article was opened, the first time only. */
    async recordOpened(readerId: number, articleId: number, at: Millis): Promise<void> {
      await sql`insert into reading (reader_id, article_id, opened_at)
        select ${readerId}, id, ${at} from article where id = ${articleId} on conflict do nothing`.execute(
        db,
      );
    },

    /** Notes that an article was read to its end; it was opened then, too. */
    async recordFinished(readerId: number, articleId: number, at: Millis): Promise<void> {
      await sql`insert into reading (reader_id, article_id, opened_at, finished_at)
        select ${readerId}, id, ${at}, ${at} from article where id = ${articleId}
        on conflict (reader_id, article_id) do update
        set finished_at = coalesce(finished_at, excluded.finished_at)`.execute(db);
    },

    /** "Not for me": keeps a story or an article out of every edition. */
    async addHidden(readerId: number, { kind, target }: HiddenTarget, at: Millis): Promise<void> {
      await db
        .insertInto('hidden')
        .values({ reader_id: readerId, kind, target, at })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },

    async removeHidden(readerId: number, { kind, target }: HiddenTarget): Promise<void> {
      await db
        .deleteFrom('hidden')
        .where('reader_id', '=', readerId)
        .where('kind', '=', kind)
        .where('target', '=', target)
        .execute();
    },

    /** What must not stand in an edition: stories, among them those of which an article that stands for them is hidden. */
    hidden: (readerId: number): Promise<HiddenThings> => hiddenFrom(db, readerId),

    /** What an edition is made from, as far as it can be told by numbers. */
    editionState: (readerId: number): Promise<EditionState> => editionState(db, readerId),

    /** Notes which stories stood before a reader, with what they can be liked for. */
    recordShown: (readerId: number, shown: Shown): Promise<void> => writeShown(db, readerId, shown),

    /** Stories that a reader opened without having been shown them, the last opened first. */
    toMeet: (readerId: number, limit: number): Promise<number[]> =>
      storiesToMeet(db, readerId, limit),

    /** All that a reader's taste is told from. */
    taste: (readerId: number): Promise<TasteRecord> => tasteOf(db, readerId),

    /** Turns a feature up, down or off; null: what was read decides. */
    setEdit: (
      readerId: number,
      feature: { readonly kind: string; readonly key: string; readonly edit: TasteEdit | null },
    ): Promise<void> => editFeature(db, readerId, feature),

    /** Begins anew, with nothing or with what a file brings; can be taken back once. */
    recordRestart: (
      readerId: number,
      from: { readonly at: Millis; readonly weights: readonly TasteWeight[] },
    ): Promise<void> => restartTaste(db, readerId, from),

    /** Takes back the last reset or import; whether there was one. */
    undoRestart: (readerId: number): Promise<boolean> => restoreTaste(db, readerId),

    /** How much is recorded of a reader. */
    counts: (readerId: number): Promise<ReadingCounts> => readingCounts(db, readerId),

    /** Erases all that was recorded of what a reader read, for good. */
    removeAll: (readerId: number): Promise<void> => forgetReading(db, readerId),
  };
}
