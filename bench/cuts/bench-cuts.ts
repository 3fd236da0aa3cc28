/** The power is cut at random moments of recording: nothing acknowledged may be lost, nothing be damaged. See bench/README.md. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { openStoreHere } from '../../src/store/open-store-here.ts';
import { seededRandom } from '../corpus/random.ts';
import { benchArguments } from '../report/arguments.ts';
import { machine, table, writeResults } from '../report/results-file.ts';
import { type Image, images, type LossModel, recordsOf } from './cut-power.ts';

const BATCHES = 300;
const MODELS: readonly LossModel[] = ['dropped', 'torn'];

const { folder: parent, cuts: wanted, isDryRun } = benchArguments();
const folder = mkdtempSync(join(parent ?? tmpdir(), 'bench-of-hearsay-cuts-'));
try {
  await benchCuts();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

type Outcome = {
  readonly synchronous: string;
  readonly model: LossModel;
  readonly cuts: number;
  /** Images in which something acknowledged was missing, and the most batches that were. */
  readonly lost: number;
  readonly mostLost: number;
  readonly partial: number;
  readonly damaged: number;
};

async function benchCuts(): Promise<void> {
  const shim = compile();
  if (shim === null) return;
  const outcomes: Outcome[] = [];
  // Controls with fewer cuts: they only have to show that loss and damage are seen.
  for (const [synchronous, cuts] of [
    ['', wanted],
    ['normal', wanted / 4],
    ['off', wanted / 4],
  ] as const) {
    const written = await record(shim, synchronous);
    for (const model of MODELS) outcomes.push(await play(written, { synchronous, model, cuts }));
  }
  const lines = report(outcomes);
  console.log(lines.join('\n'));
  if (hasFailed(outcomes)) process.exitCode = 1;
  if (!isDryRun) writeResults('cuts', lines);
}

function compile(): string | null {
  const source = fileURLToPath(new URL('./log-writes.c', import.meta.url));
  const shim = join(folder, 'log-writes.so');
  const { status, error, stderr } = spawnSync(
    process.env.CC ?? 'cc',
    ['-shared', '-fPIC', '-O2', '-o', shim, source, '-ldl', '-lpthread'],
    { encoding: 'utf8' },
  );
  if (status === 0) return shim;
  console.error(`Needed: Linux and a C compiler (cc, or CC=...). ${error?.message ?? stderr}`);
  process.exitCode = 1;
  return null;
}

type Written = {
  readonly records: Buffer;
  readonly begin: { readonly library: Buffer; readonly log: Buffer };
};

async function record(shim: string, synchronous: string): Promise<Written> {
  const library = join(folder, `written-${synchronous}.db`);
  await openStoreHere(library).close();
  const begin = { library: readFileSync(library), log: Buffer.alloc(0) };
  const log = `${library}.records`;
  const writer = fileURLToPath(new URL('./write-batches.ts', import.meta.url));
  const { status, stderr } = spawnSync(process.execPath, [writer], {
    encoding: 'utf8',
    env: {
      ...process.env,
      ...{ LD_PRELOAD: shim, CUT_LOG: log, CUT_FILE: library },
      ...{ CUT_SYNCHRONOUS: synchronous, CUT_BATCHES: String(BATCHES) },
    },
  });
  if (status !== 0 || !existsSync(log)) throw new Error(`nothing was recorded: ${stderr}`);
  return { records: readFileSync(log), begin };
}

type Plan = Pick<Outcome, 'synchronous' | 'model' | 'cuts'>;

async function play({ records, begin }: Written, plan: Plan): Promise<Outcome> {
  const random = seededRandom(7);
  const count = recordsOf(records).length;
  const cuts = Array.from({ length: Math.ceil(plan.cuts) }, () =>
    Math.floor(random() * count),
  ).sort((a, b) => a - b);
  const outcome = { ...plan, cuts: cuts.length, lost: 0, mostLost: 0, partial: 0, damaged: 0 };
  for (const image of images(records, begin, { cuts, model: plan.model, random })) {
    const { lost, partial, isDamaged } = await look(image);
    outcome.lost += lost > 0 ? 1 : 0;
    outcome.mostLost = Math.max(outcome.mostLost, lost);
    outcome.partial += partial;
    outcome.damaged += isDamaged ? 1 : 0;
  }
  console.error(JSON.stringify(outcome));
  return outcome;
}

type Look = { readonly lost: number; readonly partial: number; readonly isDamaged: boolean };

/** Opens the image as the program would after the power came back. */
async function look({ library, log, acknowledged }: Image): Promise<Look> {
  const path = join(folder, 'image.db');
  for (const end of ['', '-wal', '-shm']) rmSync(`${path}${end}`, { force: true });
  writeFileSync(path, library);
  if (log.length > 0) writeFileSync(`${path}-wal`, log);
  try {
    await openStoreHere(path).close();
    const database = new DatabaseSync(path, { readOnly: true });
    const sound = database.prepare('pragma integrity_check').get()?.integrity_check;
    const headlines = database.prepare('select headline from article').all();
    database.close();
    return { ...compare(headlines, acknowledged), isDamaged: sound !== 'ok' };
  } catch {
    return { lost: acknowledged, partial: 0, isDamaged: true };
  }
}

function compare(rows: readonly Record<string, unknown>[], acknowledged: number) {
  const there = new Map<number, { size: number; count: number }>();
  for (const { headline } of rows) {
    const [, batch, size] = /^Batch (\d+) of (\d+),/.exec(String(headline)) ?? [];
    const known = there.get(Number(batch)) ?? { size: Number(size), count: 0 };
    there.set(Number(batch), { ...known, count: known.count + 1 });
  }
  let lost = 0;
  for (let batch = 0; batch < acknowledged; batch += 1) lost += there.has(batch) ? 0 : 1;
  const partial = [...there.values()].filter(({ size, count }) => size !== count).length;
  return { lost, partial };
}

/** As it is opened nothing may be lost; the controls must show what they are there for. */
function hasFailed(outcomes: readonly Outcome[]): boolean {
  const of = (synchronous: string) => outcomes.filter((one) => one.synchronous === synchronous);
  const isOursSound = of('').every(({ lost, partial, damaged }) => lost + partial + damaged === 0);
  const isLossSeen = of('normal').some(({ lost }) => lost > 0);
  const isDamageSeen = of('off').some(({ damaged }) => damaged > 0);
  return !isOursSound || !isLossSeen || !isDamageSeen;
}

function report(outcomes: readonly Outcome[]): string[] {
  return [
    `${BATCHES} batches of one to nine articles recorded and acknowledged; every write, truncation and flush written down, then played up to random moments. What was not flushed is there or not (dropped), or each of its 512 bytes is (torn).`,
    '',
    ...table(
      [
        'synchronous',
        'what is left',
        'cuts',
        'with acknowledged lost',
        'most batches lost',
        'partial',
        'damaged',
      ],
      outcomes.map(({ synchronous, model, cuts, lost, mostLost, partial, damaged }) => [
        synchronous === '' ? 'as Hearsay opens it' : `${synchronous} (control)`,
        model,
        ...[cuts, lost, mostLost, partial, damaged].map(String),
      ]),
    ),
    '',
    machine(),
  ];
}
