import type { Choice, KeptPage } from './messages.ts';

/** What a reader did while the server could not be reached. */
export type Action = {
  /** By which the server knows it again. */
  readonly key: string;
  /** By this device's clock. */
  readonly at: number;
  readonly path: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
  /** Whose it is; null: nobody had said yet. */
  readonly reader: number | null;
};

export type QueuedAction = Action & { readonly number: number };

/** Facts that outlast the worker, each under its name. */
export type Facts = {
  readonly choice: Choice;
  readonly kept: readonly KeptPage[];
  readonly keptAt: number;
  readonly house: House;
};

/** What the server says of itself: GET /offline.json. */
export type House = {
  readonly reader: number;
  /** Files that every page needs. */
  readonly files: readonly string[];
  /** Pages from which the keeping sets out. */
  readonly pages: readonly string[];
  /** Whether opening an article marks it read. */
  readonly readsOnOpening: boolean;
  readonly words: { readonly waits: string };
};

const NAME = 'hearsay';

/** Opened for each use: one that stays open keeps a later version from coming in. */
async function open(): Promise<IDBDatabase> {
  const asked = indexedDB.open(NAME, 1);
  asked.onupgradeneeded = () => {
    asked.result.createObjectStore('actions', { keyPath: 'number', autoIncrement: true });
    asked.result.createObjectStore('facts');
  };
  return answerTo(asked);
}

function answerTo<Result>(asked: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
}

type Place = 'actions' | 'facts';
type Work<Result> = (store: IDBObjectStore) => IDBRequest<Result>;

async function read<Result>(place: Place, work: Work<Result>): Promise<Result> {
  const database = await open();
  try {
    return await answerTo(work(database.transaction(place).objectStore(place)));
  } finally {
    database.close();
  }
}

async function change<Result>(place: Place, work: Work<Result>): Promise<Result> {
  const database = await open();
  try {
    const step = database.transaction(place, 'readwrite', { durability: 'strict' });
    const done = new Promise<void>((resolve, reject) => {
      step.oncomplete = () => resolve();
      step.onabort = () => reject(step.error);
    });
    const result = await answerTo(work(step.objectStore(place)));
    // Acknowledged is what is on the disk, here too.
    await done;
    return result;
  } finally {
    database.close();
  }
}

export async function addAction(action: Action): Promise<void> {
  await change('actions', (store) => store.add(action));
}

/** In the order in which they were done. */
export function queuedActions(): Promise<QueuedAction[]> {
  return read('actions', (store) => store.getAll());
}

export async function removeAction(number: number): Promise<void> {
  await change('actions', (store) => store.delete(number));
}

export function readFact<Name extends keyof Facts>(name: Name): Promise<Facts[Name] | undefined> {
  return read('facts', (store) => store.get(name));
}

export async function writeFact<Name extends keyof Facts>(
  name: Name,
  value: Facts[Name],
): Promise<void> {
  await change('facts', (store) => store.put(value, name));
}

export async function removeFact(name: keyof Facts): Promise<void> {
  await change('facts', (store) => store.delete(name));
}
