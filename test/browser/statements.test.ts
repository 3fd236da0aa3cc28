import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { FINDER_VERSION } from '../../src/statements/finder-version.ts';
import { openStoreHere } from '../../src/store/open-store-here.ts';
import { said, speaker } from '../statements.ts';
import { type Browsing, startBrowsing } from './browsing.ts';

let browsing: Browsing;
let article: string;
before(async () => {
  browsing = await startBrowsing();
  await browsing.openSample();
  article = `/article/${await letSpeak()}`;
});
after(() => browsing.close());

/** Of the longest text: the first words of paragraphs, each said by somebody, as if they had been found. Returns its id. */
async function letSpeak(): Promise<number> {
  const store = openStoreHere(browsing.library);
  const version = FINDER_VERSION + 1;
  const all = await store.articles.awaitingStatements({ version, limit: 500 });
  const text = all.sort((a, b) => b.paragraphs.length - a.paragraphs.length)[0];
  assert.ok(text !== undefined && text.paragraphs.length > 8);
  const quill = speaker('Mara Quill', { role: 'harbour master' });
  const speakers = [quill, speaker('Jon Ashby'), null, quill, speaker('a sailor')];
  const statements = text.paragraphs.slice(0, 10).flatMap((paragraph, at) => {
    const words = paragraph.split(' ').slice(0, 9).join(' ');
    return [
      said(text, words, speakers[at % speakers.length] ?? null, {
        form: at % 2 ? 'direct' : 'indirect',
      }),
    ];
  });
  const found = { statements, people: [], depth: 'full' as const };
  const { id, stamp } = text;
  await store.statements.recordFound([{ id, stamp, kind: 'found', found }], version, 0);
  await store.close();
  return id;
}

const isMarked = (page: Page) =>
  page.evaluate(
    "getComputedStyle(document.querySelector('.body .said')).textDecorationLine === 'underline'",
  );
const focusedId = (page: Page) => page.evaluate('document.activeElement.id');
const toggle = (page: Page) => page.getByRole('button', { name: 'Show who says what' });

test('marks go and come back where the reader is, and the choice is kept', async () => {
  const page = await browsing.open(article);
  assert.equal(await isMarked(page), true);
  const before = page.url();
  const sent = page.waitForResponse('**/settings/statement-marks');
  await toggle(page).click();
  assert.equal(await isMarked(page), false);
  assert.equal((await sent).status(), 200);
  assert.equal(page.url(), before);
  await page.reload();
  assert.equal(await isMarked(page), false);
  assert.equal(await toggle(page).getAttribute('aria-pressed'), 'false');
  const again = page.waitForResponse('**/settings/statement-marks');
  await toggle(page).click();
  await again;
  assert.equal(await isMarked(page), true);
  assert.deepEqual(browsing.complaints, []);
});

test('brackets go from statement to statement, with marks or without', async () => {
  const page = await browsing.open(article);
  await page.keyboard.press(']');
  assert.equal(await focusedId(page), 'said-1');
  await page.keyboard.press(']');
  await page.keyboard.press(']');
  assert.equal(await focusedId(page), 'said-3');
  await page.keyboard.press('[');
  assert.equal(await focusedId(page), 'said-2');
  assert.equal(await page.locator('.who-says li[data-current]').getAttribute('id'), 'who-2');
  assert.ok(await page.locator('#said-2').isVisible());
  for (let more = 0; more < 20; more += 1) await page.keyboard.press(']');
  assert.equal(await focusedId(page), 'said-10');
});

test('from the text to the list and back, by links', async () => {
  const page = await browsing.open(article, { viewport: { width: 390, height: 800 } });
  await page.getByRole('link', { name: 'JA: Jon Ashby, statement 2' }).click();
  assert.match(page.url(), /#who-2$/);
  assert.ok(await page.locator('#who-2').isVisible());
  await page.locator('#who-2 a').click();
  assert.match(page.url(), /#said-2$/);
  await page.locator('.who-says').getByRole('link', { name: 'Mara Quill' }).click();
  await page.getByRole('heading', { level: 1, name: 'Mara Quill' }).waitFor();
  await page.locator('.said-words a').first().click();
  await page.waitForURL('**/article/*#said-*');
});

test('without scripts marks are switched off and on', async () => {
  const page = await browsing.open(article, { javaScriptEnabled: false });
  await toggle(page).click();
  await page.getByText('Texts are shown without marks.').waitFor();
  assert.equal(await page.locator('.reading').getAttribute('data-said'), 'off');
  assert.equal(await page.locator('.said-by').first().isVisible(), false);
  await toggle(page).click();
  await page.getByText('Texts show who says what in them.').waitFor();
  assert.ok(await page.locator('.said-by').first().isVisible());
});

test('text with marks, list and speaker’s page have no fault that axe knows, light or dark, and fit a phone', async () => {
  const page = await browsing.open('/', { reducedMotion: 'reduce' });
  const faults: string[] = [];
  for (const path of [article, '/people/mara%20quill', '/search?q=quill']) {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(browsing.address + path);
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).analyze();
      for (const { id, nodes } of violations)
        faults.push(`${path} ${colorScheme} ${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
    }
    for (const width of [320, 390, 768]) {
      await page.setViewportSize({ width, height: 800 });
      const overflow = await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      assert.equal(overflow, 0, `${path} at ${width}`);
    }
  }
  assert.deepEqual(faults, []);
});
