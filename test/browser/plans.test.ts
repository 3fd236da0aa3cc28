/** From trial to end: an owner offers membership, a reader is told when it ends, and goes on by a gift. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { newToken, tokenHash } from '../../src/http/security/sessions/tokens.ts';
import type { MembershipDeed } from '../../src/model/accounts/membership-event.ts';
import { DAY } from '../../src/model/time.ts';
import { openStoreHere } from '../../src/store/open-store-here.ts';
import { faultsInBoth } from './axe-faults.ts';
import { type Browsing, browseSample } from './browsing.ts';
import { moreThan, textComesTo } from './comes-to.ts';
import { OVERFLOW } from './overflow.ts';

let browsing: Browsing;
let owner: Page;
let member: Page;
let memberId = 0;
let code = '';
before(async () => {
  browsing = await browseSample({ HEARSAY_PUBLIC_HOSTS: 'news.example.org' });
  owner = await open(await sessionOf(1));
  await owner.goto(`${browsing.address}/house/plans`);
});
after(() => browsing.close());

/** A reader who has signed in, as their browser shows it; the owner is one already. */
async function sessionOf(known: number | null): Promise<string> {
  const store = openStoreHere(browsing.library);
  const now = Date.now();
  if (known !== null) await store.accounts.setPassword(known, 'no hash', now);
  const ana = { name: 'Ana', displayName: null, role: 'member', passwordHash: 'no hash' } as const;
  const readerId = known ?? (await store.accounts.addReader(ana, now)) ?? 0;
  if (known === null) memberId = readerId;
  const token = newToken();
  await store.accounts.addSession(
    {
      ...{ readerId, tokenHash: tokenHash(token), kind: 'browser', name: null, userAgent: null },
      ...{ nonce: null, expiresAt: now + DAY, way: 'password' },
    },
    now,
  );
  await store.close();
  return token;
}

async function open(token: string): Promise<Page> {
  const page = await browsing.open('/icon.svg');
  const { hostname } = new URL(browsing.address);
  await page
    .context()
    .addCookies([{ name: 'hearsay-session', value: token, domain: hostname, path: '/' }]);
  return page;
}

async function note(deed: MembershipDeed): Promise<void> {
  const store = openStoreHere(browsing.library);
  await store.membership.recordDeed(memberId, deed, Date.now());
  await store.close();
}

const state = (page: Page, words: RegExp) => textComesTo(page.locator('.membership-state'), words);

async function fits(page: Page): Promise<void> {
  assert.deepEqual(await faultsInBoth(page), []);
  await page.setViewportSize({ width: 320, height: 800 });
  assert.equal(await page.evaluate(OVERFLOW), 0);
  await page.setViewportSize({ width: 1280, height: 900 });
}

test('an owner offers membership, with a plan and what visitors may read', async () => {
  await owner.getByLabel('Offered: by a trial and plans', { exact: false }).check();
  await owner.getByLabel('Read stories', { exact: false }).check();
  await owner.getByLabel('Free stories a month').fill('2');
  await owner.getByRole('button', { name: 'Set', exact: true }).click();
  await owner.getByText('It is set.').waitFor();
  await owner.getByText('Add a plan').click();
  const form = owner.locator('form[action="/house/plans/plan"]').last();
  await form.getByLabel('Name').fill('Reader');
  await form.getByLabel('Price, in words').fill('5 € a month');
  await form.getByRole('button', { name: 'Add it' }).click();
  await owner.getByText('The plan is set.').waitFor();
  await owner.getByLabel('Months', { exact: true }).fill('3');
  await owner.getByRole('button', { name: 'Make a code' }).click();
  code = (await owner.locator('.made-token code').textContent()) ?? '';
  assert.match(code, /^[A-Z2-9-]{19}$/);
  await fits(owner);
});

test('who comes then has a trial, and reads when it ends and that nothing is charged', async () => {
  member = await open(await sessionOf(null));
  await member.goto(`${browsing.address}/account/membership`);
  await state(member, /^Your free trial ends \d+ \w+ \d{4}/);
  await member.getByText('Nothing is charged then').waitFor();
  await fits(member);
});

test('after it there is a time of grace, then a guest takes along what is theirs and reads what guests may', async () => {
  await note({ kind: 'trial', until: Date.now() - DAY });
  await member.goto(`${browsing.address}/account/membership`);
  await state(member, /has ended\. Until/);
  await member.goto(`${browsing.address}/latest`);
  assert.equal(await member.locator('h1').count(), 1);
  await note({ kind: 'trial', until: Date.now() - 8 * DAY });
  await member.goto(`${browsing.address}/latest`);
  await member.waitForURL('**/account/membership');
  await state(member, /ended .*guest for the time being/);
  await fits(member);
  await member.getByRole('link', { name: 'Stories that guests may read' }).click();
  await member.locator('.open-list h2 a').nth(2).waitFor();
  assert.deepEqual(await faultsInBoth(member), []);
  const links = member.locator('.open-list h2 a');
  const paths = await Promise.all([0, 1, 2].map((at) => links.nth(at).getAttribute('href')));
  const [one, two, three] = paths.map((path) => browsing.address + path);
  await member.goto(one ?? '');
  assert.match((await member.locator('.free-meter').textContent()) ?? '', /1 of 2 free stories/);
  assert.deepEqual(await faultsInBoth(member), []);
  await member.goto(two ?? '');
  await member.goto(three ?? '');
  assert.match((await member.locator('h1').textContent()) ?? '', /of this month are read/);
});

test('a gift makes them a member again, who cancels at once and has it go on no longer', async () => {
  await member.goto(`${browsing.address}/account/membership`);
  await member.getByLabel('Code').fill(code.toLowerCase());
  await member.getByRole('button', { name: 'Take the gift' }).click();
  await member.getByText('3 months were given to you.').waitFor();
  await state(member, /paid until .* Nothing is charged by itself/);
  await member.goto(`${browsing.address}/latest`);
  assert.equal(new URL(member.url()).pathname, '/latest');
  await member.goto(`${browsing.address}/account/membership`);
  await member.getByLabel('At once').check();
  await member.getByRole('button', { name: 'Cancel the membership' }).click();
  await member.getByText('Cancelled. It has ended').waitFor();
  await state(member, /guest for the time being/);
  await moreThan(member.locator('.membership-events li'), 3);
  await fits(member);
});

test('nothing was refused by the policy, and no script failed', () => {
  assert.deepEqual(
    browsing.complaints.filter((line) => !/status of 40[0-9]/.test(line)),
    [],
  );
});
