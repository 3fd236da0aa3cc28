/**
 * `node bench/front/add-news.ts LIBRARY [ARTICLES]`: brings a library of bench/million to this version and lets the last
 * three days bring invented news that several titles tell, put in and told by Hearsay itself.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DAY } from '../../src/model/time.ts';
import { makeUpToDate } from '../million/make-up-to-date.ts';
import { openNews } from '../stories/write-news.ts';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const REACH = 3 * DAY;

const [library, count = '4000'] = process.argv.slice(2);
if (library === undefined)
  throw new Error('usage: node bench/front/add-news.ts LIBRARY [ARTICLES]');
const folder = mkdtempSync(join(tmpdir(), 'bench-of-hearsay-news-'));
const list = join(folder, 'news.jsonl');
await makeUpToDate(join(library, 'library.db'));
console.error('up to date');
writeFileSync(list, linesOfNews(Number(count)));
const env = { ...process.env, HEARSAY_DATA: library };
const { status } = spawnSync(process.execPath, [MAIN, 'import', list], { env, stdio: 'inherit' });
rmSync(folder, { recursive: true });
process.exitCode = status ?? 1;

function linesOfNews(articles: number): string {
  const news = openNews(articles, Date.now() % 1000);
  const begin = Date.now() - REACH;
  const lines = Array.from({ length: articles }, (_, at) => {
    const { headline, text, outlet, language } = news.next();
    const published = new Date(begin + (at / articles) * REACH).toISOString();
    return JSON.stringify({ headline: asSentence(headline), text, outlet, language, published });
  });
  return `${lines.join('\n')}\n`;
}

/** Invented headlines capitalise every word: runs of "The" and "Of" would be taken for names, and looked for among all. */
function asSentence(headline: string): string {
  return headline.slice(0, 1) + headline.slice(1).toLowerCase();
}
