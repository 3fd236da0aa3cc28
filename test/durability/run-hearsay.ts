/** Runs a command of Hearsay in a process of its own, on a library of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

export type Ran = { readonly status: number | null; readonly out: string; readonly err: string };

export function startHearsayProcess(
  data: string,
  args: readonly string[],
  log = 'silent',
): ChildProcess {
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', MAIN, ...args], {
    env: {
      ...process.env,
      HEARSAY_DATA: data,
      HEARSAY_ALLOW_PRIVATE: '127.0.0.0/8',
      HEARSAY_LOG: log,
      HEARSAY_PORT: '0',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Waits for its end. */
export async function runHearsay(data: string, ...args: readonly string[]): Promise<Ran> {
  const child = startHearsayProcess(data, args);
  let out = '';
  let err = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return { status, out, err };
}
