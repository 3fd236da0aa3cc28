import { asMarkup, type Markup, markup } from '../markup.ts';
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

/** Atom 1.0, RFC 4287. */
export function writeAtom(facts: FeedFacts): string {
  const { outlet, habit, articles, zoneOffset } = facts;
  const home = `http://${outlet.host}/`;
  const base = habit.isRelative && asMarkup(` xml:base="${home}"`);
  const updated = Math.max(0, ...articles.map((article) => article.updated ?? article.published));
  return markup`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${outlet.language}"${base}>
  <title>${feedTitle(facts)}</title>
  <subtitle>${outlet.slogan}</subtitle>
  <id>${home}</id>
  <link rel="alternate" type="text/html" href="${habit.isRelative ? '/' : home}"/>
  <link rel="self" type="application/atom+xml" href="${feedUrl(facts)}"/>
  <updated>${localIso(updated, zoneOffset)}</updated>
  <author><name>${outlet.name}</name></author>
${articles.map((article) => writeEntry(facts, article))}</feed>
`.markup;
}

function writeEntry(facts: FeedFacts, article: PlacedArticle): Markup {
  const { zoneOffset } = facts;
  return markup`<entry>
  <title type="text">${article.headline}</title>
  <id>${entryId(facts, article)}</id>
  <link rel="alternate" href="${entryLink(facts, article)}"/>
  <published>${localIso(article.published, zoneOffset)}</published>
  <updated>${localIso(article.updated ?? article.published, zoneOffset)}</updated>
  ${article.byline.map((name) => markup`<author><name>${name}</name></author>`)}
  <category term="${article.section}"/>
  <summary type="text">${summaryText(article)}</summary>
  ${facts.feed.text === 'full' && markup`<content type="html">${fullText(facts, article).markup}</content>`}
</entry>
`;
}
