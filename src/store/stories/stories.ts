import type { StorySignals } from '../../model/edition/edition.ts';
import type {
  ArticleStory,
  EditNotice,
  KeptCorrection,
  SpeakerStory,
  StoriesProgress,
  StoryFound,
  StoryLine,
  StoryLogLine,
} from '../../model/library-stories.ts';
import type { Clock, Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { NO_RULES } from '../following/hits-among.ts';
import { heldMutes, type StoryLens } from '../following/muted.ts';
import { type AskedCorrection, judgeCorrection } from './corrections/judge-correction.ts';
import { correctionById } from './corrections/kept-corrections.ts';
import { editNotices, type GraveEditLine, graveEditsOf, type NoticeQuery } from './edit-notices.ts';
import { chooseCopy, outletsWished, setOutlets } from './shown/copies.ts';
import { type AddingArticle, nextInStory } from './shown/next-in-story.ts';
import { storiesOfArticles, storiesProgress } from './shown/stories-of-articles.ts';
import { type SpeakerStories, storiesOfSpeaker } from './shown/stories-of-speaker.ts';
import { newestStories, type StoryPage, storiesByIds } from './shown/story-lines.ts';
import { findStory } from './shown/story-record.ts';
import { type StoriesSearched, type StorySearch, searchStories } from './shown/story-search.ts';
import { type CandidateQuery, candidateStories } from './shown/story-signals.ts';
import {
  coverageOfStory,
  type EarlierFound,
  type EarlierQuery,
  earlierOnTerms,
  type StoryCoverage,
} from './silence/coverage-history.ts';
import { type LogQuery, logOfStory } from './story-log.ts';

export function storyCalls(db: Db, now: Clock) {
  const lensOf = async (readerId: number): Promise<StoryLens> => ({
    readerId,
    mutes: await heldMutes(db, { readerId, now }),
  });
  return {
    /** A story by its number, all read at one moment, or where it went; null: there is none that the reader has an article of. */
    find: async (readerId: number, id: number, mostClaims?: number): Promise<StoryFound | null> =>
      findStory(db, await lensOf(readerId), { id, mostClaims }),

    /** A page of the reader's stories, what was reported on last first; as in every list here, without what they mute. */
    newest: async (page: StoryPage): Promise<StoryLine[]> => {
      const { readerId, withMuted = false } = page;
      const lens = withMuted ? { readerId, mutes: NO_RULES } : await lensOf(readerId);
      return newestStories(db, lens, page);
    },

    /** What may be among the top stories, as their places are weighed, in no order. */
    candidates: async (query: CandidateQuery): Promise<StorySignals[]> =>
      candidateStories(db, await lensOf(query.readerId), query),

    /** Stories by their numbers, in that order, without those that are muted. */
    byIds: async (readerId: number, ids: readonly number[]): Promise<StoryLine[]> =>
      storiesByIds(db, await lensOf(readerId), ids),

    /** Where articles stand; those that await it are left out. */
    ofArticles: (ids: readonly number[]): Promise<ArticleStory[]> => storiesOfArticles(db, ids),

    /** What to read on with in an article's story; null: nothing unread adds to it. */
    nextInStory: async (readerId: number, articleId: number): Promise<AddingArticle | null> =>
      nextInStory(db, await lensOf(readerId), articleId),

    /** The reader's stories in which somebody says something, the newest first. */
    ofSpeaker: async (query: SpeakerStories): Promise<SpeakerStory[]> => {
      const { readerId, key } = query;
      const about = { kind: 'person', key } as const;
      const mutes = await heldMutes(db, { readerId, now, about });
      return storiesOfSpeaker(db, { readerId, mutes }, query);
    },

    /** Stories with an article that the query finds, the newest find first. */
    search: (search: StorySearch): Promise<StoriesSearched> => searchStories(db, search),

    /** What a story is about and who carries it; null: there is none by this number. */
    coverage: (readerId: number, id: number): Promise<StoryCoverage | null> =>
      coverageOfStory(db, readerId, id),

    /** Earlier stories of several outlets with one of the terms in a headline, the newest first, at most two hundred. */
    earlierOn: (query: EarlierQuery): Promise<EarlierFound> => earlierOnTerms(db, query),

    /** Why a reader's decision cannot be done, a sentence for the reader; null: it can. */
    judgeCorrection: (asked: AskedCorrection): Promise<string | null> => judgeCorrection(db, asked),

    /** A reader's decision, also one that was taken back. */
    correctionById: (id: number): Promise<KeptCorrection | null> => correctionById(db, id),

    /** Lets an article stand for its copies in what a reader sees: the latest choice among them counts. */
    setCopy: (readerId: number, articleId: number, at: Millis): Promise<void> =>
      chooseCopy(db, { readerId, articleId, at }),

    /** Outlets whose copies a reader would rather see, the most wished for first. */
    outletsWished: (readerId: number): Promise<number[]> => outletsWished(db, readerId),

    setOutletsWished: (readerId: number, outletIds: readonly number[]): Promise<void> =>
      db.transaction().execute((step) => setOutlets(step, readerId, outletIds)),

    /** Corrections and changed facts in what a reader had opened by then, the latest first. */
    editNotices: (query: NoticeQuery): Promise<EditNotice[]> => editNotices(db, query),

    /** Corrections and changed facts after a time in any of these articles, the latest first. */
    graveEdits: (articleIds: readonly number[], since: Millis): Promise<GraveEditLine[]> =>
      graveEditsOf(db, articleIds, since),

    /** How far the library's articles are placed. */
    progress: (): Promise<StoriesProgress> => storiesProgress(db),

    /** What happened to a story, the newest first; also of one that is another's part by now. */
    log: (id: number, query: LogQuery): Promise<StoryLogLine[]> => logOfStory(db, id, query),
  };
}
