import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { makeOwnerLink } from '../../src/cli/accounts/owner-link.ts';
import { openStoreHere } from '../../src/store/open-store-here.ts';
import { openTestProvider, type TestProvider } from '../openid/open-provider.ts';
import { faultsOn } from './axe-faults.ts';
import { type Browsing, browseSample } from './browsing.ts';
import { comesTo } from './comes-to.ts';

let browsing: Browsing;
let provider: TestProvider;
let page: Page;
let home: string;

before(async () => {
  browsing = await browseSample({ HEARSAY_PUBLIC_HOSTS: 'news.example.org' });
  home = `http://localhost:${new URL(browsing.address).port}`;
  provider = await openTestProvider([`${home}/sign-in/openid/back`]);
  provider.person = { subject: 'u-1', claims: { preferred_username: 'mara.at.work' } };
  provider.isAsking = true;
  page = await browsing.open('/');
  const store = openStoreHere(browsing.library);
  const { link } = await makeOwnerLink({ store, now: Date.now }, home);
  await store.close();
  await page.goto(link);
  await page.getByLabel('Name').fill('Mara');
  await page.getByLabel('New password', { exact: true }).fill('the tide comes in at noon');
  await page.getByRole('button', { name: 'Set and sign in' }).click();
  await page.waitForURL(`${home}/`);
});
after(async () => {
  await browsing.close();
  await provider.close();
});

test('the owner names a provider and links an account there', async () => {
  await page.goto(`${home}/house/ways`);
  await page.getByText(`${home}/sign-in/openid/back`, { exact: true }).waitFor();
  await page.getByLabel('Address of the provider (issuer)').fill(provider.issuer);
  await page.getByLabel('Client ID').fill(provider.clientId);
  await page.getByLabel('Client secret').fill(provider.secret);
  await page.getByLabel('Words on the button').fill('Sign in at the reading club');
  assert.deepEqual(await faultsOn(page), []);
  await page.locator('form[action="/house/ways/openid"]').getByRole('button').click();
  await page.getByText('The provider is set.').waitFor();
  await comesTo(() => page.getByLabel('Client secret').inputValue(), '');

  await page.goto(`${home}/account/ways`);
  await page.getByRole('button', { name: 'Link an account at' }).click();
  await page.getByRole('link', { name: 'It is me' }).click();
  await page.getByText('This account signs you in from now on.').waitFor();
  await page.getByText('mara.at.work', { exact: true }).waitFor();
  assert.deepEqual(await faultsOn(page), []);
});

test('a linked account signs in, and leads nowhere once it is unlinked', async () => {
  await page.goto(`${home}/account`);
  await page.locator('main').getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.getByText('You are signed out.').waitFor();
  assert.deepEqual(await faultsOn(page), []);
  await page.goto(`${home}/sign-in/openid?next=%2Faccount%2Fways`);
  assert.deepEqual(await faultsOn(page), []);
  await page.getByRole('button', { name: 'Sign in at the reading club' }).click();
  await page.waitForURL(`${home}/account/ways`);
  await page.getByRole('button', { name: 'Unlink the account mara.at.work' }).click();
  await page.getByText('This account leads nowhere any more.').waitFor();
});

test('whoever comes back without having begun is told so', async () => {
  await page.goto(`${home}/sign-in/openid/back?code=a&state=b`);
  await page.getByRole('heading', { name: 'Not signed in' }).waitFor();
  assert.deepEqual(await faultsOn(page), []);
});

test('nothing was refused by the policy, and no script failed', () => {
  assert.deepEqual(
    browsing.complaints.filter((line) => !/status of 40[0134]/.test(line)),
    [],
  );
});
