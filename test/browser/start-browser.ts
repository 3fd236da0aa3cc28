import { type Browser, chromium } from 'playwright-core';
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

/** A Chromium without a window. Throws if there is none on this machine. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = findChromium(process.env);
  if (executablePath === null)
    throw new Error('No Chromium: node scripts/install-chromium.ts says more.');
  return chromium.launch({ executablePath, args: [...FLAGS], timeout: 120_000 });
}
