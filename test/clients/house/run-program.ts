/** Programs of other people, each in a folder of its own and for so many seconds at most. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

export type Ran = { readonly status: number | null; readonly out: string; readonly err: string };

type Running = {
  readonly home: string;
  readonly input?: string | undefined;
  readonly environment?: Readonly<Record<string, string>>;
  readonly seconds?: number;
};

/** Waits for its end; kills it, with all it started, when its time is over: the status is null then. */
export async function runProgram(
  [program, ...args]: readonly [string, ...string[]],
  { input = '', seconds = 60, ...running }: Running,
): Promise<Ran> {
  const child = startProgram([program, ...args], running);
  const said = { out: '', err: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    said.out += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said.err += text;
  });
  child.stdin?.on('error', () => {}).end(input);
  const clock = setTimeout(() => endProgram(child), seconds * 1000);
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  clearTimeout(clock);
  return { status, ...said };
}

/** In a group of its own, so that what it starts ends with it. */
export function startProgram(
  [program, ...args]: readonly [string, ...string[]],
  { home, environment = {} }: Running,
): ChildProcess {
  return spawn(program, args, {
    env: {
      ...{ PATH: '/usr/local/bin:/usr/bin:/bin', HOME: home, LANG: 'C.UTF-8', TZ: 'UTC' },
      ...{ TERM: 'xterm-256color', TMPDIR: home, TMUX_TMPDIR: home, XDG_RUNTIME_DIR: home },
      ...homeFolders(home),
      ...environment,
    },
    cwd: home,
    detached: true,
    stdio: 'pipe',
  });
}

function homeFolders(home: string): Record<string, string> {
  return {
    XDG_CONFIG_HOME: join(home, '.config'),
    XDG_DATA_HOME: join(home, '.local/share'),
    XDG_CACHE_HOME: join(home, '.cache'),
  };
}

export function endProgram({ pid }: ChildProcess, signal: NodeJS.Signals = 'SIGKILL'): void {
  try {
    if (pid !== undefined) process.kill(-pid, signal);
  } catch {
    // It has ended by itself.
  }
}
