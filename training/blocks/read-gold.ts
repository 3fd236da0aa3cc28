import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { firstFeatures } from '../../src/articles/body/first-features.ts';
import type { PageWords } from '../../src/articles/body/line-features.ts';
import { type PageLines, readPageLines } from '../../src/articles/body/page-lines.ts';
import { pageWordsOf } from '../../src/articles/body/page-words.ts';
import { blocksOf } from '../../src/articles/tree/blocks.ts';
import { parseMarkup } from '../../src/articles/tree/parse-markup.ts';
import { decodeBytes } from '../../src/text/decode-bytes.ts';
import { type Gold, labelLines } from './label-lines.ts';

/** A page made ready to learn from. */
export type GoldPage = {
  readonly set: string;
  readonly id: string;
  readonly domain: string;
  readonly gold: Gold;
  readonly page: PageLines;
  readonly words: PageWords;
  readonly features: Float32Array;
  readonly labels: readonly (number | null)[];
};

export function readGold(folder: string): GoldPage[] {
  const set = folder.replace(/\/$/, '').split('/').at(-1) ?? folder;
  return readFileSync(join(folder, 'gold.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => readPage(folder, set, JSON.parse(line)));
}

function readPage(
  folder: string,
  set: string,
  line: Gold & { id: string; url: string | null },
): GoldPage {
  const bytes = gunzipSync(readFileSync(join(folder, 'pages', `${line.id}.html.gz`)));
  const { text } = decodeBytes(bytes, { contentType: null, kind: 'html' });
  const root = parseMarkup(text);
  const words = pageWordsOf(root);
  const page = readPageLines(root, blocksOf(root), words);
  const labels = labelLines(
    page.lines.map(({ block }) => block.text),
    line,
  );
  return {
    set,
    id: line.id,
    domain: domainOf(line.url ?? line.id),
    gold: line,
    page,
    words,
    features: firstFeatures(page, words),
    labels,
  };
}

/** What pages of one outlet share: they must not stand on both sides of a split. */
function domainOf(url: string): string {
  const host =
    URL.canParse(url) && url.startsWith('http')
      ? new URL(url).hostname
      : (url.split('::').at(-1) ?? url);
  const labels = host.replace(/^www\./, '').split(/[./]/);
  return (
    labels
      .slice(-3)
      .join('.')
      .replace(/\.(?:html?|php)$/, '')
      .split('-')[0] ?? host
  );
}
