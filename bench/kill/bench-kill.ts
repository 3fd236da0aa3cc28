/**
 * kill -9 at random moments of import and refresh: after each, the library must open, be sound, hold every
 * article that was acknowledged, and none twice. See bench/README.md.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Random, seededRandom } from '../corpus/random.ts';
import { startFeedServer } from '../feeds/start-feed-server.ts';
import { benchArguments } from '../report/arguments.ts';
import { brief, median } from '../report/numbers.ts';
import { machine, table, writeResults } from '../report/results-file.ts';
import { checkLibrary, type Verdict } from './check-library.ts';
import { blindSpots } from './controls.ts';
import { type Run, runAndKill } from './run-and-kill.ts';
import { importWork, refreshWork, type Work } from './work.ts';

const FILES = 200;
const FEEDS = 30;

const { folder: parent, kills, isDryRun } = benchArguments();
const folder = mkdtempSync(join(parent ?? tmpdir(), 'bench-of-hearsay-kill-'));
try {
  await benchKill();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

type Killing = {
  readonly work: Work['name'];
  readonly kills: number;
  /** Kills that came after the first acknowledgement of that run and before its end. */
  readonly amidst: number;
  readonly acknowledged: number;
  readonly libraries: number;
  readonly verdicts: readonly Verdict[];
  readonly controls: { readonly tried: readonly string[]; readonly missed: readonly string[] };
};

async function benchKill(): Promise<void> {
  const server = await startFeedServer({ feeds: FEEDS, entries: 50, characters: 2_000 });
  const works = [
    importWork(join(folder, 'files'), FILES),
    await refreshWork(join(folder, 'feeds'), server),
  ];
  const killings: Killing[] = [];
  for (const work of works) killings.push(await killing(work, Math.ceil(kills / works.length)));
  server.close();
  const lines = report(killings);
  console.log(lines.join('\n'));
  if (killings.some(hasFailed)) process.exitCode = 1;
  if (!isDryRun) writeResults('kill', lines);
}

async function killing(work: Work, wanted: number): Promise<Killing> {
  const random = seededRandom(9);
  const data = join(folder, `${work.name}-data`);
  const whole = await wholeRun(work, data);
  const runs: Killed[] = [];
  const killed = () => runs.filter(({ run }) => run.wasKilled);
  let libraries = 0;
  let acknowledged = 0;
  while (killed().length < wanted) {
    libraries += 1;
    await newLibrary(work, data);
    const ledger = new Map<string, readonly string[]>();
    // A library is done when a run of it was not killed in time: everything must then be there once.
    for (let isDone = false; !isDone && killed().length < wanted; ) {
      const left = work.goesOn ? 1 - ledger.size / work.headlines.size : 1;
      const last = await killOnce({ work, data, ledger, moment: killMoment(random, whole, left) });
      runs.push(last);
      isDone = !last.run.wasKilled;
      tell(work, killed().length, last.verdict);
    }
    acknowledged += ledger.size;
  }
  return {
    work: work.name,
    kills: killed().length,
    amidst: killed().filter(({ run }) => run.lines.length > 0).length,
    acknowledged,
    libraries,
    verdicts: runs.map(({ verdict }) => verdict),
    controls: await controls(work, data),
  };
}

type Killed = { readonly run: Run; readonly verdict: Verdict };
type Attempt = { work: Work; data: string; ledger: Map<string, readonly string[]>; moment: number };

async function killOnce({ work, data, ledger, moment }: Attempt): Promise<Killed> {
  const run = await runAndKill(work.args, data, moment);
  for (const line of run.lines) note(ledger, work, line);
  return { run, verdict: await checkLibrary(join(data, 'library.db'), ledger) };
}

type Whole = { readonly start: number; readonly end: number };

/** When an undisturbed run begins to be at work and when it ends. */
async function wholeRun(work: Work, data: string): Promise<Whole> {
  await newLibrary(work, data);
  const { milliseconds } = await runAndKill(work.args, data, null);
  // The second finds nothing to do: what it takes is the program's start.
  const again = await runAndKill(work.args, data, null);
  return { start: Math.min(again.milliseconds, milliseconds) / 2, end: milliseconds };
}

async function newLibrary(work: Work, data: string): Promise<void> {
  rmSync(data, { recursive: true, force: true });
  mkdirSync(data);
  await work.begin(data);
}

/** `left`: the part of the work that is still to do. */
function killMoment(random: Random, { start, end }: Whole, left: number): number {
  return start + random() * (end - start) * left;
}

function note(ledger: Map<string, readonly string[]>, work: Work, line: string): void {
  const thing = work.acknowledged(line);
  const headlines = thing === null ? undefined : work.headlines.get(thing);
  if (thing === null || headlines === undefined) throw new Error(`not understood: ${line}`);
  ledger.set(thing, headlines);
}

function tell(work: Work, killed: number, { lost, twice, damage, articles }: Verdict): void {
  if (lost.length + twice.length + damage.length > 0 || killed % 10 === 0) {
    console.error(
      `${work.name} ${killed}: ${articles} articles, lost ${lost.length}, twice ${twice.length}, damage ${damage.length}${damage.map((one) => `\n  ${one}`).join('')}`,
    );
  }
}

/** On a library that holds all. */
async function controls(work: Work, data: string): Promise<Killing['controls']> {
  await runAndKill(work.args, data, null);
  return blindSpots(join(data, 'library.db'), work.headlines, join(folder, 'controls'));
}

function hasFailed({ verdicts, controls: { missed } }: Killing): boolean {
  return (
    missed.length > 0 ||
    sum(verdicts, 'lost') + sum(verdicts, 'twice') + sum(verdicts, 'damage') > 0
  );
}

function sum(verdicts: readonly Verdict[], what: 'lost' | 'twice' | 'damage'): number {
  return verdicts.reduce((total, verdict) => total + verdict[what].length, 0);
}

function report(killings: readonly Killing[]): string[] {
  const tried = killings.flatMap(({ controls }) => controls.tried);
  const missed = killings.flatMap(({ controls }) => controls.missed);
  return [
    `SIGKILL at random moments between the half of the program's start and the end of its work: import of ${FILES} saved pages (each acknowledged for itself), refresh of ${FEEDS} feeds of 50 entries (each feed acknowledged as a whole). Killed again and again until a run comes through, then a new library. After each kill everything acknowledged so far is looked for.`,
    '',
    ...table(
      [
        '',
        'kills',
        'amidst acknowledging',
        'libraries',
        'acknowledged',
        'lost',
        'twice',
        'damage',
        'opens, ms: median',
        'max',
      ],
      killings.map(({ work, kills: killed, amidst, libraries, acknowledged, verdicts }) => [
        work,
        ...[killed, amidst, libraries, acknowledged].map(String),
        ...[sum(verdicts, 'lost'), sum(verdicts, 'twice'), sum(verdicts, 'damage')].map(String),
        brief(median(verdicts.map(({ openedAfter }) => openedAfter))),
        brief(Math.max(...verdicts.map(({ openedAfter }) => openedAfter))),
      ]),
    ),
    '',
    `Controls: ${tried.length} libraries spoilt on purpose (${[...new Set(tried)].join(', ')}), ${tried.length - missed.length} seen${missed.length > 0 ? `; NOT seen: ${missed.join(', ')}` : ''}.`,
    '',
    machine(),
  ];
}
