import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CDPSession, Page } from 'playwright-core';
import { type Browsing, browseSample } from './browsing.ts';
import { comesTo, textComesTo } from './comes-to.ts';

let browsing: Browsing;
before(async () => {
  browsing = await browseSample();
});
after(() => browsing.close());

const PHONE = { viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true };

type Way = { readonly by: number; readonly down?: number };

/** A finger on a line of the list, drawn aside and let go. */
async function draw(page: Page, line: string, { by, down = 0 }: Way): Promise<void> {
  const box = await page.locator(`${line} .headline`).boundingBox();
  assert.ok(box !== null);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  // While a page comes in over another, nothing of it is there to be touched.
  const touched = `document.elementFromPoint(${x}, ${y})?.closest('${line}') != null`;
  while ((await page.evaluate(touched)) !== true) await page.waitForTimeout(20);
  const session: CDPSession = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', step: number) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints:
        type === 'touchEnd' ? [] : [{ x: x + (by * step) / 8, y: y + (down * step) / 8 }],
    });
  await send('touchStart', 0);
  for (let step = 1; step <= 8; step += 1) await send('touchMove', step);
  await send('touchEnd', 8);
}

/** The second line of the list, so that it is no lead with a picture. */
async function lineOn(page: Page): Promise<string> {
  const line = page.locator('.item[data-article]:not([data-read])').nth(2);
  const id = await line.getAttribute('id');
  // Not under the bar of rooms, which lies over the foot of the window.
  await page.evaluate(`document.getElementById('${id}').scrollIntoView({ block: 'center' })`);
  return `#${id}`;
}

test('a line drawn to the right is read, to the left saved; the notice takes each back', async () => {
  const page = await browsing.open('/latest', PHONE);
  for (const [by, mark, words] of [
    [180, 'read', /marked read/],
    [-180, 'saved', /Saved for later/],
  ] as const) {
    const line = await lineOn(page);
    await draw(page, line, { by });
    await page.locator(`${line}[data-${mark}]`).waitFor();
    await textComesTo(page.locator('.notice p'), words);
    assert.equal(
      new URL(page.url()).pathname,
      '/latest',
      'the headline under the finger is not opened',
    );
    await page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
    await page.locator(`${line}:not([data-${mark}])`).waitFor();
    // A finger is felt once the page is all there.
    await page.waitForLoadState();
  }
  assert.deepEqual(browsing.complaints, []);
});

test('a finger that goes down scrolls, one that turns back does nothing', async () => {
  const page = await browsing.open('/latest', PHONE);
  const line = await lineOn(page);
  const before = await page.evaluate('scrollY');
  await draw(page, line, { by: 20, down: -300 });
  await comesTo(async () => Number(await page.evaluate('scrollY')) > Number(before) + 100, true);
  const other = await lineOn(page);
  await draw(page, other, { by: 60 });
  await page.waitForTimeout(150);
  assert.equal(await page.locator('[data-swipe], .notice').count(), 0);
  assert.equal(await page.locator(`${other}[data-read], ${other}[data-saved]`).count(), 0);
});

test('whoever wants it not, by the setting or the system, keeps the buttons', async () => {
  await browsing.send('/settings', { swipes: 'no' });
  const page = await browsing.open('/latest', PHONE);
  const line = await lineOn(page);
  // To the left: to the right the browser itself goes back a page.
  await draw(page, line, { by: -180 });
  await page.waitForTimeout(150);
  assert.equal(await page.locator(`${line}:not([data-saved])`).count(), 1);
  await page.locator(`${line} [data-mark="read"]`).click();
  await page.locator(`${line}[data-read]`).waitFor();
  await browsing.send('/settings', { swipes: 'yes' });
  const still = await browsing.open('/latest', { ...PHONE, reducedMotion: 'reduce' });
  const other = await lineOn(still);
  await draw(still, other, { by: -180 });
  await still.waitForTimeout(150);
  assert.equal(await still.locator(`${other}:not([data-saved])`).count(), 1);
});
