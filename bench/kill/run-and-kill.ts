import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

export type Run = {
  /** The whole lines that reached us, in order; what came before the kill is acknowledged. */
  readonly lines: readonly string[];
  readonly wasKilled: boolean;
  readonly milliseconds: number;
};

/** Runs a command of hearsay and kills it (SIGKILL) so many milliseconds after its start; null: lets it end. */
export async function runAndKill(
  args: readonly string[],
  dataFolder: string,
  killAfter: number | null,
): Promise<Run> {
  const begin = performance.now();
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: {
      ...process.env,
      HEARSAY_DATA: dataFolder,
      HEARSAY_ALLOW_PRIVATE: '127.0.0.0/8',
      HEARSAY_LOG: 'silent',
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  const timer = killAfter === null ? null : setTimeout(() => child.kill('SIGKILL'), killAfter);
  const signal = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (_, killedBy) => resolve(killedBy));
  });
  if (timer !== null) clearTimeout(timer);
  // What follows the last line break is a line that was cut off.
  const lines = output.split('\n').slice(0, -1);
  return { lines, wasKilled: signal === 'SIGKILL', milliseconds: performance.now() - begin };
}
