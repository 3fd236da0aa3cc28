import type { Addition, Claim, ClaimState, ProvenanceEdge, StatementRef } from './claim.ts';
import type { ArticleLine } from './library.ts';
import type { Statement } from './statement.ts';
import type { EditKind, HeadlineCheck, Report, StoryCorrection } from './story.ts';
import type { Millis } from './time.ts';

/** A story as a list shows it. */
export type StoryLine = {
  /** Given once and never to another. */
  readonly id: number;
  /** What a reader's action names, so that nobody corrects a story that is another one by now. */
  readonly version: number;
  /** The article that stands for the story to this reader; its headline is the story's. */
  readonly shown: ArticleLine;
  /** Times of its oldest and its newest article. */
  readonly firstAt: Millis;
  readonly lastAt: Millis;
  /** What lists are ordered by, and their cursor: its newest article, muted or not. */
  readonly listedBy: number;
  /** The newest article of it that is not muted. */
  readonly newestArticleId: number;
  readonly articleCount: number;
  readonly outletCount: number;
  /** Articles that are no copies of another. */
  readonly reportCount: number;
  /** See StoryAnalysis; null: not told yet. */
  readonly independentReports: number | null;
  /** Of the newest articles, those that the reader has not read. */
  readonly unreadCount: number;
  /** Who carries it, the first to have it first, at most some dozen names. */
  readonly outlets: readonly string[];
};

/** A story as its page shows it, all read at one moment. */
export type StoryRecord = StoryLine & {
  readonly createdAt: Millis;
  /** The story it was parted from. */
  readonly splitFrom: number | null;
  /** awaited: claims and the like are not told yet, or of fewer articles than there are by now. */
  readonly analysis: 'awaited' | 'done';
  /** The oldest first. */
  readonly events: readonly StoryEvent[];
  /** The oldest first; of a story with very many articles its reports, and as many copies as there is room for. */
  readonly coverage: readonly CoverageLine[];
  /** The first seen first. Empty for a story of one article: its claims are its statements. */
  readonly claims: readonly ClaimRecord[];
  readonly provenance: readonly ProvenanceEdge[];
  /** The nearest first. */
  readonly related: readonly RelatedStory[];
  /** What was left out to stay within bounds, a sentence each. */
  readonly limits: readonly string[];
  /** What readers decided about it and did not take back, the newest first. */
  readonly corrections: readonly KeptCorrection[];
};

/** What is behind a story's number. */
export type StoryFound =
  | { readonly kind: 'story'; readonly story: StoryRecord }
  /** All of it is in another story now. */
  | { readonly kind: 'moved'; readonly to: number };

/** A chapter of a story's timeline: one happening. */
export type StoryEvent = {
  readonly id: number;
  readonly firstAt: Millis;
  readonly lastAt: Millis;
  readonly articleCount: number;
  /** The article whose headline is the chapter's. */
  readonly shownArticleId: number;
};

/** An article of a story. */
export type CoverageLine = {
  readonly article: ArticleLine;
  readonly event: number;
  readonly report: Report;
  /** What joined it to the story, a sentence for the reader. */
  readonly reason: string;
  /** Articles of one text have the same: an article's id. */
  readonly family: number;
  /** Whether it stands for its family to this reader; the others fold behind it. */
  readonly isShown: boolean;
  /** Null: not looked at yet, or there is nothing to say. */
  readonly headline: HeadlineCheck | null;
  /** What it adds to those before it; null: not told yet. */
  readonly addition: Addition | null;
};

/** A claim as the library holds it. */
export type ClaimRecord = Claim & {
  /** Stays while any of its statements does. */
  readonly id: number;
  readonly story: number;
  /** The words of all statements that the claim names, its own and those that deny it. */
  readonly said: readonly ClaimedStatement[];
  readonly outletCount: number;
};

/** A statement of a claim with its words. */
export type ClaimedStatement = StatementRef & {
  readonly outletId: number;
  readonly outletName: string;
  readonly statement: Statement;
};

/** A claim as an article's page shows it beside a statement. */
export type ClaimOfStatement = {
  readonly claim: number;
  readonly story: number;
  readonly ordinal: number;
  readonly state: ClaimState;
  readonly evidence: string;
  readonly outletCount: number;
  readonly originCount: number;
};

/** Where an article stands. */
export type ArticleStory = {
  readonly articleId: number;
  readonly story: number;
  readonly event: number;
  readonly report: Report;
  readonly reason: string;
  readonly articleCount: number;
  readonly outletCount: number;
  readonly headline: HeadlineCheck | null;
  readonly addition: Addition | null;
};

export type RelatedStory = {
  readonly id: number;
  readonly headline: string;
  readonly lastAt: Millis;
  readonly outletCount: number;
  readonly reason: string;
};

export type StoryLogKind =
  | 'placed'
  | 'moved'
  | 'merged'
  | 'split'
  | 'event merged'
  | 'event split'
  /** A reader's decision; what it changed follows. */
  | 'corrected'
  | 'undone';

/** What happened to a story: nothing in this list is ever changed. */
export type StoryLogLine = {
  readonly number: number;
  readonly at: Millis;
  readonly kind: StoryLogKind;
  /** The story they were in before; null: none, or it is about `into` alone. */
  readonly from: number | null;
  readonly into: number;
  /** Empty: all that `from` held. */
  readonly articles: readonly number[];
  /** A sentence for the reader. */
  readonly reason: string;
  /** The reader who decided it; null: Hearsay did. */
  readonly by: string | null;
};

/** What a reader decided, as the library holds it. */
export type KeptCorrection = {
  readonly id: number;
  readonly at: Millis;
  readonly readerId: number;
  readonly correction: StoryCorrection;
  /** When it was taken back; null: it holds. */
  readonly undoneAt: Millis | null;
};

/** What came of a reader's decision. */
export type CorrectionResult =
  /** `story` is where to go on reading. */
  | { readonly kind: 'done'; readonly correction: number; readonly story: number }
  /** The story is not as the reader saw it any more, or it cannot be done: a sentence for the reader. */
  | { readonly kind: 'refused'; readonly reason: string };

/** A story and how much somebody says in it. */
export type SpeakerStory = { readonly story: StoryLine; readonly statementCount: number };

/** How far the library's articles are placed. */
export type StoriesProgress = {
  /** Articles that are in no story yet. */
  readonly awaiting: number;
  /** Stories whose claims are to be told, again or for the first time. */
  readonly analysesAwaiting: number;
};

/** An edit that a reader should hear of: they opened the article, or a copy of it, before. */
export type EditNotice = {
  /** The one that its outlet edited. */
  readonly article: ArticleLine;
  readonly at: Millis;
  readonly kind: EditKind;
  /** A sentence for the reader. */
  readonly reason: string;
  /** What the reader opened: the article itself or copies of its text. */
  readonly opened: readonly ArticleLine[];
};
