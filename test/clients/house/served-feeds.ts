/** Three feeds on this machine, each in a form of its own, with what programs stumble over in their titles. */
import { createServer } from 'node:http';

export type ServedEntry = {
  readonly guid: string;
  readonly title: string;
  readonly text: string;
  /** Minutes before the feeds were opened. */
  readonly age: number;
};

export type ServedFeeds = {
  readonly port: number;
  /** As a reader would import them. */
  readonly opml: string;
  readonly close: () => void;
};

/** As they should stand in a program's list: plain words, whatever they look like. */
export const HARBOUR: readonly ServedEntry[] = [
  entry('h1', 'Ferry & crew back in port after a night of fog', 60),
  entry('h2', 'Pilots ask why 3 < 4 tugs were sent', 120),
  entry('h3', 'What the <b> tag is, a lesson for the harbour school', 180),
  entry('h4', '“Quotation marks” and an apostrophe’s trouble', 240),
  entry('h5', 'Dredging of the eastern basin begins in spring', 300),
];
export const VALLEY: readonly ServedEntry[] = [
  entry('v1', 'Räksmörgås für alle: das Fest im Tal', 90),
  entry('v2', 'خبر من الوادي عن المطر', 150),
  entry('v3', 'A 🐑 won the valley’s race', 210),
  entry('v4', `A headline of many words${', and more of them'.repeat(12)}`, 270),
  entry('v5', 'Bridge over the Ast closed for a month', 330),
];
export const HILL: readonly ServedEntry[] = [
  entry('p1', 'Observatory on the hill sees a new comet', 100),
  entry('p2', 'Shepherds count what the winter left', 200),
  entry('p3', 'Hill farm sells its last cow', 310),
];
export const ENTRIES: readonly ServedEntry[] = [...HARBOUR, ...VALLEY, ...HILL];
/** What belongs to no folder stands by itself in each list. */
export const FOLDER = 'Coast & valley';

function entry(guid: string, title: string, age: number): ServedEntry {
  const text = `${title}. Nobody was hurt, the office of the district said of ${guid}.`;
  return { guid, title, text, age };
}

/** Opens the three on 127.0.0.1, on a free port. */
export async function serveFeeds(now: number): Promise<ServedFeeds> {
  const bodies = new Map([
    ['/harbour.xml', { type: 'application/rss+xml', body: rss(now) }],
    ['/valley.atom', { type: 'application/atom+xml', body: atom(now) }],
    ['/hill.json', { type: 'application/feed+json', body: jsonFeed(now) }],
    ['/more.xml', { type: 'application/rss+xml', body: moreFeed(now) }],
  ]);
  const server = createServer((request, response) => {
    const found = bodies.get(request.url ?? '');
    response.writeHead(found ? 200 : 404, { 'content-type': found?.type ?? 'text/plain' });
    response.end(found?.body ?? 'Nothing is here.');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  return {
    port,
    opml: opml(port),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function rss(now: number): string {
  const items = HARBOUR.map(
    ({ guid, title, text, age }) =>
      `<item><title>${escaped(escaped(title))}</title><guid isPermaLink="false">${guid}</guid><link>https://harbour.test/${guid}</link><pubDate>${new Date(now - age * 60_000).toUTCString()}</pubDate><description>${escaped(`<p>${escaped(text)}</p>`)}</description></item>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Harbour Post</title><link>https://harbour.test/</link><description>News of the harbour</description>${items.join('')}</channel></rss>`;
}

function atom(now: number): string {
  const entries = VALLEY.map(({ guid, title, text, age }) => {
    const at = new Date(now - age * 60_000).toISOString();
    return `<entry><id>tag:valley.test,2026:${guid}</id><title type="text">${escaped(title)}</title><link href="https://valley.test/${guid}"/><published>${at}</published><updated>${at}</updated><author><name>Ana Reyes</name></author><content type="html">${escaped(`<p>${escaped(text)}</p>`)}</content></entry>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><id>tag:valley.test,2026:feed</id><title>Valley Voice</title><link href="https://valley.test/"/><updated>${new Date(now).toISOString()}</updated>${entries.join('')}</feed>`;
}

function jsonFeed(now: number): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Hill Herald',
    home_page_url: 'https://hill.test/',
    items: HILL.map(({ guid, title, text, age }) => ({
      id: guid,
      title,
      url: `https://hill.test/${guid}`,
      content_text: text,
      date_published: new Date(now - age * 60_000).toISOString(),
    })),
  });
}

/** In no list: what a program subscribes to. */
function moreFeed(now: number): string {
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Mill Messenger</title><link>https://mill.test/</link><description>News of the mill</description><item><title>The mill turns again</title><guid isPermaLink="false">m1</guid><link>https://mill.test/m1</link><pubDate>${new Date(now - 4_000_000).toUTCString()}</pubDate><description>It does.</description></item></channel></rss>`;
}

function opml(port: number): string {
  const at = `http://127.0.0.1:${port}`;
  const outline = (title: string, path: string) =>
    `<outline type="rss" text="${title}" title="${title}" xmlUrl="${at}${path}"/>`;
  return `<?xml version="1.0"?><opml version="2.0"><head><title>Feeds</title></head><body><outline text="${escaped(FOLDER)}">${outline('Harbour Post', '/harbour.xml')}${outline('Valley Voice', '/valley.atom')}</outline>${outline('Hill Herald', '/hill.json')}</body></opml>`;
}
