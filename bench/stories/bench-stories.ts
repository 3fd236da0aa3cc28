/**
 * What telling stories costs as the window fills: articles a second of CPU (all threads, the collector's too) and the memory that
 * stories take, over the last tenth before each size. `--articles 10000,100000,1000000` says the sizes; writing the texts is
 * not counted. The texts are invented (corpus/), of some 320 words; two of five begin a story, one of five is a copy.
 */
import { openStories, type Stories } from '../../src/stories/open-stories.ts';
import { benchArguments } from '../report/arguments.ts';
import { brief } from '../report/numbers.ts';
import { machine, table, writeResults } from '../report/results-file.ts';
import { openNews } from './write-news.ts';

/** Articles handed over at once, as a refresh does. */
const PORTION = 100;

const { articles: sizes, isDryRun } = benchArguments();
const most = Math.max(...sizes);
const news = openNews(most);
const before = memory();
let stories: Stories = openStories();
const rows: string[][] = [];
let taken = 0;
for (const size of sizes) {
  const measured = fill(size);
  rows.push([
    String(size),
    `**${Math.round(measured.rate)}**`,
    brief(measured.slowest),
    brief((memory() - before) / 1e6),
  ]);
  console.error(rows.at(-1)?.join(' '));
}
const restart = restartTime();

const lines = [
  'One thread takes invented articles of 320 words, a hundred at a time. Goals: 1,000 articles a CPU second end to end, flat from 100,000 on; 1,200 MB with a million; a restart within 5 s.',
  '',
  ...table(
    ['articles in the window', 'articles a CPU second', 'ms of the slowest hundred', 'MB'],
    rows,
  ),
  '',
  `A snapshot of ${most} articles is written in ${brief(restart.write)} s, holds ${brief(restart.megabytes)} MB and is read in ${brief(restart.read)} s.`,
  '',
  machine(),
];
console.log(lines.join('\n'));
if (!isDryRun) writeResults('stories', lines);

/** Takes articles up to a size; measures the last tenth. */
function fill(size: number): { rate: number; slowest: number } {
  const from = size - Math.floor(size / 10);
  let [spent, counted, slowest] = [0, 0, 0];
  while (taken < size) {
    const texts = Array.from({ length: PORTION }, () => news.next());
    const started = process.cpuUsage();
    stories.take(texts);
    const { user, system } = process.cpuUsage(started);
    taken += PORTION;
    if (taken <= from) continue;
    spent += user + system;
    counted += PORTION;
    slowest = Math.max(slowest, (user + system) / 1000);
  }
  return { rate: counted / (spent / 1e6), slowest };
}

function restartTime() {
  const started = performance.now();
  const snapshot = stories.snapshot();
  const written = performance.now();
  stories = openStories({ snapshot });
  const read = performance.now();
  return {
    write: (written - started) / 1000,
    read: (read - written) / 1000,
    megabytes: snapshot.length / 1e6,
  };
}

function memory(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
