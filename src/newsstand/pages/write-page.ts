import { type Markup, markup } from '../markup.ts';
import { type PageFacts, readableTime, type SiteFacts } from './page-facts.ts';
import { PLAIN_STYLE, renderBlocks } from './render-blocks.ts';

/** The page of an article, in its outlet's own template. */
export function writeArticlePage(page: PageFacts): string {
  const { article } = page;
  const main = markup`<article><h1>${article.headline}</h1>
<p>${article.byline.join(', ')} ${readableTime(page, article.published)}</p>
${renderBlocks(article, PLAIN_STYLE)}</article>`;
  return shell(page, article.headline, main);
}

/** The front page, or that of a section. */
export function writeListPage(site: SiteFacts, section: string | null): string {
  const title = section ?? site.outlet.slogan;
  const lines = site.articles.map(
    ({ url, headline }) => markup`<li><a href="${url}">${headline}</a></li>\n`,
  );
  return shell(site, title, markup`<ul>${lines}</ul>`);
}

export function writeNotFoundPage(site: SiteFacts): string {
  return shell(site, 'Page not found', markup`<h1>Page not found</h1>`);
}

function shell({ outlet, feeds }: SiteFacts, title: string, main: Markup): string {
  return markup`<!doctype html>
<html lang="${outlet.language}"><head><meta charset="utf-8"><title>${title} | ${outlet.name}</title>
${feeds.map((feed) => markup`<link rel="alternate" type="application/rss+xml" href="${feed.url}" title="${feed.title}">\n`)}</head>
<body>${main}</body></html>`.markup;
}
