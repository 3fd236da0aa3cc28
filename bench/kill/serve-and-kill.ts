import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

export type Served = {
  readonly address: string;
  readonly kill: () => Promise<void>;
  /** Asks it to end, and waits. */
  readonly end: () => Promise<void>;
};

/** Starts the real server on a library; null where it was killed before it was ready. */
export async function serve(data: string, killAtStartAfter: number | null): Promise<Served | null> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', MAIN, 'serve'], {
    env: {
      ...process.env,
      HEARSAY_DATA: data,
      HEARSAY_ALLOW_PRIVATE: '127.0.0.0/8',
      HEARSAY_LOG: 'silent',
      HEARSAY_PORT: '0',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const endToo = () => child.kill('SIGKILL');
  process.on('exit', endToo);
  const ended = once(child, 'close').finally(() => process.off('exit', endToo));
  if (killAtStartAfter !== null) {
    setTimeout(() => child.kill('SIGKILL'), killAtStartAfter);
    await ended;
    return null;
  }
  const address = await addressOf(child);
  const endBy = (signal: 'SIGKILL' | 'SIGTERM') => async () => {
    child.kill(signal);
    await ended;
  };
  return { address, kill: endBy('SIGKILL'), end: endBy('SIGTERM') };
}

async function addressOf(child: ChildProcess): Promise<string> {
  let said = '';
  child.stderr?.setEncoding('utf8');
  for await (const text of child.stderr ?? []) {
    said += String(text);
    const found = /is ready: (http:\/\/\S+)/.exec(said);
    if (found !== null) {
      child.stderr?.resume();
      return (found[1] ?? '').replace('localhost', '127.0.0.1');
    }
  }
  throw new Error(`the server did not start: ${said}`);
}
