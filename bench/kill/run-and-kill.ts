import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

export type Run = {
  /** The whole lines that reached us, in order; what came before the kill is acknowledged. */
  readonly lines: readonly string[];
  readonly wasKilled: boolean;
  readonly milliseconds: number;
};

/** When to kill: so many milliseconds after the start, or after so many lines of output. */
export type KillMoment = { readonly lines: number; readonly milliseconds: number };

/** Runs a command of hearsay and kills it (SIGKILL) at that moment; null: lets it end. */
export async function runAndKill(
  args: readonly string[],
  dataFolder: string,
  moment: KillMoment | null,
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
  const endToo = () => child.kill('SIGKILL');
  process.on('exit', endToo);
  let output = '';
  let timer: NodeJS.Timeout | null = null;
  const startTimer = (linesSoFar: number) => {
    if (moment === null || timer !== null || linesSoFar < moment.lines) return;
    timer = setTimeout(() => child.kill('SIGKILL'), moment.milliseconds);
  };
  startTimer(0);
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    startTimer(output.split('\n').length - 1);
  });
  const signal = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (_, killedBy) => resolve(killedBy));
  });
  if (timer !== null) clearTimeout(timer);
  process.off('exit', endToo);
  // What follows the last line break is a line that was cut off.
  const lines = output.split('\n').slice(0, -1);
  return { lines, wasKilled: signal === 'SIGKILL', milliseconds: performance.now() - begin };
}
