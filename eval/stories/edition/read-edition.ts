import { readFileSync } from 'node:fs';
import { type Article, articleText } from '../../../src/model/article.ts';
import type { StoryArticle } from '../../../src/model/claim.ts';
import type { Report, StoryText } from '../../../src/model/story.ts';
import type { PlacedArticle } from '../../../src/newsstand/stories/place-days.ts';
import type { SampleStory } from '../../../src/newsstand/stories/sample.ts';
import { findStatements } from '../../../src/statements/find-statements.ts';
import { newsroom } from '../../../test/newsroom.ts';
import { readSamplePages } from '../../sample/read-pages.ts';

/** An article as the app has it from its page. */
export type EditionArticle = {
  /** As in the story files: "northwire-ferry". */
  readonly name: string;
  readonly text: StoryText;
  readonly toldAs: (report: Report) => StoryArticle;
};

/** A claim of a story's gold, and the words that carry it: at least one of them stands in each of the articles that do. */
export type AnchoredOrigin = SampleStory['gold']['origins'][number] & {
  readonly words: readonly string[];
};

export type GoldStory = SampleStory & { readonly anchored: readonly AnchoredOrigin[] };

/** The sample edition as it comes in, in order of time, and what is so. */
export type Edition = {
  readonly articles: readonly EditionArticle[];
  readonly stories: readonly GoldStory[];
};

/** Reads every page of the newsstand; an article that can't be read is left out. Articles are numbered from 1. */
export async function readEdition(): Promise<Edition> {
  const pages = (await readSamplePages()).toReversed();
  const articles = pages.flatMap(({ story, article }, at) =>
    article === null ? [] : [editionArticle(story, article, at + 1)],
  );
  return { articles, stories: newsroom().sample.stories.map(anchor) };
}

function editionArticle(story: PlacedArticle, article: Article, id: number): EditionArticle {
  const { headline, standfirst, paragraphs, language, byline, url, details } = article;
  const { agencies, notes, firstAppeared } = details;
  // The feed's word: some pages print a time without its zone.
  const time = story.published;
  const found = findStatements(article);
  return {
    name: story.id,
    text: {
      id,
      headline,
      text: articleText(paragraphs),
      language,
      outlet: story.outlet.host,
      time,
      agencies,
    },
    toldAs: (report) => ({
      id,
      headline,
      standfirst,
      paragraphs,
      language,
      outletKey: story.outlet.host,
      outletName: story.outlet.name,
      owner: null,
      byline,
      agencies,
      links: firstAppeared?.url ? [firstAppeared.url] : [],
      url,
      time,
      report,
      notes,
      found,
    }),
  };
}

/** The words stand in a file beside the others of a story's name; they are in the order of the gold's origins. */
function anchor(story: SampleStory): GoldStory {
  const file = new URL(`../sample/${story.file.replace(/md$/, 'json')}`, import.meta.url);
  const anchors: { claim: string; words: string[] }[] = JSON.parse(readFileSync(file, 'utf8'));
  const anchored = story.gold.origins.map((origin, at) => {
    const words = anchors[at];
    if (words?.claim !== origin.claim)
      throw new Error(`${file.pathname} has not "${origin.claim}"`);
    return { ...origin, words: words.words };
  });
  return { ...story, anchored };
}

/** Quotation marks and spaces are each outlet's own. */
export function foldMarks(text: string): string {
  return text.replace(/[“”„»«"‘’‚]/g, "'").replace(/\s/g, ' ');
}
