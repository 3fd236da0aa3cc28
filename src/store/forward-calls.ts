import type { StoreCalls } from './store.ts';
import type { StoreThread } from './store-thread.ts';
import { isWriting } from './writing-calls.ts';

/**
 * The store's calls, each sent to the thread that may answer it. What calls there are the threads know;
 * to list them here would load all of SQL's machinery into a thread that never uses it.
 */
export function forwardCalls(writer: StoreThread, readers: readonly StoreThread[]): StoreCalls {
  const forward = (subject: string, call: string, args: unknown[]) => {
    const thread = isWriting(call) ? writer : (leastBusy(readers) ?? writer);
    return thread.ask({ subject, call, args });
  };
  const calls = named((subject) =>
    named(
      (call) =>
        (...args: unknown[]) =>
          forward(subject, call, args),
    ),
  );
  // The thread runs the very code that the type describes: only the compiler cannot see that
  // what goes in and out is the same.
  return calls as StoreCalls;
}

/** An object that has whatever it is asked for by name, made at the first asking. */
function named<Value>(make: (name: string) => Value): object {
  const made = new Map<string, Value>();
  return new Proxy(
    {},
    {
      get: (_, name) => {
        // A promise looks for "then" on whatever it is resolved with.
        if (typeof name !== 'string' || name === 'then') return undefined;
        const value = made.get(name) ?? make(name);
        made.set(name, value);
        return value;
      },
    },
  );
}

function leastBusy(threads: readonly StoreThread[]): StoreThread | undefined {
  return threads.reduce<StoreThread | undefined>(
    (least, thread) => (least === undefined || thread.waiting() < least.waiting() ? thread : least),
    undefined,
  );
}
