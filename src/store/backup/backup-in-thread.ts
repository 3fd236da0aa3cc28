/** A backup in a thread of its own: neither pages nor what is being recorded wait for it. */
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { StoreError, toStoreError } from '../database/store-error.ts';
import { type Backup, makeBackup } from './make-backup.ts';

type Task = { readonly library: string; readonly path: string };
type Outcome =
  | { readonly kind: 'made'; readonly backup: Backup }
  | {
      readonly kind: 'trouble';
      readonly code: StoreError['code'] | null;
      readonly message: string;
    };

/** See makeBackup. */
export function backUp(library: string, path: string): Promise<Backup> {
  const worker = new Worker(new URL(import.meta.url), {
    workerData: { library, path } satisfies Task,
  });
  return new Promise((resolve, reject) => {
    worker.once('message', (outcome: Outcome) => {
      if (outcome.kind === 'made') resolve(outcome.backup);
      else if (outcome.code === null) reject(new Error(outcome.message));
      else reject(new StoreError(outcome.code, outcome.message));
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new StoreError('broken', 'The backup was ended.')));
  });
}

function outcomeOf({ library, path }: Task): Outcome {
  try {
    return { kind: 'made', backup: makeBackup(library, path) };
  } catch (error) {
    const known = toStoreError(error);
    const code = known instanceof StoreError ? known.code : null;
    return {
      kind: 'trouble',
      code,
      message: known instanceof Error ? known.message : String(known),
    };
  }
}

if (!isMainThread && parentPort !== null) parentPort.postMessage(outcomeOf(workerData as Task));
