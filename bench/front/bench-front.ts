/**
 * The front page and its like in a real browser: what goes over the wire, when the first story is painted beside a static
 * copy of the same page, how soon keys and fingers are answered, all beside FreshRSS if its source is given; and the
 * server's own time in a library of a million articles, if one is given. See bench/README.md.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchArguments } from '../report/arguments.ts';
import { brief, median, percentile } from '../report/numbers.ts';
import { machine, table, writeResults } from '../report/results-file.ts';
import { openBrowser } from './browser.ts';
import { type Interaction, measureInteractions } from './interactions.ts';
import { fillBoth, LISTED } from './lists.ts';
import { type Load, loadPage } from './load-page.ts';
import { serverTimes } from './server-times.ts';
import { serveLists, serveSample } from './serving.ts';
import { serveCopy } from './static-copy.ts';

const GOALS = { bytes: 60, script: 20, paint: 1.2, interaction: 100, server: 30 };
/** Loads of each page; the first of each is thrown away. */
const ROUNDS = 11;

const { folder: library, freshrss, isDryRun } = benchArguments();
const browser = await openBrowser();
if (browser === null) {
  console.error('no Chromium: node scripts/install-chromium.ts');
  process.exitCode = 1;
} else {
  const folder = mkdtempSync(join(tmpdir(), 'bench-of-hearsay-front-'));
  const front = await benchFront(join(folder, 'sample'));
  const lists = await benchLists(join(folder, 'lists'));
  await browser.close();
  const server = library === null ? null : await serverTimes(library);
  rmSync(folder, { recursive: true, force: true });
  const lines = [...frontLines(front), ...listLines(lists), ...serverLines(server), '', machine()];
  console.log(lines.join('\n'));
  if (!isDryRun) writeResults('front', lines);
}

type Loads = Readonly<Record<string, readonly Load[]>>;

/** The sample edition's front page, and a copy of it that nobody has to make. */
async function benchFront(home: string): Promise<Loads> {
  mkdirSync(home);
  const { origin, stop } = await serveSample(home);
  const copy = await serveCopy(origin, '/');
  const loads = await interleaved({ live: `${origin}/`, copy: copy.url });
  copy.close();
  await stop();
  return loads;
}

/** The same two thousand articles, newest first, by both. */
async function benchLists(home: string) {
  mkdirSync(home);
  const homes = await fillBoth(home, freshrss);
  const { urls, longList, stop } = await serveLists(homes, freshrss);
  const loads = await interleaved(urls);
  const interactions = browser === null ? [] : await measureInteractions(browser, await longList());
  await stop();
  return { loads, interactions };
}

/** In turn, so that whatever else the machine does falls on all alike. */
async function interleaved(urls: Readonly<Record<string, string>>): Promise<Loads> {
  const loads: Record<string, Load[]> = {};
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [name, url] of Object.entries(urls)) {
      if (browser === null) continue;
      const load = await loadPage(browser, url);
      if (round > 0) loads[name] = [...(loads[name] ?? []), load];
    }
  }
  return loads;
}

function middle(loads: readonly Load[] | undefined, of: (load: Load) => number): number {
  return median((loads ?? []).map(of));
}

function frontLines({ live, copy }: Loads): string[] {
  const [load] = live ?? [];
  const kinds = ['Document', 'Stylesheet', 'Script', 'Font'];
  const bytes = (kind: string) => (load?.bytes[kind] ?? 0) / 1000;
  const all = Object.values(load?.bytes ?? {}).reduce((sum, one) => sum + one, 0) / 1000;
  const paint = (name: string, of: (load: Load) => number) => {
    const [ours, copied] = [middle(live, of), middle(copy, of)];
    return [name, brief(ours), brief(copied), `**${brief(ours / copied)}**`];
  };
  return [
    `The front page of the sample edition in Chromium, nothing remembered, pictures left out; medians of ${ROUNDS} loads, in turn with a copy of the same answers served from memory. Goals: ${GOALS.bytes} KB in all, ${GOALS.script} KB of script, one style sheet; painted within ${GOALS.paint} times the copy.`,
    '',
    ...table(
      ['KB over the wire, headers included', ...kinds, 'all'],
      [
        ['', ...kinds.map((kind) => brief(bytes(kind))), `**${brief(all)}**`],
        ['requests', ...kinds.map((kind) => String(load?.requests[kind] ?? 0)), ''],
      ],
    ),
    '',
    ...table(
      ['milliseconds', 'Hearsay', 'copy', 'ratio'],
      [
        paint('first paint', ({ first }) => first),
        paint('first story painted', ({ largest }) => largest),
        paint('all loaded', ({ loaded }) => loaded),
      ],
    ),
    '',
  ];
}

type Lists = { readonly loads: Loads; readonly interactions: readonly Interaction[] };

function listLines({ loads, interactions }: Lists): string[] {
  const total = ({ bytes }: Load) => Object.values(bytes).reduce((sum, one) => sum + one, 0) / 1000;
  const row = (name: string, of: (load: Load) => number) => {
    const [ours, theirs] = [middle(loads.hearsay, of), middle(loads.freshrss, of)];
    return [name, brief(ours), brief(theirs), `**${brief(ours / theirs)}**`];
  };
  const beside = [
    `${LISTED.feeds * LISTED.entries} articles of ${LISTED.feeds} feeds, the newest on a page: Hearsay's /latest (60 lines with openings), FreshRSS's main page (20 titles). The same browser, in turn.`,
    '',
    ...table(
      ['', 'Hearsay', 'FreshRSS', 'ratio'],
      [
        row('first paint, ms', ({ first }) => first),
        row('largest paint, ms', ({ largest }) => largest),
        row('all loaded, ms', ({ loaded }) => loaded),
        row('KB over the wire', total),
      ],
    ),
    '',
  ];
  const acts = table(
    ['ms to the next paint, 500 lines', 'p50', 'p98', 'max'],
    interactions.map(({ name, times }) => [
      name,
      brief(percentile(times, 50)),
      `**${brief(percentile(times, 98))}**`,
      brief(Math.max(...times)),
    ]),
  );
  const said = `Keys and a finger on /latest with 500 lines (event timing: in steps of 8 ms, 16 and less stand as 16). Goal: ${GOALS.interaction} ms.`;
  return [...(freshrss === '' ? [] : beside), said, '', ...acts, ''];
}

function serverLines(server: Awaited<ReturnType<typeof serverTimes>> | null): string[] {
  if (server === null) return [];
  return [
    `The server alone, ${server.articles} articles, ${server.perSecond} requests a second at random moments; a time runs from the moment meant to the last byte. Goal: p99 below ${GOALS.server} ms.`,
    '',
    ...table(
      ['milliseconds', 'pages', 'p50', 'p99', 'max'],
      server.kinds.map(({ kind, times }) => [
        kind,
        String(times.length),
        brief(percentile(times, 50)),
        `**${brief(percentile(times, 99))}**`,
        brief(Math.max(...times)),
      ]),
    ),
  ];
}
