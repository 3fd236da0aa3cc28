/** The real Hearsay on a port of its own, and a real browser before it. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { type Hearsay, startHearsay } from '../../src/cli/start-hearsay.ts';
import { libraryPath, readConfig } from '../../src/config.ts';
import { makeSampleLibrary, SAMPLE_LIBRARY } from './sample-library.ts';
import { startBrowser } from './start-browser.ts';

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
  readonly close: () => Promise<void>;
};

/** Before an empty library. */
export function startBrowsing(settings: Settings = {}): Promise<Browsing> {
  return browse(mkdtempSync(join(tmpdir(), 'hearsay-browser-')), settings);
}

/** Before a library of the sample edition whose texts have all been gone over: stories are told, and nothing runs behind. */
export async function browseSample(settings: Settings = {}): Promise<Browsing> {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-browser-'));
  const made = process.env[SAMPLE_LIBRARY];
  if (made === undefined) await makeSampleLibrary(folder);
  else cpSync(made, folder, { recursive: true });
  return browse(folder, settings);
}

/** Of the environment, beside what every test has. */
type Settings = Readonly<Record<string, string>>;

async function browse(folder: string, settings: Settings = {}): Promise<Browsing> {
  const usual = { HEARSAY_DATA: folder, HEARSAY_PORT: '0', HEARSAY_LOG: 'error' };
  const config = readConfig({ ...usual, ...settings });
  const [hearsay, browser] = await Promise.all([startHearsay(config), startBrowser()]);
  const complaints: string[] = [];
  const { address } = hearsay;
  return {
    address,
    library: libraryPath(config),
    complaints,
    open: async (path, options = {}) =>
      openPage(browser, { url: address + path, options, complaints }),
    send: (path, fields) => sendForm(address + path, fields),
    close: () => end(hearsay, browser, folder),
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
  // As long as a machine may take that has thirty times the work: what is never so costs this, what is so costs nothing.
  page.setDefaultTimeout(120_000);
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

async function end(hearsay: Hearsay, browser: Browser, folder: string): Promise<void> {
  await browser.close();
  await hearsay.stop();
  rmSync(folder, { recursive: true, force: true });
}
