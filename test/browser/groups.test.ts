/** Two readers who read together, each in a browser of their own. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { faultsInBoth } from './axe-faults.ts';
import { type Browsing, browseSample } from './browsing.ts';
import { countComesTo } from './comes-to.ts';
import { signInAll } from './sign-in-all.ts';

let browsing: Browsing;
let ana: Page;
let ben: Page;
let story = '';
before(async () => {
  browsing = await browseSample({ HEARSAY_PUBLIC_HOSTS: 'news.example.org' });
  const all = [
    ['Ana', 'member'],
    ['Ben', 'member'],
  ] as const;
  const signedIn = await signInAll(browsing, all, '/groups');
  const [first, second] = signedIn.pages;
  if (first === undefined || second === undefined) throw new Error('two');
  [ana, ben, story] = [first, second, signedIn.story];
});
after(() => browsing.close());

test('one makes a group and asks another, who joins and reads a note below a story', async () => {
  await ana.getByText('You are in no group yet.').waitFor();
  await ana.getByLabel('Name of a new group').fill('Harbour watch');
  await ana.keyboard.press('Enter');
  await ana.getByText('The group is made.').waitFor();
  await ana.getByLabel('Their name, as they sign in').fill('ben');
  await ana.keyboard.press('Enter');
  await ana.getByText('If somebody reads here by that name').waitFor();
  assert.deepEqual(await faultsInBoth(ana, 'main'), []);
  await ana.goto(browsing.address + story);
  await ana.getByText('A note for a group of yours').click();
  await ana.getByLabel('Your note').fill('The second claim is new.');
  await ana.getByRole('button', { name: 'Leave the note' }).click();
  await ana.getByText('The note stands for the group.').waitFor();
  assert.deepEqual(await faultsInBoth(ana, '.group-notes'), []);
  await ben.setViewportSize({ width: 390, height: 844 });
  await ben.reload();
  assert.deepEqual(await faultsInBoth(ben, 'main'), []);
  await ben.getByRole('button', { name: 'Join the group' }).click();
  await ben.getByText('You are in the group.').waitFor();
  await ben.getByText('The second claim is new.').waitFor();
  assert.deepEqual(await faultsInBoth(ben, 'main'), []);
});

test('who leaves can come back by the notice', async () => {
  await ben.getByRole('button', { name: 'Leave the group' }).click();
  await ben.getByText('You have left the group.').waitFor();
  await countComesTo(ben.getByText('Harbour watch'), 0);
  await ben.getByRole('button', { name: 'Undo' }).click();
  await ben.getByText('Taken back.').waitFor();
  await ben.getByText('The second claim is new.').waitFor();
  assert.deepEqual(browsing.complaints, []);
});
