/**
 * 100,000 entries synced as newsboat and RSS Guard do it, from Hearsay and from FreshRSS in one run. See bench/README.md.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
import { type Peer, type Replayed, replay, type Spent } from './replay.ts';

const ENTRIES = 500;
const CHARACTERS = 1_000;
const PORT = 18_486;

const { folder: parent, filled, feeds, freshrss: source, rounds, isDryRun } = benchArguments();
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
  const homes = {
    ours: join(filled ?? folder, 'hearsay'),
    theirs: join(filled ?? folder, 'freshrss'),
  };
  if (!existsSync(homes.ours)) await fillBoth(homes);
  const { ours, theirs } = await measure(homes);
  const lines = report(ours, theirs);
  console.log(lines.join('\n'));
  if (!isDryRun) writeResults('sync', lines);
}

type Homes = { readonly ours: string; readonly theirs: string };

async function fillBoth(homes: Homes): Promise<void> {
  const server = await startFeedServer({ feeds, entries: ENTRIES, characters: CHARACTERS });
  const list = join(folder, 'list.opml');
  writeFileSync(list, opmlOf(server.addresses('kept')));
  await fill(hearsay, homes.ours, list);
  if (withPeer) await fill(peer, homes.theirs, list);
  server.close();
}

async function fill(program: Program, home: string, list: string): Promise<void> {
  mkdirSync(home, { recursive: true });
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

type Measured = { readonly ours: Replayed[]; readonly theirs: Replayed[] | null };

/**
 * Both are served at once and asked in turn, so that whatever else the machine does concerns both. A first round fills caches and has
 * what is asked often compiled; it is thrown away.
 */
async function measure(homes: Homes): Promise<Measured> {
  const us = await serveHearsayApi(homes.ours, PORT);
  const them = withPeer ? await serveFreshrssApi(source, homes.theirs, PORT + 1) : null;
  try {
    const measured = { ours: [] as Replayed[], theirs: them === null ? null : ([] as Replayed[]) };
    for (let round = 0; round <= rounds; round += 1) {
      const ours = await replayWhole(us.peer);
      const theirs = them === null ? null : await replayWhole(them.peer);
      if (round === 0) continue;
      measured.ours.push(ours);
      if (theirs !== null) measured.theirs?.push(theirs);
    }
    return measured;
  } finally {
    await them?.stop();
    await us.stop();
  }
}

async function replayWhole(peer: Peer): Promise<Replayed> {
  const replayed = await replay(peer);
  if (replayed.entries !== feeds * ENTRIES)
    throw new Error(`${peer.base} gave ${replayed.entries} entries of ${feeds * ENTRIES}`);
  const { firstSync, firstSyncCpu } = replayed;
  console.error(
    `${peer.base}: all entries in ${brief(firstSync)} s, ${brief(firstSyncCpu)} s of CPU`,
  );
  return replayed;
}

function report(ours: readonly Replayed[], theirs: readonly Replayed[] | null): string[] {
  const kinds = [...new Set(ours.flatMap(({ times }) => [...times.keys()]))];
  const entries = (feeds * ENTRIES).toLocaleString('en');
  return [
    `${entries} entries in ${feeds} feeds, ${CHARACTERS} characters each, synced call by call over one connection as RSS Guard 4.0 and newsboat 2.21 do, ${rounds} rounds after one that is thrown away. Beside: ${withPeer ? `${peer.name} on PHP’s own server with opcache and JIT` : 'nothing'}. Both are served at once and asked in turn. CPU is what the server’s processes took a call. Ratios: Hearsay’s part of FreshRSS’s, by p50 and by CPU; below 1 is better. All ids are all pages of them. FreshRSS knows neither reader/atom nor Miniflux’s API.`,
    '',
    ...table(
      [
        ...['call', 'FreshRSS p50 ms', 'p99', 'a second', 'CPU ms'],
        ...['Hearsay p50 ms', 'p99', 'a second', 'CPU ms', 'ratio', 'of CPU'],
      ],
      kinds.map((kind) => {
        const [our, their] = [spentOn(ours, kind), spentOn(theirs ?? [], kind)];
        const ratio = percentile(our.taken, 50) / percentile(their.taken, 50);
        const ofCpu = cpuACall(our) / cpuACall(their);
        return [kind, ...figures(their), ...figures(our), brief(ratio), brief(ofCpu)];
      }),
    ),
    '',
    `All ids and contents, as RSS Guard’s first sync asks for them: Hearsay ${firstSyncOf(ours)}, FreshRSS ${firstSyncOf(theirs ?? [])}.`,
    '',
    machine(),
  ];
}

function spentOn(replayed: readonly Replayed[], kind: string): Spent {
  const all = replayed.flatMap(({ times }) => times.get(kind) ?? []);
  const taken = all.flatMap((spent) => spent.taken);
  return { taken, cpu: all.reduce((sum, { cpu }) => sum + cpu, 0) };
}

function cpuACall({ taken, cpu }: Spent): number {
  return cpu / taken.length;
}

function figures(spent: Spent): string[] {
  const { taken } = spent;
  const sum = taken.reduce((total, time) => total + time, 0);
  const perSecond = (taken.length * 1000) / sum;
  return [percentile(taken, 50), percentile(taken, 99), perSecond, cpuACall(spent)].map(brief);
}

function firstSyncOf(replayed: readonly Replayed[]): string {
  const median = (key: 'firstSync' | 'firstSyncCpu') =>
    brief(
      percentile(
        replayed.map((one) => one[key]),
        50,
      ),
    );
  return `${median('firstSync')} s (${median('firstSyncCpu')} s of CPU)`;
}
