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
import { killReaders, type ReadersKilled } from './kill-readers.ts';
import { type KillMoment, type Run, runAndKill } from './run-and-kill.ts';
import { importWork, refreshWork, type Work } from './work.ts';

const FILES = 200;
const FEEDS = 30;
/** Longer than this nobody reads before the kill: most of the time goes by with starting. */
const LONGEST_READING = 3_000;
/** Some time before a run is ready for work. */
const STARTING = 1_500;
/** Longer than from one acknowledgement to the next, mostly. */
const BETWEEN = 60;
const WHAT = ['lost', 'partial', 'twice', 'damage'] as const;

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
  // Three parts: files, feeds, and people reading at the server while feeds come in.
  const part = Math.ceil(kills / 3);
  const readers = await killPeopleReading(works, part);
  for (const work of works) killings.push(await killing(work, part));
  server.close();
  const lines = [...report(killings), '', ...reportOnReaders(readers), '', machine()];
  console.log(lines.join('\n'));
  if (killings.some(hasFailed) || haveReadersLost(readers)) process.exitCode = 1;
  if (!isDryRun) writeResults('kill', lines);
}

async function killPeopleReading(works: readonly Work[], part: number): Promise<ReadersKilled> {
  const template = join(folder, 'reading-template');
  mkdirSync(template);
  await runAndKill(['import', '--news-only', join(folder, 'files')], template, null);
  for (const { begin } of works) await begin(template);
  return killReaders({
    template,
    data: join(folder, 'reading-data'),
    kills: part,
    random: seededRandom(11),
    longest: LONGEST_READING,
    onKill: (killed, trouble) => {
      if (trouble.length === 0 && killed % 10 > 0) return;
      console.error(
        `reading ${killed}: ${trouble.length} troubles${trouble.map((one) => `\n  ${one}`).join('')}`,
      );
    },
  });
}

function haveReadersLost({ lost, twice, damage, wouldBeLost }: ReadersKilled): boolean {
  // A control that never sees a loss proves nothing.
  return lost.length + twice.length + damage.length > 0 || wouldBeLost === 0;
}

async function killing(work: Work, wanted: number): Promise<Killing> {
  const random = seededRandom(9);
  const data = join(folder, `${work.name}-data`);
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
      const left = work.headlines.size - (work.goesOn ? ledger.size : 0);
      const last = await killOnce({ work, data, ledger, moment: killMoment(random, left) });
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
type Attempt = {
  work: Work;
  data: string;
  ledger: Map<string, readonly string[]>;
  moment: KillMoment;
};

async function killOnce({ work, data, ledger, moment }: Attempt): Promise<Killed> {
  const run = await runAndKill(work.args, data, moment);
  for (const line of run.lines) note(ledger, work, line);
  return { run, verdict: await checkLibrary(join(data, 'library.db'), ledger, work.headlines) };
}

async function newLibrary(work: Work, data: string): Promise<void> {
  rmSync(data, { recursive: true, force: true });
  mkdirSync(data);
  await work.begin(data);
}

/** Each eighth while it starts, the others after so many of the acknowledgements that are left to come. */
function killMoment(random: Random, left: number): KillMoment {
  if (random() < 1 / 8) return { lines: 0, milliseconds: random() * STARTING };
  return { lines: Math.floor(random() * left) + 1, milliseconds: random() * BETWEEN };
}

function note(ledger: Map<string, readonly string[]>, work: Work, line: string): void {
  const thing = work.acknowledged(line);
  const headlines = thing === null ? undefined : work.headlines.get(thing);
  if (thing === null) return;
  if (headlines === undefined) throw new Error(`not understood: ${line}`);
  ledger.set(thing, headlines);
}

function tell(work: Work, killed: number, verdict: Verdict): void {
  const { lost, twice, partial, damage, articles } = verdict;
  if (lost.length + twice.length + partial.length + damage.length > 0 || killed % 10 === 0) {
    console.error(
      `${work.name} ${killed}: ${articles} articles, lost ${lost.length}, twice ${twice.length}, partial ${partial.length}, damage ${damage.length}${damage.map((one) => `\n  ${one}`).join('')}`,
    );
  }
}

/** On a library that holds all. */
async function controls(work: Work, data: string): Promise<Killing['controls']> {
  await runAndKill(work.args, data, null);
  return blindSpots(join(data, 'library.db'), work.headlines, join(folder, 'controls'));
}

function hasFailed({ verdicts, controls: { missed } }: Killing): boolean {
  return missed.length > 0 || WHAT.some((what) => sum(verdicts, what) > 0);
}

function sum(verdicts: readonly Verdict[], what: (typeof WHAT)[number]): number {
  return verdicts.reduce((total, verdict) => total + verdict[what].length, 0);
}

function report(killings: readonly Killing[]): string[] {
  const tried = killings.flatMap(({ controls }) => controls.tried);
  const missed = killings.flatMap(({ controls }) => controls.missed);
  return [
    `SIGKILL after a random number of acknowledgements, each eighth while the program starts: import of ${FILES} saved pages (each acknowledged for itself), refresh of ${FEEDS} feeds of 50 entries (each feed acknowledged as a whole). Killed again and again until a run comes through, then a new library. After each kill everything acknowledged so far is looked for.`,
    '',
    ...table(
      [
        '',
        'kills',
        'amidst acknowledging',
        'libraries',
        'acknowledged',
        ...WHAT,
        'opens, ms: median',
        'max',
      ],
      killings.map(({ work, kills: killed, amidst, libraries, acknowledged, verdicts }) => [
        work,
        ...[killed, amidst, libraries, acknowledged].map(String),
        ...WHAT.map((what) => String(sum(verdicts, what))),
        brief(median(verdicts.map(({ openedAfter }) => openedAfter))),
        brief(Math.max(...verdicts.map(({ openedAfter }) => openedAfter))),
      ]),
    ),
    '',
    `Controls: ${tried.length} libraries spoilt on purpose (${[...new Set(tried)].join(', ')}), ${tried.length - missed.length} seen${missed.length > 0 ? `; NOT seen: ${missed.join(', ')}` : ''}.`,
  ];
}

function reportOnReaders(killed: ReadersKilled): string[] {
  const { kills, amidst, acknowledged, lost, twice, damage, openedAfter } = killed;
  return [
    `SIGKILL of the server at random moments of up to ${LONGEST_READING} ms, each eighth while it starts, while four people mark, save, follow, set and undo by HTTP and ${FEEDS} feeds come in.`,
    '',
    ...table(
      [
        ...['kills', 'amidst an action', 'acknowledged', 'lost', 'twice', 'damage'],
        ...['sent again', 'opens, ms: median', 'max'],
      ],
      [
        [
          ...[kills, amidst, acknowledged, lost.length, twice.length, damage.length].map(String),
          ...[String(killed.sentAgain), brief(median(openedAfter))],
          brief(Math.max(...openedAfter)),
        ],
      ],
    ),
    '',
    `Control: had it answered before it committed, ${killed.wouldBeLost} actions would have been lost${killed.wouldBeLost === 0 ? ': TOO FEW, the check sees no loss' : ''}.`,
  ];
}
