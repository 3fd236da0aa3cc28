/** Numbers that look random and come again with the same seed (mulberry32). */
export type Random = {
  /** From 0, below `end`. */
  readonly below: (end: number) => number;
  readonly chance: (part: number) => boolean;
  /** One of a list that is not empty. */
  readonly oneOf: <Value>(values: readonly Value[]) => Value;
};

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (end: number) => Math.floor(next() * Math.max(1, end));
  return {
    below,
    chance: (part) => next() < part,
    oneOf: (values) => {
      const value = values[below(values.length)];
      if (value === undefined) throw new RangeError('Nothing to choose from.');
      return value;
    },
  };
}
