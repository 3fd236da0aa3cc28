/**
 * A map from whole numbers (ids, numbers of stories) to places in lists, in flat memory: twelve bytes an entry and a free one beside
 * most, where a Map of a million takes three times that and stops everything while it grows.
 */
export class NumberTable {
  #keys = new Float64Array(LEAST);
  /** The place and one more; 0: free. */
  #places = new Uint32Array(LEAST);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  get(key: number): number | undefined {
    const found = this.#places[this.#find(key)] as number;
    return found === 0 ? undefined : found - 1;
  }

  has(key: number): boolean {
    return this.#places[this.#find(key)] !== 0;
  }

  /** `key` is no NaN; `place` is 0 or more. */
  set(key: number, place: number): void {
    if (this.#size * 4 >= this.#keys.length * 3) this.#grow();
    const at = this.#find(key);
    if (this.#places[at] === 0) this.#size += 1;
    this.#keys[at] = key;
    this.#places[at] = place + 1;
  }

  clear(): void {
    this.#keys = new Float64Array(LEAST);
    this.#places = new Uint32Array(LEAST);
    this.#size = 0;
  }

  /** Keys and places, in no order. */
  *[Symbol.iterator](): Generator<readonly [number, number]> {
    for (let at = 0; at < this.#keys.length; at += 1) {
      const place = this.#places[at] as number;
      if (place > 0) yield [this.#keys[at] as number, place - 1];
    }
  }

  /** Where the key is, or a free place for it: linear probing (Knuth 6.4). */
  #find(key: number): number {
    const mask = this.#keys.length - 1;
    let at = mixed(key) >>> Math.clz32(mask);
    while (this.#places[at] !== 0 && this.#keys[at] !== key) at = (at + 1) & mask;
    return at;
  }

  #grow(): void {
    const [keys, places] = [this.#keys, this.#places];
    this.#keys = new Float64Array(keys.length * 2);
    this.#places = new Uint32Array(places.length * 2);
    for (let at = 0; at < keys.length; at += 1) {
      if (places[at] === 0) continue;
      const into = this.#find(keys[at] as number);
      this.#keys[into] = keys[at] as number;
      this.#places[into] = places[at] as number;
    }
  }
}

const LEAST = 1 << 10;

/** Multiplicative hashing (Knuth 6.4), the upper bits: ids are times with counters in their lowest bits, whose own low bits repeat. */
function mixed(key: number): number {
  const folded = key ^ Math.imul(Math.floor(key / 2 ** 32), 0x85ebca6b);
  return Math.imul(folded, 0x9e3779b1) >>> 0;
}
