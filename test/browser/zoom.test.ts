import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { type Browsing, browseSample } from './browsing.ts';
import { comesTo } from './comes-to.ts';
import { OVERFLOW } from './overflow.ts';

let browsing: Browsing;
let article: string;
before(async () => {
  browsing = await browseSample();
  const page = await browsing.open('/latest');
  article = (await page.locator('.item .headline a').nth(3).getAttribute('href')) ?? '';
  await page.close();
});
after(() => browsing.close());

/** A window of 1280 by 900 at 200 %, and the narrowest phone with the largest type. */
const NARROW = [
  { name: '200 %', viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 },
  { name: '320 px', viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true },
] as const;

/** By how many pixels the page is wider than its window. */
const overflow = (page: Page) => page.evaluate(OVERFLOW);

/** What has words that its box cuts off, and does not scroll to them. */
const cutOff = (page: Page) =>
  page.evaluate(`[...document.querySelectorAll('main :is(h1, h2, h3, p, button, a, label, legend, summary)')]
    .filter((one) => one.checkVisibility() && getComputedStyle(one).clipPath === 'none')
    .filter((one) => /hidden|clip/.test(getComputedStyle(one).overflowX) && one.scrollWidth > one.clientWidth + 1)
    .map((one) => one.outerHTML.slice(0, 120))`);

test('at 200 % and at 320 pixels nothing is lost, with the largest type too', async () => {
  await browsing.send('/settings', { textSize: 'largest', measure: 'wide', edges: 'justified' });
  for (const { name, ...options } of NARROW) {
    const page = await browsing.open('/', options);
    for (const path of ['/', '/latest', article, '/settings']) {
      await page.goto(browsing.address + path);
      assert.equal(await overflow(page), 0, `${path} at ${name}`);
      assert.deepEqual(await cutOff(page), [], `${path} at ${name}`);
    }
    await page.goto(browsing.address + article);
    await page.getByRole('button', { name: 'Type' }).click();
    const sheet = page.getByRole('dialog', { name: 'Type' });
    await sheet.waitFor();
    const box = await sheet.boundingBox();
    const { width, height } = options.viewport;
    assert.ok(box !== null && box.x >= 0 && box.y >= 0, `${name}: the sheet stands in the window`);
    assert.ok(box.x + box.width <= width && box.y + box.height <= height, name);
    await sheet.getByLabel('Sepia').check();
    await comesTo(() => page.evaluate('document.documentElement.dataset.theme'), 'sepia');
  }
  await browsing.send('/settings', { textSize: 'medium', measure: 'normal', theme: 'auto' });
});

test('on a phone what is pressed is as large as a thumb', async () => {
  const page = await browsing.open(article, {
    viewport: { width: 390, height: 800 },
    isMobile: true,
    hasTouch: true,
  });
  const small = await page.evaluate(`[...document.querySelectorAll(
    '.article-bar :is(button, a), .house > ul a, .house > ul button, .onward a, .article-story > a, .type-sheet label')]
    .filter((one) => one.checkVisibility())
    .map((one) => [one.outerHTML.slice(0, 90), one.getBoundingClientRect().height])
    .filter(([, height]) => height < 43.5)`);
  assert.deepEqual(small, []);
});
