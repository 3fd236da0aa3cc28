import type { StorySignals } from '../../model/edition/edition.ts';
import type { KeptDigest } from '../../model/mail/digest.ts';
import type {
  HouseLetter,
  IssueLine,
  LetterDraft,
  LetterIssue,
  LetterPlan,
} from '../../model/mail/house-letter.ts';
import type { Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { signalsOfStories } from '../stories/shown/story-signals.ts';
import {
  type DigestChange,
  type DigestTurn,
  type DueDigest,
  digestOf,
  dueDigests,
  recordDigests,
  setDigest,
} from './digests.ts';
import { type Eyes, eyesOf, metStories } from './eyes.ts';
import {
  addHouseLetter,
  dueHouseLetters,
  houseLetters,
  letterById,
  type NewHouseLetter,
  setHouseLetter,
} from './house-letters.ts';
import {
  type AwaitingIssue,
  awaitingIssues,
  type IssueTurn,
  issueByNumber,
  issuesOf,
  type QueuedSome,
  recordIssue,
  recordQueued,
} from './issues.ts';
import { hedgedAmong, type NewsPool, newsPool, type PoolQuery } from './news-pool.ts';

/** Digests of members, letters of the house, and what both are made from. */
export function letterCalls(db: Db) {
  const inOneStep = <Result>(work: (step: Db) => Promise<Result>) => db.transaction().execute(work);
  return {
    /** How a reader wants their digest; null: they never asked for one. */
    digest: (readerId: number): Promise<KeptDigest | null> => digestOf(db, readerId),

    /** Asks for it, changes it, or (next: null) turns it off; what was told last stays. */
    setDigest: (readerId: number, change: DigestChange): Promise<void> =>
      setDigest(db, readerId, change),

    /** Whose turn it is, the longest due first; also those whose turn lies farther ahead than any can: the clock was wrong. */
    dueDigests: (now: Millis, most: number): Promise<DueDigest[]> => dueDigests(db, now, most),

    /** Moves turns on and queues the letters, all or none; a turn that somebody else moved on is left alone. How many were queued. */
    recordDigests: (turns: readonly DigestTurn[], at: Millis): Promise<number> =>
      inOneStep((step) => recordDigests(step, turns, at)),

    /** When the next digest or letter of the house is due; null: none is. */
    async nextTurn(): Promise<Millis | null> {
      const { next } = await db
        .selectFrom('digest')
        .select(({ fn }) => fn.min('next_at').as('next'))
        .executeTakeFirstOrThrow();
      const { other } = await db
        .selectFrom('house_letter')
        .select(({ fn }) => fn.min('next_at').as('other'))
        .executeTakeFirstOrThrow();
      return next === null || other === null ? (next ?? other) : Math.min(next, other);
    },

    /** All letters of the house, those that ended among them, the first made first. */
    all: (): Promise<HouseLetter[]> => houseLetters(db),

    byId: (id: number): Promise<HouseLetter | null> => letterById(db, id),

    /** Its number; null: its list has a letter already. */
    addLetter: (letter: NewHouseLetter, at: Millis): Promise<number | null> =>
      inOneStep((step) => addHouseLetter(step, letter, at)),

    /** Changes what is decided on a letter that has not ended; kind and target stay. */
    setLetter: (id: number, plan: LetterPlan, nextAt: Millis | null): Promise<boolean> =>
      setHouseLetter(db, id, { plan, nextAt }),

    setDraft: (id: number, draft: LetterDraft): Promise<boolean> =>
      setHouseLetter(db, id, { draft }),

    /** Ends a letter, or (null) lets it go on; false: its list has another by now. */
    setEnded: (id: number, at: Millis | null): Promise<boolean> =>
      inOneStep((step) => setHouseLetter(step, id, { endedAt: at })),

    dueLetters: (now: Millis): Promise<HouseLetter[]> => dueHouseLetters(db, now),

    /** Moves a letter's turn on and keeps its issue, to be queued; the issue's number, null: none was made. */
    recordIssue: (turn: IssueTurn, at: Millis): Promise<number | null> =>
      inOneStep((step) => recordIssue(step, turn, at)),

    /** Issues that are not queued for all who want them yet. */
    awaitingIssues: (): Promise<AwaitingIssue[]> => awaitingIssues(db),

    /** Queues an issue for some, and notes up to whom: all or none. How many are new. */
    recordQueued: (some: QueuedSome, at: Millis): Promise<number> =>
      inOneStep((step) => recordQueued(step, some, at)),

    /** The newest first, without their words. `before` is a number that was seen; null: from the newest. */
    issues: (letterId: number, before: number | null, most: number): Promise<IssueLine[]> =>
      issuesOf(db, { letterId, before, most }),

    issue: (letterId: number, number: number): Promise<LetterIssue | null> =>
      issueByNumber(db, letterId, number),

    /** What many letters are made from, whoever gets them. */
    newsPool: (query: PoolQuery): Promise<NewsPool> => newsPool(db, query),

    /** What the places of stories are weighed by, whoever reads them. */
    signals: (stories: readonly number[], now: Millis): Promise<StorySignals[]> =>
      signalsOfStories(db, stories, now),

    /** Which of some statements are hedged, as "article ordinal". */
    hedgedAmong: (
      refs: readonly { readonly article: number; readonly ordinal: number }[],
    ): Promise<ReadonlySet<string>> => hedgedAmong(db, refs),

    /** What some readers see and do not want to see; in no order. */
    eyes: (readerIds: readonly number[], now: Millis): Promise<Eyes[]> =>
      eyesOf(db, readerIds, now),

    /** How a reader met stories before. */
    met: (readerId: number, stories: readonly number[]) => metStories(db, readerId, stories),
  };
}
