/**
 * Which blocks of our code (and of the parsers we use) an input reaches, by V8's own counting. Taking the counts
 * costs more than most inputs do, so that it is asked of many inputs at once, and of each alone only where
 * together they reached something new.
 */
import { type Profiler, Session } from 'node:inspector';

export type Coverage = {
  /** Blocks reached since the last call that no call has told before. */
  readonly takeNew: () => readonly string[];
  readonly keep: (blocks: readonly string[]) => void;
  readonly count: () => number;
};

const COUNTED = /\/src\/|\/node_modules\/(?:htmlparser2|postal-mime|entities|iconv-lite)\//;

export function startCoverage(): Coverage {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const known = new Set<string>();
  return {
    takeNew: () => {
      let taken: readonly Profiler.ScriptCoverage[] = [];
      // In the thread's own session the answer comes before `post` returns.
      session.post('Profiler.takePreciseCoverage', (error, { result }) => {
        if (error === null) taken = result;
      });
      return taken.flatMap(blocksOf).filter((block) => !known.has(block));
    },
    keep: (blocks) => {
      for (const block of blocks) known.add(block);
    },
    count: () => known.size,
  };
}

function blocksOf({ scriptId, url, functions }: Profiler.ScriptCoverage): string[] {
  if (!COUNTED.test(url)) return [];
  return functions.flatMap(({ ranges }) =>
    ranges.flatMap(({ startOffset, endOffset, count }) =>
      count > 0 ? [`${scriptId}:${startOffset}:${endOffset}`] : [],
    ),
  );
}
