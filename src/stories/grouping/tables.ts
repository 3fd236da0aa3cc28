/** Stories, events and articles as flat lists; a place in them is called by `story`, `event`, `article`. */
export type Tables = {
  stories: {
    numbers: Uint32Array;
    rows: Int32Array;
    /** First event; the events of a story are a chain. -1 ends it. */
    events: Int32Array;
    eventCounts: Int32Array;
    articles: Int32Array;
    /** Articles it had when it was last looked through for being two. */
    checked: Int32Array;
    /** Where a merged story's articles are now; -1: it is alive. */
    forwards: Int32Array;
    /** The stream's clock when it last changed. */
    touched: Float64Array;
    used: number;
  };
  events: {
    numbers: Uint32Array;
    rows: Int32Array;
    stories: Int32Array;
    /** Next event of the story. */
    next: Int32Array;
    /** Newest article; a chain. */
    articles: Int32Array;
    counts: Int32Array;
    used: number;
  };
  articles: {
    ids: Float64Array;
    events: Int32Array;
    next: Int32Array;
    /** SAMPLE heaviest words of each: by them it is looked at again. */
    words: Uint32Array;
    /** Whose text it has (an id; NaN: it is its own), and how much of it: beneath 0 as a rewrite. */
    originals: Float64Array;
    shares: Float32Array;
    used: number;
  };
};

/** Words kept of an article. */
export const SAMPLE = 12;

export function openTables(): Tables {
  const size = 1024;
  return {
    stories: {
      numbers: new Uint32Array(size),
      rows: new Int32Array(size),
      events: new Int32Array(size),
      eventCounts: new Int32Array(size),
      articles: new Int32Array(size),
      checked: new Int32Array(size),
      forwards: new Int32Array(size),
      touched: new Float64Array(size),
      used: 0,
    },
    events: {
      numbers: new Uint32Array(size),
      rows: new Int32Array(size),
      stories: new Int32Array(size),
      next: new Int32Array(size),
      articles: new Int32Array(size),
      counts: new Int32Array(size),
      used: 0,
    },
    articles: {
      ids: new Float64Array(size),
      events: new Int32Array(size),
      next: new Int32Array(size),
      words: new Uint32Array(size * SAMPLE),
      originals: new Float64Array(size),
      shares: new Float32Array(size),
      used: 0,
    },
  };
}

type Lists = { used: number };
type FlatList = Uint32Array | Int32Array | Float64Array | Float32Array;

/** A new place in all lists of the table. */
export function newPlace(table: Lists): number {
  const place = table.used;
  table.used += 1;
  for (const [name, list] of Object.entries(table)) {
    const width = name === 'words' ? SAMPLE : 1;
    if (isFlat(list) && (place + 1) * width > list.length) {
      Object.assign(table, { [name]: grown(list) });
    }
  }
  return place;
}

function isFlat(list: unknown): list is FlatList {
  return ArrayBuffer.isView(list);
}

function grown(list: FlatList): FlatList {
  const length = Math.ceil(list.length * 1.25) + 16 * SAMPLE;
  const bigger = emptyLike(list, length);
  bigger.set(list);
  return bigger;
}

function emptyLike(list: FlatList, length: number): FlatList {
  if (list instanceof Float64Array) return new Float64Array(length);
  if (list instanceof Float32Array) return new Float32Array(length);
  return list instanceof Int32Array ? new Int32Array(length) : new Uint32Array(length);
}
