import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';

/** A page may take so long on a machine that has thirty times the work. */
const LIMIT = 120_000;

/**
 * Waits until what is read of a page is what is claimed; fails with what it was at last. For all that follows a click,
 * a press or a form: by then the page may still be the one before, or half there, or its scripts have not begun.
 */
export async function comesTo<Value>(
  read: () => Promise<Value>,
  claimed: Value | RegExp,
): Promise<void> {
  const limit = Date.now() + LIMIT;
  for (;;) {
    try {
      hold(await read(), claimed);
      return;
    } catch (error) {
      // A page that goes while it is read throws as well.
      if (Date.now() > limit) throw error;
    }
    await sleep(30);
  }
}

function hold(value: unknown, claimed: unknown): void {
  if (claimed instanceof RegExp) assert.match(String(value), claimed);
  else assert.deepEqual(value, claimed);
}

export function countComesTo(found: Locator, count: number): Promise<void> {
  return comesTo(() => found.count(), count);
}

/** That there are at least so many. */
export async function moreThan(found: Locator, count: number): Promise<void> {
  await comesTo(async () => (await found.count()) > count, true);
}

/** Of the first element found. */
export function textComesTo(found: Locator, words: string | RegExp): Promise<void> {
  return comesTo<string | null>(() => found.first().textContent(), words);
}

export function attributeComesTo(
  found: Locator,
  name: string,
  value: string | RegExp,
): Promise<void> {
  return comesTo<string | null>(() => found.first().getAttribute(name), value);
}

/** For what comes in behind: looks at the page anew until it is shown. */
export async function reloadUntil(page: Page, shown: Locator): Promise<void> {
  await comesTo(async () => {
    if ((await shown.count()) > 0) return true;
    await sleep(200);
    await page.reload();
    return (await shown.count()) > 0;
  }, true);
}
