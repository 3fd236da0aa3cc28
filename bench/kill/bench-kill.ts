/**
 * kill -9 at random moments of import, refresh and reading: after each, the library must open, be sound, hold
 * everything that was acknowledged, and nothing twice. See bench/README.md.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededRandom } from '../corpus/random.ts';
import { type FeedServer, startFeedServer } from '../feeds/start-feed-server.ts';
import { benchArguments } from '../report/arguments.ts';
import { machine, writeResults } from '../report/results-file.ts';
import { blindSpots } from './controls.ts';
import { openReadersKilling } from './kill-readers.ts';
import { openWorkKilling } from './kill-work.ts';
import { hasFailed, reportOnKills } from './report-kills.ts';
import { runAndKill } from './run-and-kill.ts';
import { serve } from './serve-and-kill.ts';
import {
  forgetTallies,
  KILLINGS,
  type Killed,
  type Killing,
  keepTallies,
  killsOf,
  readTallies,
  type Tallies,
  troublesOf,
} from './tally.ts';
import { importList, importWork, refreshWork, type Work } from './work.ts';

/** Enough that each kill finds some to come; few, so that what a kill costs is the program's start. */
const FILES = 60;
const FEEDS = { feeds: 30, entries: 12, characters: 700 };
const SIZES = `${FILES} saved pages, ${FEEDS.feeds} feeds: for people who read of ${FEEDS.entries} entries, to be refreshed with three new ones each time.`;
/** Actions. Each start goes on with what the last one was killed in, so that all of the work is met. */
const LONGEST_READING = 60;

const { folder: parent, kills, isDryRun, isResumed } = benchArguments();
const ledger = join(parent ?? tmpdir(), 'hearsay-kills-so-far.json');
const folder = mkdtempSync(join(parent ?? tmpdir(), 'bench-of-hearsay-kill-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
let isAsked = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stopSoon);

await benchKill();

/** The kill under way is seen to its end and counts; asked again, it stops as it stands. */
function stopSoon(): void {
  if (isAsked) process.exit(1);
  isAsked = true;
  console.error('stopping after this one; --resume goes on');
}

async function benchKill(): Promise<void> {
  if (!isResumed) forgetTallies(ledger);
  const tallies = readTallies(ledger);
  const server = await startFeedServer(FEEDS);
  const killers = await openKillers(server, tallies);
  while (!isAsked && killsOf(tallies) < kills) {
    const killing = nextOf(tallies);
    const { killed, libraries } = await killers[killing]();
    tallies.of[killing].kills.push(killed);
    tallies.of[killing].libraries += libraries;
    keepTallies(ledger, tallies);
    tell(killing, tallies.of[killing].kills.length, killed);
  }
  server.close();
  conclude(tallies);
}

/** The one that has fewest, so that a piece that is broken off has some of each. */
function nextOf({ of }: Tallies): Killing {
  const [next = 'reading'] = KILLINGS.toSorted(
    (one, other) => of[one].kills.length - of[other].kills.length,
  );
  return next;
}

type KillOnce = () => Promise<{ killed: Killed; libraries: number }>;

/** Libraries to begin with; each is begun in full once, so that the programs' code is compiled and kept, and spoilt for the controls. */
async function openKillers(
  server: FeedServer,
  tallies: Tallies,
): Promise<Record<Killing, KillOnce>> {
  // Other moments in each piece.
  const random = seededRandom(9 + killsOf(tallies));
  const works = {
    import: importWork(join(folder, 'files'), FILES),
    refresh: refreshWork(join(folder, 'feeds'), server),
  };
  const killer = async (work: Work): Promise<KillOnce> => {
    const template = join(folder, `${work.name}-template`);
    mkdirSync(template);
    await work.begin(template);
    const data = join(folder, `${work.name}-data`);
    const starting = await runOnceWhole(work, tallies);
    return openWorkKilling({ work, template, data, random, starting });
  };
  const killers = { import: await killer(works.import), refresh: await killer(works.refresh) };
  const template = join(folder, 'reading-template');
  mkdirSync(template);
  await runAndKill(['import', '--news-only', join(folder, 'files')], template, null);
  await importList(join(folder, 'reading-feeds'), server.addresses('kept'))(template);
  await serveOnceWhole(template);
  const data = join(folder, 'reading-data');
  const plan = { template, data, random, longest: LONGEST_READING };
  return { ...killers, reading: openReadersKilling(plan) };
}

/** On a library that holds all: spoilt, each time the check must see it. Returns the milliseconds that a start takes. */
async function runOnceWhole(work: Work, tallies: Tallies): Promise<number> {
  const data = join(folder, `${work.name}-whole`);
  mkdirSync(data);
  await work.begin(data);
  const { lines } = await runAndKill(work.args, data, null);
  const ledger = await work.acknowledged(lines);
  // On a library without anything the controls would spoil nothing.
  if (ledger.size === 0) throw new Error(`${work.name}: nothing came in; the machine is too busy`);
  const spoilt = join(folder, `${work.name}-controls`);
  const { tried, missed } = await blindSpots(join(data, 'library.db'), ledger, spoilt);
  const { controls } = tallies;
  controls.tried += tried.length;
  controls.names.splice(0, controls.names.length, ...tried);
  controls.missed.push(...missed);
  const first = await runAndKill(work.args, data, { lines: 1, milliseconds: 0 });
  return first.milliseconds;
}

/** Ended by being asked: only then Node keeps the code that it compiled. */
async function serveOnceWhole(template: string): Promise<void> {
  const data = join(folder, 'reading-whole');
  cpSync(template, data, { recursive: true });
  const served = await serve(data, null);
  await served?.end();
}

function tell(killing: Killing, count: number, killed: Killed): void {
  const troubles = troublesOf(killed);
  if (troubles.length === 0 && count % 10 > 0) return;
  const lines = troubles.map((one) => `\n  ${one}`);
  console.error(`${killing} ${count}: ${troubles.length} troubles${lines.join('')}`);
}

function conclude(tallies: Tallies): void {
  const lines = [...reportOnKills(tallies, SIZES), '', machine()];
  console.log(lines.join('\n'));
  if (hasFailed(tallies)) process.exitCode = 1;
  if (!isDryRun) writeResults('kill', lines);
}
