import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openDatabase } from './open-database.ts';
import { openMigrated } from './open-migrated.ts';

const folder = mkdtempSync(join(tmpdir(), 'hearsay-durable-'));
after(() => rmSync(folder, { recursive: true }));

const FULL = 2;

test('every connection that writes flushes what it commits before it says so', () => {
  const path = join(folder, 'library.db');
  for (const open of [() => openMigrated(path), () => openDatabase(path, 'write')]) {
    const database = open();
    assert.equal(database.prepare('pragma journal_mode').get()?.journal_mode, 'wal');
    assert.equal(database.prepare('pragma synchronous').get()?.synchronous, FULL);
    assert.equal(database.prepare('pragma foreign_keys').get()?.foreign_keys, 1);
    database.close();
  }
  const reader = openDatabase(path, 'read');
  assert.throws(() => reader.exec('delete from reader'), /readonly/);
  reader.close();
});

/** Files of the house that open SQLite by themselves; what each is for. */
const OPENERS = new Map([
  ['src/store/database/open-database.ts', 'the library'],
  ['src/store/holding/hold-library.ts', 'a lock that is worth nothing once its process is gone'],
  ['src/store/doctor/search-indexes.ts', 'an index in memory, to compare with'],
]);

test('nobody opens a database elsewhere, and nobody lowers how safely it is written', () => {
  const openers: string[] = [];
  for (const name of readdirSync('src', { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts') || name.endsWith('.test.ts')) continue;
    const path = join('src', name);
    const text = readFileSync(path, 'utf8');
    if (/new DatabaseSync\(/.test(text)) openers.push(path);
    const lowered = text.match(
      /pragma\s+(?:\w+\.)?(?:synchronous|journal_mode|fullfsync|writable_schema)\b[^'"`\n]*/gi,
    );
    if (path !== 'src/store/database/open-database.ts') assert.equal(lowered, null, path);
    else assert.deepEqual(lowered, ['pragma journal_mode = wal', 'pragma synchronous = full']);
  }
  assert.deepEqual(openers.sort(), [...OPENERS.keys()].sort());
});
