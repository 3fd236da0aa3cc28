import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { makeOwnerLink } from '../../src/cli/accounts/owner-link.ts';
import { openStoreHere } from '../../src/store/open-store-here.ts';
import { faultsInBoth } from './axe-faults.ts';
import { type Browsing, browseSample } from './browsing.ts';
import { textComesTo } from './comes-to.ts';

const PASSWORD = 'the tide comes in at noon';
let browsing: Browsing;
let owner: Page;
before(async () => {
  browsing = await browseSample({ HEARSAY_PUBLIC_HOSTS: 'news.example.org' });
  const store = openStoreHere(browsing.library);
  const { link } = await makeOwnerLink({ store, now: Date.now }, browsing.address);
  await store.close();
  owner = await browsing.open('/');
  await owner.goto(link);
  await fillIn(owner, 'Mara', 'New password');
  await owner.getByRole('button', { name: 'Set and sign in' }).click();
  await owner.waitForURL(`${browsing.address}/`);
});
after(() => browsing.close());

async function fillIn(page: Page, name: string, password = 'Password'): Promise<void> {
  await page.getByLabel('Name').fill(name);
  await page.getByLabel(password, { exact: true }).fill(PASSWORD);
}

async function setMode(mode: RegExp): Promise<void> {
  await owner.goto(`${browsing.address}/house/sign-up`);
  await owner.getByRole('radio', { name: mode }).check();
  await owner.getByRole('button', { name: 'Set', exact: true }).click();
  await owner.getByText('How others come in is set.').waitFor();
}

test('from closed to open: a visitor signs up and reads; the owner finds the way to their pages', async () => {
  const visitor = await browsing.open('/sign-up');
  assert.match((await visitor.locator('main').textContent()) ?? '', /Nobody can sign up here/);
  await owner.getByRole('button', { name: 'More' }).click();
  await owner.getByRole('link', { name: 'The house' }).click();
  await owner.waitForURL(`${browsing.address}/house/members`);
  await setMode(/^Open/);
  await visitor.goto(`${browsing.address}/sign-in`);
  await visitor.getByRole('link', { name: 'Sign up' }).click();
  await visitor.waitForURL(/\/sign-up/);
  assert.deepEqual(await faultsInBoth(visitor), []);
  await fillIn(visitor, 'Ana Reyes');
  await visitor.getByRole('button', { name: 'Sign up' }).click();
  await visitor.waitForURL(`${browsing.address}/`);
  await visitor.goto(`${browsing.address}/house/members`);
  assert.equal(await visitor.locator('h1').textContent(), 'Not for you to decide');
  assert.deepEqual(await faultsInBoth(visitor), []);
  await visitor.goto(`${browsing.address}/picks`);
  assert.equal(await visitor.locator('.pick-edit').count(), 0);
});

test('by approval: who asks is let in by the owner, and is found, changed and noted', async () => {
  await setMode(/^By approval/);
  const visitor = await browsing.open('/sign-up');
  await fillIn(visitor, 'Bo');
  await visitor.getByLabel('Who you are').fill('Of the quay.');
  await visitor.getByRole('button', { name: 'Ask to be let in' }).click();
  await textComesTo(visitor.locator('h1'), 'The owner is asked');
  assert.deepEqual(await faultsInBoth(visitor), []);
  await owner.goto(`${browsing.address}/house/members`);
  assert.deepEqual(await faultsInBoth(owner), []);
  await owner.getByRole('button', { name: 'Let Bo in' }).click();
  await owner.getByText('They are let in').waitFor();
  await visitor.getByRole('link', { name: 'Sign in' }).click();
  await visitor.waitForURL(/\/sign-in/);
  await fillIn(visitor, 'Bo');
  await visitor.getByRole('button', { name: 'Sign in', exact: true }).click();
  await visitor.waitForURL(`${browsing.address}/`);
  await owner.getByRole('link', { name: 'Bo', exact: true }).click();
  await owner.waitForURL(/\/house\/members\/\d+/);
  assert.deepEqual(await faultsInBoth(owner), []);
  await owner.getByRole('radio', { name: /^Guest/ }).check();
  await owner.getByRole('button', { name: 'Change role' }).click();
  await owner.getByText('They have another role now').waitFor();
  await visitor.goto(`${browsing.address}/latest`);
  await textComesTo(visitor.locator('h1'), 'Sign in');
  await fillIn(visitor, 'Bo');
  await visitor.getByRole('button', { name: 'Sign in', exact: true }).click();
  await visitor.waitForURL(`${browsing.address}/account/membership`);
  assert.equal(await visitor.locator('.masthead nav a').count(), 1);
  await owner.goto(`${browsing.address}/house/log`);
  assert.deepEqual(await faultsInBoth(owner), []);
  assert.equal(await owner.locator('.house-log li').count(), 4);
});

test('by invitation: the link is shown once, lets its holder in as what it says, and is used up', async () => {
  await setMode(/^By invitation/);
  await owner.getByLabel('They come in as').selectOption('editor');
  await owner.getByRole('button', { name: 'Make an invitation' }).click();
  const link = (await owner.locator('.made-token code').textContent()) ?? '';
  assert.deepEqual(await faultsInBoth(owner), []);
  const visitor = await browsing.open(new URL(link).pathname);
  assert.match((await visitor.locator('main').textContent()) ?? '', /You come in as: Editor/);
  await fillIn(visitor, 'Cy');
  await visitor.getByRole('button', { name: 'Sign up' }).click();
  await visitor.waitForURL(`${browsing.address}/`);
  const late = await browsing.open(new URL(link).pathname);
  assert.equal(await late.locator('h1').textContent(), 'This link leads nowhere');
  await owner.goto(`${browsing.address}/house/sign-up`);
  assert.match((await owner.locator('.house-list').textContent()) ?? '', /used by 1 of 1/);
});
