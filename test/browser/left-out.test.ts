import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { faultsOn } from './axe-faults.ts';
import { type Browsing, browseSample } from './browsing.ts';
import { attributeComesTo, comesTo, countComesTo } from './comes-to.ts';

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
  const beginning = words.slice(0, 40);
  const hasWords = (has: boolean) =>
    comesTo(async () => (await body(page).textContent())?.includes(beginning), has);
  await second.getByRole('button', { name: 'Leave it out', exact: true }).click();
  await page.getByText('Left out of the text.').waitFor();
  await attributeComesTo(second, 'data-left-out', '');
  await page.getByRole('link', { name: 'Done' }).click();
  await page.locator('.left-out summary').waitFor();
  await hasWords(false);

  await page.locator('.left-out summary').click();
  const block = page.locator('.left-out-list li', { hasText: 'Your rule for this outlet' });
  assert.equal(
    (await block.locator('.left-out-words').textContent())?.trim().slice(0, 40),
    words.slice(0, 40),
  );
  assert.deepEqual(await faultsOn(page, { within: '.left-out' }), []);
  await block.getByRole('button', { name: 'Put it back', exact: true }).click();
  await page.getByText('Put back into the text.').waitFor();
  await hasWords(true);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Taken back.').waitFor();
  await hasWords(false);
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
  await countComesTo(editing(page), lines - 1);
  await page
    .locator('.edit-lines')
    .getByRole('link', { name: /^Rules for/ })
    .click();
  const rules = page.locator('.rule-list li');
  await rules.first().waitFor();
  await page.waitForLoadState();
  const count = await rules.count();
  await rules
    .last()
    .getByRole('button', { name: /^Remove/ })
    .click();
  await page.getByText('The rule is gone.').waitFor();
  await countComesTo(rules, count - 1);
  await page.goto(`${browsing.address}${article}?edit=1`);
  await comesTo(async () => {
    await page.reload();
    return editing(page).count();
  }, lines);
});
