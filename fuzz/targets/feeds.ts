import { entryKeys } from '../../src/feeds/entry-keys.ts';
import { parseOpml, writeOpml } from '../../src/feeds/opml.ts';
import { parseFeed } from '../../src/feeds/parse-feed.ts';
import type { Entry } from '../../src/model/feeds/entry.ts';
import type { ParsedFeed } from '../../src/model/feeds/feed.ts';
import { readFeed } from '../../src/pipeline/reading/read-feed.ts';
import { decodeBytes } from '../../src/text/decode-bytes.ts';
import { hold, holdAddress, holdText, holdTime, type Target } from '../engine/target.ts';
import { seedsOf, wordsOf } from '../seeds.ts';
import { holdArticle, holdReason } from './article-holds.ts';

const URL_OF_FEED = 'https://harbour-post.example/feed/';

const XML_WORDS =
  wordsOf(`<?xml version="1.0"?> <?xml version="1.0" encoding="utf-16"?> <!DOCTYPE <!ENTITY &town; &amp; &#0;
  &#xD800; &#1114112; &#x26; <![CDATA[ ]]> <!-- --> <?p ?> </ /> xmlns= xmlns:a= xml:base= xml:lang= type="html" type="xhtml" mode="xml"
  <rss <channel> <item> </item> <entry> <title> <link> <guid> <description> <pubDate> <content:encoded> <dc:date> <enclosure url=
  <media:group> <media:content url= <itunes:image href= <category> <author> <name> <ttl> <rdf:RDF> <rdf:li> <html> <body> __proto__ constructor`);
const JSON_WORDS = wordsOf(
  `{ } [ ] , : " null true 1e400 -0 {"items":[ "items" "content_html": "id": "__proto__": "constructor": "tags": \\ud800 \\u0000`,
);

export function open(): Target {
  return {
    dictionary: [...XML_WORDS, ...JSON_WORDS],
    seeds: seedsOf('feeds', 'lists'),
    run: (input) => {
      const parse = parseFeed(input, { url: URL_OF_FEED, contentType: null });
      if (parse.kind === 'failed') return holdReason(parse.reason);
      holdFeed(parse.feed);
      holdRead(input);
    },
  };
}

function holdFeed(feed: ParsedFeed): void {
  for (const text of [feed.title, feed.description, feed.language, ...feed.authors])
    holdText(text, 'a line of a feed');
  for (const address of [feed.url, feed.homeUrl, feed.iconUrl, feed.hubUrl])
    holdAddress(address, 'an address of a feed');
  hold(feed.minInterval === null || feed.minInterval >= 0, 'an interval is no less than nothing');
  for (const entry of feed.entries) holdEntry(entry);
  hold(entryKeys(feed.entries, feed).length === feed.entries.length, 'each entry has its keys');
}

/** All of it as a refresh reads it. */
function holdRead(bytes: Uint8Array): void {
  const task = {
    bytes,
    url: URL_OF_FEED,
    contentType: null,
    statedHashes: new Set<string>(),
  };
  const read = readFeed(task);
  hold(read.kind === 'read', 'what parses is read');
  if (read.kind === 'read') for (const { article } of read.entries) holdArticle(article);
}

function holdEntry(entry: Entry): void {
  holdText(entry.id, 'an id');
  holdText(entry.title, 'a title');
  holdText(entry.summary, 'a summary');
  holdText(entry.content, 'a content');
  holdAddress(entry.url, 'an address of an entry');
  holdAddress(entry.imageUrl, 'a picture of an entry');
  holdTime(entry.published, 'published');
  holdTime(entry.updated, 'updated');
  for (const text of [...entry.authors, ...entry.categories]) holdText(text, 'a name');
  for (const { url, length } of entry.enclosures) {
    holdAddress(url, 'an enclosure');
    hold(length === null || (Number.isFinite(length) && length >= 0), 'a length is a number');
  }
}

export function openLists(): Target {
  return {
    dictionary: [
      ...XML_WORDS,
      ...wordsOf(
        '<opml> <body> <outline </outline> xmlUrl=" htmlUrl=" text=" title=" category="/a/b" type="rss" feed: //',
      ),
    ],
    seeds: seedsOf('lists'),
    run: (input) => {
      const { text } = decodeBytes(input, { contentType: null, kind: 'xml' });
      const parse = parseOpml(text);
      if (parse.kind === 'failed') return holdReason(parse.reason);
      const { listings, problems } = parse;
      for (const problem of problems) holdReason(problem);
      for (const { url, homeUrl, title, folder } of listings) {
        holdAddress(url, 'an address of a list');
        holdAddress(homeUrl, 'a home of a list');
        holdText(title, 'a title of a list');
        holdText(folder, 'a folder');
      }
      const again = parseOpml(writeOpml({ title: 'A', listings, created: 0 }));
      const urls = again.kind === 'opml' ? again.listings.map(({ url }) => url).sort() : [];
      hold(
        urls.join('\n') ===
          listings
            .map(({ url }) => url)
            .sort()
            .join('\n'),
        'a list written is read again',
      );
    },
  };
}
