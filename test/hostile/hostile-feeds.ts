/** Feeds, a list of feeds and a mail whose every field says something hostile. */
import { MINUTE, type Millis } from '../../src/model/time.ts';
import { ATTACKS } from '../attacks.ts';
import { HOSTILE_LINKS } from './hostile-links.ts';
import { HOSTILE_TEXTS } from './hostile-texts.ts';

export type HostileFeed = { readonly url: string; readonly markup: string };

/** The text of a number, over and over. */
export function textAt(at: number): string {
  return HOSTILE_TEXTS[at % HOSTILE_TEXTS.length] ?? '';
}

export function linkAt(at: number): string {
  return HOSTILE_LINKS[at % HOSTILE_LINKS.length] ?? '';
}

/**
 * One entry for every so manyth hostile text, in feeds of three formats. An entry has some thirty fields, each with another text, so
 * that each text stands in some field whatever the number.
 */
export function hostileFeeds(until: Millis, each = 1): HostileFeed[] {
  const numbers = HOSTILE_TEXTS.map((_, at) => at).filter((at) => at % each === 0);
  const third = Math.ceil(numbers.length / 3);
  const [rss = [], atom = [], json = []] = [0, 1, 2].map((part) =>
    numbers.slice(part * third, (part + 1) * third),
  );
  return [
    { url: 'https://one.test/feed', markup: rssOf(rss, until) },
    { url: 'https://two.test/feed', markup: atomOf(atom, until) },
    { url: 'https://three.test/feed', markup: jsonOf(json, until) },
  ];
}

/** Their OPML: folders, titles and home pages are hostile; more of its feeds cannot be fetched, for reasons that quote. */
export function hostileList(feeds: readonly HostileFeed[]): string {
  const more = HOSTILE_LINKS.slice(0, 60).map((link, at) => outline(link, at + 40));
  const own = feeds.map(({ url }, at) => outline(url, at));
  const folders = [...own, ...more].map(
    (line, at) =>
      `<outline text="${xml(textAt(at * 5 + 3))}" title="${xml(textAt(at))}">${line}</outline>`,
  );
  return `<?xml version="1.0"?><opml version="2.0"><head><title>${xml(textAt(9))}</title><ownerName>${xml(textAt(8))}</ownerName></head><body>${folders.join('\n')}</body></opml>`;
}

function outline(url: string, at: number): string {
  return `<outline type="rss" text="${xml(textAt(at * 3))}" title="${xml(textAt(at * 3 + 1))}" description="${xml(textAt(at + 2))}" category="${xml(textAt(at + 5))}" language="${xml(textAt(at + 6))}" xmlUrl="${xml(url)}" htmlUrl="${xml(linkAt(at + 9))}"/>`;
}

function rssOf(numbers: readonly number[], until: Millis): string {
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:slash="http://purl.org/rss/1.0/modules/slash/"><channel>
<title>One ${xml(textAt(0))}</title><link>${xml(linkAt(3))}</link><description>${xml(textAt(1))}</description><language>${xml(textAt(2))}</language><copyright>${xml(textAt(3))}</copyright><generator>${xml(textAt(4))}</generator><ttl>${xml(textAt(5))}</ttl><image><url>${xml(linkAt(7))}</url><title>${xml(textAt(6))}</title></image><itunes:image href="${xml(linkAt(8))}"/>
${numbers.map((at) => rssItem(at, until)).join('\n')}</channel></rss>`;
}

/** Every other title is escaped twice, as feeds do who mean text; so either reading meets the attack. */
function rssItem(at: number, until: Millis): string {
  const title = at % 2 === 0 ? xml(textAt(at)) : xml(xml(textAt(at)));
  return `<item><title>${title}</title><link>${xml(linkAt(at))}</link><guid isPermaLink="${at % 3 === 0}">${xml(textAt(at + 7))}</guid>
<pubDate>${at % 9 === 8 ? xml(textAt(at + 8)) : new Date(until - at * MINUTE).toUTCString()}</pubDate>
<author>${xml(textAt(at + 11))}</author><dc:creator>${xml(textAt(at + 13))}</dc:creator><category domain="${xml(linkAt(at + 2))}">${xml(textAt(at + 17))}</category><dc:subject>${xml(textAt(at + 18))}</dc:subject><dc:language>${xml(textAt(at + 19))}</dc:language><dc:rights>${xml(textAt(at + 20))}</dc:rights>
<comments>${xml(linkAt(at + 3))}</comments><slash:comments>${xml(textAt(at + 21))}</slash:comments><source url="${xml(linkAt(at + 4))}">${xml(textAt(at + 22))}</source>
<enclosure url="${xml(linkAt(at + 5))}" type="${xml(textAt(at + 23))}" length="${xml(textAt(at + 24))}"/>
<media:content url="${xml(at % 2 === 0 ? linkAt(at + 6) : `https://pictures.test/${at}.jpg`)}" type="image/jpeg" medium="image"><media:title>${xml(textAt(at + 25))}</media:title><media:description>${xml(textAt(at + 26))}</media:description><media:credit>${xml(textAt(at + 27))}</media:credit><media:thumbnail url="${xml(linkAt(at + 8))}"/></media:content>
<description>${xml(textAt(at + 29))}</description><content:encoded>${xml(bodyOf(at))}</content:encoded></item>`;
}

function atomOf(numbers: readonly number[], until: Millis): string {
  return `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(textAt(30))}"><title type="html">Two ${xml(textAt(31))}</title><subtitle>${xml(textAt(32))}</subtitle><id>${xml(textAt(33))}</id><link href="${xml(linkAt(9))}"/><link rel="self" href="${xml(linkAt(10))}"/><link rel="hub" href="${xml(linkAt(11))}"/><logo>${xml(linkAt(12))}</logo><icon>${xml(linkAt(13))}</icon><author><name>${xml(textAt(34))}</name><uri>${xml(linkAt(14))}</uri><email>${xml(textAt(35))}</email></author>
${numbers
  .map(
    (
      at,
    ) => `<entry xml:lang="${xml(textAt(at + 1))}"><title type="${at % 2 === 0 ? 'html' : 'text'}">${xml(textAt(at))}</title><link rel="alternate" href="${xml(linkAt(at))}" hreflang="${xml(textAt(at + 2))}" title="${xml(textAt(at + 3))}"/><link rel="enclosure" href="${xml(linkAt(at + 1))}" type="${xml(textAt(at + 4))}"/><link rel="replies" href="${xml(linkAt(at + 2))}"/><link rel="via" href="${xml(linkAt(at + 3))}"/>
<id>${xml(textAt(at + 7))}</id><updated>${new Date(until - at * MINUTE).toISOString()}</updated><author><name>${xml(textAt(at + 11))}</name><uri>${xml(linkAt(at + 4))}</uri></author><contributor><name>${xml(textAt(at + 12))}</name></contributor><category term="${xml(textAt(at + 17))}" label="${xml(textAt(at + 18))}" scheme="${xml(linkAt(at + 5))}"/><rights>${xml(textAt(at + 19))}</rights><source><title>${xml(textAt(at + 20))}</title><link href="${xml(linkAt(at + 6))}"/></source>
<summary type="html">${xml(textAt(at + 29))}</summary><content type="html" xml:base="${xml(linkAt(at + 7))}">${xml(bodyOf(at))}</content></entry>`,
  )
  .join('\n')}</feed>`;
}

function jsonOf(numbers: readonly number[], until: Millis): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    ...{
      title: `Three ${textAt(36)}`,
      home_page_url: linkAt(15),
      feed_url: linkAt(16),
      description: textAt(37),
    },
    ...{
      icon: linkAt(17),
      favicon: linkAt(18),
      language: textAt(38),
      user_comment: textAt(39),
      next_url: linkAt(19),
    },
    authors: [{ name: textAt(40), url: linkAt(20), avatar: linkAt(21) }],
    items: numbers.map((at) => ({
      ...{
        id: textAt(at + 7),
        url: linkAt(at),
        external_url: linkAt(at + 1),
        title: textAt(at),
        summary: textAt(at + 29),
      },
      ...{
        content_html: bodyOf(at),
        content_text: textAt(at + 2),
        image: linkAt(at + 2),
        banner_image: linkAt(at + 3),
      },
      ...{
        date_published: new Date(until - at * MINUTE).toISOString(),
        language: textAt(at + 3),
        tags: [textAt(at + 17), textAt(at + 18)],
      },
      authors: [{ name: textAt(at + 11), url: linkAt(at + 4), avatar: linkAt(at + 5) }],
      attachments: [
        {
          url: linkAt(at + 6),
          mime_type: textAt(at + 4),
          title: textAt(at + 5),
          size_in_bytes: textAt(at + 6),
        },
      ],
    })),
  });
}

/** An article's text: statements whose speakers, roles and words are hostile, captions, credits, links and an attack. */
export function bodyOf(at: number): string {
  const [name, role, words] = [textAt(at), textAt(at + 31), textAt(at + 37)].map(xml);
  return `<h2>${xml(textAt(at + 41))}</h2><p>A ferry and a freighter collided off Kestrel Bay on Thursday in report ${at}, and ${at + 3} people were hurt.</p>
<p>“We saw ${words} from the pier at four,” said Mara Quill ${name}, the ${role} of the harbour.</p>
<p>“Nobody told us of ${words} at all,” said ${name}. According to ${name}, ${role} was late.</p>
<p>The coastguard of ${role} said that ${words} had been reported ${at} times before.</p>
<p><a href="${xml(linkAt(at + 31))}" title="${name}">${words}</a> <a href="https://x.test/${at}" title="${role}">${name}</a></p>
<figure><img src="https://pictures.test/${at}.jpg" alt="${words}" title="${name}"><figcaption>${role} <span class="credit">${name}</span></figcaption></figure>
<img src="${xml(linkAt(at + 33))}" alt="${role}"><iframe title="${name} ${role}" src="https://www.youtube.com/embed/abcdefghijk"></iframe>
<time datetime="${name}">${words}</time><p lang="${role}" dir="${name}">${xml(textAt(at + 43))}</p>
${ATTACKS[at % ATTACKS.length]}`;
}

/** Escaped for XML; signs that XML cannot say stay, as feeds leave them. */
export function xml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
