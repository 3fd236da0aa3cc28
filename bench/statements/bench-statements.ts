/**
 * What looking articles through for statements costs: milliseconds of CPU for 600 words, what opening the finder costs in
 * a fresh process, and how the cost grows with the text. The texts are the sample edition's English articles.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sampleParagraphs } from '../../src/newsstand/stories/sample.ts';
import { findStatements } from '../../src/statements/find-statements.ts';
import type { StatementText } from '../../src/statements/join-article.ts';
import { newsroom } from '../../test/newsroom.ts';
import { benchArguments } from '../report/arguments.ts';
import { brief, percentile } from '../report/numbers.ts';
import { machine, table, writeResults } from '../report/results-file.ts';

const WORDS = 600;
const LONG = [2_000, 20_000, 200_000];

const { rounds, isDryRun } = benchArguments();
const articles: StatementText[] = newsroom()
  .articles.filter(({ outlet }) => outlet.language === 'en')
  .map((article) => ({
    headline: article.headline,
    standfirst: article.standfirst,
    paragraphs: sampleParagraphs(article),
    language: 'en',
  }));

const rates = ratesOf(articles, rounds);
const grown = LONG.map((size) => costOf(articleOf(size)) / size);
const opened = openedAlone();
const lines = [
  `${articles.length} English articles of the sample edition, ${rounds} rounds, one thread's CPU. Goals: 8 ms for ${WORDS} words, 150 ms and 120 MB to open, linear in the text.`,
  '',
  ...table(
    ['', 'measured'],
    [
      [`ms for ${WORDS} words, mean`, `**${brief(mean(rates))}**`],
      ['p95 of articles', brief(percentile(rates, 95))],
      ...LONG.map((size, at) => [`in a text of ${size} words`, brief((grown[at] ?? 0) * WORDS)]),
      ['ms to import and open, fresh process', `**${brief(opened.milliseconds)}**`],
      ['MB it adds', `**${brief(opened.megabytes)}**`],
    ],
  ),
  '',
  machine(),
];
console.log(lines.join('\n'));
if (!isDryRun) writeResults('statements', lines);

/** Milliseconds for 600 words, for each article the least of all rounds after the first. */
function ratesOf(texts: readonly StatementText[], times: number): number[] {
  const best = texts.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round <= times; round += 1) {
    for (const [at, text] of texts.entries()) {
      const rate = (costOf(text) / wordsOf(text)) * WORDS;
      if (round > 0) best[at] = Math.min(best[at] ?? rate, rate);
    }
  }
  return best;
}

function costOf(text: StatementText): number {
  const before = process.threadCpuUsage();
  findStatements(text);
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

function wordsOf({ headline, standfirst, paragraphs }: StatementText): number {
  return [headline, standfirst ?? '', ...paragraphs].join(' ').split(/\s+/).length;
}

/** An article of so many words: those of the edition one after the other. */
function articleOf(size: number): StatementText {
  const paragraphs: string[] = [];
  let words = 0;
  for (let at = 0; words < size; at += 1) {
    const text = articles[at % articles.length];
    if (text === undefined) break;
    paragraphs.push(...text.paragraphs);
    words += wordsOf(text);
  }
  return { headline: 'Everything that happened', standfirst: null, paragraphs, language: 'en' };
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}

function openedAlone(): { milliseconds: number; megabytes: number } {
  const script = fileURLToPath(new URL('./open-alone.ts', import.meta.url));
  // Compiled code is kept from run to run, as the app does (cli/main.ts); the first fills it.
  const cache = mkdtempSync(join(tmpdir(), 'hearsay-code-'));
  const env = { ...process.env, NODE_COMPILE_CACHE: cache };
  const runs = [1, 2, 3, 4].map(() =>
    JSON.parse(execFileSync(process.execPath, [script], { encoding: 'utf8', env })),
  );
  rmSync(cache, { recursive: true });
  const [least] = runs.sort((a, b) => a.milliseconds - b.milliseconds);
  return least;
}
