import { spawn } from 'node:child_process';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/**
 * Writes a folder as tar: in the order of names, of nobody in particular, with one time for all, so that the same files
 * are the same bytes. Who may write is the user alone, who may run it whoever may read it. `at` in seconds since 1970.
 */
export async function writeTarball(
  { parent, name, at }: { readonly parent: string; readonly name: string; readonly at: number },
  into: readonly [...NodeJS.ReadWriteStream[], Writable],
): Promise<void> {
  const words = [
    ...['--create', '--format=gnu', '--sort=name', `--mtime=@${at}`],
    ...['--owner=root:0', '--group=root:0', '--numeric-owner', '--mode=u+rwX,go+rX,go-w'],
    ...['-C', parent, name],
  ];
  const tar = spawn('tar', words, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>((resolve) => tar.on('close', resolve));
  await pipeline([tar.stdout, ...into]);
  const status = await ended;
  if (status !== 0) throw new Error(`tar ended with ${status}`);
}
