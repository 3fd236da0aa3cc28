/**
 * How much of the sample edition comes through: every page of every outlet is read and compared
 * with the story it was made from. Paragraphs count whole: one that lost a word is lost, one that
 * is not in the story is furniture.
 */
import { readPlainText } from '../../src/articles/read-plain-text.ts';
import type { Article } from '../../src/model/article.ts';
import { updateTime } from '../../src/newsstand/pages/render-blocks.ts';
import type { PlacedArticle } from '../../src/newsstand/stories/place-days.ts';
import type { SampleArticle } from '../../src/newsstand/stories/sample.ts';
import { copiedText } from './copied-text.ts';
import { articleIn, readSamplePages } from './read-pages.ts';

/** Shares from 0 to 1. */
export type ReadScores = {
  readonly read: number;
  readonly paragraphRecall: number;
  readonly paragraphPrecision: number;
  readonly headline: number;
  readonly byline: number;
  readonly published: number;
  readonly language: number;
};

/** Shares of what stands beside the texts of pages that was found, from 0 to 1. */
export type PartScores = {
  /** Entries of live blogs at their times, each with the paragraph it begins with. */
  readonly updates: number;
  /** Articles of which it is told rightly whether only their beginning is here. */
  readonly cutOff: number;
  readonly corrections: number;
  /** Pictures with the very caption and credit they have. */
  readonly figures: number;
};

/** Of the pages as they are, and of their text as somebody gets it who copies all of it. */
export type SampleScores = ReadScores & {
  readonly parts: PartScores;
  readonly plainText: ReadScores & { readonly credits: number };
};

type Read = { readonly story: PlacedArticle; readonly article: Article | null };

/** Reads the pages of all articles, twice, and scores them. */
export async function scoreSample(): Promise<SampleScores> {
  const pages = await readSamplePages();
  const copies = pages.map(({ story, html }) => ({
    story,
    article: articleIn(readPlainText(copiedText(html))),
  }));
  return {
    ...readScores(pages),
    parts: partScores(pages),
    plainText: { ...readScores(copies), credits: creditRecall(copies) },
  };
}

function readScores(reads: readonly Read[]): ReadScores {
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

function partScores(reads: readonly Read[]): PartScores {
  const corrected = reads.filter(({ story }) => story.correction !== null);
  return {
    updates: shareFound(reads, updatesOf, ({ article }, { time, text }) =>
      (article?.details.updates ?? []).some(
        (one) => one.time === time && article?.paragraphs[one.paragraph] === text,
      ),
    ),
    cutOff:
      reads.filter(({ story, article }) => article?.details.isCutOff === (story.shown !== null))
        .length / reads.length,
    corrections:
      corrected.filter(({ story, article }) =>
        article?.details.notes.some((note) => fold(note) === fold(story.correction ?? '')),
      ).length / corrected.length,
    figures: shareFound(reads, photosOf, ({ article }, { caption, credit }) =>
      (article?.details.figures ?? []).some(
        (figure) => figure.caption === caption && bareCredit(figure.credit) === credit,
      ),
    ),
  };
}

function shareFound<Part>(
  reads: readonly Read[],
  partsOf: (story: PlacedArticle) => readonly Part[],
  isFound: (read: Read, part: Part) => boolean,
): number {
  const parts = reads.flatMap((read) => partsOf(read.story).map((part) => isFound(read, part)));
  return parts.filter((found) => found).length / parts.length;
}

function updatesOf(story: PlacedArticle) {
  return story.blocks.flatMap((block) =>
    block.kind === 'update' ? { time: updateTime(story, block), text: block.text } : [],
  );
}

function photosOf({ blocks, shown }: PlacedArticle) {
  return blocks
    .slice(0, shown ?? blocks.length)
    .flatMap((block) => (block.kind === 'photo' ? block : []));
}

/** The outlets label their credits each in its own way. */
function bareCredit(credit: string | null): string | null {
  return credit?.replace(/^(?:Photograph|Picture|Photo|Pic|Foto|Bild|Image|©)[:\s]\s*/, '') ?? null;
}

/** The share of the photographers and agencies credited under a picture that the article credits too. */
function creditRecall(reads: readonly Read[]): number {
  let [right, wanted] = [0, 0];
  for (const { story, article } of reads) {
    const read = article?.credits.join('\n') ?? '';
    const gold = story.blocks.flatMap((block) =>
      block.kind === 'photo' && block.credit !== null ? block.credit : [],
    );
    right += gold.filter((credit) => read.includes(credit)).length;
    wanted += gold.length;
  }
  return right / wanted;
}

function paragraphScores(reads: readonly Read[]) {
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
function bodyOf({ blocks, shown }: SampleArticle): string[] {
  return blocks.slice(0, shown ?? blocks.length).flatMap((block) => {
    if (block.kind === 'list') return block.items.map(fold);
    if (block.kind === 'post') return [fold(block.text), `— ${fold(block.author ?? '')}`];
    const isText = ['paragraph', 'subhead', 'update'].includes(block.kind);
    return isText && 'text' in block ? [fold(block.text)] : [];
  });
}

/** Bullets and white space are the page's affair; a dateline has a place of its own. */
function fold(text: string): string {
  return text
    .replace(/^[\p{Lu} ]{3,30}(?:, \p{L}{4,12}){0,2} \(\p{L}{2,12}\) [-–—] /u, '')
    .replace(/^[•–-]\s/, '')
    .replace(/\s+/g, ' ')
    .trim();
}
