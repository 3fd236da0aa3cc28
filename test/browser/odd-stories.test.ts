/** Pages of stories that are unlike others, in a real browser: the app answers in this process, without a listener. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { HOUR } from '../../src/model/time.ts';
import { LARGE_STORY, makeLargeStory } from '../large-story.ts';
import { FRIDAY_EVENING, fetchFromNewsstand } from '../newsroom.ts';
import { IDLE, type PageClient, pageClient } from '../page-client.ts';
import { faultsInBoth } from './axe-faults.ts';
import { OVERFLOW } from './overflow.ts';
import { startBrowser } from './start-browser.ts';

const WORD = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
const ARABIC = 'اصطدمت عبارة بسفينة شحن قبالة Kestrel Bay مساء الخميس';
const picture = (url: string) => ({
  url,
  alt: 'Two tugs',
  caption: null,
  credit: null,
});

const ODD = {
  0: {
    headline: `Ferry ${'collides '.repeat(240)}`,
    leadImage: picture('https://gone.example/a.jpg'),
  },
  1: { headline: `${WORD}${WORD}${WORD}`, outletName: WORD },
  2: { headline: ARABIC, language: 'ar', outletName: 'صحيفة الميناء' },
  4: { headline: '🚢🔥👩‍🚒'.repeat(60), outletName: '🗞️🗞️🗞️' },
  5: { headline: '', paragraphs: ['Kestrel Bay ferry: no headline was given.'] },
  6: { paragraphs: [`https://example.org/${'a'.repeat(3_000)}`] },
};

const WIDTHS = [320, 390, 680, 1360];

let client: PageClient;
let browser: Browser;
let paths: readonly string[];
before(async () => {
  // The story is put together by hand: nobody is to group its articles anew.
  client = pageClient({
    scheduler: IDLE,
    fetchPage: fetchFromNewsstand({ anchor: FRIDAY_EVENING }),
  });
  const [one = 0, , other = 0, , , , last = 0] = await makeLargeStory(client.desk, {
    titles: 30,
    at: FRIDAY_EVENING - 30 * HOUR,
    odd: ODD,
  });
  const story = `/stories/${LARGE_STORY}`;
  const shared = await client.follow(`${story}/public`, { back: story });
  const [address = ''] = shared.attributes('.share-address', 'href');
  const beside = `/article/${one}/beside/${other}`;
  paths = [
    story,
    `${story}/sources`,
    `${story}/claims`,
    address,
    beside,
    `/article/${one}/beside/${last}`,
  ];
  browser = await startBrowser();
});
after(async () => {
  await browser.close();
  await client.close();
});

async function openPage(): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce', javaScriptEnabled: true });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  await page.route('**/*', async (route) => {
    const { pathname, search, hostname } = new URL(route.request().url());
    if (hostname !== 'localhost' || pathname === '/live') return route.abort();
    const answer = await client.app.request(`${pathname}${search}`);
    const body = Buffer.from(await answer.arrayBuffer());
    return route.fulfill({
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body,
    });
  });
  return page;
}

/** Elements that stick out of the page at an edge, by what they are. */
const STICKING_OUT = `[...document.querySelectorAll('main *')]
  .filter((one) => { const { right, left, width } = one.getBoundingClientRect();
    return width > 0 && (right > innerWidth + 1 || left < -1) && !one.closest('.unseen, svg'); })
  .slice(0, 3).map((one) => one.outerHTML.slice(0, 120))`;

test('nothing is wider than the page, on phones, desks and at twice the size, folds closed and open', async () => {
  const page = await openPage();
  for (const path of paths) {
    await page.goto(`http://localhost${path}`);
    for (const isOpen of [false, true]) {
      await page.evaluate(
        `for (const one of document.querySelectorAll('details')) one.open = ${isOpen}`,
      );
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        const over = await page.evaluate(OVERFLOW);
        const what = Number(over) > 0 ? await page.evaluate(STICKING_OUT) : '';
        assert.ok(Number(over) <= 0, `${path} at ${width}: ${over} too wide: ${what}`);
      }
    }
  }
  await page.context().close();
});

test('a headline that is none ends after some lines, and the contents lead to every part', async () => {
  const page = await openPage();
  await page.setViewportSize({ width: 1360, height: 900 });
  await page.goto(`http://localhost${paths[0]}`);
  const height = await page.evaluate(
    "Math.max(...[...document.querySelectorAll('.endless')].map((one) => one.getBoundingClientRect().height))",
  );
  assert.ok(Number(height) < 400, String(height));
  const [links, found] = [page.locator('.story-contents a'), page.locator('.story-part > h2[id]')];
  assert.equal(await links.count(), await found.count());
  await page.context().close();
});

test('where there is no room two texts are one column with marks, else two', async () => {
  const page = await openPage();
  await page.goto(`http://localhost${paths[4]}`);
  await page.setViewportSize({ width: 390, height: 800 });
  const sides = page.locator('.beside-sides .beside-text').first();
  await page.locator('.beside-one').waitFor();
  await sides.waitFor({ state: 'hidden' });
  await page.setViewportSize({ width: 1360, height: 800 });
  await page.locator('.beside-one').waitFor({ state: 'hidden' });
  await sides.waitFor();
  await page.context().close();
});

test('a public page has no fault that axe knows, light or dark', async () => {
  const page = await openPage();
  await page.goto(`http://localhost${paths[3]}`);
  // It has a frame of its own.
  assert.deepEqual(await faultsInBoth(page), []);
  await page.context().close();
});

test('two articles are ticked and stand side by side, with the keyboard alone', async () => {
  const page = await openPage();
  await page.goto(`http://localhost${paths[0]}`);
  assert.equal(await page.locator('.pick').first().isVisible(), false);
  await page.locator('#choose-two').focus();
  await page.keyboard.press('Space');
  const picks = page.locator('.covered > .covered-line .pick');
  for (const at of [0, 2]) {
    await picks.nth(at).focus();
    await page.keyboard.press('Space');
  }
  await page.locator('.choose-two button').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Side by side' }).waitFor();
  await page.context().close();
});
