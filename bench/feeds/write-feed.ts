/** Feeds as servers have them: most RSS 2.0 with content:encoded, every fourth Atom 1.0. */
import { HOUR, type Millis, SECOND } from '../../src/model/time.ts';
import { seededRandom } from '../corpus/random.ts';
import { type Piece, writePiece } from '../corpus/write-piece.ts';
import type { Writer } from '../corpus/write-text.ts';

export type FeedPlan = {
  readonly number: number;
  /** Where the feed's site is: "http://127.1.0.7:4711". */
  readonly origin: string;
  readonly entries: number;
  /** Of markup, an entry, on average. */
  readonly characters: number;
  /** When the newest entry was published. */
  readonly newestAt: Millis;
};

/** The document of one feed; the same for the same plan. */
export function writeFeed(writer: Writer, plan: FeedPlan): string {
  const random = seededRandom(1_000 + plan.number);
  const pieces = Array.from({ length: plan.entries }, (_, index) =>
    writePiece(writer, random, {
      published: plan.newestAt - index * HOUR - Math.floor(random() * 3_000) * SECOND,
      characters: plan.characters,
    }),
  );
  return plan.number % 4 === 3 ? atom(plan, pieces) : rss(plan, pieces);
}

function rss(plan: FeedPlan, pieces: readonly Piece[]): string {
  const items = pieces.map(
    (piece, index) => `<item>
<title>${piece.headline}</title>
<link>${addressOf(plan, index)}</link>
<guid isPermaLink="true">${addressOf(plan, index)}</guid>
<pubDate>${new Date(piece.published).toUTCString()}</pubDate>
<dc:creator>${piece.byline}</dc:creator>
<category>News</category>
<description>${piece.standfirst}</description>
<content:encoded><![CDATA[${bodyOf(plan, piece, index)}]]></content:encoded>
</item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>Outlet ${plan.number}</title>
<link>${plan.origin}/</link>
<description>News from nowhere.</description>
<language>en</language>
${items.join('\n')}
</channel>
</rss>
`;
}

function atom(plan: FeedPlan, pieces: readonly Piece[]): string {
  const entries = pieces.map(
    (piece, index) => `<entry>
<title>${piece.headline}</title>
<link rel="alternate" href="${addressOf(plan, index)}"/>
<id>${addressOf(plan, index)}</id>
<published>${new Date(piece.published).toISOString()}</published>
<updated>${new Date(piece.published).toISOString()}</updated>
<author><name>${piece.byline}</name></author>
<summary>${piece.standfirst}</summary>
<content type="html">${escaped(bodyOf(plan, piece, index))}</content>
</entry>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<title>Outlet ${plan.number}</title>
<id>${plan.origin}/</id>
<link rel="alternate" href="${plan.origin}/"/>
<updated>${new Date(plan.newestAt).toISOString()}</updated>
${entries.join('\n')}
</feed>
`;
}

function addressOf({ origin, number }: FeedPlan, index: number): string {
  return `${origin}/news/${number}-${index}.html`;
}

/** With what outlets hang into their texts: a picture in front, links, some emphasis. */
function bodyOf(plan: FeedPlan, { html, headline, paragraphs }: Piece, index: number): string {
  const picture = `<figure><img src="${plan.origin}/pictures/${index}.jpg" width="800" height="450" alt="${headline}"><figcaption>${headline}</figcaption></figure>\n`;
  const [first = ''] = paragraphs;
  const [opening = ''] = first.split(' ', 1);
  const linked = html.replace(
    `<p>${opening}`,
    `<p class="lead"><strong>${opening}</strong> <a href="/topics/${index}">more on this</a>`,
  );
  return index % 3 === 0 ? picture + linked : linked;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
