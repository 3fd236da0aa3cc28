import type { StoryChange, StoryCorrection } from '../../model/story.ts';
import type { Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';
import {
  type AwaitingPlace,
  awaitingPlace,
  endWaiting,
  type Stamped,
} from './changes/awaiting-place.ts';
import type { DecidedChanges } from './changes/change-book.ts';
import { type RecordedChanges, recordChanges } from './changes/record-changes.ts';
import {
  beforeStanding,
  logStamp,
  type MemoryQuery,
  type Remembered,
  remembered,
  type StoriesMark,
  storiesMark,
} from './changes/story-memory.ts';
import { changesDoing, changesUndoing } from './corrections/decide-here.ts';
import {
  type DecidedCorrection,
  type RecordedCorrection,
  recordCorrection,
  type UndoneCorrection,
  undoCorrection,
} from './corrections/record-correction.ts';
import {
  type AwaitingJudgement,
  awaitingJudgement,
  type JudgedEdit,
  recordJudged,
} from './edits.ts';
import {
  type AnalysisQuery,
  type AwaitingAnalysis,
  awaitingAnalysis,
  nextAnalysisAt,
} from './telling/awaiting-analysis.ts';
import { recordAnalyses, type ToldStory } from './telling/record-analyses.ts';

/** Articles that were put into stories, and what that changed. */
export type PlacedArticles = Omit<DecidedChanges, 'decision'> & {
  /** All that were handed out, those among them that no change is about. */
  readonly articles: readonly Stamped[];
  /** Whether they could not be read, and never will be again. */
  readonly isAlone: boolean;
};

/** What keeps stories: for the pipeline alone. */
export function placingCalls(db: Db) {
  return {
    /** Articles to be put into stories, in order of time. */
    awaitingPlace: (limit: number): Promise<AwaitingPlace[]> => awaitingPlace(db, limit),

    /** Records where articles were put, all or nothing; they await no more. */
    recordPlaced: ({ articles, isAlone, ...decided }: PlacedArticles): Promise<RecordedChanges> =>
      db.transaction().execute(async (step) => {
        const recorded = await recordChanges(step, { ...decided, decision: null });
        if (recorded.kind === 'recorded') await endWaiting(step, articles, isAlone);
        return recorded;
      }),

    mark: (): Promise<StoriesMark> => storiesMark(db),

    /** What tells an entry of the log from the same entry of another log; null: there is none. */
    logStamp: (number: number): Promise<string | null> => logStamp(db, number),

    /** What was decided after an entry of the log, in its order. */
    remembered: (query: MemoryQuery): Promise<Remembered> => remembered(db, query),

    /** The entry before all that stories hold which are not done with. */
    beforeStanding: (since: Millis): Promise<number> => beforeStanding(db, since),

    /** What a decision changes, and what taking it back does, where nobody else knows the stories. */
    changesDoing: (correction: StoryCorrection): Promise<StoryChange[]> =>
      changesDoing(db, correction),
    changesUndoing: (correction: number): Promise<StoryChange[]> => changesUndoing(db, correction),

    /** Records a reader's decision with what it changed, all or nothing. */
    recordCorrection: (decided: DecidedCorrection): Promise<RecordedCorrection> =>
      db.transaction().execute((step) => recordCorrection(step, decided)),

    /** Records that a decision was taken back, with what that changed. */
    recordUndone: (undone: UndoneCorrection): Promise<RecordedCorrection> =>
      db.transaction().execute((step) => undoCorrection(step, undone)),

    /** Outlets' edits that nobody has judged. */
    awaitingJudgement: (limit: number): Promise<AwaitingJudgement[]> =>
      awaitingJudgement(db, limit),

    recordJudged: (edits: readonly JudgedEdit[]): Promise<void> =>
      db.transaction().execute((step) => recordJudged(step, edits)),

    awaitingAnalysis: (query: AnalysisQuery): Promise<AwaitingAnalysis[]> =>
      awaitingAnalysis(db, query),

    /** When the next story's claims are to be told; null: none are wanted. */
    nextAnalysisAt: (): Promise<Millis | null> => nextAnalysisAt(db),

    /** Records what was told of stories, in the place of what was told before. */
    recordAnalyses: (told: readonly ToldStory[], at: Millis): Promise<void> =>
      db.transaction().execute((step) => recordAnalyses(step, told, at)),
  };
}
