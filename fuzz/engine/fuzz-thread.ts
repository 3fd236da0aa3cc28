/** The thread in which inputs are made and tried, so that one that never ends can be ended. */
import { parentPort, workerData } from 'node:worker_threads';
import { TARGETS, type TargetName } from '../targets.ts';
import { startCoverage } from './coverage.ts';
import { faultKey } from './fault-key.ts';
import { minimise } from './minimise.ts';
import { type Material, mutate } from './mutate.ts';
import { randomFrom } from './random.ts';
import { Broken, holdPrototypes } from './target.ts';
import { watched } from './watched.ts';

export type ThreadTask = {
  readonly name: TargetName;
  readonly seed: number;
  readonly runs: number;
  /** Epoch milliseconds. */
  readonly until: number;
  /** What was kept before. */
  readonly pool: readonly Uint8Array[];
  readonly shared: SharedArrayBuffer;
  readonly longest: number;
};

export type ThreadNews =
  | { readonly kind: 'kept'; readonly input: Uint8Array }
  | {
      readonly kind: 'fault';
      readonly input: Uint8Array;
      readonly key: string;
      readonly words: string;
    }
  | {
      readonly kind: 'state';
      readonly runs: number;
      readonly blocks: number;
      readonly slowest: number;
    };

/** Of the thread's own time, for one input: what is read in a page's time must not take seconds. */
const SLOWEST_SECONDS = 2;
/** Inputs between two looks at what they reached. A look costs some milliseconds, so that slow inputs are looked at one by one. */
const BATCH = 64;
/** Microseconds. */
const SLOW_INPUT = 4_000;

const task: ThreadTask = workerData;
const watch = watched(task.longest, task.shared);
const tell = (news: ThreadNews) => parentPort?.postMessage(news);

const target = await TARGETS[task.name].open();
const coverage = startCoverage();
const random = randomFrom(task.seed);
const pool: Uint8Array[] = [...target.seeds, ...task.pool];
const material: Material = {
  dictionary: target.dictionary.map((word) => Buffer.from(word)),
  pool,
  longest: task.longest,
};
const faults = new Set<string>();
let runs = 0;
let slowest = 0;

/** What goes wrong with an input; null if nothing does. */
async function faultOf(input: Uint8Array): Promise<unknown> {
  watch.begin(input);
  const before = process.threadCpuUsage();
  try {
    await target.run(input);
    holdPrototypes();
  } catch (error) {
    return error;
  } finally {
    watch.end();
  }
  const { user, system } = process.threadCpuUsage(before);
  const seconds = (user + system) / 1e6;
  slowest = Math.max(slowest, seconds);
  return seconds > SLOWEST_SECONDS && runs > 0
    ? new Broken('it takes more than two seconds')
    : null;
}

async function attempt(input: Uint8Array): Promise<void> {
  const fault = await faultOf(input);
  if (fault === null) return;
  const key = faultKey(fault);
  if (faults.has(key)) return;
  faults.add(key);
  const small = await minimise(input, async (shorter) => {
    const other = await faultOf(shorter);
    return other !== null && faultKey(other) === key;
  });
  const words = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
  tell({ kind: 'fault', input: small, key, words });
}

/** Keeps those of some inputs, which together reached something new, that did so: halves are tried again, and their halves. */
async function keepNew(inputs: readonly Uint8Array[]): Promise<void> {
  const blocks = coverage.takeNew();
  const [only] = inputs;
  if (blocks.length === 0 || only === undefined) return;
  if (inputs.length === 1) {
    coverage.keep(blocks);
    pool.push(only);
    tell({ kind: 'kept', input: only });
    return;
  }
  const middle = inputs.length >> 1;
  for (const half of [inputs.slice(0, middle), inputs.slice(middle)]) {
    for (const input of half) await faultOf(input);
    await keepNew(half);
  }
}

/** Younger ones more often: what reached something new leads on. */
function parent(): Uint8Array {
  const isYoung = random.chance(0.5) && pool.length > 8;
  const at = isYoung
    ? pool.length - 1 - random.below(Math.ceil(pool.length / 4))
    : random.below(pool.length);
  return pool[at] ?? new Uint8Array();
}

for (const seed of pool) await attempt(seed);
coverage.keep(coverage.takeNew());
let batch = 1;
while (runs < task.runs && Date.now() < task.until) {
  const began = process.threadCpuUsage().user;
  const inputs = Array.from({ length: Math.min(batch, task.runs - runs) }, () =>
    mutate(parent(), random, material),
  );
  for (const input of inputs) {
    await attempt(input);
    runs += 1;
  }
  const ran = (process.threadCpuUsage().user - began) / inputs.length;
  await keepNew(inputs);
  batch = ran > SLOW_INPUT ? 1 : BATCH;
  tell({ kind: 'state', runs, blocks: coverage.count(), slowest });
}
// Some targets hold clocks and threads of their own.
process.exit(0);
