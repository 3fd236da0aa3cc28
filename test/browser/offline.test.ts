import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { openStoreHere } from '../../src/store/open-store-here.ts';
import { faultsOn } from './axe-faults.ts';
import { type Browsing, browseSample } from './browsing.ts';
import { comesTo, moreThan, textComesTo } from './comes-to.ts';

const READER = 1;
let browsing: Browsing;
let page: Page;
before(async () => {
  browsing = await browseSample();
  page = await browsing.open('/settings', { serviceWorkers: 'allow' });
});
after(() => browsing.close());

const goOffline = (isOffline: boolean) => page.context().setOffline(isOffline);
const go = (path: string) => page.goto(browsing.address + path);

/** What the server has, asked behind its back. */
async function stored(id: number) {
  const store = openStoreHere(browsing.library);
  const article = await store.articles.byId(READER, id);
  await store.close();
  return { isRead: article?.isRead, isSaved: article?.isSaved };
}

test('what is kept is told as it comes, and can be taken away', async () => {
  const panel = page.locator('[data-offline]');
  await panel.locator('[value="30"]').check();
  const state = panel.getByText(/^\d+ pages are kept, [\d.]+ MB, as of /);
  await state.waitFor();
  const count = Number.parseInt((await state.textContent()) ?? '', 10);
  // One of the lists may be empty or not there.
  assert.ok(count > 25 && count <= 30, String(count));
  assert.deepEqual(await faultsOn(page, { within: '#offline' }), []);
  await panel.locator('[name="pictures"]').check();
  const pictures =
    "caches.open('hearsay-pictures-2').then((all) => all.keys()).then((all) => all.length)";
  await comesTo(async () => Number(await page.evaluate(pictures)) >= 5, true);
});

test('without a network the edition is read, marks are made, and the server has them later, once', async () => {
  await go('/latest');
  await goOffline(true);
  await go('/');
  await textComesTo(page.locator('#as-of'), /^As of \d\d:\d\d/);
  await page.locator('#as-of').waitFor();
  const picture = page.locator('img.item-picture').first();
  const width = () =>
    picture.evaluate((image) => ('naturalWidth' in image ? Number(image.naturalWidth) : 0));
  // The lead’s picture is here without a network.
  await comesTo(async () => (await width()) > 100, true);
  const article = await page.locator('main a[href^="/article/"]').first().getAttribute('href');
  const opened = Number.parseInt(article?.split('/')[2] ?? '', 10);
  await page.locator('main a[href^="/stories/"]').first().click();
  await page.waitForURL(/\/stories\/\d+/);
  await page.locator('#as-of').waitFor();
  await textComesTo(page.locator('main'), /.{300}/s);

  await go('/latest');
  const items = page.locator(`.item[data-article]:not([data-article="${opened}"])`);
  const marked = Number(await items.first().getAttribute('data-article'));
  await go(`/article/${opened}`);
  await textComesTo(page.locator('.body'), /.{100}/s);
  await page.locator('[data-mark="saved"]').click();
  await page.getByText('Noted on this device.').waitFor();
  await go('/latest');
  const item = page.locator(`[data-article="${marked}"]`).first();
  await item.hover();
  await item.locator('[data-mark="read"]').click();
  await page.locator(`[data-article="${marked}"][data-read]`).first().waitFor();
  // A page that was kept before shows what was done since.
  await go(`/article/${opened}`);
  await page.locator(`[data-article="${opened}"][data-saved]`).first().waitFor();
  assert.deepEqual(await stored(opened), { isRead: false, isSaved: false });

  await goOffline(false);
  await comesTo(() => stored(opened), { isRead: true, isSaved: true });
  await comesTo(() => stored(marked), { isRead: true, isSaved: false });
  await go('/latest');
  assert.ok(await page.locator('#as-of').isHidden());
  // With the network there is no difference: opening marks read, by the server.
  const unread = page.locator('.item[data-article]:not([data-read])').first();
  const next = Number(await unread.getAttribute('data-article'));
  await unread.locator('.headline a').click();
  await page.locator('.reading[data-read]').waitFor();
  assert.ok(await page.locator('#as-of').isHidden());
  await comesTo(() => stored(next), { isRead: true, isSaved: false });
});

test('a page that is not kept says what to do and what is here', async () => {
  await goOffline(true);
  await go('/search?q=ferry');
  await page.getByRole('heading', { name: 'This page is not on this device' }).waitFor();
  const kept = page.locator('[data-kept-list] a');
  await kept.first().waitFor();
  await moreThan(kept, 15);
  await goOffline(false);
  await page.getByRole('link', { name: 'Try again' }).click();
  await page.locator('.item').first().waitFor();
  await page.waitForURL(/\/search\?q=ferry$/);
});

test('removed is removed', async () => {
  await go('/settings');
  await page.getByRole('button', { name: 'Remove all of it from this device' }).click();
  await page.getByText('Nothing is kept.').waitFor();
  const kept =
    "caches.open('hearsay-pages-1').then((pages) => pages.keys()).then((all) => all.length)";
  await comesTo(() => page.evaluate(kept), 0);
  await goOffline(true);
  await go('/');
  await page.getByRole('heading', { name: 'This page is not on this device' }).waitFor();
  await goOffline(false);
  const refused = browsing.complaints.filter((one) => !one.includes('ERR_INTERNET_DISCONNECTED'));
  assert.deepEqual(refused, []);
});
