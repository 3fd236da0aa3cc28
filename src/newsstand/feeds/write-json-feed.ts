import { leadPicture } from '../pages/render-blocks.ts';
import { localIso, type PlacedArticle } from '../stories/place-days.ts';
import {
  entryId,
  entryLink,
  type FeedFacts,
  feedTitle,
  feedUrl,
  fullText,
  summaryText,
} from './feed-facts.ts';

/** JSON Feed 1.1, https://www.jsonfeed.org/version/1.1/ */
export function writeJsonFeed(facts: FeedFacts): string {
  const { outlet, articles } = facts;
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feedTitle(facts),
    home_page_url: `http://${outlet.host}/`,
    feed_url: feedUrl(facts),
    description: outlet.slogan,
    language: outlet.language,
    items: articles.map((article) => itemOf(facts, article)),
  };
  return JSON.stringify(document, null, 2);
}

/** Absent keys are undefined, which JSON leaves out. */
function itemOf(facts: FeedFacts, article: PlacedArticle) {
  const { zoneOffset } = facts;
  return {
    id: entryId(facts, article) ?? article.url,
    url: entryLink(facts, article),
    title: article.headline,
    summary: summaryText(article),
    content_html: facts.feed.text === 'full' ? fullText(facts, article).markup : undefined,
    date_published: localIso(article.published, zoneOffset),
    date_modified: article.updated === null ? undefined : localIso(article.updated, zoneOffset),
    authors: article.byline.map((name) => ({ name })),
    tags: [article.section],
    image: leadPicture(article) ?? undefined,
  };
}
