import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { faultsOn } from './axe-faults.ts';
import { type Browsing, browseSample } from './browsing.ts';

let browsing: Browsing;
let article: string;
before(async () => {
  browsing = await browseSample();
  const page = await browsing.open('/latest');
  const links = page.locator('.item .headline a');
  const paths = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  // Which outlet stands first depends on the hour, and some give a sentence only.
  for (article of paths) {
    await page.goto(`${browsing.address}${article}?edit=1`);
    if ((await editing(page).count()) >= 4) return;
  }
  assert.fail('no article has four paragraphs');
});
after(() => browsing.close());

const editing = (page: Page) => page.locator('.edit-lines li');
const body = (page: Page) => page.locator('.body');

test('a line is left out where it stands, and undone', async () => {
  const page = await browsing.open(`${article}?edit=1`);
  const second = editing(page).nth(1);
  const words = (await second.locator('p').textContent()) ?? '';
  await second.getByRole('button', { name: 'Leave it out', exact: true }).click();
  await page.getByText('Left out of the text.').waitFor();
  assert.equal(await second.getAttribute('data-left-out'), '');
  await page.getByRole('link', { name: 'Done' }).click();
  await page.locator('.left-out summary').waitFor();
  assert.doesNotMatch((await body(page).textContent()) ?? '', new RegExp(escaped(words)));

  await page.locator('.left-out summary').click();
  const block = page.locator('.left-out-list li', { hasText: 'Your rule for this outlet' });
  assert.equal(
    (await block.locator('.left-out-words').textContent())?.trim().slice(0, 40),
    words.slice(0, 40),
  );
  assert.deepEqual(await faultsOn(page, { within: '.left-out' }), []);
  await block.getByRole('button', { name: 'Put it back', exact: true }).click();
  await page.getByText('Put back into the text.').waitFor();
  assert.match((await body(page).textContent()) ?? '', new RegExp(escaped(words)));
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Taken back.').waitFor();
  assert.doesNotMatch((await body(page).textContent()) ?? '', new RegExp(escaped(words)));
  assert.deepEqual(browsing.complaints, []);
});

test('without scripts a line is left out of all of an outlet’s articles, and the rule taken away', async () => {
  const page = await browsing.open(`${article}?edit=1`, { javaScriptEnabled: false });
  const lines = await editing(page).count();
  await editing(page)
    .nth(lines - 1)
    .getByRole('button', { name: 'Leave it out of all articles' })
    .click();
  await page.getByText(/^Left out of the text/).waitFor();
  assert.equal(await editing(page).count(), lines - 1);
  await page
    .locator('.edit-lines')
    .getByRole('link', { name: /^Rules for/ })
    .click();
  const rules = page.locator('.rule-list li');
  const count = await rules.count();
  await rules
    .last()
    .getByRole('button', { name: /^Remove/ })
    .click();
  await page.getByText('The rule is gone.').waitFor();
  assert.equal(await rules.count(), count - 1);
  await page.goto(`${browsing.address}${article}?edit=1`);
  for (let tries = 0; tries < 50 && (await editing(page).count()) < lines; tries += 1) {
    await page.waitForTimeout(100);
    await page.reload();
  }
  assert.equal(await editing(page).count(), lines);
});

function escaped(words: string): string {
  return words.slice(0, 40).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
