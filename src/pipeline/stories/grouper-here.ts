import { type Grouper, grouperIn } from './grouper.ts';
import { groupingCalls } from './grouping-calls.ts';

/** Groups in this thread, unbounded: for tests, whose articles are known. */
export function grouperHere(): Grouper {
  const calls = groupingCalls();
  return grouperIn({
    answers: {
      start: async (start) => calls.start(start),
      recall: async (told) => calls.recall(told),
      take: async (texts) => calls.take(texts),
      correct: async (correction) => calls.correct(correction),
      undo: async (correction) => calls.undo(correction),
      related: async (story) => calls.related(story),
      keep: async (since) => calls.keep(since),
    },
    end: async () => {},
  });
}
