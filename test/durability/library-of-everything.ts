/** A library file with something of everything: the sample edition, its stories, statements, and what a reader did with it. */

import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { refresh } from '../../src/pipeline/refresh.ts';
import { findAwaited } from '../../src/pipeline/statements/find-awaited.ts';
import { tellAwaited } from '../../src/pipeline/stories/tell-awaited.ts';
import { openStoreHere } from '../../src/store/open-store-here.ts';
import { FRIDAY_EVENING, fetchFromNewsstand } from '../newsroom.ts';
import { IDLE, pageClient } from '../page-client.ts';

/** Texts that are looked through for statements: all of them would take many seconds. */
const TEXTS = 6;

export async function makeLibraryOfEverything(path: string): Promise<void> {
  made ??= makeOnce();
  copyFileSync(await made, path);
}

/** For all test files of a process: making it is most of what they take. */
let made: Promise<string> | null = null;

async function makeOnce(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-everything-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'library.db');
  await fill(path);
  return path;
}

async function fill(path: string): Promise<void> {
  const client = pageClient({
    store: openStoreHere(path, () => FRIDAY_EVENING),
    scheduler: IDLE,
    fetchPage: fetchFromNewsstand({ anchor: FRIDAY_EVENING }),
  });
  const { desk } = client;
  const { store } = desk;
  try {
    await client.post('/sample-edition/follow', {});
    await refresh(desk, { kind: 'all' });
    await findAwaited(desk, { limit: TEXTS });
    await tellAwaited(desk, { isAll: true });
    const lines = await store.articles.newest({
      ...{ readerId: 1, scope: {}, before: null, limit: 20 },
    });
    const ids = lines.map(({ id }) => id);
    await store.marks.markRead(1, ids.slice(0, 8), FRIDAY_EVENING);
    await store.marks.markSaved(1, ids.slice(4, 12), FRIDAY_EVENING);
    await client.post('/following', { does: 'follow', kind: 'phrase', key: 'ferry', back: '/' });
    await client.post('/following', { does: 'mute', kind: 'phrase', key: 'transfer', back: '/' });
    await client.get(`/article/${ids[0]}`, { 'sec-fetch-dest': 'document' });
    for (;;) if ((await store.seals.recordSeals(200, FRIDAY_EVENING)) === 0) break;
  } finally {
    await client.close();
  }
}
