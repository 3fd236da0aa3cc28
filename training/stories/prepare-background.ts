/**
 * How many articles hold a word, by language, before the reader's own have told:
 * `node training/stories/prepare-background.ts --lists WORDFREQ/data --news ARTICLES.jsonl ... > src/stories/grouping/vocabulary/background.json`.
 * The lists are those of the Python package wordfreq; the news (lines with `headline`, `text` and `language`) correct
 * them for the languages they are in. Only hashes and levels are kept.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { scanText } from '../../src/stories/reading/scan-text.ts';
import { readWordList } from './read-word-list.ts';

/** A usual article. The words of one come in bunches: the chance to be in it at all is less than by chance. */
const ARTICLE_WORDS = 300;
const BUNCHED = 0.6;
/** Languages have so many words in the table; English, the best known, more. */
const MOST = 3_400;
const MOST_ENGLISH = 16_000;
/** Whose lists are in other names. */
const RENAMED: Readonly<Record<string, string>> = { nb: 'no', sh: 'sr' };

const Article = z.object({
  headline: z.string().default(''),
  text: z.string().default(''),
  language: z.string().nullish(),
});

const { values } = parseArgs({
  options: { lists: { type: 'string' }, news: { type: 'string', multiple: true, default: [] } },
});
if (values.lists === undefined) throw new Error('--lists FOLDER is needed');

type Counts = { readonly words: Map<number, number>; articles: number };
const news = new Map<string, Counts>();
const tables = listedLanguages(values.lists);
for (const path of values.news) addNews(path);
correctByNews();
process.stdout.write(`${JSON.stringify(packed())}\n`);

function listedLanguages(folder: string): Map<string, Map<number, number>> {
  const found = new Map<string, Map<number, number>>();
  for (const name of readdirSync(folder)) {
    const tag = /^small_([a-z]+)\.msgpack\.gz$/.exec(name)?.[1];
    if (tag !== undefined) found.set(RENAMED[tag] ?? tag, chancesOf(join(folder, name), tag));
  }
  return found;
}

/** A word's hash to the chance that an article has it; several spellings of one hash add up. */
function chancesOf(path: string, tag: string): Map<number, number> {
  const parts = new Map<number, number>();
  for (const { word, part } of readWordList(path)) {
    const { hashes } = scanText({ headline: word, text: '', language: tag });
    for (const hash of hashes) parts.set(hash, (parts.get(hash) ?? 0) + part);
  }
  const most = tag === 'en' ? MOST_ENGLISH * 2 : MOST;
  const kept = [...parts].sort((one, other) => other[1] - one[1]).slice(0, most);
  return new Map(kept.map(([hash, part]) => [hash, 1 - Math.exp(-part * ARTICLE_WORDS * BUNCHED)]));
}

function addNews(path: string): void {
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line.trim() === '') continue;
    const article = Article.parse(JSON.parse(line));
    const tag = (article.language ?? 'en').slice(0, 2);
    const { hashes } = scanText({ ...article, language: tag });
    if (hashes.length < 60) continue;
    const counts = newsOf(tag);
    counts.articles += 1;
    for (const hash of new Set(hashes)) counts.words.set(hash, (counts.words.get(hash) ?? 0) + 1);
  }
}

function newsOf(tag: string): Counts {
  news.set(tag, news.get(tag) ?? { words: new Map(), articles: 0 });
  return news.get(tag) ?? { words: new Map(), articles: 0 };
}

/** The lists weigh as much as 400 articles. */
function correctByNews(): void {
  for (const [tag, { words, articles }] of news) {
    const table = tables.get(tag) ?? new Map<number, number>();
    for (const hash of new Set([...words.keys(), ...table.keys()])) {
      const count = words.get(hash) ?? 0;
      if (count < 2 && !table.has(hash)) continue;
      const before = table.get(hash) ?? 0;
      table.set(hash, (before * 400 + count) / (400 + articles));
    }
    const most = tag === 'en' ? MOST_ENGLISH : MOST;
    tables.set(tag, new Map([...table].sort((one, other) => other[1] - one[1]).slice(0, most)));
  }
}

/** Four bytes a word: the hash's upper 24 bits, then the level: the chance is exp(-level / 16). */
function packed(): Record<string, string> {
  return Object.fromEntries(
    [...tables]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([tag, table]) => [tag, packTable(table)]),
  );
}

function packTable(table: Map<number, number>): string {
  const rows = [...table].map(([hash, chance]) => {
    const level = Math.min(255, Math.max(0, Math.round(-16 * Math.log(Math.max(chance, 1e-7)))));
    return ((hash & 0xffffff00) | level) >>> 0;
  });
  rows.sort((one, other) => one - other);
  const bytes = Buffer.alloc(rows.length * 4);
  for (const [at, row] of rows.entries()) bytes.writeUInt32LE(row, at * 4);
  return bytes.toString('base64');
}
