import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../test/browser/find-chromium.ts';

const FLAGS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Null: there is no Chromium. */
export async function openBrowser(): Promise<Browser | null> {
  const executablePath = findChromium(process.env);
  return executablePath === null ? null : chromium.launch({ executablePath, args: [...FLAGS] });
}

/** A page with nothing remembered, and without pictures: they come from other servers. */
export async function newPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    serviceWorkers: 'block',
    ...options,
  });
  const page = await context.newPage();
  await page.route('**/*', (route) =>
    route.request().resourceType() === 'image' ? route.abort() : route.continue(),
  );
  return page;
}
