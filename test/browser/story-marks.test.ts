/** Stories on the front page and in lists are marked read as articles are: by a key, a finger, a button without a script; and unread again. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { type Browsing, browseSample } from './browsing.ts';
import { comesTo, textComesTo } from './comes-to.ts';

let browsing: Browsing;
before(async () => {
  browsing = await browseSample();
});
after(() => browsing.close());

const STORY = '[data-article][id^="s"]:not([data-read])';

/** The first story of several articles on a page. */
async function storyOn(page: Page): Promise<string> {
  const button = page.locator(`${STORY} button[name="story"][data-mark="read"]`).first();
  return `#s${await button.getAttribute('value')}`;
}

async function reachWithKeys(page: Page, story: string): Promise<void> {
  await page.locator(`${story} .headline a`).focus();
  await comesTo(
    () => page.evaluate("document.activeElement.closest('[data-article]')?.id ?? null"),
    story.slice(1),
  );
}

for (const path of ['/', '/stories', '/sections']) {
  test(`a story of ${path} is read and unread by a key, and stays so`, async () => {
    const page = await browsing.open(path);
    if (path === '/sections') await page.locator('.section-name a').first().click();
    const story = await storyOn(page);
    const here = page.url();
    await reachWithKeys(page, story);
    await page.keyboard.press('m');
    await page.locator(`${story}[data-read]`).waitFor();
    assert.equal(page.url(), here);
    await page.reload();
    await page.locator(`${story}[data-read]`).waitFor();
    await reachWithKeys(page, story);
    await page.keyboard.press('m');
    await page.locator(`${story}:not([data-read])`).waitFor();
    await page.reload();
    await page.locator(`${story}:not([data-read])`).waitFor();
    assert.deepEqual(browsing.complaints, []);
  });
}

test('lists of stories show dots for own reports, as the front page does', async () => {
  for (const path of ['/', '/stories']) {
    const page = await browsing.open(path);
    const several = page.locator('[id^="s"][data-article]:has(button[name="story"])');
    assert.ok((await several.count()) > 0);
    assert.ok((await page.locator('[id^="s"][data-article] svg.origins').count()) > 0, path);
  }
});

test('without a script the button leads back to the story and says what it did; the notice takes it back', async () => {
  const page = await browsing.open('/', { javaScriptEnabled: false });
  const story = await storyOn(page);
  await page.locator(`${story} [data-mark="read"]`).click();
  await textComesTo(page.locator('.notice p'), /articles? marked read/);
  assert.equal(new URL(page.url()).hash, story);
  await page.locator(`${story}[data-read]`).waitFor();
  await page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
  await textComesTo(page.locator('.notice p'), /Taken back/);
  await page.locator(`${story}:not([data-read])`).waitFor();
});

test('a mark made in one window shows in another', async () => {
  const [one, other] = [await browsing.open('/'), await browsing.open('/stories')];
  const story = await storyOn(one);
  await other.locator(`${story}:not([data-read])`).waitFor();
  await reachWithKeys(one, story);
  // Of what happened before a page listens it hears on nothing: it is pressed until it does.
  await comesTo(async () => {
    await one.keyboard.press('m');
    return other
      .locator(`${story}[data-read]`)
      .waitFor({ timeout: 1_500 })
      .then(
        () => true,
        () => false,
      );
  }, true);
  await one.keyboard.press('m');
  await other.locator(`${story}:not([data-read])`).waitFor();
});
