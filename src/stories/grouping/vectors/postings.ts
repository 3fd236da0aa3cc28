/**
 * Which stories hold a word: for each word a chain of blocks, newest first. Of a word that many stories hold
 * only the newest are looked at.
 */
export type Postings = {
  /** Open addressing: the word, and the first block (0: none). */
  keys: Uint32Array;
  heads: Int32Array;
  /** Distinct words held. */
  words: number;
  /** Blocks of places: [next block, size, capacity, entries ...]. */
  pool: Int32Array;
  used: number;
};

const HEADER = 3;
const SMALLEST = 2;
const LARGEST = 61;

export function openPostings(): Postings {
  return {
    keys: new Uint32Array(1 << 14),
    heads: new Int32Array(1 << 14),
    words: 0,
    pool: new Int32Array(1 << 16),
    used: 1,
  };
}

export function addPosting(postings: Postings, word: number, story: number): void {
  if (postings.words * 5 > postings.keys.length * 3) growKeys(postings);
  const place = placeOf(postings, word);
  let head = postings.heads[place] as number;
  if (head === 0) {
    postings.keys[place] = word;
    postings.words += 1;
    head = newBlock(postings, 0, SMALLEST);
  } else if (postings.pool[head + 1] === postings.pool[head + 2]) {
    const capacity = Math.min(LARGEST, (postings.pool[head + 2] as number) * 3 + 1);
    head = newBlock(postings, head, capacity);
  }
  postings.heads[place] = head;
  const size = postings.pool[head + 1] as number;
  postings.pool[head + HEADER + size] = story;
  postings.pool[head + 1] = size + 1;
}

function placeOf({ keys, heads }: Postings, word: number): number {
  const mask = keys.length - 1;
  let place = (Math.imul(word, 0x9e3779b1) >>> 6) & mask;
  while (heads[place] !== 0 && keys[place] !== word) place = (place + 1) & mask;
  return place;
}

function newBlock(postings: Postings, next: number, capacity: number): number {
  const block = postings.used;
  postings.used += HEADER + capacity;
  if (postings.used > postings.pool.length) {
    const bigger = new Int32Array(Math.ceil(postings.used * 1.5));
    bigger.set(postings.pool);
    postings.pool = bigger;
  }
  postings.pool[block] = next;
  postings.pool[block + 1] = 0;
  postings.pool[block + 2] = capacity;
  return block;
}

function growKeys(postings: Postings): void {
  const { keys, heads } = postings;
  postings.keys = new Uint32Array(keys.length * 2);
  postings.heads = new Int32Array(keys.length * 2);
  for (let at = 0; at < keys.length; at += 1) {
    if (heads[at] === 0) continue;
    const place = placeOf(postings, keys[at] as number);
    postings.keys[place] = keys[at] as number;
    postings.heads[place] = heads[at] as number;
  }
}

/** Calls for the newest stories that hold the word, at most `most`. */
export function eachPosting(
  postings: Postings,
  word: number,
  most: number,
  call: (story: number) => void,
): void {
  let block = postings.heads[placeOf(postings, word)] as number;
  let left = most;
  while (block !== 0 && left > 0) {
    const size = postings.pool[block + 1] as number;
    for (let at = block + HEADER + size - 1; at >= block + HEADER && left > 0; at -= 1) {
      call(postings.pool[at] as number);
      left -= 1;
    }
    block = postings.pool[block] as number;
  }
}
