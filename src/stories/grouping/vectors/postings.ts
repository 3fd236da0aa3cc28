/**
 * Which stories hold a word: for each word the newest 256, no more are ever looked at. A word's list lies in one piece, in room for
 * twice as many each time it is full, at last a ring; lists are in pages that never move.
 */
export type Postings = {
  /** Open addressing: the word, where its list begins, and how many stories were ever added to it (0: a free place). */
  keys: Uint32Array;
  lists: Int32Array;
  counts: Uint32Array;
  /** Distinct words held. */
  words: number;
  readonly pages: Int32Array[];
  /** Lists left for larger ones, by the power of two that they hold. */
  readonly free: number[][];
  used: number;
};

/** Stories kept of a word. */
export const MOST_OF_WORD = 256;
const SMALLEST = 2;
const PAGE_BITS = 16;
const PAGE = 1 << PAGE_BITS;
const SIZES = Math.log2(MOST_OF_WORD) + 1;

export function openPostings(): Postings {
  return {
    keys: new Uint32Array(1 << 14),
    lists: new Int32Array(1 << 14),
    counts: new Uint32Array(1 << 14),
    words: 0,
    pages: [],
    free: Array.from({ length: SIZES }, (): number[] => []),
    used: 0,
  };
}

export function addPosting(postings: Postings, word: number, story: number): void {
  if (postings.words * 5 > postings.keys.length * 3) growKeys(postings);
  const place = placeOf(postings, word);
  const count = postings.counts[place] as number;
  if (count === 0) {
    postings.keys[place] = word;
    postings.words += 1;
    postings.lists[place] = takeList(postings, SMALLEST);
  } else if (isFull(count)) postings.lists[place] = moveList(postings, place);
  const list = postings.lists[place] as number;
  const page = postings.pages[list >>> PAGE_BITS] as Int32Array;
  page[(list & (PAGE - 1)) + (count % MOST_OF_WORD)] = story;
  postings.counts[place] = count + 1;
}

/** Whether a list of so many is to be moved before another can be added: lists hold powers of two. */
function isFull(count: number): boolean {
  return count >= SMALLEST && count < MOST_OF_WORD && (count & (count - 1)) === 0;
}

function placeOf({ keys, counts }: Postings, word: number): number {
  const mask = keys.length - 1;
  let place = (Math.imul(word, 0x9e3779b1) >>> 6) & mask;
  while (counts[place] !== 0 && keys[place] !== word) place = (place + 1) & mask;
  return place;
}

function takeList(postings: Postings, size: number): number {
  const known = postings.free[Math.log2(size)]?.pop();
  if (known !== undefined) return known;
  // No list crosses a page.
  if (postings.used + size > postings.pages.length * PAGE) {
    postings.used = postings.pages.length * PAGE;
    postings.pages.push(new Int32Array(PAGE));
  }
  const list = postings.used;
  postings.used += size;
  return list;
}

/** Puts a full list where it has twice the room. */
function moveList(postings: Postings, place: number): number {
  const from = postings.lists[place] as number;
  const size = postings.counts[place] as number;
  const into = takeList(postings, size * 2);
  const [old, page] = [from, into].map((list) => postings.pages[list >>> PAGE_BITS]) as [
    Int32Array,
    Int32Array,
  ];
  const start = from & (PAGE - 1);
  page.set(old.subarray(start, start + size), into & (PAGE - 1));
  postings.free[Math.log2(size)]?.push(from);
  return into;
}

function growKeys(postings: Postings): void {
  const { keys, lists, counts } = postings;
  postings.keys = new Uint32Array(keys.length * 2);
  postings.lists = new Int32Array(keys.length * 2);
  postings.counts = new Uint32Array(keys.length * 2);
  for (let at = 0; at < keys.length; at += 1) {
    if (counts[at] === 0) continue;
    const place = placeOf(postings, keys[at] as number);
    postings.keys[place] = keys[at] as number;
    postings.lists[place] = lists[at] as number;
    postings.counts[place] = counts[at] as number;
  }
}

/** Calls for the newest stories that hold the word, the newest first, at most `most` and 256. */
export function eachPosting(
  postings: Postings,
  { word, most = MOST_OF_WORD }: { word: number; most?: number },
  call: (story: number) => void,
): void {
  const place = placeOf(postings, word);
  const count = postings.counts[place] as number;
  if (count === 0) return;
  const list = postings.lists[place] as number;
  const page = postings.pages[list >>> PAGE_BITS] as Int32Array;
  const start = list & (PAGE - 1);
  const last = Math.max(0, count - Math.min(most, MOST_OF_WORD));
  for (let at = count - 1; at >= last; at -= 1) {
    call(page[start + (at % MOST_OF_WORD)] as number);
  }
}

/** Makes room for lists that were kept elsewhere. */
export function growTo(postings: Postings, used: number): void {
  while (postings.pages.length * PAGE < used) postings.pages.push(new Int32Array(PAGE));
  postings.used = used;
}
