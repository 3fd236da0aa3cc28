/** Hostile words through every field of a feed, a list and a form, to every page, feed, file and call that shows them. */

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { parseHTML } from 'linkedom';
import type { Browser, Page } from 'playwright-core';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { type HostileLibrary, openHostileLibrary } from '../hostile/hostile-library.ts';
import { HOSTILE_LINKS } from '../hostile/hostile-links.ts';
import { HOSTILE_TEXTS } from '../hostile/hostile-texts.ts';
import { pageFaults } from '../hostile/page-faults.ts';
import { LISTENS, type Looked, lookAt } from './looks-of-a-page.ts';
import { startBrowser } from './start-browser.ts';

/** Every so manyth text has an entry of its own; by hand, all: HEARSAY_TEST_EACH_TEXT=1. */
const EACH = Number(process.env.HEARSAY_TEST_EACH_TEXT ?? 6);

let library: HostileLibrary;
let browser: Browser;
before(async () => {
  [library, browser] = await Promise.all([openHostileLibrary(EACH), startBrowser()]);
});
after(() => Promise.all([browser.close(), library.client.close()]));

/** The answers of a kind that are shown, not kept as a file. */
function answersOf(type: RegExp): [path: string, text: string][] {
  return [...library.answers].flatMap(([path, { headers, text }]): [string, string][] =>
    type.test(headers.get('content-type') ?? '') && headers.get('content-disposition') === null
      ? [[path, text]]
      : [],
  );
}

const SHARING = '/account/sharing';
/** The one address that is a program: for a reader's bookmarks, made of our own address alone. Our policy lets it run on no page. */
const BOOKMARK =
  /javascript:\(\(\)%3D%3E%7Bconst%20u%3D%22http%3A%2F%2Flocalhost(?:%2Fadd[\w%.'()*!~-]*)?$/;

function withoutBookmark(text: string): string {
  const document = parseHTML(text).document;
  for (const link of document.querySelectorAll('a[href^="javascript:"]'))
    if (BOOKMARK.test(link.getAttribute('href') ?? '')) link.setAttribute('href', '/add');
  return document.toString();
}

test('no page holds an element, an address or a name that is not the house’s own', () => {
  const pages = answersOf(/^text\/html/);
  assert.ok(pages.length > 100, String(pages.length));
  for (const kind of [
    /^\/public\/stories\//,
    /^\/stories\/\d+\/claims/,
    /^\/people\//,
    /beside/,
    /^\/following\/\d/,
  ])
    assert.ok(
      pages.some(([path]) => kind.test(path)),
      String(kind),
    );
  for (const [path, text] of pages)
    assert.deepEqual(pageFaults(path === SHARING ? withoutBookmark(text) : text), [], path);
});

test('every answer has the one policy, which asks for Trusted Types; none is a fault of ours', () => {
  for (const [path, { headers, status }] of library.answers) {
    assert.ok(status < 500, `${path}: ${status}`);
    const policy = headers.get('content-security-policy') ?? '';
    assert.match(policy, /^default-src 'none'; .*require-trusted-types-for 'script'/, path);
    assert.doesNotMatch(policy, /unsafe|\*/, path);
    assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
  }
});

test('a page that would hold them is found out', () => {
  for (const [fault, markup] of [
    ['element evil-mark', '<p><evil-mark>'],
    ['p onclick="steal()"', '<p onclick=steal()>'],
    ['a href="javascript:steal()"', '<a href="javascript:steal()">a</a>'],
    ['a href="//evil.test"', '<a href="//evil.test">a</a>'],
    ['form action="https://evil.test"', '<form action=https://evil.test>'],
    ['id a twice', '<p id=a><p id=a>'],
    ['a program within the page', '<script>steal()</script>'],
  ] as const)
    assert.deepEqual(pageFaults(`<!doctype html>${markup}`), [fault]);
});

test('what goes out to other readers is well-formed, holds words only, and leads to the web', async () => {
  const { client } = library;
  const documents = [...answersOf(/atom\+xml/)];
  for (const path of ['/opml', '/api/opml']) documents.push([path, (await client.get(path)).text]);
  assert.ok(documents.length > 6);
  const words = new Set<string>();
  for (const [path, text] of documents) {
    for (const { name, attributes } of strictly(text, (said) => words.add(said), path)) {
      assert.match(
        name,
        /^(?:feed|title|subtitle|id|link|updated|generator|author|name|entry|published|summary|content|category|fh:(?:complete|archive)|opml|head|body|outline|dateCreated|docs)$/,
        path,
      );
      for (const key of ['href', 'xmlUrl', 'htmlUrl'])
        if (attributes[key] !== undefined) assert.match(attributes[key], /^https?:\/\//, path);
    }
  }
  assert.ok(
    [...words].some((said) => said.includes('<evil-mark')),
    'nothing hostile came through',
  );
  for (const [path, text] of answersOf(/json/)) assertLinks(JSON.parse(text), path);
});

/** All tags of a document; throws where it is not well-formed. */
function strictly(text: string, onWords: (said: string) => void, path: string): SaxesTagPlain[] {
  const tags: SaxesTagPlain[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => assert.fail(`${path}: ${error.message}`));
  parser.on('opentag', (tag) => tags.push(tag));
  parser.on('text', onWords);
  parser.on('processinginstruction', ({ target }) => assert.fail(`${path}: <?${target}`));
  parser.write(text).close();
  return tags;
}

function assertLinks(value: unknown, path: string): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (/^(?:url|external_url|homeUrl|home_page_url)$/.test(key) && typeof inner === 'string')
      assert.match(inner, /^(?:https?:\/\/|\/(?![/\\]))/, `${path} ${key}`);
    assertLinks(inner, path);
  }
}

test('calls answer hostile words as words, in JSON that nobody takes for a page', async () => {
  const { client } = library;
  for (const path of [
    'articles',
    'stories',
    'subscriptions',
    'speakers?name=quill',
    'outlets',
    'following',
    'picks',
    'edition',
    'outlet-rules',
  ]) {
    const answer = await client.get(`/api/${path}`);
    assert.equal(answer.status, 200, path);
    assert.match(answer.headers.get('content-type') ?? '', /^application\/json/, path);
    assert.equal(answer.headers.get('x-content-type-options'), 'nosniff', path);
    assertLinks(JSON.parse(answer.text), path);
  }
});

const PARAMETERS =
  'q back before after only order page folder outlet text url key kind name does edit next did undo address articles since show out lang';

test('whatever stands in an address is never part of a page', async () => {
  const { app } = library.client;
  const values = [...HOSTILE_TEXTS, ...HOSTILE_LINKS].filter((_, at) => at % (EACH * 2) === 0);
  const paths = [
    '/',
    '/latest',
    '/search',
    '/saved',
    '/following/new',
    '/add',
    '/nowhere',
    '/sections/world',
    '/history',
  ];
  for (const [at, value] of values.entries()) {
    const path = paths[at % paths.length] ?? '/';
    const query = new URLSearchParams(PARAMETERS.split(' ').map((name) => [name, value]));
    const answer = await app.request(`${path}?${query}`);
    assert.ok(answer.status < 500, `${path}?${query}`);
    assert.match(answer.headers.get('location') ?? '/', /^\/(?![/\\])/, `${path}?${query}`);
    if (isHtml(answer.headers))
      assert.deepEqual(pageFaults(await answer.text()), [], `${path}?${query}`);
    const deeper = await app.request(
      `/${['people', 'sections', 'outlet', 'article', 'packs', 'public/stories'][at % 6]}/${encodeURIComponent(value.slice(0, 400).toWellFormed())}`,
    );
    assert.ok(deeper.status < 500, value);
    if (isHtml(deeper.headers)) assert.deepEqual(pageFaults(await deeper.text()), [], value);
  }
});

function isHtml(headers: Headers): boolean {
  return headers.get('content-type')?.startsWith('text/html') === true;
}

/** Of each kind of page one is opened in the browser, and of articles every so manyth. */
const EVERY_ARTICLE = EACH === 1 ? 1 : 8;

test('in a browser nothing of it runs, leads astray, widens a page or turns our own words', async () => {
  const complaints: string[] = [];
  const page = await openPage(complaints);
  for (const path of pathsToOpen()) {
    complaints.length = 0;
    await page.goto(`http://localhost${path}`);
    const looked: Looked = await lookAt(page);
    const strange = looked.strange.filter((one) => path !== SHARING || !BOOKMARK.test(one));
    assert.deepEqual({ ...looked, strange }, { tooWide: [], turned: [], strange: [] }, path);
    assert.deepEqual(
      complaints.filter((complaint) => !/Failed to load/.test(complaint)),
      [],
      path,
    );
  }
});

test('a browser would tell: of words turned, of a page that is too wide, of a handler', async () => {
  const page = await openPage([]);
  await page.setContent(
    '<p>\u202egnp<b> Our own words</b></p><pre>'.concat(
      'x'.repeat(2000),
      '</pre><p onclick="steal()">a</p>',
    ),
  );
  const looked = await lookAt(page);
  assert.deepEqual(looked.turned, ['Our own words']);
  assert.deepEqual(looked.strange, ['onclick']);
  assert.equal(looked.tooWide.length, 1);
});

function pathsToOpen(): string[] {
  const pages = answersOf(/^text\/html/).map(([path]) => path);
  const kinds = new Set<string>();
  return pages.filter((path, at) => {
    if (/^\/article\/\d+$/.test(path)) return at % EVERY_ARTICLE === 0;
    const kind = path.replace(/\d+/g, ':n').replace(/\?.*$|(?<=people\/|packs\/).*$/s, '');
    const isNew = !kinds.has(kind);
    kinds.add(kind);
    return isNew;
  });
}

/** The app answers in this process; nothing is asked of anybody else. */
async function openPage(complaints: string[]): Promise<Page> {
  const viewport = { width: 390, height: 800 };
  const context = await browser.newContext({ viewport, serviceWorkers: 'block' });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  await page.addInitScript(LISTENS);
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('dialog', (dialog) => complaints.push(dialog.message()));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.route('**/*', async (route) => {
    const { hostname, pathname, search, protocol } = new URL(route.request().url());
    if (hostname !== 'localhost' || protocol !== 'http:' || pathname === '/live')
      return route.abort();
    const answer = await library.client.app.request(`${pathname}${search}`);
    const body = Buffer.from(await answer.arrayBuffer());
    return route.fulfill({
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body,
    });
  });
  return page;
}
