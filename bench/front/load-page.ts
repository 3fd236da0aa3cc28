import type { Browser } from 'playwright-core';
import { newPage } from './browser.ts';

export type Load = {
  /** First contentful paint (W3C Paint Timing), milliseconds from the navigation's start. */
  readonly first: number;
  /** Largest contentful paint: on a front page, its first story. */
  readonly largest: number;
  readonly loaded: number;
  /** What came over the wire, headers included, by kind; pictures are not fetched. */
  readonly bytes: Readonly<Record<string, number>>;
  readonly requests: Readonly<Record<string, number>>;
};

/** Loads a page in a browser that knows nothing of it. */
export async function loadPage(browser: Browser, url: string): Promise<Load> {
  const page = await newPage(browser);
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const kinds = new Map<string, string>();
  const bytes: Record<string, number> = {};
  const requests: Record<string, number> = {};
  session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? 'Other';
    bytes[kind] = (bytes[kind] ?? 0) + encodedDataLength;
    requests[kind] = (requests[kind] ?? 0) + 1;
  });
  await page.goto(url, { waitUntil: 'load' });
  const times: { first: number; largest: number; loaded: number } = await page.evaluate(PAINTS);
  await page.context().close();
  return { ...times, bytes, requests };
}

/** In the page. The largest paint is told when it is over: a moment after the load it is. */
const PAINTS = `new Promise((resolve) => {
  let largest = 0;
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) largest = startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  setTimeout(() => {
    const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN;
    const [{ loadEventEnd }] = performance.getEntriesByType('navigation');
    resolve({ first, largest, loaded: loadEventEnd });
  }, 400);
})`;
