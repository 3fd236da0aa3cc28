import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { KEYS } from '../../src/http/pages/frame/keys.ts';
import { type Browsing, browseSample } from './browsing.ts';
import { attributeComesTo, comesTo, moreThan } from './comes-to.ts';

let browsing: Browsing;
before(async () => {
  browsing = await browseSample();
});
after(() => browsing.close());

const focused = (page: Page) =>
  page.evaluate("document.activeElement.closest('[data-article]')?.dataset.article ?? null");

async function press(page: Page, keys: string): Promise<void> {
  // One after another without a pause: on a busy machine the first of two would else be forgotten.
  await Promise.all(keys.split(' ').map((key) => page.keyboard.press(key)));
}

test('a list is gone through, marked, saved and taken back with keys alone', async () => {
  const page = await browsing.open('/latest');
  const ids = await page
    .locator('.item')
    .evaluateAll((items) => items.map((one) => one.getAttribute('data-article')));
  await press(page, 'j');
  await comesTo(() => focused(page), ids[0]);
  await press(page, 'j j k');
  await comesTo(() => focused(page), ids[1]);
  await press(page, 'm');
  await page.locator(`#a${ids[1]}[data-read]`).waitFor();
  await press(page, 's');
  await page.locator(`#a${ids[1]}[data-saved]`).waitFor();
  await page.locator('.notice').getByText('Saved for later').waitFor();
  await press(page, 'u');
  await page.locator(`#a${ids[1]}:not([data-saved])`).waitFor();
  assert.equal(new URL(page.url()).pathname, '/latest');
  await press(page, 'n');
  const first = await focused(page);
  await press(page, 'n');
  assert.notEqual(await focused(page), first);
  await press(page, 'p');
  assert.equal(await focused(page), first);
  await press(page, 'Escape');
  assert.equal(await focused(page), null);
  assert.deepEqual(browsing.complaints, []);
});

test('a text is opened, and read on from, in the list that one came from', async () => {
  const page = await browsing.open('/latest?only=unread');
  await press(page, 'j o');
  await page.waitForURL('**/article/*');
  const here = page.url();
  await attributeComesTo(page.locator('.onward-back'), 'href', '/latest?only=unread');
  await press(page, 'm');
  await page.locator('.reading:not([data-read])').waitFor();
  await press(page, 't');
  await page.getByRole('dialog', { name: 'Type' }).waitFor();
  await press(page, 'Escape');
  const next = await page.locator('head link[rel=next]').getAttribute('href');
  await press(page, 'n');
  await page.waitForURL(`**${next}`);
  // The way is kept from text to text, and no address tells of it.
  await attributeComesTo(page.locator('.onward-back'), 'href', '/latest?only=unread');
  assert.equal(new URL(page.url()).search, '');
  await press(page, 'k');
  await page.waitForURL((url) => url.pathname !== next);
  const [original] = await Promise.all([page.context().waitForEvent('page'), press(page, 'v')]);
  await original.waitForLoadState();
  assert.match(original.url(), /\/sample\/[a-z-]+\.example\//);
  await original.close();
  assert.ok(here.includes('/article/'));
});

test('every key of the sheet does something, and every place is reached', async () => {
  const page = await browsing.open('/help');
  const places = KEYS.flatMap(([, keys]) => keys).filter(({ act }) => act.startsWith('/'));
  assert.ok(places.length > 8);
  for (const { keys, act } of places) {
    await press(page, keys);
    await page.waitForURL((url) => url.pathname === act);
    assert.notEqual(await page.locator('h1').first().textContent(), 'Not in this library', act);
  }
  await press(page, '?');
  const sheet = page.getByRole('dialog', { name: 'Keys' });
  await sheet.waitFor();
  const shown = await sheet.locator('[data-keys]').count();
  assert.equal(shown, KEYS.flatMap(([, keys]) => keys).length);
  await press(page, 'Escape');
  await sheet.waitFor({ state: 'hidden' });
});

test('all is marked read by a key, and unread again', async () => {
  const page = await browsing.open('/latest');
  await press(page, 'A');
  await page.getByText(/articles marked read/).waitFor();
  // Keys are heard once the page is all there.
  await page.waitForLoadState();
  await press(page, 'u');
  await page.locator('.notice').getByText('Taken back').waitFor();
  await moreThan(page.locator('.item:not([data-read])'), 10);
});

test('what is typed is typed', async () => {
  const page = await browsing.open('/latest');
  await page.keyboard.press('/');
  await page.keyboard.type('Ajmso?gf');
  await comesTo(() => page.getByLabel('Search the library').inputValue(), 'Ajmso?gf');
  assert.equal(page.url(), `${browsing.address}/latest`);
});

test('the first stop of the tabulator leads past the masthead, and every stop can be seen', async () => {
  for (const path of ['/latest', '/settings']) {
    const page = await browsing.open(path);
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate('document.activeElement.textContent'), 'Skip to the news');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate('document.activeElement.id'), 'main');
    for (let stop = 0; stop < 12; stop += 1) {
      await page.keyboard.press('Tab');
      assert.ok(await isFocusSeen(page), `${path}, stop ${stop}`);
    }
  }
});

/** A radio button's ring is drawn round its words. */
const isFocusSeen = (page: Page) =>
  page.evaluate(`[document.activeElement, document.activeElement.nextElementSibling].some(
    (one) => one !== null && getComputedStyle(one).outlineStyle === 'solid')`);

test('a setting is chosen with keys, holds at once and is taken back', async () => {
  const page = await browsing.open('/settings');
  const answered = page.waitForResponse('**/settings');
  await page.locator('input[name="theme"]:checked').focus();
  await page.keyboard.press('ArrowRight');
  await answered;
  assert.equal(await page.evaluate('document.documentElement.dataset.theme'), 'light');
  await page.locator('.notice').getByText('Your settings are saved').waitFor();
  await page.locator('input[name="theme"][value="light"]').blur();
  await press(page, 'u');
  await page.locator('.notice').getByText('Taken back').waitFor();
  assert.equal(await page.evaluate('document.documentElement.dataset.theme'), 'auto');
});
