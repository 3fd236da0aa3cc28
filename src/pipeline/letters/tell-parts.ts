import type { StoryNews } from '../../model/edition/edition.ts';
import type { LetterPart, LetterStory } from '../../model/mail/letter-contents.ts';
import type { EditionDesk } from '../edition/story-pool.ts';
import type { ChosenPart, ChosenStory } from './choose-parts.ts';
import { type CommonNews, learn } from './common-news.ts';
import type { SeenStory } from './reader-pool.ts';

/** Learns, for many letters at once, what their stories tell. */
export function learnParts(
  desk: EditionDesk,
  news: CommonNews,
  parts: readonly ChosenPart[],
): Promise<void> {
  const stories = parts.flatMap((part) => part.stories);
  return learn(desk, news, {
    stories: stories.map(({ seen }) => seen.line.id),
    articles: stories.flatMap(({ seen, article }) => [
      article ?? seen.line.shown.id,
      ...seen.reports.map(({ line }) => line.id),
    ]),
  });
}

/** Parts as a letter tells them, of what is learned. */
export function tellParts(news: CommonNews, parts: readonly ChosenPart[]): LetterPart[] {
  return parts.map(({ kind, subject, stories }) => ({
    ...{ kind, subject },
    stories: stories.map((one) => toldOnce(news, one)),
  }));
}

const TOLD = new WeakMap<SeenStory, Map<string, LetterStory>>();

/** The same for all who see the same, so that it is put into words once. */
function toldOnce(news: CommonNews, chosen: ChosenStory): LetterStory {
  const told = TOLD.get(chosen.seen) ?? new Map<string, LetterStory>();
  TOLD.set(chosen.seen, told);
  const key = `${chosen.article ?? 0} ${chosen.comment ?? ''}`;
  const story = told.get(key) ?? tellStory(news, chosen);
  told.set(key, story);
  return story;
}

function tellStory(news: CommonNews, { seen, comment, article }: ChosenStory): LetterStory {
  const { line, common, followedBy } = seen;
  const picked = common.articles.find((one) => one.line.id === article)?.line;
  const shown = picked ?? line.shown;
  // A story of one article is that article, as on the pages.
  const isArticle = picked !== undefined || line.articleCount === 1;
  return {
    target: isArticle ? { kind: 'article', id: shown.id } : { kind: 'story', id: line.id },
    headline: shown.headline.trim() || shown.opening,
    language: shown.language,
    check: checkOf(news, shown.id),
    originalUrl: shown.url,
    outletName: shown.outletName,
    origins: Math.min(line.independentReports ?? line.reportCount, line.outletCount),
    whatIsNew: withWords(news, seen),
    ...(picked === undefined ? standingOf(news, line) : OF_AN_ARTICLE),
    ...{ comment, followed: followedBy?.name ?? null, lastAt: line.lastAt },
  };
}

/** What is told of a story as a whole. */
function standingOf(news: CommonNews, { id, outletCount }: SeenStory['line']) {
  const [contestedCount, claim] = [news.contested.get(id) ?? 0, news.claims.get(id) ?? null];
  return { outletCount, contestedCount, claim };
}

const OF_AN_ARTICLE = { outletCount: 1, contestedCount: 0, claim: null } as const;

function checkOf(news: CommonNews, article: number): LetterStory['check'] {
  const check = news.places.get(article)?.headline ?? null;
  return check === null ? null : { verdict: check.verdict, speaker: check.speaker };
}

/** With the first new sentence of the newest report that has one. */
function withWords(news: CommonNews, seen: SeenStory): StoryNews | null {
  if (seen.news?.kind !== 'moved on') return seen.news;
  for (const { line } of seen.reports) {
    const words = news.places.get(line.id)?.addition?.sentences[0]?.text;
    if (words !== undefined) return { ...seen.news, adds: { article: line.id, words } };
  }
  return seen.news;
}
