import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { type Browsing, startBrowsing } from './browsing.ts';

let browsing: Browsing;
let article: string;
let outlet: string;
before(async () => {
  browsing = await startBrowsing();
});
after(() => browsing.close());

const filled = () => [
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
  '/edition',
  article,
  `${article}?edit=1`,
  `${article}/versions`,
  outlet,
  `${outlet}/figures`,
  '/about',
  '/search',
  '/search?q=ferry+fog',
  '/search?q=zzz+is:blue',
  '/subscriptions',
  '/add',
  '/packs/europe',
  '/settings',
  '/help',
  '/nowhere',
];

/** Widths that readers have: the narrowest phone that is still sold, a common one, a tablet. */
const WIDTHS = [320, 390, 768];

async function faultsOf(page: Page, rules?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({
    resultTypes: ['violations'],
    ...(rules !== undefined && { runOnly: rules }),
  });
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
}

test('the empty page has no fault that axe knows, and fits a phone', async () => {
  const page = await browsing.open('/');
  assert.deepEqual(await faultsOf(page), []);
  await page.setViewportSize({ width: 320, height: 700 });
  assert.equal(await overflow(page), 0);
});

test('no page has a fault that axe knows, light or dark', async () => {
  await browsing.openSample();
  await browsing.send('/settings', { pageLength: '30' });
  // The policy would keep out the style that is laid on below.
  const page = await browsing.open('/latest', { reducedMotion: 'reduce', bypassCSP: true });
  article = (await page.locator('.item .headline a').nth(3).getAttribute('href')) ?? '';
  outlet = (await page.locator('.outlet-name a').first().getAttribute('href')) ?? '';
  await browsing.send('/picks', { article: article.split('/').at(-1) ?? '' });
  await page.goto(browsing.address + article);
  const faults: string[] = [];
  for (const path of filled()) {
    await page.goto(browsing.address + path);
    // Where a day is not laid out yet, axe takes what is under its place for its background.
    await page.addStyleTag({
      content: '.day, .part, .sections-beside { content-visibility: visible !important }',
    });
    for (const fault of await faultsOf(page)) faults.push(`${path}: ${fault}`);
    // In the dark only the colours are others.
    await page.emulateMedia({ colorScheme: 'dark' });
    for (const fault of await faultsOf(page, 'color-contrast'))
      faults.push(`${path} dark: ${fault}`);
    await page.emulateMedia({ colorScheme: 'light' });
  }
  assert.deepEqual(faults, []);
});

test('no page is wider than the phone it is read on', async () => {
  const page = await browsing.open('/', { isMobile: true, hasTouch: true });
  for (const path of filled()) {
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
  const root = 'document.documentElement';
  return page.evaluate(`${root}.scrollWidth - ${root}.clientWidth`);
}
