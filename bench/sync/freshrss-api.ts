import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveFreshrss } from '../front/freshrss-page.ts';
import { cpuOf } from './cpu-of.ts';
import type { Peer } from './replay.ts';

const USER = 'reader';
const PASSWORD = 'a password for programs';

/** Lets programs in, which an installation does not by itself, and serves it. */
export async function serveFreshrssApi(
  source: string,
  home: string,
  port: number,
): Promise<{ readonly peer: Peer; readonly stop: () => void }> {
  const file = join(home, 'config.php');
  const configuration = readFileSync(file, 'utf8');
  writeFileSync(file, configuration.replace(/array ?\(/, "array('api_enabled' => true,"));
  execFileSync('php', ['cli/update-user.php', '--user', USER, '--api-password', PASSWORD], {
    ...{ cwd: source, env: { ...process.env, DATA_PATH: home }, stdio: 'pipe' },
  });
  const { stop, pid } = await serveFreshrss(source, home, port);
  const base = `http://127.0.0.1:${port}/api/greader.php`;
  // Asked for reader/atom it answers 400 (1.24.3).
  const peer = {
    base,
    name: USER,
    password: PASSWORD,
    hasAtom: false,
    miniflux: null,
    cpu: () => cpuOf(pid),
  };
  return { peer, stop };
}
