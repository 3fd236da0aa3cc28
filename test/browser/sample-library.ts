import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startHearsay } from '../../src/cli/start-hearsay.ts';
import { libraryPath, readConfig } from '../../src/config.ts';
import { FINDER_VERSION } from '../../src/statements/finder-version.ts';
import { openStoreHere } from '../../src/store/open-store-here.ts';
import type { Store } from '../../src/store/store.ts';

/** The variable that says where the folder of a sample library lies that was made for all files. */
export const SAMPLE_LIBRARY = 'HEARSAY_TEST_SAMPLE_LIBRARY';

let folder: string | null = null;

/** What node's test runner calls before all files (--test-global-setup): going over the sample's texts anew in each would take longer than most journeys. */
export async function globalSetup(): Promise<void> {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-sample-'));
  await makeSampleLibrary(folder);
  process.env[SAMPLE_LIBRARY] = folder;
}

export function globalTeardown(): void {
  if (folder !== null) rmSync(folder, { recursive: true, force: true });
}

/** Follows the sample edition as a reader would, and waits until its stories are told. */
export async function makeSampleLibrary(data: string): Promise<void> {
  const config = readConfig({ HEARSAY_DATA: data, HEARSAY_PORT: '0', HEARSAY_LOG: 'error' });
  const { address, stop } = await startHearsay(config);
  const { status } = await fetch(`${address}/sample-edition/follow`, {
    method: 'POST',
    headers: { origin: address },
    redirect: 'manual',
  });
  if (status !== 303) throw new Error(`the sample edition answered ${status}`);
  try {
    await untilTold(address, libraryPath(config));
  } finally {
    await stop();
  }
}

const QUIET_LOOKS = 10;

/** Waits until nothing comes any more and all that came has been gone over: from then on nothing changes by itself. */
export async function untilTold(address: string, library: string): Promise<void> {
  const store = openStoreHere(library);
  try {
    const limit = Date.now() + 300_000;
    // Between two rooms work is for a moment nobody's: what is told stays so when one looks again.
    for (let quiet = 0; quiet < QUIET_LOOKS; ) {
      if (Date.now() > limit) throw new Error('the sample edition is not told');
      await sleep(200);
      quiet = !(await isComing(address)) && (await isToldIn(store)) ? quiet + 1 : 0;
    }
  } finally {
    await store.close();
  }
}

async function isComing(address: string): Promise<boolean> {
  return (await (await fetch(`${address}/refresh`)).text()).includes('"isRunning":true');
}

async function isToldIn({ articles, placing }: Store): Promise<boolean> {
  const version = FINDER_VERSION;
  const awaiting = await Promise.all([
    placing.awaitingPlace(1),
    articles.awaitingStatements({ version, limit: 1 }),
    placing.awaitingJudgement(1),
  ]);
  return awaiting.every((some) => some.length === 0) && (await placing.nextAnalysisAt()) === null;
}
