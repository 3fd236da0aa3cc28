import { MINUTE, type Millis } from '../../model/time.ts';
import { asMarkup, type Markup, markup } from '../markup.ts';
import { leadPicture } from '../pages/render-blocks.ts';
import { type PlacedArticle, zoneName } from '../stories/place-days.ts';
import {
  entryId,
  entryLink,
  type FeedFacts,
  feedTitle,
  feedUrl,
  fullText,
  signature,
  summaryMarkup,
  titleMarkup,
} from './feed-facts.ts';

/** RSS 2.0, https://www.rssboard.org/rss-specification, with the modules that newspapers use. */
export function writeRss(facts: FeedFacts): string {
  const { outlet, habit, articles } = facts;
  const newest = articles[0]?.published ?? null;
  return markup`<?xml version="1.0" encoding="${habit.encoding}"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"
  xmlns:media="http://search.yahoo.com/mrss/">
<channel>
  <title>${feedTitle(facts)}</title>
  <link>http://${outlet.host}/</link>
  <description>${outlet.slogan}</description>
  <language>${outlet.language}</language>
  ${newest !== null && markup`<lastBuildDate>${mailDate(newest, facts.zoneOffset)}</lastBuildDate>`}
  <atom:link href="${feedUrl(facts)}" rel="self" type="application/rss+xml"/>
${articles.map((article) => writeItem(facts, article))}</channel>
</rss>
`.markup;
}

function writeItem(facts: FeedFacts, article: PlacedArticle): Markup {
  const guid = entryId(facts, article);
  const author = signature(article);
  const picture = leadPicture(article);
  return markup`<item>
  <title>${titleMarkup(facts, article)}</title>
  <link>${entryLink(facts, article)}</link>
  ${guid !== null && markup`<guid isPermaLink="${String(facts.habit.guid === 'address')}">${guid}</guid>`}
  <pubDate>${mailDate(article.published, facts.zoneOffset)}</pubDate>
  ${author !== null && markup`<dc:creator>${author}</dc:creator>`}
  <category>${article.section}</category>
  <description>${asCdata(summaryMarkup(facts, article))}</description>
  ${facts.feed.text === 'full' && markup`<content:encoded>${asCdata(fullText(facts, article))}</content:encoded>`}
  ${picture !== null && markup`<media:content url="${picture}" medium="image" type="image/png" width="640" height="360"/>`}
</item>
`;
}

function asCdata({ markup: text }: Markup): Markup {
  return asMarkup(`<![CDATA[${text.replaceAll(']]>', ']]&gt;')}]]>`);
}

/** RFC 822 with a year of four digits: "Fri, 21 Nov 2025 16:10:00 +0100". */
function mailDate(time: Millis, zoneOffset: number): string {
  const local = new Date(time + zoneOffset * MINUTE).toUTCString();
  return local.replace('GMT', zoneName(zoneOffset).replace(':', ''));
}
