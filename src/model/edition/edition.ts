import type { ClaimState, StatementRef } from '../claim.ts';
import type { ArticleLine } from '../library.ts';
import type { StoryLine } from '../library-stories.ts';
import type { Report } from '../story.ts';
import type { Millis } from '../time.ts';
import type { Subject } from './subject.ts';
import type { PersonalPlace } from './taste.ts';

/** What a story's place is weighed by: an article for an article, without a text. */
export type StorySignals = {
  readonly story: number;
  readonly articles: readonly SignalArticle[];
  /** Stories beside it: see StoryRecord.related. */
  readonly related: readonly number[];
};

export type SignalArticle = {
  readonly time: Millis;
  /** Equal for one outlet's articles. */
  readonly outletKey: string;
  readonly outletName: string;
  /** Who owns the outlet, where the reader's own file says so. */
  readonly owner: string | null;
  readonly kind: Report['kind'];
  /** Its place, from 0, in its outlet's own order; null: the outlet states none, or it stands far down. */
  readonly front: number | null;
};

/** What a place in the order has its reasons in. */
export type RankTermName =
  /** Independent reports, each for less the older it is. */
  | 'coverage'
  /** More at once than the story's own pace. */
  | 'burst'
  /** Told by many owners, and not mostly by one. */
  | 'breadth'
  /** What outlets themselves put first. */
  | 'prominence'
  /** How new its newest report is. */
  | 'freshness'
  /** Like a story that stands above it. */
  | 'variety';

/** One reason of a place: `value` times `weight` of them all is the score. */
export type RankTerm = {
  readonly name: RankTermName;
  readonly value: number;
  readonly weight: number;
  /** A sentence for the reader. */
  readonly reason: string;
};

export type RankedStory = {
  readonly story: number;
  readonly score: number;
  readonly terms: readonly RankTerm[];
};

/** How much each reason counts; 0 turns it off. */
export type RankWeights = Readonly<Record<RankTermName, number>>;

/** What to read now, made for one reader. A story stands in one of its parts only, but for what an editor picked. */
export type Edition = {
  readonly madeAt: Millis;
  /** When the reader's visit before this one ended; null: this is the first. */
  readonly lastVisitAt: Millis | null;
  /** The first of the top stories; null: there is no story. */
  readonly lead: EditionStory | null;
  /** The top stories after the lead, the first to be shown first. */
  readonly top: readonly EditionStory[];
  /** The best for this reader first; empty where that is turned off or nothing is known yet. */
  readonly forYou: readonly EditionStory[];
  /** What an editor put in order. */
  readonly picks: readonly EditionPick[];
  /** In the order of model/edition/subject.ts. */
  readonly sections: readonly EditionSection[];
  readonly news: EditionNews;
};

export type EditionStory = {
  readonly story: StoryLine;
  /** What puts it among the top stories; null: it stands by its time alone, or is none of them. */
  readonly place: RankedStory | null;
  /** What speaks for it to this reader; null outside of what is for them. */
  readonly personal: PersonalPlace | null;
  /** Null: nothing since the last visit, or this is the first. */
  readonly whatIsNew: StoryNews | null;
  /** Claims that are disputed, corrected or withdrawn. */
  readonly contestedCount: number;
  /** The claim to show; null: none is told yet. */
  readonly claim: EditionClaim | null;
  /** What the reader follows that brought it; null: nothing. */
  readonly followedBy: FollowedBy | null;
  /** What it takes to read the report that stands for it and what is new since the last visit, at least 1. */
  readonly minutes: number;
};

/** What of a story came since the last visit. */
export type StoryNews =
  /** All of it. */
  | { readonly kind: 'new' }
  | {
      readonly kind: 'moved on';
      readonly articleCount: number;
      /** What the newest report adds, a sentence as printed, and where; null: not told yet. */
      readonly adds: { readonly article: number; readonly words: string } | null;
    };

/** A claim with its words, and where they stand: an article's page has an anchor for each of its statements. */
export type EditionClaim = {
  /** Null: the story has one article, whose statements are its claims. */
  readonly claim: number | null;
  readonly state: ClaimState;
  /** The words as printed. */
  readonly words: string;
  readonly isDirect: boolean;
  /** Null: nobody is named. */
  readonly speaker: string | null;
  readonly statement: StatementRef;
  readonly outletName: string;
  readonly outletCount: number;
  readonly originCount: number;
};

/** A rule of the reader's by which they follow something. */
export type FollowedBy = {
  readonly rule: number;
  /** What is followed: "Kherson", "The Harbour Post". */
  readonly name: string;
};

/** An editor's choice, with a line of comment. */
export type EditionPick =
  | { readonly kind: 'story'; readonly comment: string | null; readonly story: EditionStory }
  | { readonly kind: 'article'; readonly comment: string | null; readonly article: ArticleLine };

export type EditionSection = {
  readonly subject: Subject;
  readonly stories: readonly EditionStory[];
};

/** What came since the last visit, of all that the edition shows; counts are 0 at the first. */
export type EditionNews = {
  readonly since: Millis | null;
  /** Stories that began or went on. */
  readonly storyCount: number;
  /** Of those that the reader follows or has read in, how many went on. */
  readonly movedOnCount: number;
  /** To read what is new. */
  readonly minutes: number;
};
