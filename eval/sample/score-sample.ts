/**
 * How much of the sample edition comes through: every page of every outlet is read and compared
 * with the story it was made from. Paragraphs count whole: one that lost a word is lost, one that
 * is not in the story is furniture.
 */
import { readPage } from '../../src/articles/read-page.ts';
import type { Article } from '../../src/model/article.ts';
import type { FetchPage } from '../../src/model/fetch-page.ts';
import type { SampleArticle } from '../../src/newsstand/stories/sample.ts';
import { decodeBytes } from '../../src/text/decode-bytes.ts';
import { FRIDAY_EVENING, fetchFromNewsstand, newsroom } from '../../test/newsroom.ts';

/** Shares from 0 to 1. */
export type SampleScores = {
  readonly read: number;
  readonly paragraphRecall: number;
  readonly paragraphPrecision: number;
  readonly headline: number;
  readonly byline: number;
  readonly published: number;
  readonly language: number;
};

/** Reads the pages of all articles and scores them. */
export async function scoreSample(): Promise<SampleScores> {
  const fetchPage = fetchFromNewsstand({ anchor: FRIDAY_EVENING, placement: 'calendar' });
  const reads: { story: SampleArticle; article: Article | null }[] = [];
  for (const story of newsroom().articles) {
    reads.push({ story, article: await readStory(fetchPage, story) });
  }
  const share = (isRight: (one: { story: SampleArticle; article: Article }) => boolean) =>
    reads.filter(({ story, article }) => article !== null && isRight({ story, article })).length /
    reads.length;
  return {
    read: share(() => true),
    ...paragraphScores(reads),
    headline: share(({ story, article }) => article.headline === story.headline),
    byline: share(({ story, article }) => article.byline.join() === story.byline.join()),
    published: share(({ article }) => article.published !== null),
    language: share(({ story, article }) => article.language === story.outlet.language),
  };
}

async function readStory(fetchPage: FetchPage, story: SampleArticle): Promise<Article | null> {
  const answer = await fetchPage({ url: story.url });
  if (answer.kind !== 'changed') throw new Error(`${story.url} is not at the newsstand`);
  const { bytes, contentType } = answer;
  const { text } = decodeBytes(bytes, { contentType, kind: 'html' });
  const read = readPage(text, story.url);
  return read.kind === 'article' ? read.article : null;
}

function paragraphScores(reads: readonly { story: SampleArticle; article: Article | null }[]) {
  let [right, wanted, given] = [0, 0, 0];
  for (const { story, article } of reads) {
    const gold = bodyOf(story);
    const read = (article?.paragraphs ?? []).map(fold);
    right += gold.filter((paragraph) => read.includes(paragraph)).length;
    wanted += gold.length;
    given += read.length;
  }
  return { paragraphRecall: right / wanted, paragraphPrecision: right / given };
}

/** What a reader must see in the body, folded. */
function bodyOf({ blocks }: SampleArticle): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'list') return block.items.map(fold);
    return block.kind === 'paragraph' || block.kind === 'subhead' ? [fold(block.text)] : [];
  });
}

/** Bullets and white space are the page's affair. */
function fold(text: string): string {
  return text
    .replace(/^[•–-]\s/, '')
    .replace(/\s+/g, ' ')
    .trim();
}
