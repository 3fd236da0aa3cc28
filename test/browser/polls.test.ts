/** A poll from its making to its result: an editor and two members, each in a browser of their own. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { faultsInBoth } from './axe-faults.ts';
import { type Browsing, browseSample } from './browsing.ts';
import { comesTo, textComesTo } from './comes-to.ts';
import { signInAll } from './sign-in-all.ts';

let browsing: Browsing;
let editor: Page;
let ana: Page;
let ben: Page;
let story = '';
before(async () => {
  browsing = await browseSample({ HEARSAY_PUBLIC_HOSTS: 'news.example.org' });
  const all = [
    ['Edda', 'editor'],
    ['Ana', 'member'],
    ['Ben', 'member'],
  ] as const;
  const signedIn = await signInAll(browsing, all, '/polls');
  const [first, second, third] = signedIn.pages;
  if (first === undefined || second === undefined || third === undefined) throw new Error('three');
  [editor, ana, ben, story] = [first, second, third, signedIn.story];
});
after(() => browsing.close());

const go = (page: Page, path: string) => page.goto(browsing.address + path);
const counts = (page: Page, votes: readonly string[]) =>
  comesTo<readonly string[]>(() => page.locator('.poll-bars .bar-count').allTextContents(), votes);

test('an editor asks about a story', async () => {
  await editor.getByText('Nothing has been asked yet.').waitFor();
  await go(editor, story);
  await editor.getByRole('link', { name: 'Ask readers about it' }).click();
  await editor.getByLabel('Question').fill('Should the ferry run at night?');
  await editor.getByLabel('Answers, one a line').fill('Yes\nNo\nCannot say');
  assert.deepEqual(await faultsInBoth(editor, 'main'), []);
  await editor.getByRole('button', { name: 'Ask', exact: true }).click();
  await editor.getByText('The poll stands with its story.').waitFor();
  await textComesTo(editor.locator('.poll h3'), 'Should the ferry run at night?');
});

test('two members vote, by keys and with a finger; each sees the result once they have voted', async () => {
  await go(ana, story);
  await counts(ana, []);
  assert.deepEqual(await faultsInBoth(ana, '.poll'), []);
  await ana.getByLabel('Yes').focus();
  await ana.keyboard.press('ArrowDown');
  await ana.keyboard.press('Enter');
  await ana.getByText('Your vote is counted.').waitFor();
  await counts(ana, ['0 votes', '1 vote', '0 votes']);
  assert.deepEqual(await faultsInBoth(ana, '.poll'), []);
  await ben.setViewportSize({ width: 390, height: 844 });
  await go(ben, '/polls');
  await ben.getByRole('link', { name: 'Should the ferry run at night?' }).click();
  await ben.getByText('The result is shown to those who have voted').waitFor();
  await ben.getByText('Cannot say').click();
  await ben.getByRole('button', { name: 'Vote', exact: true }).click();
  await ben.getByText('Your vote is counted.').waitFor();
  await counts(ben, ['0 votes', '1 vote', '1 vote']);
  assert.deepEqual(await faultsInBoth(ben, 'main'), []);
});

test('a vote is changed, and taken back by the notice', async () => {
  await ben.getByLabel('No', { exact: true }).check();
  await ben.getByRole('button', { name: 'Change my vote' }).click();
  await counts(ben, ['0 votes', '2 votes', '0 votes']);
  await ben.getByRole('button', { name: 'Undo' }).click();
  await ben.getByText('Taken back.').waitFor();
  await counts(ben, ['0 votes', '1 vote', '1 vote']);
});

test('the editor, who has not voted, sees no result until the poll is closed; then all do', async () => {
  await editor.reload();
  await counts(editor, []);
  await editor.getByRole('link', { name: /As an editor/ }).click();
  await editor.getByText('2 votes so far.').waitFor();
  assert.deepEqual(await faultsInBoth(editor, 'main'), []);
  await editor.getByRole('button', { name: 'Close and count' }).click();
  await editor.getByText('The poll is closed and its votes are counted.').waitFor();
  await editor.getByRole('link', { name: 'As readers see it' }).click();
  await editor.locator('.poll-bars').waitFor();
  await counts(editor, ['0 votes', '1 vote', '1 vote']);
  await go(ana, story);
  await counts(ana, ['0 votes', '1 vote', '1 vote']);
  assert.equal(await ana.locator('.poll-form, .poll-withdraw, .poll-own').count(), 0);
  assert.match(
    (await ana.locator('.poll-who').textContent()) ?? '',
    /2 votes\. 4 members of this house could vote\. This is no survey/,
  );
  await go(editor, '/house/polls');
  assert.deepEqual(await faultsInBoth(editor, 'main'), []);
});

test('nothing was refused by the policy, and no script failed', () => {
  assert.deepEqual(browsing.complaints, []);
});
