import type { Clock } from '../model/time.ts';
import { openMigrated } from './database/open-migrated.ts';
import { kyselyOver } from './database/sqlite-driver.ts';
import { type Store, storeCalls } from './store.ts';

/**
 * Opens a library in this thread, making it if there is none: for tests (":memory:") and short
 * commands. Throws StoreError.
 */
export function openStoreHere(path: string, now: Clock = Date.now): Store {
  const db = kyselyOver(openMigrated(path));
  return { ...storeCalls(db, now), close: () => db.destroy() };
}
