/** Entries of one bucket: their tags lie in one line of the processor's cache, their articles in another. */
const SLOTS = 12;
/** Of one key no more are kept, the newest: what so many different texts have is nobody's. */
export const MOST_OF_A_KEY = 8;
/** A table is made larger before its buckets overflow. */
const FULL = 0.55;
/** Bits of a tag, and how many of a key are its bucket's in the smallest table: those of both are all there are. */
const TAG_BITS = 16;
const LEAST_BITS = 32 - TAG_BITS;

export type TableParts = {
  readonly bits: number;
  /** Where the entries stand; empty: one after the other, none left out. */
  readonly slots: Uint32Array;
  readonly tags: Uint16Array;
  readonly articles: Uint32Array;
  readonly used: number;
  readonly added: number;
};

/**
 * Which articles have a shingle: keys to articles' numbers, in flat memory that never grows beyond a limit. Where a bucket is full the
 * oldest entry gives way, so the table forgets by itself. A key is told by its bucket and 16 more bits: of a
 * hundred lookups one may name an article that hasn't the key, and never the same one again.
 */
export class ShingleTable {
  #tags: Uint16Array = new Uint16Array(SLOTS * 2 ** LEAST_BITS);
  #articles: Uint32Array = new Uint32Array(SLOTS * 2 ** LEAST_BITS);
  #bits = LEAST_BITS;
  #used = 0;
  #added = 0;
  readonly #mostBits: number;

  /** May grow to 2^mostBits buckets, 16 at least. Article numbers begin at 1. */
  constructor(mostBits: number) {
    this.#mostBits = mostBits;
  }

  /** Entries put in ever, modulo 2^32: the measure of how long ago one was. */
  get added(): number {
    return this.#added;
  }

  /** Whether what was put in when `added` stood at that count is still here, but for a few. */
  holds(added: number): boolean {
    return (this.#added - added) >>> 0 <= 0.75 * this.#articles.length;
  }

  /** Writes the articles that have the key into `found` and returns how many; at most MOST_OF_A_KEY. */
  find(key: number, found: Uint32Array): number {
    const first = this.#bucket(key);
    const tag = tagOf(key);
    let count = 0;
    for (let slot = first; slot < first + SLOTS; slot += 1) {
      if (this.#tags[slot] !== tag || count === found.length) continue;
      found[count] = this.#articles[slot] as number;
      count += 1;
    }
    return count;
  }

  /** Takes the place of the oldest of the same key if these are too many, else of an empty entry, else of the oldest. */
  add(key: number, article: number): void {
    if (this.#used > FULL * this.#articles.length && this.#bits < this.#mostBits) this.#grow();
    const slot = this.#place(this.#bucket(key), tagOf(key));
    if (this.#articles[slot] === 0) this.#used += 1;
    this.#tags[slot] = tagOf(key);
    this.#articles[slot] = article;
    this.#added = (this.#added + 1) >>> 0;
  }

  /** The empty entries of a table that is mostly empty are left out. */
  parts(): TableParts {
    const [bits, used, added] = [this.#bits, this.#used, this.#added];
    const whole = { slots: new Uint32Array(), tags: this.#tags, articles: this.#articles };
    if (4 * used > this.#articles.length) return { bits, used, added, ...whole };
    const slots = new Uint32Array(used);
    let count = 0;
    for (let slot = 0; slot < this.#articles.length; slot += 1) {
      if (this.#articles[slot] !== 0) {
        slots[count] = slot;
        count += 1;
      }
    }
    const tags = Uint16Array.from(slots, (slot) => this.#tags[slot] as number);
    return {
      bits,
      used,
      added,
      slots,
      tags,
      articles: slots.map((slot) => this.#articles[slot] as number),
    };
  }

  /** Puts in what `parts` gave. */
  restore({ bits, slots, tags, articles, used, added }: TableParts): void {
    const isWhole = articles.length === SLOTS * 2 ** bits;
    this.#tags = isWhole ? tags : new Uint16Array(SLOTS * 2 ** bits);
    this.#articles = isWhole ? articles : new Uint32Array(SLOTS * 2 ** bits);
    for (const [at, slot] of slots.entries()) {
      this.#tags[slot] = tags[at] as number;
      this.#articles[slot] = articles[at] as number;
    }
    [this.#bits, this.#used, this.#added] = [bits, used, added];
  }

  #bucket(key: number): number {
    return (mixed(key) >>> (32 - this.#bits)) * SLOTS;
  }

  /** A bucket's entries part by the bit of their tags that is the bucket's next. */
  #grow(): void {
    const [tags, articles] = [this.#tags, this.#articles];
    this.#tags = new Uint16Array(2 * tags.length);
    this.#articles = new Uint32Array(2 * articles.length);
    const bit = TAG_BITS - 1 - (this.#bits - LEAST_BITS);
    for (let first = 0; first < articles.length; first += SLOTS) {
      let [low, high] = [2 * first, 2 * first + SLOTS];
      for (let slot = first; slot < first + SLOTS && articles[slot] !== 0; slot += 1) {
        const tag = tags[slot] as number;
        const target = (tag >>> bit) & 1 ? high++ : low++;
        this.#tags[target] = tag;
        this.#articles[target] = articles[slot] as number;
      }
    }
    this.#bits += 1;
  }

  #place(first: number, tag: number): number {
    let [oldest, oldestOfKey, ofKey] = [first, -1, 0];
    for (let slot = first; slot < first + SLOTS; slot += 1) {
      if (this.#articles[slot] === 0) {
        oldest = slot;
        break;
      }
      if (this.#isOlder(slot, oldest)) oldest = slot;
      if (this.#tags[slot] !== tag) continue;
      ofKey += 1;
      if (oldestOfKey < 0 || this.#isOlder(slot, oldestOfKey)) oldestOfKey = slot;
    }
    return ofKey >= MOST_OF_A_KEY ? oldestOfKey : oldest;
  }

  #isOlder(slot: number, other: number): boolean {
    return (this.#articles[slot] as number) < (this.#articles[other] as number);
  }
}

/** Fibonacci hashing (Knuth 6.4): the upper bits are the well mixed ones. */
function mixed(key: number): number {
  return Math.imul(key, 0x9e3779b1) >>> 0;
}

function tagOf(key: number): number {
  return mixed(key) & 0xffff;
}
