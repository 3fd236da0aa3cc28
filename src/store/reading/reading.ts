import type { Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { actCalls } from './acts.ts';
import { type CameSince, cameSince } from './came-since.ts';
import { type EditionState, type EditionStateQuery, editionState } from './edition-state.ts';
import {
  forgetReading,
  forgetReadingBefore,
  type ReadingCounts,
  readingCounts,
} from './forget-reading.ts';
import { type HiddenThings, hiddenFrom } from './hidden-things.ts';
import { type AskedStory, type StoryExtras, storyExtras } from './story-extras.ts';
import { tasteCalls } from './taste-calls.ts';
import { touchVisit, type VisitState, visitAt } from './visits.ts';

/** What readers did with the news; small, each reader's own, and erased for good when asked. */
export function readingCalls(db: Db) {
  return {
    ...actCalls(db),
    ...tasteCalls(db),

    /** The visit that goes on or begins now. */
    visit: (readerId: number, now: Millis): Promise<VisitState> => visitAt(db, readerId, now),

    /** Notes that the reader is here: a visit ends after an hour's pause. */
    recordVisit: (readerId: number, now: Millis): Promise<void> => touchVisit(db, readerId, now),

    /** What must not stand in an edition: stories, among them those of which an article that stands for them is hidden. */
    hidden: (readerId: number): Promise<HiddenThings> => hiddenFrom(db, readerId),

    /** Whether an edition still holds, asked with each page. */
    editionState: (query: EditionStateQuery): Promise<EditionState> => editionState(db, query),

    /** Readers who were here since, for whom an edition is to be kept ready. */
    async hereSince(since: Millis): Promise<number[]> {
      const rows = await db
        .selectFrom('reading_visit')
        .select('reader_id')
        .where('last_at', '>=', since)
        .execute();
      return rows.map(({ reader_id }) => reader_id);
    },

    /** What stories can be liked for beyond what their lines say; in no order. */
    extras: (readerId: number, stories: readonly AskedStory[]): Promise<StoryExtras[]> =>
      storyExtras(db, readerId, stories),

    /** What of stories came to the library since then; those without are left out. */
    cameSince: (since: Millis, stories: readonly number[]): Promise<CameSince[]> =>
      cameSince(db, since, stories),

    /** How much is recorded of a reader. */
    counts: (readerId: number): Promise<ReadingCounts> => readingCounts(db, readerId),

    /** Erases all that was recorded of what a reader read, for good. */
    /** Forgets what was read before a time. */
    removeBefore: (readerId: number, at: Millis): Promise<void> =>
      forgetReadingBefore(db, readerId, at),

    removeAll: (readerId: number): Promise<void> => forgetReading(db, readerId),
  };
}
