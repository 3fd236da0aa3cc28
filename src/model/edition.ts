import type { Report } from './story.ts';
import type { Millis } from './time.ts';

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
};

/** What a place in the order has its reasons in. */
export type RankTermName =
  /** Independent reports, each for less the older it is. */
  | 'coverage'
  /** More at once than the story's own pace. */
  | 'burst'
  /** Told by many owners, and not mostly by one. */
  | 'breadth'
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
