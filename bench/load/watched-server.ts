import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Planted, ProcessState } from './watch-process.ts';

const pathOf = (name: string) => fileURLToPath(new URL(name, import.meta.url));

export type WatchedServer = {
  readonly origin: string;
  readonly port: number;
  readonly state: () => Promise<ServerState>;
  /** The exit status; null: ended by a signal. */
  readonly stop: () => Promise<number | null>;
};

export type ServerState = ProcessState & {
  /** Of what is written and not yet in the library's file, megabytes. */
  readonly wal: number;
};

/** Starts `hearsay serve` in a process that tells how it is. */
export async function startWatched(
  folder: string,
  { port = 0, plant = null }: { readonly port?: number; readonly plant?: Planted | null } = {},
): Promise<WatchedServer> {
  const child = spawn(
    process.execPath,
    [
      ...['--disable-warning=ExperimentalWarning', '--expose-gc'],
      ...['--import', pathOf('./watch-process.ts'), pathOf('../../src/cli/main.ts'), 'serve'],
    ],
    {
      env: {
        ...process.env,
        HEARSAY_DATA: folder,
        HEARSAY_PORT: `${port}`,
        HEARSAY_ALLOW_PRIVATE: '127.0.0.0/8',
        HEARSAY_LOG: 'error',
        HEARSAY_SOAK_PLANT: plant ?? '',
      },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    },
  );
  const origin = await addressOf(child);
  return {
    origin,
    port: Number(new URL(origin).port),
    state: async () => {
      child.send('state');
      const [state] = (await once(child, 'message')) as [ProcessState];
      return { ...state, wal: walMegabytes(folder) };
    },
    stop: async () => {
      child.kill('SIGTERM');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      return child.exitCode;
    },
  };
}

/** Where it says that it listens. What else it says goes on to our own standard error. */
async function addressOf(child: ChildProcess): Promise<string> {
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    if (!text.startsWith('Hearsay is ready')) process.stderr.write(text);
  });
  for (;;) {
    const address = /is ready: (\S+)/.exec(said)?.[1];
    if (address !== undefined) return address.replace('localhost', '127.0.0.1');
    if (child.exitCode !== null) throw new Error(`the server ended at its start: ${said}`);
    await sleep(20);
  }
}

function walMegabytes(folder: string): number {
  const path = join(folder, 'library.db-wal');
  return existsSync(path) ? statSync(path).size / 1024 / 1024 : 0;
}
