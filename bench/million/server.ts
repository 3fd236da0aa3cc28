import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

export type RunningServer = {
  readonly origin: string;
  readonly pid: number;
  /** From the start of the process to the last byte of the first front page, milliseconds. */
  readonly firstPageAfter: number;
  readonly firstPage: string;
  /** The most memory it has held so far. */
  readonly peakMegabytes: () => number;
  readonly stop: () => Promise<void>;
};

/** Starts `hearsay serve` as a reader would and asks for the front page until it comes. */
export async function startServer(folder: string, port: number): Promise<RunningServer> {
  const begin = performance.now();
  const child = spawn(process.execPath, [MAIN, 'serve'], {
    env: {
      ...process.env,
      HEARSAY_DATA: folder,
      HEARSAY_PORT: `${port}`,
      HEARSAY_ALLOW_PRIVATE: '127.0.0.0/8',
      HEARSAY_LOG: 'warn',
    },
    stdio: ['ignore', 'ignore', 'ignore'],
  });
  const origin = `http://127.0.0.1:${port}`;
  const firstPage = await firstAnswer(child, origin);
  return {
    origin,
    pid: child.pid ?? 0,
    firstPage,
    firstPageAfter: performance.now() - begin,
    peakMegabytes: () => peakOf(child.pid ?? 0),
    stop: async () => {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}

async function firstAnswer(child: ChildProcess, origin: string): Promise<string> {
  while (child.exitCode === null) {
    const page = await fetch(origin).then(
      (response) => response.text(),
      () => null,
    );
    if (page !== null) return page;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error('the server ended before its first page');
}

/** Linux alone tells; elsewhere NaN. */
function peakOf(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) / 1024;
  } catch {
    return Number.NaN;
  }
}
