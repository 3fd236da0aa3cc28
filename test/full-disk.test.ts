import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { importPieces } from '../src/pipeline/import/import-pieces.ts';
import { piecesOfPaths } from '../src/pipeline/import/pieces/pieces-of-paths.ts';
import { openDatabase } from '../src/store/database/open-database.ts';
import { kyselyOver } from '../src/store/database/sqlite-driver.ts';
import { openStore } from '../src/store/open-store.ts';
import { storeCalls } from '../src/store/store.ts';
import { frontPage, READER, testDesk } from './desk.ts';
import { type Folder, temporaryFolder } from './import.ts';

/** Lines of articles that come to some 30 MB in the library. */
function writeArticles(folder: Folder): string {
  const lines = Array.from({ length: 1500 }, (_, number) => {
    const words = Array.from(
      { length: 1400 },
      (_, at) => `w${(number * 7919 + at * 104_729) % 99_991}`,
    );
    return JSON.stringify({ headline: `Report ${number}`, text: words.join(' ') });
  });
  return folder.write('articles.jsonl', lines.join('\n'));
}

type Room = { readonly path: string; readonly free: () => void; readonly close: () => void };

/** A disk of 24 MB of which half is taken; null where none can be made (no right to mount). */
function smallDisk(folder: Folder): Room | null {
  const path = join(folder.path, 'disk');
  folder.write('disk/.keep', '');
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', path]);
  if (mounted.status !== 0) return null;
  const ballast = join(path, 'ballast');
  writeFileSync(ballast, Buffer.alloc(12_000_000));
  return {
    path,
    free: () => {
      rmSync(ballast);
      spawnSync('mount', ['-o', 'remount,size=240m', path]);
    },
    close: () => spawnSync('umount', ['-l', path]),
  };
}

/** Imports until the end or the trouble; says how many articles were acknowledged. */
async function importAcknowledged(desk: ReturnType<typeof testDesk>, file: string) {
  const pieces = importPieces(desk, READER, piecesOfPaths([file]));
  let acknowledged = 0;
  try {
    for await (const taken of pieces) acknowledged += taken.kind === 'articles' ? 1 : 0;
    return { acknowledged, trouble: null };
  } catch (trouble) {
    return { acknowledged, trouble };
  }
}

test('on a full disk an import stops with plain words, keeps what it acknowledged and goes on later', async () => {
  using folder = temporaryFolder();
  const file = writeArticles(folder);
  const disk = smallDisk(folder);
  const path = join(disk?.path ?? folder.path, 'library.db');
  const desk = testDesk({ store: disk === null ? await crampedStore(path) : openStore(path, 1) });
  try {
    const { acknowledged, trouble } = await importAcknowledged(desk, file);
    assert.ok(acknowledged > 100 && acknowledged < 1500, `${acknowledged}`);
    assert.ok(
      trouble instanceof Error && /^The disk is full/.test(trouble.message),
      String(trouble),
    );
    assert.ok((await frontPage(desk)).length >= acknowledged, 'reads go on');
    assert.deepEqual(await desk.store.upkeep.findDamage(), []);

    const still = await importAcknowledged(desk, file);
    assert.ok(still.trouble instanceof Error, 'it is still full');
    assert.ok(still.acknowledged >= acknowledged, 'what is there already needs no room');

    disk?.free();
    if (disk === null) await desk.close();
    const roomy = disk === null ? testDesk({ store: openStore(path, 1) }) : desk;
    assert.deepEqual(await importAcknowledged(roomy, file), { acknowledged: 1500, trouble: null });
    assert.equal((await roomy.store.upkeep.counts()).articles, 1500);
    assert.deepEqual(await roomy.store.upkeep.findDamage(), []);
    await roomy.close();
  } finally {
    await desk.close();
    disk?.close();
  }
});

/** Where no small disk can be had: a library that may not grow. */
async function crampedStore(path: string) {
  await openStore(path, 0).close();
  const database = openDatabase(path, 'write');
  database.exec('pragma max_page_count = 3000');
  const db = kyselyOver(database);
  return { ...storeCalls(db), close: () => db.destroy() };
}
