/**
 * 100,000 entries synced as newsboat and RSS Guard do it, from Hearsay and from FreshRSS in one run. See bench/README.md.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshrss } from '../feeds/freshrss.ts';
import { hearsay } from '../feeds/hearsay.ts';
import type { Program } from '../feeds/program.ts';
import { opmlOf, startFeedServer } from '../feeds/start-feed-server.ts';
import { benchArguments } from '../report/arguments.ts';
import { brief, percentile } from '../report/numbers.ts';
import { machine, table, writeResults } from '../report/results-file.ts';
import { missingForMeasuring } from '../report/run-measured.ts';
import { serveFreshrssApi } from './freshrss-api.ts';
import { serveHearsayApi } from './hearsay-api.ts';
import { type Peer, type Replayed, replay } from './replay.ts';

const ENTRIES = 500;
const CHARACTERS = 1_000;
const PORT = 18_486;

type Served = { readonly peer: Peer; readonly stop: () => void | Promise<void> };

const { folder: parent, feeds, freshrss: source, rounds, isDryRun } = benchArguments();
const folder = mkdtempSync(join(parent ?? tmpdir(), 'bench-of-hearsay-sync-'));
const withPeer = source !== '';
const peer = freshrss(source, join(folder, 'opcache'));
const missing = missingForMeasuring() ?? (withPeer ? peer.missing() : null);
if (missing === null) await benchSync();
else {
  console.error(missing);
  process.exitCode = 1;
}
rmSync(folder, { recursive: true, force: true });

async function benchSync(): Promise<void> {
  const server = await startFeedServer({ feeds, entries: ENTRIES, characters: CHARACTERS });
  const list = join(folder, 'list.opml');
  writeFileSync(list, opmlOf(server.addresses('kept')));
  const homes = { ours: join(folder, 'hearsay'), theirs: join(folder, 'freshrss') };
  await fill(hearsay, homes.ours, list);
  if (withPeer) await fill(peer, homes.theirs, list);
  server.close();
  const ours = await measure(() => serveHearsayApi(homes.ours, PORT));
  const theirs = withPeer
    ? await measure(() => serveFreshrssApi(source, homes.theirs, PORT + 1))
    : null;
  const lines = report(ours, theirs);
  console.log(lines.join('\n'));
  if (!isDryRun) writeResults('sync', lines);
}

async function fill(program: Program, home: string, list: string): Promise<void> {
  mkdirSync(home);
  await program.install(home);
  const imported = await program.importList(home, list);
  program.afterImport(home);
  const refreshed = await program.refresh(home);
  const count = program.articleCount(home);
  if (count !== feeds * ENTRIES)
    throw new Error(
      `${program.name} holds ${count} entries of ${feeds * ENTRIES}:\n${imported.output}${refreshed.output}`.slice(
        0,
        4000,
      ),
    );
  console.error(`${program.name} holds ${count} entries`);
}

/** A first round fills caches and has what is asked often compiled; it is thrown away. */
async function measure(serve: () => Promise<Served>): Promise<readonly Replayed[]> {
  const { peer, stop } = await serve();
  try {
    const measured: Replayed[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const replayed = await replay(peer);
      if (replayed.entries !== feeds * ENTRIES)
        throw new Error(`${peer.base} gave ${replayed.entries} entries of ${feeds * ENTRIES}`);
      if (round > 0) measured.push(replayed);
      console.error(`${peer.base}: all entries in ${brief(replayed.firstSync)} s`);
    }
    return measured;
  } finally {
    await stop();
  }
}

function report(ours: readonly Replayed[], theirs: readonly Replayed[] | null): string[] {
  const kinds = [...new Set(ours.flatMap(({ times }) => [...times.keys()]))];
  const entries = (feeds * ENTRIES).toLocaleString('en');
  return [
    `${entries} entries in ${feeds} feeds, ${CHARACTERS} characters each, synced call by call over one connection as RSS Guard 4.0 and newsboat 2.21 do, ${rounds} rounds after one that is thrown away. Beside: ${withPeer ? `${peer.name} on PHP’s own server with opcache and JIT` : 'nothing'}. Ratio: Hearsay’s p50 of FreshRSS’s; below 1 is better. FreshRSS knows neither reader/atom nor Miniflux’s API.`,
    '',
    ...table(
      [
        ...['call', 'FreshRSS p50 ms', 'p99', 'a second'],
        ...['Hearsay p50 ms', 'p99', 'a second', 'ratio'],
      ],
      kinds.map((kind) => {
        const [our, their] = [timesOf(ours, kind), timesOf(theirs ?? [], kind)];
        const ratio = percentile(our, 50) / percentile(their, 50);
        return [kind, ...figures(their), ...figures(our), brief(ratio)];
      }),
    ),
    '',
    `All ids and contents, as RSS Guard’s first sync asks for them: Hearsay ${secondsOf(ours)} s, FreshRSS ${secondsOf(theirs ?? [])} s.`,
    '',
    machine(),
  ];
}

function timesOf(replayed: readonly Replayed[], kind: string): number[] {
  return replayed.flatMap(({ times }) => times.get(kind) ?? []);
}

function figures(times: readonly number[]): string[] {
  const sum = times.reduce((total, time) => total + time, 0);
  return [percentile(times, 50), percentile(times, 99), (times.length * 1000) / sum].map(brief);
}

function secondsOf(replayed: readonly Replayed[]): string {
  return brief(
    percentile(
      replayed.map(({ firstSync }) => firstSync),
      50,
    ),
  );
}
