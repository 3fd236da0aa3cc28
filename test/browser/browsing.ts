/** The real Hearsay on a port of its own, and a real browser before it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { startHearsay } from '../../src/cli/start-hearsay.ts';
import { libraryPath, readConfig } from '../../src/config.ts';
import { findChromium } from './find-chromium.ts';

const FLAGS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export type Browsing = {
  readonly address: string;
  /** The file of its library. */
  readonly library: string;
  /** A new page with nothing remembered; faults of the page's scripts go to `complaints`. */
  readonly open: (path: string, options?: BrowserContextOptions) => Promise<Page>;
  /** What scripts threw and what the content policy refused, on any page so far. */
  readonly complaints: readonly string[];
  /** Sends a form, outside of the browser. */
  readonly send: (path: string, fields?: Record<string, string>) => Promise<void>;
  /** Follows the sample edition, outside of the browser, and waits for its news. */
  readonly openSample: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export async function startBrowsing(): Promise<Browsing> {
  const executablePath = findChromium(process.env);
  if (executablePath === null)
    throw new Error('No Chromium: node scripts/install-chromium.ts says more.');
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-browser-'));
  const config = readConfig({ HEARSAY_DATA: folder, HEARSAY_PORT: '0', HEARSAY_LOG: 'error' });
  const hearsay = await startHearsay(config);
  const browser = await chromium.launch({ executablePath, args: [...FLAGS] });
  const complaints: string[] = [];
  const { address } = hearsay;
  return {
    address,
    library: libraryPath(config),
    complaints,
    open: async (path, options = {}) =>
      openPage(browser, { url: address + path, options, complaints }),
    send: (path, fields) => sendForm(address + path, fields),
    openSample: () => openSample(address),
    close: async () => {
      await browser.close();
      await hearsay.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

type Opening = { url: string; options: BrowserContextOptions; complaints: string[] };

async function openPage(browser: Browser, { url, options, complaints }: Opening): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    // It would fetch the whole edition behind every test; those of the worker allow it.
    serviceWorkers: 'block',
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.on('pageerror', (error) => {
    // A fast next page breaks the passage off: the browser says so, and shows the page at once.
    if (!String(error).includes('Transition was')) complaints.push(String(error));
  });
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(url);
  return page;
}

async function sendForm(url: string, fields: Record<string, string> = {}): Promise<void> {
  const { origin } = new URL(url);
  const body = new URLSearchParams(fields);
  const { status } = await fetch(url, {
    method: 'POST',
    headers: { origin },
    body,
    redirect: 'manual',
  });
  if (status !== 303) throw new Error(`${url} answered ${status}`);
}

async function openSample(address: string): Promise<void> {
  await sendForm(`${address}/sample-edition/follow`);
  for (let isRunning = true; isRunning; ) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    const state: unknown = await (await fetch(`${address}/refresh`)).json();
    isRunning =
      typeof state === 'object' &&
      state !== null &&
      'isRunning' in state &&
      state.isRunning === true;
  }
}
