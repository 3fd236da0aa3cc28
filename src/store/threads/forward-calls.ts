import type { StoreCalls } from '../store.ts';
import type { StoreThread } from './store-thread.ts';
import { isWriting } from './writing-calls.ts';

const SUBJECTS = {
  accounts: true,
  alerts: true,
  audit: true,
  feeds: true,
  subscriptions: true,
  articles: true,
  elsewhere: true,
  marks: true,
  membership: true,
  titles: true,
  actions: true,
  reading: true,
  search: true,
  outlets: true,
  rules: true,
  following: true,
  statements: true,
  speakers: true,
  stories: true,
  newer: true,
  newsletters: true,
  placing: true,
  privacy: true,
  claims: true,
  copies: true,
  repeated: true,
  subjects: true,
  sync: true,
  pageFeeds: true,
  picks: true,
  polls: true,
  together: true,
  history: true,
  house: true,
  hubs: true,
  letters: true,
  members: true,
  outbox: true,
  consent: true,
  suppressions: true,
  saved: true,
  labels: true,
  figures: true,
  given: true,
  lists: true,
  sharing: true,
  sendings: true,
  settings: true,
  seals: true,
  upkeep: true,
  ways: true,
} satisfies Record<keyof StoreCalls, true>;

type Call = (...args: unknown[]) => Promise<unknown>;

/**
 * The store's calls, each sent to the thread that may answer it: what changes something to the writer, the rest to whoever answers
 * questions. What calls a subject has the threads know: to learn it here would load SQL's machinery into a thread that never uses it.
 */
export function forwardCalls(writer: StoreThread, answering: StoreThread): StoreCalls {
  const calls = Object.keys(SUBJECTS).map((subject) => [
    subject,
    callsByName((call, args) =>
      (isWriting(call) ? writer : answering).ask({ subject, call, args }),
    ),
  ]);
  // The thread runs the very code that the type describes: only the compiler cannot see that
  // what goes in and out is the same.
  return Object.fromEntries(calls) as StoreCalls;
}

/** Has a call under whatever name it is asked for. */
function callsByName(forward: (call: string, args: unknown[]) => Promise<unknown>): object {
  const made = new Map<string, Call>();
  return new Proxy(
    {},
    {
      get: (_, name) => {
        // A promise looks for "then" on whatever it is resolved with.
        if (typeof name !== 'string' || name === 'then') return undefined;
        const call: Call = made.get(name) ?? ((...args) => forward(name, args));
        made.set(name, call);
        return call;
      },
    },
  );
}
