import { type Markup, markup } from '../markup.ts';
import { localIso, type PlacedArticle } from '../stories/place-days.ts';
import { type FeedFacts, feedTitle, feedUrl, signature, summaryText } from './feed-facts.ts';

/** RSS 1.0, https://web.resource.org/rss/1.0/spec, with Dublin Core. Summaries only. */
export function writeRdf(facts: FeedFacts): string {
  const { outlet, articles } = facts;
  return markup`<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
  xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="${feedUrl(facts)}">
  <title>${feedTitle(facts)}</title>
  <link>http://${outlet.host}/</link>
  <description>${outlet.slogan}</description>
  <dc:language>${outlet.language}</dc:language>
  <items><rdf:Seq>
${articles.map((article) => markup`    <rdf:li rdf:resource="${article.url}"/>\n`)}  </rdf:Seq></items>
</channel>
${articles.map((article) => writeItem(facts, article))}</rdf:RDF>
`.markup;
}

function writeItem(facts: FeedFacts, article: PlacedArticle): Markup {
  const author = signature(article);
  return markup`<item rdf:about="${article.url}">
  <title>${article.headline}</title>
  <link>${article.url}</link>
  <description>${summaryText(article)}</description>
  <dc:date>${localIso(article.published, facts.zoneOffset)}</dc:date>
  ${author !== null && markup`<dc:creator>${author}</dc:creator>`}
  <dc:subject>${article.section}</dc:subject>
</item>
`;
}
