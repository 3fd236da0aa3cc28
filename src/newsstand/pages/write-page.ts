import { type Markup, markup } from '../markup.ts';
import { headMetadata } from './metadata.ts';
import { type PageFacts, readableTime, type SiteFacts } from './page-facts.ts';
import { cookieBanner, masthead, siteFooter } from './parts.ts';
import { broadcasterPage } from './templates/broadcaster.ts';
import { broadsheetPage } from './templates/broadsheet.ts';
import { germanPage } from './templates/german.ts';
import { localPage } from './templates/local.ts';
import { specialistPage } from './templates/specialist.ts';
import { tabloidPage } from './templates/tabloid.ts';
import { wirePage } from './templates/wire.ts';
import type { SiteWords } from './words/site-words.ts';
import { wordsOf } from './words/words-of.ts';

type Template = (page: PageFacts, words: SiteWords) => Markup;

const TEMPLATES: Readonly<Record<string, Template>> = {
  'harbour-post': broadsheetPage,
  'the-meridian': broadsheetPage,
  'daily-lantern': tabloidPage,
  northwire: wirePage,
  'coastal-press': wirePage,
  'channel-nine': broadcasterPage,
  'republic-radio': broadcasterPage,
  ledger: specialistPage,
  'sentinel-science': specialistPage,
  'vale-gazette': localPage,
  'der-kuestenbote': germanPage,
  'tagblatt-morgen': germanPage,
};

/** The page of an article, in its outlet's own template. */
export function writeArticlePage(page: PageFacts): string {
  const template = TEMPLATES[page.outlet.id] ?? broadsheetPage;
  const main = template(page, wordsOf(page.outlet.id));
  return wholePage(page, { title: page.article.headline, head: headMetadata(page), main });
}

/** The front page (section null), or that of a section. */
export function writeListPage(site: SiteFacts, section: string | null): string {
  const title = section ?? site.outlet.slogan;
  const teasers = site.articles.map(
    (
      article,
    ) => markup`<article class="teaser"><h2><a href="${article.url}">${article.headline}</a></h2>
<p>${article.standfirst}</p><p><small>${readableTime(site, article.published)}</small></p></article>
`,
  );
  const main = markup`<main><h1>${title}</h1>\n${teasers}</main>`;
  return wholePage(site, { title, head: markup``, main });
}

export function writeNotFoundPage(site: SiteFacts): string {
  const [title, text] =
    site.outlet.language === 'de'
      ? ['Seite nicht gefunden', 'Diese Seite gibt es nicht oder nicht mehr.']
      : ['Page not found', 'The page you are looking for does not exist, or no longer does.'];
  const main = markup`<main><h1>${title}</h1><p>${text}</p></main>`;
  return wholePage(site, { title, head: markup``, main });
}

type Contents = { readonly title: string; readonly head: Markup; readonly main: Markup };

function wholePage(site: SiteFacts, { title, head, main }: Contents): string {
  const { outlet } = site;
  const words = wordsOf(outlet.id);
  const feeds = site.feeds.map(
    (feed, at) =>
      markup`<link rel="alternate" type="${feedType(site, at)}" title="${feed.title}" href="${feed.url}">\n`,
  );
  return markup`<!doctype html>
<html lang="${outlet.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} | ${outlet.name}</title>
${feeds}${head}<style>
body { font: 1.05rem/1.5 ${words.font}; max-width: 44rem; margin: 0 auto; padding: 0 1rem; }
a, h3 { color: ${words.accent}; } img { max-width: 100%; height: auto; }
.masthead { border-bottom: 4px solid ${words.accent}; } nav li, .share-bar li { display: inline; margin-right: 0.8em; }
</style>
</head>
<body>
${cookieBanner(words)}${masthead(site)}${main}
${siteFooter(words)}</body>
</html>
`.markup;
}

const FEED_TYPES = {
  rss: 'application/rss+xml',
  rdf: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
};

function feedType({ habit }: SiteFacts, at: number): string {
  return FEED_TYPES[habit.feeds[at]?.format ?? 'rss'];
}
