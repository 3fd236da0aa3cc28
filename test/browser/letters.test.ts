/** A letter from a visitor who asks for it to the visitor who stops it: real pages, a real mail server, the letters read back. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import PostalMime, { type Email } from 'postal-mime';
import { makeOwnerLink } from '../../src/cli/accounts/owner-link.ts';
import { openStoreHere } from '../../src/store/open-store-here.ts';
import { type SmtpHouse, smtpHouse } from '../mail/smtp-house.ts';
import { faultsInBoth, faultsOn } from './axe-faults.ts';
import { type Browsing, browseSample } from './browsing.ts';
import { untilTrue } from './until-true.ts';

const VISITOR = 'ben@port.example';
const EDITOR = 'mara@harbour.example';
let house: SmtpHouse;
let browsing: Browsing;
let editor: Page;
let visitor: Page;
before(async () => {
  house = await smtpHouse();
  browsing = await browseSample({
    HEARSAY_PUBLIC_HOSTS: 'news.example.org',
    HEARSAY_SMTP: `${house.address}?tls=none`,
    HEARSAY_MAIL_FROM: 'news@house.example',
  });
  editor = await browsing.open('/sign-in');
  visitor = await browsing.open('/sign-in');
});
after(async () => {
  await browsing.close();
  await house.close();
});

/** The newest letter to an address, once so many have come there. */
async function mailTo(address: string, count: number): Promise<Email> {
  const came = () => house.came.filter(({ to }) => to.includes(address));
  await untilTrue(() => came().length >= count);
  return PostalMime.parse(came().at(-1)?.raw ?? '');
}

/** An address of the house in a letter, as this machine reaches it. */
function linkIn({ text }: Email, path: RegExp): string {
  const found = new RegExp(`https?://[^/\\s]+(${path.source}[\\w.-]+)`).exec(text ?? '');
  assert.ok(found, text ?? '');
  return browsing.address + (found[1] ?? '');
}

test('an editor makes a letter for whoever asks', async () => {
  const store = openStoreHere(browsing.library);
  const { link } = await makeOwnerLink({ store, now: Date.now }, browsing.address);
  await store.accounts.setEmail(1, EDITOR, Date.now());
  await store.close();
  await editor.goto(link);
  await editor.getByLabel('Name').fill('Mara');
  await editor.getByLabel('New password', { exact: true }).fill('the tide comes in at noon');
  await editor.getByRole('button', { name: 'Set and sign in' }).click();
  await editor.waitForURL(`${browsing.address}/`);
  await editor.goto(`${browsing.address}/house/letters`);
  assert.deepEqual(await faultsOn(editor), []);
  await editor.getByLabel('A note, with stories chosen for it').check();
  await editor.getByLabel('What it is called').fill('From the harbour');
  await editor.getByRole('button', { name: 'Make it' }).click();
  await editor.getByText('The letter is made.').waitFor();
  await editor.getByLabel('Whoever asks for it, without an account').check();
  await editor.getByRole('button', { name: 'Set', exact: true }).click();
  await editor.getByText('The letter is set.').waitFor();
});

test('a visitor asks for it, and nothing is sent before they say yes by the link in a letter', async () => {
  await visitor.goto(`${browsing.address}/letters`);
  assert.deepEqual(await faultsOn(visitor), []);
  await visitor.getByLabel('Your address of mail').fill(VISITOR);
  await visitor.getByRole('button', { name: 'Ask for them' }).click();
  await visitor.getByText('Look into your mail').first().waitFor();
  const asked = await mailTo(VISITOR, 1);
  assert.match(asked.text ?? '', /From the harbour/);
  await visitor.goto(linkIn(asked, /\/letters\/confirm\//));
  await visitor.getByRole('button', { name: 'Yes, send them' }).click();
  await visitor.getByText('They come from now on.').waitFor();
});

/** Of a page without its letter: nothing runs in that frame, axe neither. */
async function faultsRound(page: Page): Promise<string[]> {
  await page.evaluate("document.querySelector('.letter-frame').remove()");
  return faultsOn(page);
}

async function sendIssue(note: string): Promise<void> {
  await editor.goto(`${browsing.address}/house/letters/1`);
  await editor.getByLabel('A note above the stories').fill(note);
  await editor.getByRole('button', { name: 'Keep for the next issue' }).click();
  await editor.getByText('Kept for the next issue.').waitFor();
  await editor.frameLocator('.letter-frame').getByText(note).waitFor();
  assert.deepEqual(await faultsRound(editor), []);
  await editor.getByRole('button', { name: /^Send issue/ }).click();
  await editor.getByText('The issue is on its way.').waitFor();
}

test('an issue comes to them, with its ways out, and stands in the archive', async () => {
  await sendIssue('The storm is over.');
  const issue = await mailTo(VISITOR, 2);
  assert.match(issue.html ?? '', /The storm is over\./);
  assert.match(issue.text ?? '', /The storm is over\./);
  const header = (name: string) => issue.headers.find(({ key }) => key === name)?.value ?? '';
  assert.match(header('list-unsubscribe'), /\/letters\/leave\//);
  await editor.goto(`${browsing.address}/letters/1/1`);
  await editor.frameLocator('.letter-frame').getByText('The storm is over.').waitFor();
  assert.deepEqual(await faultsRound(editor), []);
  const alone = await browsing.open('/sign-in');
  // A page of ours would take no markup from a script.
  await alone.goto('about:blank');
  await alone.setContent(issue.html ?? '');
  assert.deepEqual(await faultsInBoth(alone, 'table.paper'), []);
  await alone.close();
});

test('to look at the way out stops nothing; to press the button does, at once', async () => {
  const issue = await mailTo(VISITOR, 2);
  await visitor.goto(linkIn(issue, /\/letters\/leave\//));
  await sendIssue('A second one.');
  await mailTo(VISITOR, 3);
  await visitor.getByRole('button', { name: 'Stop these letters' }).click();
  await visitor.getByText('does not come to').waitFor();
  await sendIssue('A third one.');
  await editor.getByRole('button', { name: 'Send a test to me' }).click();
  // It was queued after the issue: what the visitor was to get would have come before it.
  await mailTo(EDITOR, 1);
  assert.equal(house.came.filter(({ to }) => to.includes(VISITOR)).length, 3);
});

test('a member asks for a digest, and sees what it would say', async () => {
  await editor.goto(`${browsing.address}/account/digest`);
  assert.deepEqual(await faultsOn(editor), []);
  await editor.getByRole('button', { name: 'Yes, send it' }).click();
  await editor.getByText('Your digest is set.').waitFor();
  await editor.getByRole('link', { name: 'See what it would say now' }).click();
  await editor.locator('.letter-frame').waitFor();
});

test('nothing was refused by the policy, and no script failed', () => {
  assert.deepEqual(
    // What looks into a letter's frame from outside would run there, and may not.
    browsing.complaints.filter((line) => !/status of 40[134]|^Blocked script/.test(line)),
    [],
  );
});
