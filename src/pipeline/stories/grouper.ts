/**
 * Who groups articles into stories. It remembers where in the library's log it stands, since it may be behind (another
 * process placed articles) or ahead (what it decided could not be recorded); in doubt it is dismissed and begins anew
 * from what the library holds.
 */
import pLimit from 'p-limit';
import type { Millis } from '../../model/time.ts';
import type { GroupingCalls } from './grouping-calls.ts';

type Answers = {
  readonly [Call in keyof GroupingCalls]: (
    ...args: Parameters<GroupingCalls[Call]>
  ) => Promise<ReturnType<GroupingCalls[Call]>>;
};

export type Grouper = Answers & {
  /** The entry of the log up to which it knows stories; null: nothing of them. */
  readonly knows: () => number | null;
  /** Says up to which entry it knows them now. */
  readonly learned: (upTo: number) => void;
  /** Lets what it knows go. */
  readonly dismiss: () => void;
  /** Which entry what is kept in a file is of, and when it may be kept next. */
  readonly keeping: { upTo: number; notBefore: Millis };
  /** Runs works one after the other: what one decides is recorded before the next decides. */
  readonly inTurn: <Result>(work: () => Promise<Result>) => Promise<Result>;
  readonly close: () => Promise<void>;
};

/** How the calls are answered: in this thread or in another. */
export type GroupingRoom = {
  readonly answers: Answers;
  /** Ends what runs; it may be asked again afterwards. */
  readonly end: () => Promise<void>;
};

export function grouperIn({ answers, end }: GroupingRoom): Grouper {
  const inTurn = pLimit(1);
  let knows: number | null = null;
  /** Whoever failed to answer may be half way through. */
  const orForget =
    <Args extends unknown[], Result>(ask: (...args: Args) => Promise<Result>) =>
    (...args: Args) =>
      ask(...args).catch((error: unknown) => {
        knows = null;
        throw error;
      });
  return {
    start: orForget(answers.start),
    recall: orForget(answers.recall),
    take: orForget(answers.take),
    correct: orForget(answers.correct),
    undo: orForget(answers.undo),
    related: orForget(answers.related),
    keep: orForget(answers.keep),
    knows: () => knows,
    learned: (upTo) => {
      knows = upTo;
    },
    dismiss: () => {
      knows = null;
    },
    keeping: { upTo: 0, notBefore: 0 },
    inTurn: (work) => inTurn(work),
    close: end,
  };
}
