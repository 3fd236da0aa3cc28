/** What the thread is doing, where its owner can see it when the thread answers no more. */
export type Watched = {
  readonly shared: SharedArrayBuffer;
  /** Says that an input is begun. */
  readonly begin: (input: Uint8Array) => void;
  readonly end: () => void;
  /** How many have been begun, and the one that runs; null if none does. */
  readonly look: () => { readonly count: number; readonly input: Uint8Array | null };
};

const HEAD = 12;

export function watched(longest: number, shared = new SharedArrayBuffer(HEAD + longest)): Watched {
  const head = new Int32Array(shared, 0, 3);
  const bytes = new Uint8Array(shared, HEAD);
  return {
    shared,
    begin: (input) => {
      bytes.set(input.subarray(0, bytes.length));
      Atomics.store(head, 1, Math.min(input.length, bytes.length));
      Atomics.add(head, 2, 1);
      Atomics.store(head, 0, 1);
    },
    end: () => {
      Atomics.store(head, 0, 0);
    },
    look: () => ({
      count: Atomics.load(head, 2),
      input: Atomics.load(head, 0) === 1 ? bytes.slice(0, Atomics.load(head, 1)) : null,
    }),
  };
}
