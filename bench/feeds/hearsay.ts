import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { type Ran, runMeasured } from '../report/run-measured.ts';
import type { Program } from './program.ts';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

/** This checkout, by its command line. */
export const hearsay: Program = {
  name: 'Hearsay',
  missing: () => null,
  install: async () => {},
  importList: (folder, opmlPath) => run(folder, ['import', opmlPath]),
  afterImport: () => {},
  refresh: (folder) => run(folder, ['refresh', '--news-only']),
  makeDue: (folder) => ask(folder, 'update feed set next_fetch_at = 0'),
  articleCount: (folder) => ask(folder, 'select count(*) from article'),
};

function run(folder: string, args: readonly string[]): Promise<Ran> {
  return runMeasured({
    program: process.execPath,
    args: [MAIN, ...args],
    environment: { HEARSAY_DATA: folder, HEARSAY_ALLOW_PRIVATE: '127.0.0.0/8' },
  });
}

function ask(folder: string, sql: string): number {
  const database = new DatabaseSync(join(folder, 'library.db'));
  const row = database.prepare(sql).get();
  database.close();
  return Number(Object.values(row ?? {})[0] ?? 0);
}
