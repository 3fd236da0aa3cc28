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
    stories: stories.map((one) => tellStory(news, one)),
  }));
}

function tellStory(news: CommonNews, { seen, comment, article }: ChosenStory): LetterStory {
  const { line, common, followedBy } = seen;
  const picked = common.articles.find((one) => one.line.id === article)?.line;
  const shown = picked ?? line.shown;
  // A story of one article is that article, as on the pages.
  const isArticle = picked !== undefined || line.articleCount === 1;
  return {
    target: isArticle ? { kind: 'article', id: shown.id } : { kind: 'story', id: line.id },
    headline: shown.headline.trim() === '' ? shown.opening : shown.headline,
    language: shown.language,
    check: checkOf(news, shown.id),
    outletName: shown.outletName,
    outletCount: picked === undefined ? line.outletCount : 1,
    origins: Math.min(line.independentReports ?? line.reportCount, line.outletCount),
    whatIsNew: withWords(news, seen),
    contestedCount: picked === undefined ? (news.contested.get(line.id) ?? 0) : 0,
    claim: picked === undefined ? (news.claims.get(line.id) ?? null) : null,
    ...{ comment, followed: followedBy?.name ?? null, lastAt: line.lastAt },
  };
}

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
