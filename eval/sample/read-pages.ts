import { readPage } from '../../src/articles/read-page.ts';
import type { Article, ArticleRead } from '../../src/model/article.ts';
import type { FetchPage } from '../../src/model/fetch-page.ts';
import { type PlacedArticle, placeSample } from '../../src/newsstand/stories/place-days.ts';
import type { SampleArticle } from '../../src/newsstand/stories/sample.ts';
import { decodeBytes } from '../../src/text/decode-bytes.ts';
import { FRIDAY_EVENING, fetchFromNewsstand, newsroom } from '../../test/newsroom.ts';

/** An article of the edition, its page, and what was read of it; null where nothing was. */
export type SamplePage = {
  readonly story: PlacedArticle;
  readonly html: string;
  readonly article: Article | null;
};

const EDITION = { anchor: FRIDAY_EVENING, placement: 'calendar', zoneOffset: 60 } as const;

/** All pages of the sample edition, read as the app reads them, newest first. */
export async function readSamplePages(): Promise<SamplePage[]> {
  const fetchPage = fetchFromNewsstand(EDITION);
  const pages: SamplePage[] = [];
  for (const story of placeSample(newsroom().sample, EDITION)) {
    const html = await pageOf(fetchPage, story);
    pages.push({ story, html, article: articleIn(readPage(html, story.url)) });
  }
  return pages;
}

async function pageOf(fetchPage: FetchPage, story: SampleArticle): Promise<string> {
  const answer = await fetchPage({ url: story.url });
  if (answer.kind !== 'changed') throw new Error(`${story.url} is not at the newsstand`);
  const { bytes, contentType } = answer;
  return decodeBytes(bytes, { contentType, kind: 'html' }).text;
}

/** Null where nothing was read. */
export function articleIn(read: ArticleRead): Article | null {
  return read.kind === 'article' ? read.article : null;
}
