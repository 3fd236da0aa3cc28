import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { type Browsing, browseSample } from './browsing.ts';
import { OVERFLOW } from './overflow.ts';

let browsing: Browsing;
before(async () => {
  browsing = await browseSample();
});
after(() => browsing.close());

test('from a headline to the sentence in two actions, without scripts: "Who says so?", and there it is', async () => {
  const page = await browsing.open('/', { javaScriptEnabled: false });
  const told = page.locator('.entry', { has: page.locator('.who-so') }).first();
  const [words = ''] = await told.locator('.said-so').allTextContents();
  await told.getByRole('link', { name: 'Who says so?' }).click();
  await page.waitForURL(/\/article\/\d+#said-\d+$/);
  const sentence = page.locator('.said:target').first();
  await sentence.waitFor();
  const [said = ''] = await sentence.allTextContents();
  const letters = (text: string) => text.replace(/[^\p{L}]/gu, '');
  assert.ok(letters(words).includes(letters(said).slice(0, 25)), `${said} / ${words}`);
});

test('the reasons of a place open beside the story, without scripts too, and are turned there', async () => {
  const page = await browsing.open('/', { javaScriptEnabled: false });
  await page.locator('.entry-lead .why').click();
  const sheet = page.locator('.entry-lead .why-sheet');
  await sheet.waitFor();
  assert.match((await sheet.textContent()) ?? '', /\+\d\.\d/);
  await sheet.getByRole('button', { name: 'Count this for less' }).first().click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText(/^Taken back/).waitFor();
});

test('on a phone every daily room lies at the thumb, the others one tap further', async () => {
  const viewport = { width: 390, height: 800 };
  const page = await browsing.open('/', { viewport, isMobile: true, hasTouch: true });
  for (const name of ['Front page', 'Latest', 'Stories', 'Saved', 'More'])
    assert.ok((await middleOf(page, name)) > 740, name);
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('link', { name: 'Following' }).click();
  await page.waitForURL('**/following');
  assert.deepEqual(browsing.complaints, []);
});

test('titles of two thousand letters leave the page its shape', async () => {
  const page = await browsing.open('/', { viewport: { width: 390, height: 800 } });
  await page.evaluate(`for (const link of document.querySelectorAll('.headline a'))
    link.textContent = 'Донаудампфшиффartsgesellschaft'.repeat(70)`);
  assert.equal(await page.evaluate(OVERFLOW), 0);
  const lead = await page.locator('.entry-lead .headline').boundingBox();
  assert.ok((lead?.height ?? 1000) < 300);
});

async function middleOf(page: Page, name: string): Promise<number> {
  const box = await page.locator('.house > ul').getByText(name, { exact: true }).boundingBox();
  return box === null ? 0 : box.y + box.height / 2;
}
