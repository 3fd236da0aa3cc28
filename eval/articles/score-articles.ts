/**
 * Scores reading pages against gold: node eval/articles/score-articles.ts [--every 5] [--worst 10] FOLDER ...
 *
 * A folder holds gold.jsonl (id, url, body | with and without, title, author, published) and pages/ID.html.gz.
 * Prints one JSON object a folder; measures that a folder has no gold for are left out. Texts as scrapinghub's
 * article-extraction-benchmark (shingles of 4 words), WCXB (bag of words) and trafilatura (segments) count.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { readPage } from '../../src/articles/read-page.ts';
import type { Article } from '../../src/model/article.ts';
import { articleText } from '../../src/model/article.ts';
import { decodeBytes } from '../../src/text/decode-bytes.ts';
import { authorIs, dateIs, titleIs, utcDayIs } from './metadata-scores.ts';
import {
  type Counts,
  f1,
  precision,
  recall,
  segmentCounts,
  shingleCounts,
  sumCounts,
  wordF1,
} from './text-scores.ts';

type Gold = {
  readonly id: string;
  readonly url: string | null;
  readonly body?: string | null;
  readonly with?: readonly string[] | null;
  readonly without?: readonly string[] | null;
  readonly title?: string | null;
  readonly author?: string | readonly string[] | null;
  readonly published?: string | null;
};

type Read = {
  readonly gold: Gold;
  readonly article: Article | null;
  readonly text: string;
  readonly cpu: number;
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { every: { type: 'string', default: '1' }, worst: { type: 'string', default: '0' } },
});
for (const folder of positionals) {
  const reads = readFolder(folder, Number(values.every));
  console.log(JSON.stringify({ folder, ...scores(reads) }));
  printWorst(reads, Number(values.worst));
}

function readFolder(folder: string, every: number): Read[] {
  const lines = readFileSync(join(folder, 'gold.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return lines
    .filter((_, index) => index % every === 0)
    .map((line) => readOne(folder, JSON.parse(line)));
}

function readOne(folder: string, gold: Gold): Read {
  const bytes = gunzipSync(readFileSync(join(folder, 'pages', `${gold.id}.html.gz`)));
  const started = process.cpuUsage();
  const { text } = decodeBytes(bytes, { contentType: null, kind: 'html' });
  const read = readPage(
    text,
    gold.url !== null && URL.canParse(gold.url) && gold.url.startsWith('http') ? gold.url : null,
  );
  const { user, system } = process.cpuUsage(started);
  const article = read.kind === 'article' ? read.article : null;
  return {
    gold,
    article,
    text: article === null ? '' : articleText(article.paragraphs),
    cpu: (user + system) / 1000,
  };
}

function scores(reads: readonly Read[]) {
  return {
    pages: reads.length,
    failed: reads.filter(({ article }) => article === null).length,
    ...bodyScores(reads.filter(({ gold }) => gold.body)),
    ...segmentScores(reads.filter(({ gold }) => gold.with?.length)),
    ...metadataScores(reads),
    ...cpuScores(reads.map(({ cpu }) => cpu)),
  };
}

function bodyScores(reads: readonly Read[]) {
  if (reads.length === 0) return {};
  const counts = reads.map(({ gold, text }) => shingleCounts(gold.body ?? '', text, 4));
  const words = reads.map(({ gold, text }) => wordF1(gold.body ?? '', text));
  return {
    shingles: rounded(sumCounts(counts)),
    exact: round(
      counts.filter(({ surplus, missing }) => surplus + missing === 0).length / reads.length,
    ),
    wordF1: round(words.reduce((sum, one) => sum + one, 0) / reads.length),
    underHalf: words.filter((one) => one < 0.5).length,
  };
}

function segmentScores(reads: readonly Read[]) {
  if (reads.length === 0) return {};
  return { segments: rounded(sumCounts(reads.map(segments))) };
}

function segments({ gold, text }: Read): Counts {
  return segmentCounts({ in: gold.with ?? [], out: gold.without ?? [] }, text);
}

function rounded(counts: Counts) {
  return {
    f1: round(f1(counts)),
    precision: round(precision(counts)),
    recall: round(recall(counts)),
  };
}

function metadataScores(reads: readonly Read[]) {
  const titled = reads.filter(({ gold }) => gold.title);
  const signed = reads.filter(({ gold }) => gold.author);
  const dated = reads.filter(({ gold }) => gold.published);
  return {
    ...share('title', titled, ({ gold, article }) =>
      titleIs(gold.title ?? '', article?.headline ?? ''),
    ),
    ...share('author', signed, ({ gold, article }) =>
      authorIs([gold.author ?? ''].flat().join(';'), article?.byline ?? []),
    ),
    ...share('date', dated, ({ gold, article }) =>
      dateIs(gold.published ?? '', article?.published ?? null),
    ),
    ...share('dateUtc', dated, ({ gold, article }) =>
      utcDayIs(gold.published ?? '', article?.published ?? null),
    ),
  };
}

function share(
  name: string,
  reads: readonly Read[],
  isRight: (read: Read) => boolean,
): Record<string, number> {
  if (reads.length === 0) return {};
  return { [name]: round(reads.filter(isRight).length / reads.length) };
}

function cpuScores(times: readonly number[]) {
  const sorted = times.toSorted((a, b) => a - b);
  const mean = times.reduce((sum, one) => sum + one, 0) / times.length;
  return {
    cpuMs: {
      mean: round(mean),
      p95: round(sorted[Math.floor(sorted.length * 0.95)] ?? 0),
      max: round(sorted.at(-1) ?? 0),
    },
  };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function printWorst(reads: readonly Read[], most: number): void {
  const scored = reads.map((read) => ({
    read,
    score: read.gold.body ? wordF1(read.gold.body, read.text) : f1(segments(read)),
  }));
  for (const { read, score } of scored.toSorted((a, b) => a.score - b.score).slice(0, most)) {
    console.error(
      `${round(score)}\t${read.gold.id}\t${read.text.length}\t${read.article?.headline ?? 'failed'}`,
    );
  }
}
