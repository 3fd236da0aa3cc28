import { DatabaseSync } from 'node:sqlite';
import { toStoreError } from './store-error.ts';

export type Access = 'write' | 'read';

/** Shared by all: wait for another process's write rather than fail. */
const PRAGMAS = [
  'pragma busy_timeout = 15000',
  'pragma foreign_keys = on',
  'pragma temp_store = memory',
  'pragma cache_size = -32000',
  'pragma mmap_size = 1073741824',
];

/** What is acknowledged must outlive a power cut, hence FULL: see docs/notes/durability.md. */
const WRITER_PRAGMAS = [
  'pragma journal_mode = wal',
  'pragma synchronous = full',
  // What is deleted is overwritten where that costs no write more: see docs/notes/privacy.md.
  'pragma secure_delete = fast',
];

/**
 * Opens a library file, or ":memory:". A reader cannot write, whatever it is asked.
 * Throws StoreError.
 */
export function openDatabase(path: string, access: Access): DatabaseSync {
  try {
    const database = new DatabaseSync(path, { readOnly: access === 'read' });
    setUp(database, access);
    return database;
  } catch (error) {
    throw toStoreError(error);
  }
}

/** What SQLite is told of a connection: again, where another database is put in its place. */
export function setUp(database: DatabaseSync, access: Access): void {
  const pragmas = access === 'write' ? [...PRAGMAS, ...WRITER_PRAGMAS] : PRAGMAS;
  for (const pragma of pragmas) database.exec(pragma);
}
