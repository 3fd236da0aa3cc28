import { migrate } from './migrate.ts';
import { openDatabase } from './open-database.ts';

let made: Uint8Array | null = null;

/**
 * The bytes of an empty library. All migrations together take 50 ms, and in a file each waits for the disk; what they made
 * is taken over in one. So they run once a process, in memory.
 */
export function emptyLibrary(): Uint8Array {
  made ??= migrated();
  return made;
}

function migrated(): Uint8Array {
  const database = openDatabase(':memory:', 'write');
  try {
    migrate(database);
    return database.serialize();
  } finally {
    database.close();
  }
}
