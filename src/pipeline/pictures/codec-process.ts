/** The process in which pictures are read: one at a time, ended when one takes too much memory. See open-codec.ts. */
import type { Remade } from './remake-picture.ts';

export type Job = { readonly bytes: Uint8Array; readonly width: number };
export type Said = Remade | { readonly kind: 'unavailable'; readonly reason: string };

/** Milliseconds: within this a decoder can take some hundred megabytes more. */
const LOOKS_EVERY = 10;
const mostBytes = Number(process.argv[2]);

type Remake = (bytes: Uint8Array, width: number) => Promise<Remade>;
let remake: Remake | null = null;

process.on('message', (job: Job) => {
  const watching = setInterval(() => {
    // At once: the threads that take the memory would not hear of an orderly end.
    if (process.memoryUsage.rss() > mostBytes) process.kill(process.pid, 'SIGKILL');
  }, LOOKS_EVERY);
  const answer = (said: Said) => {
    clearInterval(watching);
    process.send?.(said);
  };
  work(job).then(answer, (error) => answer({ kind: 'refused', reason: String(error) }));
});

async function work({ bytes, width }: Job): Promise<Said> {
  try {
    remake ??= await opened();
  } catch (error) {
    // A platform for which there are no compiled parts.
    const reason = error instanceof Error ? error.message : String(error);
    return { kind: 'unavailable', reason: reason.split('\n', 1)[0] ?? '' };
  }
  return remake(bytes, width);
}

async function opened(): Promise<Remake> {
  const { prepare, remakePicture } = await import('./remake-picture.ts');
  prepare();
  return remakePicture;
}
