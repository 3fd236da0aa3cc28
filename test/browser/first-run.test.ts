import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { faultsOn } from './axe-faults.ts';
import { type Browsing, startBrowsing } from './browsing.ts';
import { OVERFLOW } from './overflow.ts';

let browsing: Browsing;
before(async () => {
  browsing = await startBrowsing();
});
after(() => browsing.close());

test('the empty page has no fault that axe knows, and fits a phone', async () => {
  const page = await browsing.open('/', { viewport: { width: 320, height: 700 } });
  assert.deepEqual(await faultsOn(page), []);
  assert.equal(await page.evaluate(OVERFLOW), 0);
});

test('from an empty library to a story, and to a read, saved, found and darkened article', async () => {
  const page = await browsing.open('/');
  await page.getByRole('button', { name: 'Open the sample edition' }).click();
  // Articles stand there first; the page looks again by itself until there are stories.
  await page.locator('.entry-lead').waitFor({ timeout: 30_000 });
  const first = await page.locator('.entry-lead .headline').textContent();
  await page.locator('.entry-lead .headline a').click();
  await page.waitForURL('**/stories/*');
  assert.equal(await page.locator('h1').first().textContent(), first);
  await page.goto(`${browsing.address}/latest`);
  // The newest report is some minutes old: just after midnight it is yesterday's.
  assert.match(
    (await page.locator('h2.day-name').first().textContent()) ?? '',
    /^(Today|Yesterday)/,
  );

  const lead = page.locator('.item-lead .headline a').first();
  const headline = await lead.textContent();
  await lead.click();
  assert.equal(await page.locator('h1').textContent(), headline);
  assert.equal(
    await page.locator('.article-bar [data-mark=read]').getAttribute('aria-pressed'),
    'true',
  );
  const picture = page.locator('.reading img').first();
  await picture.scrollIntoViewIfNeeded();
  await page.waitForFunction("document.querySelector('.reading img').naturalWidth > 100");

  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved for later.').waitFor();
  await page.getByRole('link', { name: 'Saved', exact: true }).click();
  assert.equal(await page.locator('.item .headline').count(), 1);
  assert.equal(await page.locator('.item[data-read]').count(), 1);

  await page.goto(`${browsing.address}/latest`);
  await page.getByRole('button', { name: 'Mark all read' }).click();
  await page.getByText(/articles marked read/).waitFor();
  assert.equal(await page.locator('.item:not([data-read])').count(), 0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Taken back.').waitFor();
  assert.ok((await page.locator('.item:not([data-read])').count()) > 10);
  assert.doesNotMatch(page.url(), /did=/, 'a reload does not repeat the notice');

  await page.getByLabel('Search the library').fill('ferry fog');
  await page.keyboard.press('Enter');
  await page.locator('.results mark').nth(3).waitFor();

  await page.getByRole('link', { name: 'Settings' }).first().click();
  await page.getByRole('radio', { name: 'Dark' }).check();
  // A choice holds at once.
  const paper = 'getComputedStyle(document.body).backgroundColor';
  await page.waitForFunction(`${paper} === 'rgb(19, 20, 22)'`);
  assert.deepEqual(browsing.complaints, []);
});

test('what follows an unsubscription is a way back', async () => {
  const page = await browsing.open('/subscriptions');
  const rows = page.locator('.subscription');
  const count = await rows.count();
  await rows.first().locator('summary').click();
  await rows.first().getByRole('button', { name: 'Unsubscribe' }).click();
  await page.getByText(/^Unsubscribed\./).waitFor();
  assert.equal(await rows.count(), count - 1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Subscribed again.').waitFor();
  assert.equal(await rows.count(), count);
});
