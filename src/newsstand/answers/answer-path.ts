import { writeFeed } from '../feeds/write-feed.ts';
import type { FeedHabit } from '../habits.ts';
import { type PageFacts, type SiteFacts, sectionPath } from '../pages/page-facts.ts';
import { writeArticlePage, writeListPage, writeNotFoundPage } from '../pages/write-page.ts';
import type { PlacedArticle } from '../stories/place-days.ts';
import type { Answer } from './answer.ts';
import { drawPicture } from './draw-picture.ts';

/** What a site answers to a path: a feed, a page, a picture, else its 404 page. */
export function answerPath(site: SiteFacts, path: string): Answer {
  const { habit, articles, outlet } = site;
  if (path === habit.movedFrom) return { kind: 'moved', to: habit.feeds[0].path };
  const feed = habit.feeds.find((one) => one.path === path);
  if (feed !== undefined) return feedAnswer(site, feed);
  if (path === '/') return pageAnswer(writeListPage(site, null), articles);
  const article = articles.find((one) => one.url === `http://${outlet.host}${path}`);
  if (article !== undefined) return articleAnswer({ ...site, article });
  return pictureAnswer(site, path) ?? sectionAnswer(site, path) ?? notFound(site);
}

function feedAnswer(site: SiteFacts, feed: FeedHabit): Answer {
  const isIn = ({ section }: PlacedArticle) => feed.sections?.includes(section) ?? true;
  const articles = site.articles.filter(isIn);
  return {
    kind: 'document',
    status: 200,
    contentType: site.habit.contentType,
    bytes: writeFeed({ ...site, feed, articles }),
    modified: newestOf(articles),
  };
}

function newestOf(articles: readonly PlacedArticle[]): number | null {
  const times = articles.map((article) => article.updated ?? article.published);
  return times.length === 0 ? null : Math.max(...times);
}

function articleAnswer(page: PageFacts): Answer {
  return pageAnswer(writeArticlePage(page), [page.article]);
}

function pageAnswer(html: string, articles: readonly PlacedArticle[]): Answer {
  const bytes = new TextEncoder().encode(html);
  const contentType = 'text/html; charset=utf-8';
  return { kind: 'document', status: 200, contentType, bytes, modified: newestOf(articles) };
}

/** Pictures of articles that are out; drawn anew each time, which takes some milliseconds. */
function pictureAnswer({ articles }: SiteFacts, path: string): Answer | null {
  const [, name = '', id = ''] = /^\/pictures\/(([a-z0-9-]{1,80})-\d)\.png$/.exec(path) ?? [];
  const article = articles.find((one) => one.id === id);
  if (article === undefined) return null;
  return {
    kind: 'document',
    status: 200,
    contentType: 'image/png',
    bytes: drawPicture(name),
    modified: article.published,
  };
}

function sectionAnswer(site: SiteFacts, path: string): Answer | null {
  const articles = site.articles.filter(({ section }) => sectionPath(section) === path);
  const section = articles[0]?.section;
  if (section === undefined) return null;
  return pageAnswer(writeListPage({ ...site, articles }, section), articles);
}

function notFound(site: SiteFacts): Answer {
  const bytes = new TextEncoder().encode(writeNotFoundPage(site));
  const contentType = 'text/html; charset=utf-8';
  return { kind: 'document', status: 404, contentType, bytes, modified: null };
}
