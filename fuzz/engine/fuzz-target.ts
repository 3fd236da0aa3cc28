import { Worker } from 'node:worker_threads';
import { TARGETS, type TargetName } from '../targets.ts';
import type { ThreadNews, ThreadTask } from './fuzz-thread.ts';
import { watched } from './watched.ts';

export type Fault = { readonly key: string; readonly words: string; readonly input: Uint8Array };

export type Fuzzed = {
  readonly runs: number;
  /** Blocks of the code that were reached by something that was made up. */
  readonly blocks: number;
  /** Inputs that reached something new. */
  readonly kept: number;
  /** Seconds of the thread's own time. */
  readonly slowest: number;
  readonly faults: readonly Fault[];
};

export type Budget = { readonly seed: number; readonly runs: number; readonly until: number };

/** Bytes of an input. */
const LONGEST = 16_384;
const MEGABYTES = 512;
/** An input that runs so long ends the thread: seconds by the wall's clock, on a busy machine. */
const LONGEST_RUN = 30;
const MOST_DEATHS = 20;

type State = {
  runs: number;
  blocks: number;
  slowest: number;
  pool: Uint8Array[];
  faults: Map<string, Fault>;
};

/** Tries inputs until the budget is used up. A thread that hangs or dies is a fault; another one goes on. */
export async function fuzzTarget(name: TargetName, budget: Budget): Promise<Fuzzed> {
  const state: State = { runs: 0, blocks: 0, slowest: 0, pool: [], faults: new Map() };
  for (let deaths = 0; deaths < MOST_DEATHS; deaths += 1) {
    const left = { ...budget, runs: budget.runs - state.runs, seed: budget.seed + deaths };
    if (left.runs <= 0 || Date.now() >= budget.until) break;
    const death = await runThread(name, left, state);
    if (death === null) break;
    state.runs += 1;
    state.faults.set(death.key, state.faults.get(death.key) ?? death);
  }
  const { runs, blocks, slowest, pool, faults } = state;
  return { runs, blocks, slowest, kept: pool.length, faults: [...faults.values()] };
}

/** Resolves to what ended the thread before its time; null if it came to its end. */
function runThread(name: TargetName, budget: Budget, state: State): Promise<Fault | null> {
  const longest = TARGETS[name].longest ?? LONGEST;
  const watch = watched(longest);
  const task: ThreadTask = { name, ...budget, pool: state.pool, shared: watch.shared, longest };
  const before = state.runs;
  const thread = new Worker(new URL('./fuzz-thread.ts', import.meta.url), {
    workerData: task,
    execArgv: ['--disable-warning=ExperimentalWarning'],
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
  });
  thread.on('message', (news: ThreadNews) => {
    if (news.kind === 'kept') state.pool.push(news.input);
    else if (news.kind === 'fault') state.faults.set(news.key, news);
    else {
      state.runs = before + news.runs;
      state.blocks = Math.max(state.blocks, news.blocks);
      state.slowest = Math.max(state.slowest, news.slowest);
    }
  });
  return new Promise((resolve) => {
    const clock = watchClock(watch, (input) => {
      void thread.terminate();
      end({ key: 'hangs', words: `It ran for more than ${LONGEST_RUN} seconds.`, input });
    });
    const end = (fault: Fault | null) => {
      clearInterval(clock);
      resolve(fault);
    };
    thread.on('error', (error) => {
      const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
      const input = watch.look().input ?? new Uint8Array();
      end({ key: `ends the thread: ${words.slice(0, 100)}`, words, input });
    });
    thread.on('exit', () => end(null));
  });
}

function watchClock(watch: ReturnType<typeof watched>, onHang: (input: Uint8Array) => void) {
  let last = { count: -1, since: performance.now() };
  return setInterval(() => {
    const { count, input } = watch.look();
    if (count !== last.count || input === null) last = { count, since: performance.now() };
    else if (performance.now() - last.since > LONGEST_RUN * 1000) onHang(input);
  }, 500);
}
