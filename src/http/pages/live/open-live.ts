import type { RefreshProgress } from '../../../pipeline/scheduler.ts';

/** What open pages are told. */
export type LiveEvent =
  | { readonly name: 'progress'; readonly progress: RefreshProgress }
  /** Something came in: whoever cares asks what. */
  | { readonly name: 'news' }
  | {
      readonly name: 'mark';
      readonly of: 'article' | 'story';
      readonly target: number;
      readonly mark: 'read' | 'saved';
      readonly isSet: boolean;
    };

export type NumberedEvent = LiveEvent & { readonly id: number };

export type Client = {
  /** The next event; null: nothing for so many milliseconds. */
  readonly next: (patience: number) => Promise<NumberedEvent | null>;
  readonly leave: () => void;
};

export type Live = {
  /** Null: too many listen already. Events after the one named are told again, as far as they are remembered. */
  readonly join: (readerId: number, after: number | null) => Client | null;
  /** Tells a reader's pages; null: everybody's. */
  readonly tell: (readerId: number | null, event: LiveEvent) => void;
};

export type LiveSources = {
  readonly progress: () => RefreshProgress;
  /** A number that grows with every change of the news. */
  readonly lastChange: () => Promise<number>;
  readonly now: () => number;
};

/** A page that is looked at holds one; a house has few readers. */
const MOST_CLIENTS = 256;
/** So that one of them cannot take all places. */
const MOST_OF_ONE = 64;
/** A page that takes so many without having read one is gone. */
const MOST_WAITING = 200;
const REMEMBERED = 200;
const PACE = 1000;
/** The news is looked at so much more seldom than the progress. */
const NEWS_EVERY = 3;

type Listener = { readonly readerId: number; readonly take: (event: NumberedEvent) => void };

/** Tells open pages what happens. Looks only while somebody listens. */
export function openLive(sources: LiveSources): Live {
  const listeners = new Set<Listener>();
  const remembered: { readonly readerId: number | null; readonly event: NumberedEvent }[] = [];
  // Grows over restarts, so that what a page has heard last stays true.
  let lastId = sources.now();
  const tell = (readerId: number | null, told: LiveEvent) => {
    lastId += 1;
    const event = { ...told, id: lastId };
    if (told.name === 'mark') remembered.push({ readerId, event });
    if (remembered.length > REMEMBERED) remembered.shift();
    for (const listener of listeners) {
      if (readerId === null || readerId === listener.readerId) listener.take(event);
    }
  };
  const watch = watchSources(sources, (event) => tell(null, event));
  const leave = (listener: Listener) => {
    listeners.delete(listener);
    if (listeners.size === 0) watch.stop();
  };
  return {
    tell,
    join: (readerId, after) => {
      if (listeners.size >= MOST_CLIENTS || countOf(listeners, readerId) >= MOST_OF_ONE)
        return null;
      const queue = openQueue(() => leave(listener));
      const listener = { readerId, take: queue.take };
      const missed = remembered.filter(
        (one) => one.readerId === readerId && one.event.id > (after ?? lastId),
      );
      for (const { event } of missed) queue.take(event);
      queue.take({ name: 'progress', progress: sources.progress(), id: lastId });
      listeners.add(listener);
      watch.start();
      return { next: queue.next, leave: () => leave(listener) };
    },
  };
}

function countOf(listeners: ReadonlySet<Listener>, readerId: number): number {
  return [...listeners].filter((listener) => listener.readerId === readerId).length;
}

/** Looks at what has no voice of its own. */
function watchSources(sources: LiveSources, tell: (event: LiveEvent) => void) {
  let timer: NodeJS.Timeout | null = null;
  let round = 0;
  let told: RefreshProgress | null = null;
  let change: number | null = null;
  const look = async () => {
    round += 1;
    const progress = sources.progress();
    if (progress !== told && told !== null) tell({ name: 'progress', progress });
    told = progress;
    if (round % NEWS_EVERY !== 0) return;
    const last = await sources.lastChange();
    if (change !== null && last !== change) tell({ name: 'news' });
    change = last;
  };
  return {
    start: () => {
      if (timer !== null) return;
      // A library that does not answer now will later; pages that ask it themselves say so.
      timer = setInterval(() => void look().catch(() => {}), PACE);
      timer.unref();
    },
    stop: () => {
      if (timer !== null) clearInterval(timer);
      timer = null;
      told = null;
    },
  };
}

/** What one page has still to be told. */
function openQueue(onFull: () => void) {
  const waiting: NumberedEvent[] = [];
  let wake = () => {};
  return {
    take: (event: NumberedEvent) => {
      waiting.push(event);
      if (waiting.length > MOST_WAITING) onFull();
      wake();
    },
    next: async (patience: number): Promise<NumberedEvent | null> => {
      if (waiting.length === 0) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, patience);
          timer.unref();
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      return waiting.shift() ?? null;
    },
  };
}
