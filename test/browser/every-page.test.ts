import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { faultsInBoth, faultsInLight } from './axe-faults.ts';
import { type Browsing, browseSample } from './browsing.ts';
import { OVERFLOW } from './overflow.ts';

let browsing: Browsing;
let article: string;
let outlet: string;
before(async () => {
  browsing = await browseSample();
  await browsing.send('/settings', { pageLength: '30' });
  const page = await browsing.open('/latest');
  article = (await page.locator('.item .headline a').nth(3).getAttribute('href')) ?? '';
  outlet = (await page.locator('.outlet-name a').first().getAttribute('href')) ?? '';
  const number = article.split('/').at(-1) ?? '';
  await browsing.send('/labels/put-on', { article: number, name: 'For the choir' });
  await browsing.send('/picks', { article: number });
  await page.goto(browsing.address + article);
  await page.context().close();
});
after(() => browsing.close());

/** A third of them a test, which has a limit. Those with colours of their own are looked at in the dark too. */
const GROUPS: Readonly<Record<string, () => readonly string[]>> = {
  'rooms of news': () => [
    '/',
    '/latest',
    '/latest?only=unread',
    '/stories',
    '/saved',
    '/following',
    '/sections',
    '/sections/business',
    '/picks',
    '/history',
  ],
  'texts and outlets': () => [
    article,
    `${article}?edit=1`,
    `${article}/versions`,
    outlet,
    `${outlet}/figures`,
    '/edition',
    '/search',
    '/search?q=ferry+fog',
    '/search?q=zzz+is:blue',
  ],
  'rooms of the house': () => [
    '/about',
    '/subscriptions',
    '/add',
    '/packs/europe',
    '/settings',
    '/help',
    '/nowhere',
  ],
  'what is a reader’s own': () => [
    '/labels',
    '/labels/1',
    `${article}/labels`,
    '/account/alerts',
    '/account/feeds',
    '/account/sharing',
    '/subscriptions/lists',
    '/picks/desk',
  ],
};
const inTheDark = () => [
  ...[
    '/',
    '/latest',
    '/stories',
    '/picks',
    '/edition',
    '/settings',
    '/search?q=ferry+fog',
    '/subscriptions',
  ],
  ...[article, `${article}?edit=1`, `${article}/versions`, outlet, `${outlet}/figures`],
];

/** Widths that readers have: the narrowest phone that is still sold, a common one, a tablet. */
const WIDTHS = [320, 390, 768];

/** Pages on which the frame is looked at as well; on all others it is the same. */
const FRAMED: readonly string[] = ['/', '/latest', '/settings', '/nowhere'];

/** What axe asks of whole pages only. */
const SKELETON = `({
  title: document.title !== '',
  language: document.documentElement.lang !== '',
  mains: document.querySelectorAll('main').length,
  headings: document.querySelectorAll('h1').length,
  twice: [...document.querySelectorAll('[id]')].map(({ id }) => id).filter((id, at, all) => all.indexOf(id) !== at),
})`;
const SOUND = { title: true, language: true, mains: 1, headings: 1, twice: [] };

for (const [group, pathsOf] of Object.entries(GROUPS)) {
  test(`${group} have no fault that axe knows, light or dark`, async () => {
    // The policy would keep out the style that is laid on below.
    const page = await browsing.open('/latest', { reducedMotion: 'reduce', bypassCSP: true });
    const faults: string[] = [];
    for (const path of pathsOf()) {
      await page.goto(browsing.address + path);
      // Where a day is not laid out yet, axe takes what is under its place for its background.
      await page.addStyleTag({
        content: '.day, .part, .sections-beside { content-visibility: visible !important }',
      });
      assert.deepEqual(await page.evaluate(SKELETON), SOUND, path);
      const within = FRAMED.includes(path) ? undefined : 'main';
      const look = inTheDark().includes(path) ? faultsInBoth : faultsInLight;
      const found = await look(page, within);
      faults.push(...found.map((fault) => `${path}: ${fault}`));
    }
    assert.deepEqual(faults, []);
    await page.context().close();
  });
}

test('no page is wider than the phone it is read on', async () => {
  const page = await browsing.open('/', { isMobile: true, hasTouch: true });
  for (const path of Object.values(GROUPS).flatMap((pathsOf) => pathsOf())) {
    await page.goto(browsing.address + path);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      assert.equal(await overflow(page), 0, `${path} at ${width}`);
    }
  }
});

test('nothing was thrown and nothing refused on the way', () => {
  const planted = /404 \(Not Found\)/;
  assert.deepEqual(
    browsing.complaints.filter((complaint) => !planted.test(complaint)),
    [],
  );
});

/** By how many pixels the page is wider than its window. */
function overflow(page: Page): Promise<unknown> {
  return page.evaluate(OVERFLOW);
}
