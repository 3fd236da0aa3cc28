/** From a sign-in with an outlet to its text, yours alone: in a browser, before a real outlet on this machine. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { openPayingOutlet, PASSWORDS, type PayingOutlet } from '../titles/paying-outlet.ts';
import { faultsInBoth } from './axe-faults.ts';
import { type Browsing, browseSample } from './browsing.ts';
import { countComesTo, reloadUntil } from './comes-to.ts';

let browsing: Browsing;
let outlet: PayingOutlet;
let page: Page;
before(async () => {
  outlet = await openPayingOutlet();
  browsing = await browseSample({ HEARSAY_ALLOW_PRIVATE: '127.0.0.1' });
  page = await browsing.open('/account/titles');
});
after(async () => {
  await browsing.close();
  await outlet.close();
});

const go = (path: string) => page.goto(browsing.address + path);

/** Goes there until it shows what comes in behind the pages. */
async function until(shown: Locator, path: string): Promise<void> {
  await go(path);
  await reloadUntil(page, shown);
}

test('a reader signs in with an outlet by its own form, and is told how it went', async () => {
  assert.deepEqual(await faultsInBoth(page), []);
  await page.getByLabel('The outlet').first().fill(outlet.at('/'));
  await page.getByLabel('Address of the page where you sign in').fill(outlet.at('/login'));
  await page.getByLabel('Your name there, or your address of mail').first().fill('ottilie');
  await page
    .getByLabel('Your password there')
    .first()
    .fill(PASSWORDS.ottilie ?? '');
  await page.getByRole('button', { name: 'Keep it' }).first().click();
  await page.getByText(/^Signed in, last used/).waitFor();
  assert.deepEqual(outlet.signedIn, ['ottilie']);
  await countComesTo(page.getByText('It goes in the clear'), 1);
  assert.deepEqual(await faultsInBoth(page), []);
});

test('what comes with it is read whole, with its pictures, and is said to be the reader’s alone', async () => {
  await go('/add');
  await page.locator('#address').fill(outlet.at('/feed.xml'));
  await page.keyboard.press('Enter');
  await page
    .getByRole('button', { name: /^Follow/ })
    .first()
    .click();
  await page.getByText(/^Following 1 new feed/).waitFor();
  const link = page.getByRole('link', { name: 'Mole to be mended, for ottilie' }).first();
  await until(link, '/search?q=mole');
  await link.click();
  await page.waitForURL(/\/article\//);
  await until(page.getByText('copy for ottilie').first(), new URL(page.url()).pathname);
  await page.getByText('yours alone').first().waitFor();
  const picture = page.locator('img[src^="/own-picture/"]').first();
  await picture.scrollIntoViewIfNeeded();
  await page.waitForFunction(
    'document.querySelector(\'img[src^="/own-picture/"]\').naturalWidth > 0',
  );
  assert.deepEqual(await faultsInBoth(page), []);
});

test('an outlet that takes it no more is told apart, and a sign-in is forgotten by a button', async () => {
  outlet.endSessions();
  await go('/account/titles');
  await page.getByRole('button', { name: 'Forget the sign-in for 127.0.0.1' }).click();
  await page.getByText('The sign-in is forgotten.').waitFor();
  await countComesTo(page.getByText('Your sign-ins'), 0);
  assert.deepEqual(browsing.complaints, []);
});
