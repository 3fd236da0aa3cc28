/**
 * Pages while 1,000 clients hold a request half open and 200 feeds are read for the first time: which are answered, how
 * fast, and what that does to the process.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startFeedServer } from '../feeds/start-feed-server.ts';
import type { PageTime } from '../million/load.ts';
import { benchArguments } from '../report/arguments.ts';
import { brief, percentile } from '../report/numbers.ts';
import { machine, table, writeResults } from '../report/results-file.ts';
import { holdHalfOpen } from './half-open.ts';
import { askPages, follow, pagesOf, refreshing, untilFetched } from './house.ts';
import { type ServerState, startWatched, type WatchedServer } from './watched-server.ts';

const { feeds, seconds, perSecond, isDryRun } = benchArguments();
const HALF_OPEN = 1000;
const KINDS = ['front page', 'list', 'story', 'article', 'search', 'API'];
/** As browsers ask. */
const HEADERS = { 'accept-encoding': 'br' };

const base = await mkdtemp(join(tmpdir(), 'hearsay-bench-load-'));
const server = await startFeedServer({ feeds, entries: 50, characters: 2000 });
const hearsay = await startWatched(base);
try {
  // A library to begin with: a fifth of the feeds.
  await follow(hearsay, server.addresses('kept').slice(0, Math.ceil(feeds / 5)));
  await untilFetched(hearsay);
  await measure(1, 10);
  const peace = await measure(2, seconds);
  const half = holdHalfOpen(hearsay.port, HALF_OPEN);
  await untilOpen(half);
  await follow(hearsay, server.addresses('plain'));
  const busy = await measure(3, seconds);
  const { done } = await refreshing(hearsay);
  const held = `${half.open()} of ${HALF_OPEN} were open at the end, ${half.ended()} had been ended and came again`;
  half.close();
  report({ peace, busy, done, held });
} finally {
  // A server that did not end well was no sound one.
  if ((await hearsay.stop()) !== 0) process.exitCode = 1;
  server.close();
  await rm(base, { recursive: true });
}

async function untilOpen(half: ReturnType<typeof holdHalfOpen>): Promise<void> {
  while (half.open() < HALF_OPEN * 0.95) await new Promise((resolve) => setTimeout(resolve, 50));
}

type Measured = { readonly times: readonly PageTime[]; readonly after: ServerState };

async function measure(seed: number, length: number): Promise<Measured> {
  const pages = await pagesOf(hearsay, { seed });
  await hearsay.state();
  const { origin }: WatchedServer = hearsay;
  const plan = { origin, pages, perSecond, seconds: length, seed, headers: HEADERS };
  return { times: await askPages(plan), after: await hearsay.state() };
}

type Findings = {
  readonly peace: Measured;
  readonly busy: Measured;
  readonly done: number;
  readonly held: string;
};

function report({ peace, busy, done, held }: Findings): void {
  const head = ['pages', 'p50', 'p99', 'p99.9', 'max'];
  const lines = [
    `${perSecond} requests a second at random moments from a process of its own, for ${seconds} s each; a time runs from the moment meant to the last byte. In peace, then while ${HALF_OPEN} clients hold a request half open and ${feeds} feeds of 50 entries are read for the first time and looked through. The server, who asks, the feeds and the half-open clients share the machine.`,
    '',
    ...table(
      ['milliseconds', ...head, ...head.map((word) => `besieged: ${word}`)],
      ['all', ...KINDS].map((kind) => [kind, ...figures(peace, kind), ...figures(busy, kind)]),
    ),
    '',
    `Answers other than 200: ${others(peace)} in peace, ${others(busy)} besieged. Feeds read meanwhile: ${done}. Of the half-open, ${held}.`,
    '',
    `The main thread was away for ${delays(peace)} ms in peace, ${delays(busy)} ms besieged (p50, p99, most). Memory of its own ${brief(peace.after.resident)} and ${brief(busy.after.resident)} MB, heap ${brief(peace.after.heap)} and ${brief(busy.after.heap)} MB.`,
    '',
    machine(),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  if (!isDryRun) writeResults('load', lines);
  if (busy.times.some(({ status }) => status !== 200)) process.exitCode = 1;
}

function figures({ times }: Measured, kind: string): string[] {
  const own = times
    .filter((time) => kind === 'all' || time.kind === kind)
    .map(({ milliseconds }) => milliseconds);
  const at = (hundredths: number) => brief(percentile(own, hundredths));
  return [`${own.length}`, at(50), at(99), at(99.9), at(100)];
}

/** By status; 0 is no answer. */
function others({ times }: Measured): string {
  const counts = new Map<number, number>();
  for (const { status } of times) counts.set(status, (counts.get(status) ?? 0) + 1);
  counts.delete(200);
  const parts = [...counts].map(([status, count]) => `${count} of ${status}`);
  return parts.length === 0 ? 'none' : parts.join(', ');
}

function delays({ after: { delay } }: Measured): string {
  return [delay.p50, delay.p99, delay.most].map(brief).join(', ');
}
