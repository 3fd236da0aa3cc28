import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { makeOwnerLink } from '../../src/cli/accounts/owner-link.ts';
import { openStoreHere } from '../../src/store/open-store-here.ts';
import { faultsOn } from './axe-faults.ts';
import { type Browsing, browseSample } from './browsing.ts';
import { attributeComesTo, comesTo, moreThan, textComesTo } from './comes-to.ts';

const PASSWORD = 'the tide comes in at noon';
let browsing: Browsing;
let page: Page;
before(async () => {
  browsing = await browseSample({ HEARSAY_PUBLIC_HOSTS: 'news.example.org' });
  page = await browsing.open('/', { serviceWorkers: 'allow' });
});
after(() => browsing.close());

const go = (path: string) => page.goto(browsing.address + path);
const heading = (words: string | RegExp) => textComesTo(page.locator('h1'), words);

async function ownerLink(): Promise<string> {
  const store = openStoreHere(browsing.library);
  const { link } = await makeOwnerLink({ store, now: Date.now }, browsing.address);
  await store.close();
  return link;
}

async function signIn(): Promise<void> {
  await page.getByLabel('Name').fill('mara');
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

test('before there is an owner nothing is shown; the link of the terminal leads in', async () => {
  await heading(/no owner yet/);
  await page.goto(await ownerLink());
  assert.deepEqual(await faultsOn(page), []);
  await page.getByLabel('Name').fill('Mara');
  const field = page.getByLabel('New password', { exact: true });
  await field.fill(PASSWORD);
  const show = page.getByRole('button', { name: 'Show password' });
  await show.click();
  await attributeComesTo(field, 'type', 'text');
  await attributeComesTo(show, 'aria-pressed', 'true');
  await page.getByRole('button', { name: 'Set and sign in' }).click();
  await page.waitForURL(`${browsing.address}/`);
  await moreThan(page.locator('main a[href^="/stories/"]'), 3);
});

test('a mark is made by script and by form; both carry what shows that they are ours', async () => {
  await go('/latest');
  const item = page.locator('.item[data-article]').first();
  const save = item.locator('[data-mark="saved"]');
  await save.click();
  await page.getByText('Saved for later.').waitFor();
  await go('/settings');
  await page.locator('[name="clock"][value="12"]').check();
  await page.getByText('Your settings are saved.').waitFor();
});

test('who signs out leaves nothing: not by going back, not on the device; who signs in is where they wanted to be', async () => {
  await go('/settings');
  await page.locator('[data-offline] [value="30"]').check();
  await page.getByText(/^\d+ (?:of \d+ )?pages (?:are )?kept/).waitFor();
  await go('/account');
  assert.deepEqual(await faultsOn(page), []);
  await page.locator('main').getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.getByText('You are signed out.').waitFor();
  assert.deepEqual(await faultsOn(page), []);
  // As words: these tests know no browser's names.
  const kept = (): Promise<string[]> => page.evaluate('caches.keys()');
  assert.ok((await kept()).length > 0);
  await comesTo(async () => (await kept()).filter((name) => name.includes('pages')), []);
  await page.goBack();
  await heading('Sign in');
  assert.equal(await page.locator('.account').count(), 0);
  await go('/stories');
  await heading('Sign in');
  await signIn();
  await page.waitForURL(`${browsing.address}/stories`);
  await moreThan(page.locator('main a[href^="/stories/"]'), 3);
});

test('nothing was refused by the policy, and no script failed', () => {
  // Browsers report answers of 4xx, too, and those are what is wanted here.
  assert.deepEqual(
    browsing.complaints.filter((line) => !/status of 40[13]/.test(line)),
    [],
  );
});
