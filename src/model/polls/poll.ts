import type { Millis } from '../time.ts';

/** What can be answered: one of several options, or a number from 1 to `most`. */
export type PollAnswers =
  | { readonly kind: 'options'; readonly options: readonly string[] }
  | {
      readonly kind: 'scale';
      readonly most: 5 | 10;
      /** What its two ends mean. */
      readonly low: string;
      readonly high: string;
    };

export type PollWords = { readonly question: string; readonly answers: PollAnswers };

/** What an editor decides of a poll. */
export type PollPlan = PollWords & {
  /** Votes are taken from then on. */
  readonly opensAt: Millis;
  /** And not from then on. */
  readonly closesAt: Millis;
  /** In which the editor meant the times: "Europe/Berlin". */
  readonly zone: string;
  /** Guests' votes are told apart. */
  readonly takesGuests: boolean;
  /** Who has not voted sees no result until it is closed. */
  readonly hidesResult: boolean;
  /** A vote can be another until it is closed. */
  readonly allowsChange: boolean;
};

export type Poll = PollPlan & {
  /** Given once and never to another. */
  readonly id: number;
  /** Null: the editor is no reader any more. */
  readonly editorId: number | null;
  /** Where the story stands now, if it went into another. */
  readonly story: number;
  /** Its headline when the poll was made. */
  readonly storyName: string;
  readonly createdAt: Millis;
  /** An editor closed it before its time. */
  readonly closedAt: Millis | null;
  /** From then on nobody knows whose vote was which. */
  readonly countedAt: Millis | null;
  readonly deletedAt: Millis | null;
  /** Why. */
  readonly deletionNote: string | null;
};

export type PollState = 'scheduled' | 'open' | 'closed' | 'deleted';

/** How a poll stands at a moment. One that was counted is closed even where the clock went back. */
export function pollState(
  { opensAt, closesAt, closedAt, countedAt, deletedAt }: Poll,
  now: Millis,
): PollState {
  if (deletedAt !== null) return 'deleted';
  if (closedAt !== null || countedAt !== null || now >= closesAt) return 'closed';
  return now < opensAt ? 'scheduled' : 'open';
}

/** Votes for one answer. */
export type AnswerCount = { readonly members: number; readonly guests: number };

export type PollResult = {
  /** In the order of the answers. */
  readonly counts: readonly AnswerCount[];
  /** All of them. */
  readonly votes: AnswerCount;
  /** How many could vote: while it is open who can now, afterwards who could then. */
  readonly able: AnswerCount;
};

/** How it read before a slip was mended. */
export type PollCorrection = PollWords & { readonly at: Millis };

/** How a reader stands to a poll: an answer from 0; withdrawn for good; not voted, or it is counted. */
export type OwnVote =
  | { readonly kind: 'voted'; readonly answer: number }
  | { readonly kind: 'withdrawn' | 'none' };

export type PollReading = {
  readonly poll: Poll;
  readonly result: PollResult;
  readonly own: OwnVote;
  /** The first first. */
  readonly corrections: readonly PollCorrection[];
};

/** How many answers there are. */
export function answerCount(answers: PollAnswers): number {
  return answers.kind === 'options' ? answers.options.length : answers.most;
}

/** Whether a reader may see how the answers stand. */
export function seesResult({ poll, own }: Pick<PollReading, 'poll' | 'own'>, now: Millis): boolean {
  const state = pollState(poll, now);
  if (state === 'deleted' || state === 'scheduled') return false;
  return state === 'closed' || !poll.hidesResult || own.kind === 'voted';
}

/** With fewer votes a part of a hundred says more than is known. */
export const FEWEST_FOR_PERCENT = 10;

/** What programs are told with each result, so that nobody takes it for what it is not. */
export const NO_SURVEY = 'This is no survey: it says only what those who chose to answer said.';
