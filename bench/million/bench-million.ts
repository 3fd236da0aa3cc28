/**
 * Pages of a library of a million articles at 50 requests a second, in peace and while the scheduler
 * fetches, reads and records feeds; and how long the server takes to its first page. See bench/README.md.
 */
import { fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { FINDER_VERSION } from '../../src/statements/finder-version.ts';
import { oneOf, seededRandom, wholeBetween } from '../corpus/random.ts';
import { openWriter } from '../corpus/write-text.ts';
import { opmlOf, startFeedServer } from '../feeds/start-feed-server.ts';
import { benchArguments } from '../report/arguments.ts';
import { brief, median, percentile } from '../report/numbers.ts';
import { machine, table, writeResults } from '../report/results-file.ts';
import { SEED } from './fill-library.ts';
import type { LoadPlan, PageTime } from './load.ts';
import { makeUpToDate } from './make-up-to-date.ts';
import { type RunningServer, startServer } from './server.ts';

const PER_SECOND = 50;
const GOAL_PAGE = 50;
const GOAL_START = 1000;
const STARTS = 5;
/** Until what is asked often is compiled; the start is measured for itself. */
const WARMING_SECONDS = 10;
/** On a slow machine: the load goes on at least as long as the refresh. */
const MOST_SECONDS_A_FEED = 0.15;
const PORT = 18_484;
const PAGES_A_KIND = 200;
const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const KINDS = [
  ...([
    'front page',
    'story',
    'outlet',
    'search: common',
    'search: rare',
    'search: absent',
  ] as const),
];

const { folder, feeds, seconds, isDryRun } = benchArguments();
if (folder === null || !existsSync(join(folder, 'library.db'))) {
  console.error(
    'no library: make one by "node bench/million/fill.ts FOLDER" and give it by --folder FOLDER',
  );
  process.exitCode = 1;
} else await benchMillion(folder);

async function benchMillion(library: string): Promise<void> {
  await makeUpToDate(join(library, 'library.db'));
  const before = facts(library);
  console.error(`${before.articles} articles, ${brief(before.gigabytes)} GB`);
  const warm = await starts(library, () => {});
  const cold = await starts(library, () => dropFromMemory(library));
  const peace = await starter(library, async (server) => {
    await load(server, WARMING_SECONDS, 3);
    return { times: await load(server, seconds, 1), peak: server.peakMegabytes() };
  });
  const busy = await whileRefreshing(library);
  const lines = report({ before, warm, cold, peace, busy });
  console.log(lines.join('\n'));
  if (!isDryRun) writeResults('million', lines);
}

function facts(library: string) {
  const database = new DatabaseSync(join(library, 'library.db'));
  const count = (sql: string) => Number(Object.values(database.prepare(sql).get() ?? {})[0]);
  const found = {
    articles: count('select count(*) from article'),
    outlets: count('select count(*) from outlet'),
    gigabytes: (count('pragma page_count') * count('pragma page_size')) / 1e9,
  };
  database.close();
  return found;
}

async function starts(library: string, prepare: () => void): Promise<number[]> {
  const taken: number[] = [];
  for (let start = 0; start < STARTS; start += 1) {
    prepare();
    await starter(library, async ({ firstPageAfter, firstPage }) => {
      if (!firstPage.includes('/article/')) throw new Error('the first page shows no article');
      taken.push(firstPageAfter);
    });
  }
  console.error(`first page after ${taken.map(brief).join(', ')} ms`);
  return taken;
}

/** GNU dd asks the system to forget what it holds of the file; where it cannot, the start is warm. */
function dropFromMemory(library: string): void {
  const file = join(library, 'library.db');
  spawnSync('dd', [`of=${file}`, 'oflag=nocache', 'conv=notrunc,fdatasync', 'count=0']);
}

async function starter<Result>(
  library: string,
  work: (server: RunningServer) => Promise<Result>,
): Promise<Result> {
  const server = await startServer(library, PORT);
  try {
    return await work(server);
  } finally {
    await server.stop();
  }
}

/** New feeds, brought in beside the running server, which is then asked to fetch what is due. */
async function whileRefreshing(library: string) {
  const temporary = mkdtempSync(join(tmpdir(), 'bench-of-hearsay-million-'));
  const feedServer = await startFeedServer({ feeds, entries: 50, characters: 2_000 });
  const list = join(temporary, 'list.opml');
  writeFileSync(list, opmlOf(feedServer.addresses('kept')));
  endOldFeeds(library);
  const before = facts(library).articles;
  const result = await starter(library, async (server) => {
    await load(server, WARMING_SECONDS, 3);
    subscribe(library, list);
    const begin = Date.now();
    await askToRefresh(server);
    const length = Math.max(seconds, feeds * MOST_SECONDS_A_FEED);
    const [times, end] = await Promise.all([load(server, length, 2), refreshEnd(server)]);
    const lasted = end - begin;
    const during = times.filter(({ meantAt }) => meantAt < begin + lasted);
    // What came in is now looked through for statements.
    const afterwards = await load(server, seconds, 4);
    const peak = server.peakMegabytes();
    return { times: during, afterwards, peak, seconds: lasted / 1000 };
  });
  feedServer.close();
  rmSync(temporary, { recursive: true, force: true });
  return { ...result, added: facts(library).articles - before, awaiting: awaiting(library) };
}

/** Texts that nobody has looked through yet. */
function awaiting(library: string): number {
  const database = new DatabaseSync(join(library, 'library.db'));
  const sql = 'select count(*) as count from article where statements_by < ?';
  const row = database.prepare(sql).get(FINDER_VERSION);
  database.close();
  return Number(row?.count ?? 0);
}

/** Those of earlier runs, whose servers are gone. */
function endOldFeeds(library: string): void {
  const database = new DatabaseSync(join(library, 'library.db'));
  database.exec("update feed set next_fetch_at = null where url like 'http://127.%'");
  database.close();
}

function subscribe(library: string, list: string): void {
  const imported = spawnSync(process.execPath, [MAIN, 'import', list], {
    env: { ...process.env, HEARSAY_DATA: library },
  });
  if (imported.status !== 0) throw new Error(`the import failed: ${imported.stderr}`);
}

/** As the button on the front page does. */
async function askToRefresh({ origin }: RunningServer): Promise<void> {
  const answer = await fetch(`${origin}/refresh`, { method: 'POST', headers: { origin } });
  if (!answer.ok) throw new Error(`the refresh was refused: ${answer.status}`);
}

async function refreshEnd({ origin }: RunningServer): Promise<number> {
  const began = Date.now();
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    const state = await fetch(`${origin}/refresh`).then((response) => response.text());
    if (!state.includes('"isRunning":true') && Date.now() - began > 2_000) return Date.now();
  }
}

async function load(server: RunningServer, length: number, seed: number): Promise<PageTime[]> {
  const child = fork(fileURLToPath(new URL('./load.ts', import.meta.url)));
  const plan: LoadPlan = {
    origin: server.origin,
    pages: pagesToAsk(seed, await newestStories(server)),
    perSecond: PER_SECOND,
    seconds: length,
    seed,
  };
  child.send(plan);
  const [times] = (await once(child, 'message')) as [PageTime[]];
  const refused = times.filter(({ status }) => status !== 200);
  if (refused.length > 0) throw new Error(`${refused.length} pages were not answered by 200`);
  return times;
}

/** What readers come to from the front page. */
async function newestStories({ origin }: RunningServer): Promise<readonly number[]> {
  const answer = await fetch(`${origin}/api/stories?order=newest&limit=200`);
  const { stories } = (await answer.json()) as { stories: { id: number }[] };
  return stories.map(({ id }) => id);
}

/** Other words, stories and outlets at each request, so that nobody's cache can know the answers. */
function pagesToAsk(seed: number, stories: readonly number[]): LoadPlan['pages'] {
  const writer = openWriter(SEED);
  const random = seededRandom(seed);
  const search = (word: string) => `/search?q=${encodeURIComponent(word)}`;
  const word = (least: number, most: number) =>
    writer.wordOfRank(wholeBetween(random, least, most));
  return Array.from({ length: PAGES_A_KIND }).flatMap(() => [
    { kind: 'front page', path: '/' },
    { kind: 'story', path: `/stories/${oneOf(random, stories)}` },
    { kind: 'outlet', path: `/outlet/${wholeBetween(random, 1, 250)}` },
    { kind: 'search: common', path: search(word(0, 150)) },
    { kind: 'search: rare', path: search(word(50_000, 199_000)) },
    { kind: 'search: absent', path: search(`${word(50_000, 199_000)}qzqz`) },
  ]);
}

type Findings = {
  readonly before: ReturnType<typeof facts>;
  readonly warm: readonly number[];
  readonly cold: readonly number[];
  readonly peace: { readonly times: readonly PageTime[]; readonly peak: number };
  readonly busy: Awaited<ReturnType<typeof whileRefreshing>>;
};

function report({ before, warm, cold, peace, busy }: Findings): string[] {
  const start = (taken: readonly number[]) =>
    `${brief(median(taken))} ms (${brief(Math.min(...taken))} to ${brief(Math.max(...taken))})`;
  return [
    `${before.articles} articles of ${before.outlets} outlets, ${brief(before.gigabytes)} GB, spread over a year. ${PER_SECOND} requests a second at random moments from a process of its own, the six kinds mixed, other words, stories and outlets each time; a time runs from the moment meant to the last byte. The server has answered for ${WARMING_SECONDS} s before. Goal: p99 below ${GOAL_PAGE} ms.`,
    '',
    ...table(
      [
        'milliseconds',
        'pages',
        'p50',
        'p99',
        'max',
        'while refreshing: pages',
        'p50',
        'p99',
        'max',
      ],
      ['all', ...KINDS].map((kind) => [
        kind,
        ...figures(peace.times, kind),
        ...figures(busy.times, kind),
      ]),
    ),
    '',
    `While refreshing: ${feeds} feeds of 50 entries from loopback, ${busy.added} articles recorded in ${brief(busy.seconds)} s by the same process. Peak memory ${brief(peace.peak)} MB, refreshing ${brief(busy.peak)} MB.`,
    '',
    `Afterwards, while these articles are looked through for statements (${busy.added - busy.awaiting} of them in ${seconds} s): p50 ${brief(percentile(timesOf(busy.afterwards), 50))}, p99 ${brief(percentile(timesOf(busy.afterwards), 99))} ms.`,
    '',
    `From the start of the process to the first answered front page, ${STARTS} times: median ${start(warm)}; with the library dropped from the system's cache ${start(cold)}. Goal: below ${GOAL_START} ms.`,
    '',
    machine(),
  ];
}

function timesOf(times: readonly PageTime[]): number[] {
  return times.map(({ milliseconds }) => milliseconds);
}

function figures(times: readonly PageTime[], kind: string): string[] {
  const own = timesOf(times.filter((time) => kind === 'all' || time.kind === kind));
  const p99 = brief(percentile(own, 99));
  return [`${own.length}`, brief(percentile(own, 50)), `**${p99}**`, brief(Math.max(...own))];
}
