import type { Browser, Page } from 'playwright-core';
import { newPage } from './browser.ts';

/** From a key or a finger to the next paint (W3C Event Timing, in steps of 8 ms), milliseconds. */
export type Interaction = { readonly name: string; readonly times: readonly number[] };

const ROUNDS = 20;

/** Goes through a list of many lines by key and by finger, as readers do. */
export async function measureInteractions(browser: Browser, url: string): Promise<Interaction[]> {
  const page = await newPage(browser);
  await page.goto(url, { waitUntil: 'load' });
  const lines = await page.locator('main [data-article]').count();
  console.error(`${lines} lines`);
  const keys: Interaction[] = [];
  for (const key of ['j', 'k', 'm', 's']) keys.push(await press(page, key));
  await page.context().close();
  return [...keys, await swipe(browser, url)];
}

async function press(page: Page, key: string): Promise<Interaction> {
  await page.evaluate(LISTEN);
  for (let round = 0; round < ROUNDS; round += 1) {
    await page.keyboard.press(key);
    await page.waitForTimeout(60);
    // The next line: a mark that is set and taken away again on one line would be one thing twice.
    if (key === 'm' || key === 's') await page.keyboard.press('j');
    await page.waitForTimeout(60);
  }
  return { name: `key ${key}`, times: await heard(page, 'keydown', key) };
}

/** A line drawn to the right, on a telephone. */
async function swipe(browser: Browser, url: string): Promise<Interaction> {
  const page = await newPage(browser, {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  await page.goto(url, { waitUntil: 'load' });
  const session = await page.context().newCDPSession(page);
  await page.evaluate(LISTEN);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x: number, y: number) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x, y }],
    });
  for (let round = 0; round < ROUNDS; round += 1) {
    const line = page.locator('main [data-article]').nth(round + 3);
    await line.scrollIntoViewIfNeeded();
    const box = await line.boundingBox();
    const y = (box?.y ?? 100) + Math.min(40, (box?.height ?? 40) / 2);
    await touch('touchStart', 60, y);
    for (let x = 80; x <= 300; x += 20) await touch('touchMove', x, y);
    await touch('touchEnd', 300, y);
    await page.waitForTimeout(150);
  }
  const times = await heard(page, 'pointerup');
  await page.context().close();
  return { name: 'swipe', times };
}

const LISTEN = `
  globalThis.heard = [];
  globalThis.observing?.disconnect();
  globalThis.observing = new PerformanceObserver((list) => globalThis.heard.push(...list.getEntries()));
  globalThis.observing.observe({ type: 'event', durationThreshold: 16 });
`;

/** What took less than 16 ms is not told; it stands as 16. */
async function heard(page: Page, name: string, key?: string): Promise<readonly number[]> {
  await page.waitForTimeout(300);
  const times: number[] = await page.evaluate(
    `globalThis.heard.filter((one) => one.name === ${JSON.stringify(name)}).map((one) => one.duration)`,
  );
  const asked = key === 'm' || key === 's' ? 2 * ROUNDS : ROUNDS;
  return [...times, ...Array.from({ length: Math.max(0, asked - times.length) }, () => 16)];
}
