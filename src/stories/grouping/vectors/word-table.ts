/** A small table from a hash to a number, emptied at no cost: what it holds counts only for the present round. */
export type WordTable = {
  readonly keys: Uint32Array;
  readonly values: Float32Array;
  readonly rounds: Uint32Array;
  round: number;
};

/** `bits`: places are 2^bits; no more than half of them may be taken. */
export function openWordTable(bits: number): WordTable {
  const size = 1 << bits;
  return {
    keys: new Uint32Array(size),
    values: new Float32Array(size),
    rounds: new Uint32Array(size),
    round: 0,
  };
}

export function clearTable(table: WordTable): void {
  table.round += 1;
}

/** The place of the key, taken or free for it. */
export function placeIn(table: WordTable, key: number): number {
  const mask = table.keys.length - 1;
  let place = (Math.imul(key, 0x9e3779b1) >>> 7) & mask;
  while (table.rounds[place] === table.round && table.keys[place] !== key)
    place = (place + 1) & mask;
  return place;
}

export function hasAt(table: WordTable, place: number): boolean {
  return table.rounds[place] === table.round;
}

export function putAt(
  table: WordTable,
  place: number,
  entry: { key: number; value: number },
): void {
  table.rounds[place] = table.round;
  table.keys[place] = entry.key;
  table.values[place] = entry.value;
}
