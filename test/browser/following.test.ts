import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Browsing, browseSample } from './browsing.ts';
import { countComesTo } from './comes-to.ts';

let browsing: Browsing;
before(async () => {
  browsing = await browseSample();
});
after(() => browsing.close());

test('words found are muted over the page, are gone from the list, and come back', async () => {
  const page = await browsing.open('/latest');
  const first = page.locator('.item .headline').filter({ hasText: 'Lorimer' }).first();
  await first.waitFor();
  await page.goto(new URL('/search?q=Lorimer', page.url()).href);
  await page.getByRole('link', { name: 'Mute Lorimer' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/^That touches \d+ articles/).waitFor();
  await page.keyboard.press('Escape');
  await countComesTo(page.getByRole('dialog'), 0);
  await page.getByRole('link', { name: 'Mute Lorimer' }).click();
  await dialog.getByLabel('How long').selectOption('for a week');
  await dialog.getByRole('button', { name: 'Mute' }).click();
  await page.locator('.notice').getByText('Muted').waitFor();
  await page.locator('.muted-by').first().waitFor();
  await page.goto(new URL('/latest', page.url()).href);
  await page.locator('.item').first().waitFor();
  assert.equal(await page.locator('.item .headline').filter({ hasText: 'Lorimer' }).count(), 0);
  await page.goto(new URL('/following', page.url()).href);
  await page.getByRole('button', { name: /^End the rule on/ }).click();
  await page.locator('.notice').getByText('The rule has ended').waitFor();
  await page.goto(new URL('/latest', page.url()).href);
  await first.waitFor();
  assert.deepEqual(browsing.complaints, []);
});

test('an outlet is followed, and listed with what is new until its page was seen', async () => {
  const page = await browsing.open('/latest');
  await page.locator('.outlet-name a').first().click();
  // Before its scripts have begun the link leads to a page of its own.
  await page.waitForURL('**/outlet/**');
  await page
    .getByRole('link', { name: /^Follow / })
    .first()
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Follow' }).click();
  await page.locator('.notice').getByText('You follow it now').waitFor();
  await page.getByRole('link', { name: /^You follow / }).click();
  await page.locator('.item').first().waitFor();
  await page.goBack();
  await page.goto(new URL('/following', page.url()).href);
  await page.locator('.rule-news').getByText('Nothing new').waitFor();
  assert.deepEqual(browsing.complaints, []);
});
