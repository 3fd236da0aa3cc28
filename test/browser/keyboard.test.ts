import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { type Browsing, startBrowsing } from './browsing.ts';

let browsing: Browsing;
before(async () => {
  browsing = await startBrowsing();
  await browsing.openSample();
});
after(() => browsing.close());

const focused = (page: Page) =>
  page.evaluate("document.activeElement.closest('[data-article]')?.dataset.article ?? null");

test('the whole paper is read with keys alone', async () => {
  const page = await browsing.open('/latest');
  const ids = await page
    .locator('.item')
    .evaluateAll((items) => items.map((one) => one.getAttribute('data-article')));
  await page.keyboard.press('j');
  assert.equal(await focused(page), ids[0]);
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  assert.equal(await focused(page), ids[1]);

  await page.keyboard.press('m');
  await page.locator(`#a${ids[1]}[data-read]`).waitFor();
  await page.keyboard.press('s');
  await page.locator(`#a${ids[1]}[data-saved]`).waitFor();

  await page.keyboard.press('o');
  await page.waitForURL(`**/article/${ids[1]}`);
  await page.keyboard.press('m');
  await page.locator('.reading:not([data-read])').waitFor();
  const next = await page.locator('head link[rel=next]').getAttribute('href');
  await page.keyboard.press('j');
  await page.waitForURL(`**${next}`);
  await page.keyboard.press('k');
  await page.waitForURL(`**/article/${ids[1]}`);

  const [original] = await Promise.all([
    page.context().waitForEvent('page'),
    page.keyboard.press('v'),
  ]);
  await original.waitForLoadState();
  assert.match(original.url(), /\/sample\/[a-z-]+\.example\//);
  await original.close();

  await page.keyboard.press('g');
  await page.keyboard.press('s');
  await page.waitForURL('**/saved');
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keys' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog', { name: 'Keys' }).waitFor({ state: 'hidden' });
  await page.keyboard.press('g');
  await page.keyboard.press('f');
  await page.waitForURL(`${browsing.address}/`);
  await page.goto(`${browsing.address}/latest`);
  await page.keyboard.press('A');
  await page.getByText(/articles marked read/).waitFor();
  assert.deepEqual(browsing.complaints, []);
});

test('what is typed is typed', async () => {
  const page = await browsing.open('/');
  await page.keyboard.press('/');
  await page.keyboard.type('Ajmso?gf');
  assert.equal(await page.getByLabel('Search the library').inputValue(), 'Ajmso?gf');
  assert.equal(page.url(), `${browsing.address}/`);
});

test('the first stop of the tabulator leads past the masthead, and every stop can be seen', async () => {
  const page = await browsing.open('/');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate('document.activeElement.textContent'), 'Skip to the news');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate('document.activeElement.id'), 'main');
  for (let stop = 0; stop < 12; stop += 1) {
    await page.keyboard.press('Tab');
    const outline = await page.evaluate('getComputedStyle(document.activeElement).outlineStyle');
    assert.equal(outline, 'solid', `stop ${stop}`);
  }
});
