import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { FINDER_VERSION } from '../../src/statements/finder-version.ts';
import { openStoreHere } from '../../src/store/open-store-here.ts';
import { articleNamed, said, speaker } from '../statements.ts';
import { faultsInBoth } from './axe-faults.ts';
import { type Browsing, browseSample } from './browsing.ts';
import { attributeComesTo, comesTo, countComesTo } from './comes-to.ts';
import { OVERFLOW } from './overflow.ts';

let browsing: Browsing;
let article: string;
let arabic: string;
before(async () => {
  browsing = await browseSample();
  article = `/article/${await letSpeak()}`;
  arabic = `/article/${await haveArabic()}`;
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

/** A text that runs the other way, in which a name of ours stands. Returns its id. */
async function haveArabic(): Promise<number> {
  const store = openStoreHere(browsing.library);
  const paragraphs = [
    'قالت مارا كويل إن الميناء سيبقى مغلقا حتى الظهر.',
    'قال Jon Ashby إن العبارة آمنة.',
  ];
  const told = { ...articleNamed('الضباب يغلق الميناء', paragraphs), language: 'ar' };
  const outlet = { key: 'files', name: 'Files', homeUrl: null };
  await store.articles.recordImported(
    [{ article: told, address: null, textKey: 'arabic', outlet }],
    Date.now(),
  );
  const version = FINDER_VERSION + 1;
  const all = await store.articles.awaitingStatements({ version, limit: 500 });
  const text = all.find(({ headline }) => headline === told.headline);
  assert.ok(text !== undefined);
  const statements = [
    said(told, 'الميناء سيبقى مغلقا', speaker('مارا كويل', { role: 'مديرة الميناء' })),
    said(told, 'العبارة آمنة', speaker('Jon Ashby')),
  ];
  const found = { statements, people: [], depth: 'full' as const };
  await store.statements.recordFound(
    [{ id: text.id, stamp: text.stamp, kind: 'found', found }],
    version,
    0,
  );
  await store.close();
  return text.id;
}

type Note = { top: number; bottom: number; start: number; end: number; line: number };

/** Where the notes of the margin are, and the lines that they are about; only those that are shown. */
const notesOn = (page: Page): Promise<Note[]> =>
  page.evaluate(`[...document.querySelectorAll('.body .note')].filter((one) => one.checkVisibility()).map((note) => {
    const { top, bottom, left, right } = note.getBoundingClientRect();
    return { top, bottom, start: left, end: right, line: note.parentElement.getBoundingClientRect().top };
  })`);
const textOn = (page: Page): Promise<{ left: number; right: number }> =>
  page.evaluate(
    "(({ left, right }) => ({ left, right }))(document.querySelector('.body').getBoundingClientRect())",
  );

const isMarked = (page: Page) =>
  page.evaluate(
    "getComputedStyle(document.querySelector('.body .said')).textDecorationLine === 'underline'",
  );
const focusedId = (page: Page) => page.evaluate('document.activeElement.id');
const toggle = (page: Page) => page.getByRole('button', { name: 'Who says what' });

test('marks go and come back where the reader is, and the choice is kept', async () => {
  const page = await browsing.open(article);
  assert.equal(await isMarked(page), true);
  const before = page.url();
  const sent = page.waitForResponse('**/settings/statement-marks');
  await toggle(page).click();
  await comesTo(() => isMarked(page), false);
  assert.equal((await sent).status(), 200);
  assert.equal(page.url(), before);
  await page.reload();
  assert.equal(await isMarked(page), false);
  assert.equal(await toggle(page).getAttribute('aria-pressed'), 'false');
  const again = page.waitForResponse('**/settings/statement-marks');
  await toggle(page).click();
  await again;
  await comesTo(() => isMarked(page), true);
  assert.deepEqual(browsing.complaints, []);
});

test('brackets go from statement to statement, with marks or without', async () => {
  const page = await browsing.open(article);
  await page.keyboard.press(']');
  await comesTo(() => focusedId(page), 'said-1');
  await page.keyboard.press(']');
  await page.keyboard.press(']');
  await comesTo(() => focusedId(page), 'said-3');
  await page.keyboard.press('[');
  await comesTo(() => focusedId(page), 'said-2');
  await attributeComesTo(page.locator('.who-says li[data-current]'), 'id', 'who-2');
  await page.locator('#said-2').waitFor();
  for (let more = 0; more < 20; more += 1) await page.keyboard.press(']');
  await comesTo(() => focusedId(page), 'said-10');
});

test('on a phone initials open what is said, with the way to the list and to the speaker', async () => {
  const page = await browsing.open(article, {
    viewport: { width: 390, height: 800 },
    hasTouch: true,
    isMobile: true,
  });
  assert.deepEqual(await notesOn(page), []);
  const initials = page.getByRole('link', { name: 'JA: Jon Ashby, statement 2' });
  await initials.tap();
  const sheet = page.getByRole('dialog', { name: 'Jon Ashby' });
  await sheet.waitFor();
  await countComesTo(sheet.locator('.said-words'), 1);
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'hidden' });
  await initials.tap();
  await sheet.getByRole('link', { name: 'All that is said in this text' }).tap();
  await page.waitForURL(/#who-2$/);
  await sheet.waitFor({ state: 'hidden' });
  await page.locator('#who-2 a').tap();
  await page.waitForURL(/#said-2$/);
  await page.locator('.who-says').getByRole('link', { name: 'Mara Quill' }).tap();
  await page.getByRole('heading', { level: 1, name: 'Mara Quill' }).waitFor();
  await page.locator('.said-words a').first().click();
  await page.waitForURL('**/article/*#said-*');
});

/** Notes that lie on another, or far from their lines, or not beside the text. */
async function straysOn(page: Page, runs: 'ltr' | 'rtl'): Promise<Note[]> {
  const notes = await notesOn(page);
  const { left, right } = await textOn(page);
  return notes.filter(({ top, line, start, end }, at) => {
    const before = notes[at - 1]?.bottom ?? 0;
    const isBeside = runs === 'ltr' ? start > right : end < left && start >= 0;
    return !isBeside || top < before || top < line || top > Math.max(line, before) + 16;
  });
}

test('in the margin each note stands at its line, none on another, on the side where the lines end', async () => {
  const page = await browsing.open(article, { viewport: { width: 1360, height: 900 } });
  for (const [path, runs] of [
    [article, 'ltr'],
    [arabic, 'rtl'],
  ] as const) {
    await page.goto(browsing.address + path);
    for (const width of [1360, 1000]) {
      await page.setViewportSize({ width, height: 900 });
      assert.ok((await notesOn(page)).length >= 2, path);
      assert.deepEqual(await straysOn(page, runs), [], `${path} ${width}`);
    }
  }
  await page.setViewportSize({ width: 700, height: 900 });
  assert.deepEqual(await notesOn(page), []);
});

test('a text from right to left stands so in a page from left to right, and names stand apart', async () => {
  const page = await browsing.open(arabic);
  const direction = (selector: string) =>
    page.evaluate(`getComputedStyle(document.querySelector('${selector}')).direction`);
  assert.deepEqual(await Promise.all(['h1', '.body p', '.onward', '.article-bar'].map(direction)), [
    'rtl',
    'rtl',
    'ltr',
    'ltr',
  ]);
  const isolation = await page.evaluate(
    "[...document.querySelectorAll('.note > *, .voice h3 bdi')].map((one) => getComputedStyle(one).unicodeBidi)",
  );
  assert.ok(Array.isArray(isolation) && isolation.length > 3);
  assert.deepEqual([...new Set(isolation)], ['isolate']);
});

test('without scripts marks are switched off and on', async () => {
  const page = await browsing.open(article, { javaScriptEnabled: false });
  await toggle(page).click();
  await page.getByText('Texts are shown without marks.').waitFor();
  await attributeComesTo(page.locator('.reading'), 'data-said', 'off');
  await page.locator('.body .said-by').first().waitFor({ state: 'hidden' });
  await toggle(page).click();
  await page.getByText('Texts show who says what in them.').waitFor();
  await page.locator('.body .said-by').first().waitFor();
});

test('text with marks, list and speaker’s page have no fault that axe knows, light or dark, and fit a phone', async () => {
  const page = await browsing.open('/', { reducedMotion: 'reduce' });
  const faults: string[] = [];
  for (const path of [article, arabic, '/people/mara%20quill', '/search?q=quill']) {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(browsing.address + path);
    // The frame is looked at in every-page.test.ts; what runs the other way has the same colours and parts.
    if (path !== arabic)
      faults.push(...(await faultsInBoth(page, 'main')).map((fault) => `${path} ${fault}`));
    for (const width of [320, 390, 768]) {
      await page.setViewportSize({ width, height: 800 });
      const overflow = await page.evaluate(OVERFLOW);
      assert.equal(overflow, 0, `${path} at ${width}`);
    }
  }
  assert.deepEqual(faults, []);
});
