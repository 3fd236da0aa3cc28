/**
 * What reading a page costs, from its markup to the article with all its parts, beside Mozilla's Readability on
 * linkedom, which gives the text alone: every page by both in turn, in one process.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { readPage } from '../../src/articles/read-page.ts';
import { decodeBytes } from '../../src/text/decode-bytes.ts';
import { benchArguments } from '../report/arguments.ts';
import { brief, percentile } from '../report/numbers.ts';
import { machine, table, writeResults } from '../report/results-file.ts';

type Reader = { readonly name: string; readonly read: (html: string) => unknown };

const READERS: readonly Reader[] = [
  { name: 'Hearsay', read: (html) => readPage(html, 'https://outlet.example/article') },
  {
    name: 'Readability on linkedom',
    read: (html) => {
      try {
        return new Readability(parseHTML(html).document).parse();
      } catch {
        // Some pages make it throw: that, too, is its answer.
        return null;
      }
    },
  },
];

const { folder, rounds, isDryRun } = benchArguments();
if (folder === null) {
  console.error('Which pages? --folder DIR with *.html or *.html.gz in it.');
  process.exitCode = 2;
} else {
  const pages = pagesOf(folder);
  report(pages, measured(pages, rounds));
}

function pagesOf(path: string): string[] {
  return readdirSync(path)
    .filter((name) => /\.html(?:\.gz)?$/.test(name))
    .sort()
    .map((name) => {
      const bytes = readFileSync(join(path, name));
      const plain = name.endsWith('.gz') ? gunzipSync(bytes) : bytes;
      return decodeBytes(plain, { contentType: null, kind: 'html' }).text;
    });
}

/** Milliseconds of the thread's CPU for each reader and page, the mean of all rounds but the first. */
function measured(pages: readonly string[], times: number): number[][] {
  const costs = READERS.map(() => pages.map(() => 0));
  for (let round = 0; round <= times; round += 1) {
    pages.forEach((html, page) => {
      READERS.forEach(({ read }, reader) => {
        const cost = costOf(() => read(html));
        const row = costs[reader];
        if (round > 0 && row !== undefined) row[page] = (row[page] ?? 0) + cost / times;
      });
    });
  }
  return costs;
}

function costOf(work: () => unknown): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

function report(pages: readonly string[], costs: readonly (readonly number[])[]): void {
  const figures = costs.map((row) => [
    row.reduce((sum, cost) => sum + cost, 0) / row.length,
    percentile(row, 95),
    Math.max(...row),
  ]);
  const [ours = [], theirs = []] = figures;
  const ratios = ours.map((figure, at) => figure / (theirs[at] ?? Number.NaN));
  const size = pages.reduce((sum, html) => sum + html.length, 0) / pages.length / 1000;
  const lines = [
    `${pages.length} pages of news and blogs, ${brief(size)} thousand characters in the mean. Milliseconds of one thread's CPU for a page, warm, ${rounds} rounds, each page by both in turn. Hearsay gives the article with its metadata, sanitised markup and what was left out; Readability the text's markup, not sanitised. Goal: ratio .32 (mean) and .42 (p95), which are 8 of 25 and 25 of 60 ms.`,
    '',
    ...table(
      ['', 'mean', 'p95', 'max'],
      [
        ...READERS.map(({ name }, at) => [name, ...(figures[at] ?? []).map(brief)]),
        ['ratio', ...ratios.map((ratio) => `**${brief(ratio)}**`)],
      ],
    ),
    '',
    machine(),
  ];
  console.log(lines.join('\n'));
  if (!isDryRun) writeResults('pages', lines);
}
