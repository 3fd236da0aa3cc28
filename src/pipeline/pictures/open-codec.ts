/**
 * Pictures are read in processes of their own: a fault in a decoder ends one of them and nothing else, and what takes
 * too long or too much memory is killed. They know nothing of the library, have no environment, and may neither write
 * files, start programs nor connect (Node's permissions, which bind scripts, not a decoder that was taken over).
 */
import { type ChildProcess, fork } from 'node:child_process';
import { realpathSync, writeFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import pLimit from 'p-limit';
import { type Millis, SECOND } from '../../model/time.ts';
import type { Job, Said } from './codec-process.ts';

export type Codec = {
  /** The picture made anew, at most `width` pixels wide; whatever happens to the process is a reason. */
  readonly remake: (bytes: Uint8Array, width: number) => Promise<Said>;
  readonly close: () => void;
};

export type CodecOptions = {
  readonly processes?: number;
  /** For one picture. */
  readonly longest?: Millis;
  /** Of a process, its program and the picture's bytes included. */
  readonly megabytes?: number;
  /** Without work a process ends after this. */
  readonly idle?: Millis;
  readonly program?: URL;
};

const PROGRAM = new URL('./codec-process.ts', import.meta.url);
const MEGABYTE = 1_000_000;

type Limits = Required<Pick<CodecOptions, 'longest' | 'megabytes' | 'idle' | 'program'>>;

/** Processes start with the first picture. */
export function openCodec(options: CodecOptions = {}): Codec {
  const limits = { longest: 10 * SECOND, megabytes: 500, idle: 30 * SECOND, program: PROGRAM };
  const { processes = 2 } = options;
  const workers = Array.from({ length: processes }, () => newWorker({ ...limits, ...options }));
  const turn = pLimit(processes);
  const free = [...workers];
  return {
    remake: (bytes, width) =>
      turn(async () => {
        const worker = free.pop();
        if (worker === undefined) throw new Error('more pictures at once than processes');
        try {
          return await worker.run({ bytes, width });
        } finally {
          free.push(worker);
        }
      }),
    close: () => {
      for (const worker of workers) worker.end();
    },
  };
}

type Worker = { readonly run: (job: Job) => Promise<Said>; readonly end: () => void };

/** A process that is started when it is needed, and again when it has ended. */
function newWorker({ longest, megabytes, idle, program }: Limits): Worker {
  let child: ChildProcess | null = null;
  let ending: NodeJS.Timeout | null = null;
  const end = () => {
    child?.kill('SIGKILL');
    child = null;
  };
  const run = async (job: Job) => {
    if (ending !== null) clearTimeout(ending);
    if (child === null || !child.connected) child = start(program, megabytes);
    const { said, isDone } = await ask(child, job, longest);
    if (!isDone) end();
    child?.unref();
    ending = setTimeout(end, idle).unref();
    return said;
  };
  return { run, end };
}

function start(program: URL, megabytes: number): ChildProcess {
  const child = fork(program, [String(megabytes * MEGABYTE)], {
    execArgv: ['--disable-warning=ExperimentalWarning', ...permissions(program)],
    // Many small heaps would each keep what the last picture took.
    env: { MALLOC_ARENA_MAX: '1' },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  child.on('error', () => {});
  if (child.pid !== undefined) stepBack(child.pid);
  return child;
}

/** What it may read: itself, the packages, and what says how they are written. */
function permissions(program: URL): string[] {
  const house = new URL('../../../', import.meta.url);
  const readable = [
    new URL('.', program),
    new URL('node_modules/', house),
    new URL('package.json', house),
  ];
  const paths = readable.map((url) => fileURLToPath(url));
  const all = new Set([...paths, ...paths.map(realPath)]);
  return ['--permission', '--allow-addons', ...[...all].map((path) => `--allow-fs-read=${path}`)];
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** Pages go before pictures; and where memory runs out altogether, the system ends this process and not the house. */
function stepBack(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
    if (process.platform === 'linux') writeFileSync(`/proc/${pid}/oom_score_adj`, '1000');
  } catch {
    // It has ended already, or the system does not let us; neither changes what comes out.
  }
}

type Asked = { readonly said: Said; readonly isDone: boolean };

/** Its answer, or why there is none; then it is of no more use. */
function ask(child: ChildProcess, job: Job, longest: Millis): Promise<Asked> {
  child.ref();
  return new Promise((resolve) => {
    const done = (said: Said, isDone: boolean) => {
      clearTimeout(timer);
      child.removeAllListeners('message').removeAllListeners('exit');
      resolve({ said, isDone });
    };
    const refuse = (reason: string) => done({ kind: 'refused', reason }, false);
    const timer = setTimeout(() => refuse('takes too long'), longest);
    child.once('message', (said: Said) => done(said, true));
    child.once('exit', () => refuse('takes too much memory, or ends the process'));
    child.send(job, (error) => {
      if (error !== null) refuse('nobody was there to read it');
    });
  });
}
