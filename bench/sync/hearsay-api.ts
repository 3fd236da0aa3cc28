import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { openStoreHere } from '../../src/store/open-store-here.ts';
import { makeUpToDate } from '../million/make-up-to-date.ts';
import { startServer } from '../million/server.ts';
import { cpuOf } from './cpu-of.ts';
import type { Peer } from './replay.ts';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const OWNER = 1;

/** Closes the house, so that tokens are looked at, and serves it. */
export async function serveHearsayApi(
  home: string,
  port: number,
): Promise<{ readonly peer: Peer; readonly stop: () => Promise<void> }> {
  const added = execFileSync(process.execPath, [MAIN, 'token', 'add', 'bench', '--json'], {
    ...{ env: { ...process.env, HEARSAY_DATA: home }, stdio: 'pipe' },
  });
  const { token } = JSON.parse(added.toString());
  await standStill(join(home, 'library.db'));
  const store = openStoreHere(join(home, 'library.db'));
  await store.accounts.setPassword(OWNER, 'no hash', Date.now());
  await store.close();
  const { stop, pid } = await startServer(home, port);
  const base = `http://127.0.0.1:${port}`;
  const miniflux = { base, basic: `reader:${token}` };
  const cpu = () => cpuOf(pid);
  return { peer: { base, name: 'reader', password: token, hasAtom: true, miniflux, cpu }, stop };
}

/** Its texts count as looked through, and its stories as told: a library that is synced was filled long ago. */
async function standStill(library: string): Promise<void> {
  await makeUpToDate(library);
  const database = new DatabaseSync(library);
  database.exec('update story set analysis_wanted_at = null');
  database.close();
}
