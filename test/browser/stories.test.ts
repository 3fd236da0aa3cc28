import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { faultsInBoth } from './axe-faults.ts';
import { type Browsing, browseSample } from './browsing.ts';
import { comesTo, countComesTo } from './comes-to.ts';
import { OVERFLOW } from './overflow.ts';

let browsing: Browsing;
/** Paths of a story that has copies and claims, and of two of its texts side by side. */
let story: string;
let beside: string;
before(async () => {
  browsing = await browseSample();
  story = await storyWithCopies();
  const page = await browsing.open(story);
  beside = (await page.locator('.copies .covered-how a').first().getAttribute('href')) ?? '';
  await page.context().close();
});
after(() => browsing.close());

async function storyWithCopies(): Promise<string> {
  for (const [, path = ''] of (await text('/stories')).matchAll(/"(\/stories\/\d+)"/g)) {
    const page = await text(path);
    if (page.includes('class="claim"') && page.includes('class="copies"')) return path;
  }
  throw new Error('no story of the sample edition has claims and copies');
}

async function text(path: string): Promise<string> {
  return (await fetch(browsing.address + path)).text();
}

test('from a headline to the sentence in the article it is two clicks', async () => {
  const page = await browsing.open('/stories');
  await page.locator(`.story-item .headline a[href="${story}"]`).click();
  await page.locator('.claim-words a').first().click();
  await page.waitForURL('**/article/*#said-*');
  await page.locator('.said:target').first().waitFor();
});

test('a folded copy is one click away, and leads to both texts side by side', async () => {
  const page = await browsing.open(story);
  const copy = page.locator('.copies .headline').first();
  assert.equal(await copy.isVisible(), false);
  await page.locator('.copies summary').first().click();
  await copy.waitFor();
  await page.locator('.copies .covered-how a').first().click();
  await page.getByRole('heading', { level: 1, name: 'Side by side' }).waitFor();
  await countComesTo(page.locator('.beside-side'), 2);
});

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with scripts' : 'without scripts';
  test(`${how}, articles are parted from a story, and that is taken back`, async () => {
    const page = await browsing.open(story, { javaScriptEnabled });
    const headlines = page.locator('.covered-line .headline');
    const count = await headlines.count();
    await page.getByText('Not one story, or not all of it?').click();
    await page.locator('.mend-articles input').last().check();
    await page.getByRole('button', { name: 'Make them a story of their own' }).click();
    await page.getByText('They are a story of their own now.').waitFor();
    await countComesTo(headlines, 1);
    await page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
    await page.getByText(/^Taken back/).waitFor();
    await page.goto(browsing.address + story);
    assert.equal(await headlines.count(), count);
  });
}

test('a copy that a reader chooses stands for the rest', async () => {
  const page = await browsing.open(story);
  const open = page.locator('.coverage-list > .covered > .covered-line .headline');
  const before = await open.allTextContents();
  await page.locator('.copies summary').first().click();
  await page.locator('.stand-for button').first().click();
  await page.getByText('It stands for its copies from now on.').waitFor();
  await page.waitForLoadState();
  assert.notDeepEqual(await open.allTextContents(), before);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Hearsay chooses again').waitFor();
  await comesTo(() => open.allTextContents(), before);
});

test('stories are gone through with keys alone', async () => {
  const page = await browsing.open('/');
  // Without a pause between them: on a busy machine the first would else be forgotten.
  await Promise.all([page.keyboard.press('g'), page.keyboard.press('t')]);
  await page.waitForURL('**/stories');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  const focused = "document.activeElement.closest('.story-item').id";
  await comesTo<string>(() => page.evaluate(focused), /^s\d+$/);
  await page.keyboard.press('o');
  await page.waitForURL('**/stories/*');
});

// The list of stories is among all pages in every-page.test.ts, and so is the frame.
test('a story with all of its folds open and two texts side by side have no fault that axe knows, light or dark, and fit a phone', async () => {
  const page = await browsing.open(story, { reducedMotion: 'reduce' });
  const faults: string[] = [];
  for (const path of [story, beside]) {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(browsing.address + path);
    await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
    faults.push(...(await faultsInBoth(page, 'main')).map((fault) => `${path} ${fault}`));
    for (const width of [320, 390, 768]) {
      await page.setViewportSize({ width, height: 800 });
      const overflow = await page.evaluate(OVERFLOW);
      assert.equal(overflow, 0, `${path} at ${width}`);
    }
  }
  assert.deepEqual(faults, []);
  assert.deepEqual(browsing.complaints, []);
});
