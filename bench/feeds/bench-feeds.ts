/**
 * 200 feeds of 50 entries from loopback, in turn by FreshRSS and by Hearsay: the list is imported and
 * read for the first time, then read again with nothing new. See bench/README.md.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchArguments } from '../report/arguments.ts';
import { brief, median } from '../report/numbers.ts';
import { machine, table, writeResults } from '../report/results-file.ts';
import { type Cost, joined, missingForMeasuring, type Ran } from '../report/run-measured.ts';
import type { FeedServerUsage } from './feed-server.ts';
import { freshrss } from './freshrss.ts';
import { hearsay } from './hearsay.ts';
import type { Program } from './program.ts';
import { type FeedServer, opmlOf, startFeedServer } from './start-feed-server.ts';

const ENTRIES = 50;
const CHARACTERS = 2_000;
const KINDS = ['kept', 'plain'] as const;
type Kind = (typeof KINDS)[number];

type Round = {
  readonly program: string;
  readonly kind: Kind;
  readonly first: Cost;
  readonly second: Cost;
  readonly server: FeedServerUsage;
};

type Bench = { readonly folder: string; readonly server: FeedServer; readonly feeds: number };

const { folder: parent, rounds, feeds, freshrss: source, isDryRun } = benchArguments();
const folder = mkdtempSync(join(parent ?? tmpdir(), 'bench-of-hearsay-feeds-'));
const peer = freshrss(source, join(folder, 'opcache'));
const missing = peer.missing() ?? missingForMeasuring();
if (missing === null) await benchFeeds();
else {
  console.error(missing);
  process.exitCode = 1;
}
rmSync(folder, { recursive: true, force: true });

async function benchFeeds(): Promise<void> {
  const server = await startFeedServer({ feeds, entries: ENTRIES, characters: CHARACTERS });
  for (const kind of KINDS) writeFileSync(listPath(kind), opmlOf(server.addresses(kind)));
  const bench = { folder, server, feeds };
  const measured: Round[] = [];
  // A round that is thrown away fills PHP's opcache and the system's caches.
  await oneRound(bench, peer, 'kept');
  await oneRound(bench, hearsay, 'kept');
  for (let round = 0; round < rounds; round += 1) {
    for (const kind of KINDS) {
      for (const program of [peer, hearsay]) measured.push(await oneRound(bench, program, kind));
    }
  }
  server.close();
  const lines = report(measured, server.bytes);
  console.log(lines.join('\n'));
  if (!isDryRun) writeResults('feeds', lines);
}

function listPath(kind: Kind): string {
  return join(folder, `${kind}.opml`);
}

async function oneRound(bench: Bench, program: Program, kind: Kind): Promise<Round> {
  const home = join(bench.folder, 'installation');
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home);
  await program.install(home);
  await bench.server.usage();
  const imported = wentWell(await program.importList(home, listPath(kind)));
  program.afterImport(home);
  const first = joined([imported, wentWell(await program.refresh(home))]);
  const expected = bench.feeds * ENTRIES;
  mustBe(program.articleCount(home), expected, `${program.name}: articles after the first refresh`);
  const server = await bench.server.usage();
  mustBe(server.whole, bench.feeds, `${program.name}: feeds served whole to the first refresh`);
  program.makeDue(home);
  const second = wentWell(await program.refresh(home));
  mustBe(program.articleCount(home), expected, `${program.name}: articles after the second`);
  const { whole, unchanged } = await bench.server.usage();
  // Hearsay asks for one of fifty whole, whatever is kept of it.
  mustBe(whole + unchanged, bench.feeds, `${program.name}: feeds answered in the second refresh`);
  if (kind === 'kept' && whole > bench.feeds / 10)
    throw new Error(`${whole} feeds came whole again`);
  console.error(
    `${program.name}, ${kind}: first ${brief(first.cpuSeconds)} CPU-s ${brief(first.wallSeconds)} s, second ${brief(second.cpuSeconds)} CPU-s ${brief(second.wallSeconds)} s`,
  );
  return { program: program.name, kind, first, second, server };
}

function wentWell(ran: Ran): Ran {
  if (ran.status !== 0) throw new Error(`a command failed (${ran.status}):\n${ran.output}`);
  return ran;
}

function mustBe(found: number, expected: number, what: string): void {
  if (found !== expected) throw new Error(`${what}: ${found}, expected ${expected}`);
}

function report(measured: readonly Round[], bytes: number): string[] {
  const version = `${peer.name} on PHP with opcache and JIT`;
  return [
    `${feeds} feeds of ${ENTRIES} entries (${brief(bytes / 1e6)} MB in all) from loopback, each feed on a host of its own. Medians of ${rounds} rounds, the programs in turn. First: the list is imported and every feed read; second: every feed asked again, nothing new. Kept: the server answers 304; plain: it has no validators and sends all again. CPU is user and system as GNU time reads it, memory the peak of the largest process. Ratio: Hearsay's part of FreshRSS's; below 1 is better.`,
    '',
    ...table(
      [
        '',
        `FreshRSS CPU-s`,
        'Hearsay CPU-s',
        'ratio',
        'FreshRSS wall s',
        'Hearsay wall s',
        'ratio',
      ],
      KINDS.flatMap((kind) =>
        (['first', 'second'] as const).map((pass) => comparison(measured, kind, pass)),
      ),
    ),
    '',
    `Peak memory: ${memory(measured, peer)}; ${memory(measured, hearsay)}. The server, apart from both: ${serverCosts(measured)} CPU-s a first refresh.`,
    '',
    machine([version]),
  ];
}

function comparison(measured: readonly Round[], kind: Kind, pass: 'first' | 'second'): string[] {
  const of = (program: Program, cost: (cost: Cost) => number) =>
    median(
      measured
        .filter((round) => round.program === program.name && round.kind === kind)
        .map((round) => cost(round[pass])),
    );
  const cells = [(cost: Cost) => cost.cpuSeconds, (cost: Cost) => cost.wallSeconds].flatMap(
    (cost) => {
      const [theirs, ours] = [of(peer, cost), of(hearsay, cost)];
      return [brief(theirs), brief(ours), `**${brief(ours / theirs)}**`];
    },
  );
  return [`${pass}, ${kind}`, ...cells];
}

function memory(measured: readonly Round[], program: Program): string {
  const peaks = measured
    .filter((round) => round.program === program.name)
    .map(({ first, second }) => Math.max(first.peakMegabytes, second.peakMegabytes));
  return `${program.name} ${brief(median(peaks))} MB`;
}

function serverCosts(measured: readonly Round[]): string {
  return [peer, hearsay]
    .map((program) => {
      const own = measured.filter((round) => round.program === program.name);
      return `${program.name} ${brief(median(own.map(({ server }) => server.cpuSeconds)))}`;
    })
    .join(', ');
}
