import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { makeOwnerLink } from '../../src/cli/accounts/owner-link.ts';
import { openStoreHere } from '../../src/store/open-store-here.ts';
import { faultsOn } from './axe-faults.ts';
import { type Browsing, browseSample } from './browsing.ts';

const PASSWORD = 'the tide comes in at noon';
let browsing: Browsing;
let page: Page;
/** Browsers make passkeys under a name, not under a number. */
let home: string;

before(async () => {
  browsing = await browseSample({ HEARSAY_PUBLIC_HOSTS: 'news.example.org' });
  home = `http://localhost:${new URL(browsing.address).port}`;
  page = await browsing.open('/');
  const devices = await page.context().newCDPSession(page);
  await devices.send('WebAuthn.enable');
  await devices.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true },
      ...{ hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
    },
  });
  const store = openStoreHere(browsing.library);
  const { link } = await makeOwnerLink({ store, now: Date.now }, home);
  await store.close();
  await page.goto(link);
  await page.getByLabel('Name').fill('Mara');
  await page.getByLabel('New password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Set and sign in' }).click();
  await page.waitForURL(`${home}/`);
});
after(() => browsing.close());

async function signOut(): Promise<void> {
  await page.goto(`${home}/account`);
  await page.locator('main').getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.getByText('You are signed out.').waitFor();
}

test('a passkey is added, signs in without a name, and is taken away', async () => {
  await page.goto(`${home}/account/ways`);
  assert.deepEqual(await faultsOn(page), []);
  await page.getByLabel('Name of the passkey').fill('my phone');
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByText('Your passkey signs you in from now on.').waitFor();
  assert.deepEqual(await faultsOn(page), []);
  await signOut();
  assert.deepEqual(await faultsOn(page), []);
  await page.goto(`${home}/sign-in?next=%2Faccount%2Fways`);
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await page.waitForURL(`${home}/account/ways`);
  await page.getByText('my phone', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Remove the passkey my phone' }).click();
  await page.getByText('This passkey leads nowhere any more.').waitFor();
  await signOut();
  await page.goto(`${home}/sign-in`);
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await page.getByText('This passkey leads nowhere here.').waitFor();
});

test('a second factor is set up by its picture or its key, and asked for at the door', async () => {
  await page.goto(`${home}/sign-in?next=%2Faccount%2Fways`);
  await page.getByLabel('Name').fill('mara');
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL(`${home}/account/ways`);
  await page.getByRole('button', { name: 'Set up' }).click();
  assert.deepEqual(await faultsOn(page), []);
  const secret = ((await page.locator('code.address').textContent()) ?? '').replaceAll(' ', '');
  const code = () => new TOTP({ secret }).generate();
  await page.getByLabel('The code it shows').fill(code());
  await page.getByRole('button', { name: 'Turn on' }).click();
  const codes = page.locator('.recovery-codes code');
  await codes.first().waitFor();
  const [recovery = ''] = await codes.allTextContents();
  assert.deepEqual(await faultsOn(page), []);
  await signOut();
  await page.getByLabel('Name').fill('mara');
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL(`${home}/sign-in/second`);
  assert.deepEqual(await faultsOn(page), []);
  await page.getByLabel('Code').fill(recovery);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL(`${home}/`);
});

test('nothing was refused by the policy, and no script failed', () => {
  assert.deepEqual(
    browsing.complaints.filter((line) => !/status of 40[013]/.test(line)),
    [],
  );
});
