/** The corpus of hostile addresses by every path on which Hearsay fetches: nothing private is even tried. */
import assert from 'node:assert/strict';
import type { LookupFunction } from 'node:net';
import { after, before, beforeEach, describe, test } from 'node:test';
import { openInput } from '../../src/cli/open-input.ts';
import { findFeeds } from '../../src/feeds/find-feeds.ts';
import { writeOpml } from '../../src/feeds/opml.ts';
import { type Loopback, listen } from '../../src/net/loopback.ts';
import { type Net, openNet } from '../../src/net/open-net.ts';
import { importBytes } from '../../src/pipeline/import/import-bytes.ts';
import { openMedia } from '../../src/pipeline/media/open-media.ts';
import { openPictures } from '../../src/pipeline/pictures/open-pictures.ts';
import { readAwaitedPages } from '../../src/pipeline/read-awaited-pages.ts';
import { refreshFeeds } from '../../src/pipeline/refresh.ts';
import { subscribe } from '../../src/pipeline/subscribe.ts';
import { listing, READER, testDesk } from '../desk.ts';
import {
  hostileAddresses,
  LOOPBACK,
  NAMES,
  PRIVATE,
  PUBLIC,
  PUBLIC_NAMES,
  SCHEMES,
} from '../hostile-addresses.ts';
import { type WatchedConnects, watchConnects } from './watch-connects.ts';

/** Stands for the public internet; only its own port is allowed. */
const STAND_IN = '127.0.0.2';

let secret: Loopback;
let world: Loopback;
let net: Net;
let watch: WatchedConnects;
let hostile: readonly string[];
/** How often each name was looked up. */
const lookups = new Map<string, number>();

const lookup: LookupFunction = (host, _options, callback) => {
  const count = (lookups.get(host) ?? 0) + 1;
  lookups.set(host, count);
  const rebinding = [count === 1 ? STAND_IN : '127.0.0.1'];
  const found = /^rebind-\d+\.example$/.test(host)
    ? rebinding
    : (NAMES[host] ?? PUBLIC_NAMES[host] ?? []);
  const addresses = found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  callback(null, addresses);
};

before(async () => {
  secret = await listen('127.0.0.1', (socket) =>
    socket.end(answer(feedOf(['https://a.example/']))),
  );
  hostile = hostileAddresses(secret.port);
  world = await listen(STAND_IN, (socket, { path, head }) => {
    const host = /^host: (\S+)/im.exec(head)?.[1] ?? '';
    socket.end(worldly(path, host));
  });
  net = openNet({
    allowPrivate: [`${STAND_IN}:${world.port}`],
    builtInHosts: new Map(),
    userAgent: 'Hearsay/0',
    clock: () => 0,
    lookup,
    minGap: 0,
    connections: 100,
    perHostConnections: 20,
    deadline: 3000,
  });
  watch = watchConnects({ host: STAND_IN, port: world.port });
});

after(async () => {
  watch.restore();
  await net.close();
  secret.close();
  world.close();
});

beforeEach(() => {
  watch.attempts.length = 0;
  lookups.clear();
});

function answer(body: string, head = 'HTTP/1.1 200 OK'): string {
  return `${head}\r\nconnection: close\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

function feedOf(links: readonly string[]): string {
  const items = links.map(
    (link, at) =>
      `<item><title>Report number ${at} on the bridge</title><link>${escaped(link)}</link><description>Soon more.</description></item>`,
  );
  return `<rss><channel><title>A</title><link>http://${STAND_IN}/</link>${items.join('')}</channel></rss>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** Eight at a time: as many as a search looks at. */
const A_PAGE = 8;

/** What the public server says: redirects, a page and a feed that name hostile addresses. */
function worldly(path: string, host: string): string {
  const [, what, number = ''] = path.split('/');
  const at = Number(number);
  switch (what) {
    case 'redirect': {
      const location = Buffer.from(hostile[at] ?? '').toString('latin1');
      return answer(
        '',
        `HTTP/1.1 ${[301, 302, 303, 307, 308][at % 5]} Moved\r\nlocation: ${location}`,
      );
    }
    case 'again':
      return answer('', `HTTP/1.1 302 Found\r\nlocation: http://${host}/feed`);
    case 'page': {
      const links = hostile.slice(at * A_PAGE, (at + 1) * A_PAGE).map((address) => {
        return `<link rel="alternate" type="application/rss+xml" href="${escaped(address)}">`;
      });
      return answer(`<!doctype html><head>${links.join('')}</head>`);
    }
    case 'own-page':
      return answer(
        `<!doctype html><link rel="alternate" type="application/rss+xml" href="/feed">`,
      );
    case 'own-feed':
      return answer(feedOf([`http://${host}/article`]));
    default:
      return answer(feedOf(hostile));
  }
}

function origin(host = STAND_IN): string {
  return `http://${host}:${world.port}`;
}

/** Nothing was tried but the public server, and nobody came to the secret one. */
function assertNothingPrivate(): void {
  assert.deepEqual(
    watch.attempts.filter((address) => address !== STAND_IN),
    [],
  );
  assert.equal(secret.reached(), 0);
}

function hostNames(count: number): string[] {
  return Array.from({ length: count }, (_, at) => `rebind-${at}.example`);
}

test('the corpus is as large as the one it is measured against', () => {
  assert.ok(LOOPBACK.length >= 76 && PRIVATE.length >= 60 && SCHEMES.length >= 15);
  assert.equal(new Set(hostile).size, hostile.length);
});

test('public addresses are let through by the same door', async () => {
  for (const url of PUBLIC) {
    watch.attempts.length = 0;
    await net.fetchPage({ url });
    assert.equal(watch.attempts.length, 1, url);
    assert.notEqual(watch.attempts[0], '10.0.0.1');
  }
});

test('the watch sees what goes past the guard', async () => {
  const open = openNet({
    ...{ allowPrivate: ['127.0.0.0/8', '10.0.0.0/8'], builtInHosts: new Map(), lookup, minGap: 0 },
    ...{ userAgent: 'Hearsay/0', clock: () => 0 },
  });
  for (const url of [`http://127.1:${secret.port}/`, 'http://10.0.0.1/', 'https://10.0.0.1/'])
    await open.fetchPage({ url });
  await open.close();
  assert.deepEqual(watch.attempts, ['127.0.0.1', '10.0.0.1', '10.0.0.1']);
});

describe('no hostile address is tried', () => {
  test('as a page', async () => {
    for (const url of hostile) {
      const { kind, ...rest } = await net.fetchPage({ url });
      assert.equal(kind, 'failed', url);
      assert.match('cause' in rest ? rest.cause : '', /^(?:refused|bad) address$/, url);
    }
    assert.equal(watch.attempts.length, 0);
    assertNothingPrivate();
  });

  test('as a feed that a reader subscribes to', async () => {
    const desk = testDesk({ fetchPage: net.fetchPage });
    await subscribe(
      desk,
      READER,
      hostile.map((url) => listing(url)),
    );
    const { feeds, failed } = await refreshFeeds(desk, { kind: 'due' });
    assert.ok(feeds > 80, `${feeds} feeds were asked for`);
    assert.equal(failed, feeds);
    assertNothingPrivate();
    await desk.close();
  });

  test('as a feed of a list that is imported', async () => {
    const desk = testDesk({ fetchPage: net.fetchPage });
    const listings = hostile.map((url) => listing(url));
    const bytes = new TextEncoder().encode(writeOpml({ title: 'A', listings, created: 0 }));
    await importBytes(desk, { readerId: READER, name: 'list.opml', bytes });
    const { feeds, failed } = await refreshFeeds(desk, { kind: 'due' });
    assert.ok(feeds > 80, `${feeds} feeds were asked for`);
    assert.equal(failed, feeds);
    assertNothingPrivate();
    await desk.close();
  });

  test('as what a reader types to find a feed', async () => {
    for (const address of hostile) {
      for (const typed of [address, address.replace(/^http:\/\//, '')])
        assert.equal((await findFeeds(typed, net.fetchPage)).kind, 'failed', typed);
    }
    assert.equal(watch.attempts.length, 0);
  });

  test('as a feed that a page names', async () => {
    for (let page = 0; page < hostile.length / A_PAGE; page += 1) {
      const search = await findFeeds(`${origin()}/page/${page}`, net.fetchPage);
      const found = search.kind === 'found' ? search.feeds.map(({ url }) => url) : [];
      assert.ok(
        found.every((url) => url.startsWith(origin())),
        found.join(),
      );
    }
    assertNothingPrivate();
  });

  test('as an article’s page', async () => {
    const desk = testDesk({ fetchPage: net.fetchPage });
    await subscribe(desk, READER, [listing(`${origin()}/feed`)]);
    assert.equal((await refreshFeeds(desk, { kind: 'due' })).failed, 0);
    const { read, failed } = await readAwaitedPages(desk);
    assert.equal(read, 0);
    assert.ok(failed > 50, `${failed} pages were asked for`);
    assertNothingPrivate();
    await desk.close();
  });

  test('as a picture or a recording of an article', async () => {
    const close = async () => {};
    const pictures = openPictures({ net: { ...net, close }, cache: null, now: () => 0 });
    const media = openMedia({ ...net, close });
    for (const [at, address] of hostile.entries()) {
      for (const url of [address, `${origin()}/redirect/${at}`]) {
        assert.equal((await pictures.get(url, 640)).kind, 'none', url);
        assert.equal((await media.play({ url, range: 'bytes=0-' })).kind, 'none', url);
      }
    }
    assertNothingPrivate();
    await pictures.close();
  });

  test('behind a redirect, for good or for now', async () => {
    for (const [at, address] of hostile.entries()) {
      const { kind } = await net.fetchPage({ url: `${origin()}/redirect/${at}` });
      assert.equal(kind, 'failed', address);
    }
    assertNothingPrivate();
  });

  test('behind a redirect of a feed, which is never kept as its address', async () => {
    const desk = testDesk({ fetchPage: net.fetchPage });
    await subscribe(
      desk,
      READER,
      hostile.map((_, at) => listing(`${origin()}/redirect/${at}`)),
    );
    for (let day = 0; day < 2; day += 1) {
      const { feeds, failed } = await refreshFeeds(desk, { kind: 'all' });
      assert.deepEqual([feeds, failed], [hostile.length, hostile.length]);
      desk.passTime(25 * 3_600_000);
    }
    for (const { url } of await desk.store.subscriptions.ofReader(READER))
      assert.ok(url.startsWith(origin()), url);
    assertNothingPrivate();
    await desk.close();
  });

  test('by "read" and "feed" at the terminal', async () => {
    for (const address of hostile.filter((one) => one.startsWith('http:')))
      assert.equal((await openInput(address, net.fetchPage)).kind, 'failed', address);
    assert.equal(watch.attempts.length, 0);
  });
});

describe('a name that changes its answer leads nowhere private', () => {
  const NAMES_OF_A_PATH = hostNames(20);

  /** Each name was looked up again, and only its first answer was followed. */
  function assertFirstAnswerOnly(): void {
    for (const name of NAMES_OF_A_PATH) assert.ok((lookups.get(name) ?? 0) >= 2, name);
    assert.equal(watch.attempts.length, NAMES_OF_A_PATH.length);
    assertNothingPrivate();
  }

  test('from one refresh of a feed to the next', async () => {
    const desk = testDesk({ fetchPage: net.fetchPage });
    await subscribe(
      desk,
      READER,
      NAMES_OF_A_PATH.map((name) => listing(`${origin(name)}/own-feed`)),
    );
    assert.equal((await refreshFeeds(desk, { kind: 'all' })).failed, 0);
    assert.equal((await refreshFeeds(desk, { kind: 'all' })).failed, 20);
    assertFirstAnswerOnly();
    await desk.close();
  });

  test('from a feed to the pages of its articles', async () => {
    const desk = testDesk({ fetchPage: net.fetchPage });
    await subscribe(
      desk,
      READER,
      NAMES_OF_A_PATH.map((name) => listing(`${origin(name)}/own-feed`)),
    );
    await refreshFeeds(desk, { kind: 'all' });
    assert.equal((await readAwaitedPages(desk)).failed, 20);
    assertFirstAnswerOnly();
    await desk.close();
  });

  test('from a redirect to where it leads, and from a page to the feed that it names', async () => {
    for (const name of NAMES_OF_A_PATH)
      assert.equal((await openInput(`${origin(name)}/again`, net.fetchPage)).kind, 'failed');
    assertFirstAnswerOnly();
    lookups.clear();
    watch.attempts.length = 0;
    for (const name of NAMES_OF_A_PATH)
      assert.equal((await findFeeds(`${origin(name)}/own-page`, net.fetchPage)).kind, 'failed');
    assertFirstAnswerOnly();
  });
});
