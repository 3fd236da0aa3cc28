import {
  DummyDriver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { Schema } from './schema.ts';
import { isWriting, type StoreCalls, storeCalls } from './store.ts';
import type { StoreThread } from './store-thread.ts';

type Forward = (subject: string, call: string, args: unknown[]) => Promise<unknown>;

/** The store's calls, each sent to the thread that may answer it. */
export function forwardCalls(writer: StoreThread, readers: readonly StoreThread[]): StoreCalls {
  const forward: Forward = (subject, call, args) => {
    const thread = isWriting(call) ? writer : (leastBusy(readers) ?? writer);
    return thread.ask({ subject, call, args });
  };
  const subjects = Object.entries(storeCalls(nowhere())).map(([subject, calls]) => [
    subject,
    Object.fromEntries(
      Object.keys(calls).map((call) => [
        call,
        (...args: unknown[]) => forward(subject, call, args),
      ]),
    ),
  ]);
  // The names come from storeCalls itself and the thread runs the same code: only the
  // compiler cannot see that what goes in and out is the same.
  return Object.fromEntries(subjects) as StoreCalls;
}

function leastBusy(threads: readonly StoreThread[]): StoreThread | undefined {
  return threads.reduce<StoreThread | undefined>(
    (least, thread) => (least === undefined || thread.waiting() < least.waiting() ? thread : least),
    undefined,
  );
}

/** A database that is none: to learn the names of the calls. */
function nowhere(): Kysely<Schema> {
  return new Kysely<Schema>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  });
}
