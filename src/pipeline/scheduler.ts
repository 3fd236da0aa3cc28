import type { Desk } from '../desk.ts';
import { MINUTE, type Millis, SECOND } from '../model/time.ts';
import type { FeedFetch } from './fetch-feed.ts';
import { readAwaitedPages } from './read-awaited-pages.ts';
import { type RefreshScope, refreshFeeds } from './refresh.ts';
import { followRules } from './rules/follow-rules.ts';
import { findAwaited } from './statements/find-awaited.ts';

/** How a refresh under way is going, or how the last one went. */
export type RefreshProgress = {
  readonly isRunning: boolean;
  readonly done: number;
  readonly total: number;
  readonly added: number;
  readonly failed: number;
  readonly startedAt: Millis | null;
  /** The host last heard from. */
  readonly currentHost: string | null;
};

export type Scheduler = {
  /** Fetches feeds at the next moment: these, or all. Returns at once. */
  readonly refreshNow: (feedIds?: readonly number[]) => void;
  readonly progress: () => RefreshProgress;
  /** Has all texts that await it gone over: readers' rules first, then who says what. Returns at once. */
  readonly goOverTexts: () => void;
  /** Stops asking; what is under way is cancelled. Resolves when nothing runs any more. */
  readonly stop: () => Promise<void>;
};

/** Between two looks at what is due; a clock that jumps is noticed after this at the latest. */
const LONGEST_SLEEP: Millis = MINUTE;
const SHORTEST_SLEEP: Millis = SECOND;

const IDLE: RefreshProgress = {
  isRunning: false,
  done: 0,
  total: 0,
  added: 0,
  failed: 0,
  startedAt: null,
  currentHost: null,
};

/**
 * Keeps the news coming: feeds that are due or asked for, one pass at a time, and beside them
 * the pages of articles whose feed gave only an opening, which take their time, what readers'
 * rules for outlets make of both, and last who says what in them.
 */
export function startScheduler(desk: Desk): Scheduler {
  const stopping = new AbortController();
  const feedsBell = bell();
  const pagesBell = bell();
  const rulesBell = bell();
  const statementsBell = bell();
  const wanted: RefreshScope[] = [];
  const watch = watchProgress(desk);

  const passFeeds = async (): Promise<Millis> => {
    const scope = wanted.shift() ?? { kind: 'due' };
    try {
      const onFeed = (fetch: FeedFetch) => {
        watch.onFeed(fetch);
        // At once: nobody should meet what a rule leaves out.
        if (fetch.tally.added + fetch.tally.revised > 0) rulesBell.ring();
      };
      const { signal } = stopping;
      const { added } = await refreshFeeds(desk, scope, { ...watch, onFeed, signal });
      if (added > 0) pagesBell.ring();
    } finally {
      watch.onEnd(wanted.length > 0);
      statementsBell.ring();
    }
    return wanted.length > 0 ? 0 : nextDueIn(desk);
  };
  const passPages = async (): Promise<Millis> => {
    const { read, failed } = await readAwaitedPages(desk, stopping.signal);
    if (read > 0) rulesBell.ring();
    return read + failed > 0 ? SHORTEST_SLEEP : LONGEST_SLEEP;
  };
  const passRules = async (): Promise<Millis> => {
    await followRules(desk, {}, { signal: stopping.signal });
    statementsBell.ring();
    return LONGEST_SLEEP;
  };
  const passStatements = async (): Promise<Millis> => {
    // Nothing waits for them: news comes first, and the bell rings when it is in.
    if (watch.progress().isRunning) return LONGEST_SLEEP;
    await findAwaited(desk, {}, { signal: stopping.signal });
    return LONGEST_SLEEP;
  };

  const loops = [
    repeat(desk, { pass: passFeeds, bell: feedsBell, signal: stopping.signal }),
    repeat(desk, { pass: passPages, bell: pagesBell, signal: stopping.signal }),
    repeat(desk, { pass: passRules, bell: rulesBell, signal: stopping.signal }),
    repeat(desk, { pass: passStatements, bell: statementsBell, signal: stopping.signal }),
  ];
  return {
    refreshNow: (feedIds) => {
      wanted.push(feedIds === undefined ? { kind: 'all' } : { kind: 'feeds', ids: feedIds });
      watch.onAsked();
      feedsBell.ring();
    },
    progress: watch.progress,
    goOverTexts: rulesBell.ring,
    stop: async () => {
      stopping.abort();
      for (const one of [feedsBell, pagesBell, rulesBell, statementsBell]) one.ring();
      await Promise.all(loops);
    },
  };
}

type Loop = { pass: () => Promise<Millis>; bell: Bell; signal: AbortSignal };

/** Runs a pass, sleeps as long as it says or until the bell rings, and so on. */
async function repeat(desk: Desk, { pass, bell, signal }: Loop): Promise<void> {
  while (!signal.aborted) {
    const sleep = await pass().catch((error: unknown) => {
      // A full disk or a locked library: say so and go on, it may pass.
      desk.log.error({ error: String(error) }, 'a pass over the news failed');
      return LONGEST_SLEEP;
    });
    if (!signal.aborted) await bell.wait(sleep);
  }
}

type Bell = { readonly ring: () => void; readonly wait: (atMost: Millis) => Promise<void> };

/** Wakes a sleeper; a ring while nobody sleeps makes the next sleep end at once. */
function bell(): Bell {
  let hasRung = false;
  let wake: () => void = () => {};
  return {
    ring: () => {
      hasRung = true;
      wake();
    },
    wait: async (atMost) => {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, hasRung ? 0 : atMost);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      hasRung = false;
    },
  };
}

/** Keeps count of a pass for whoever asks. */
function watchProgress({ now }: Pick<Desk, 'now'>) {
  let progress = IDLE;
  return {
    progress: () => progress,
    onAsked: () => {
      // The page that is shown next should already say that something is under way.
      if (!progress.isRunning) progress = { ...progress, isRunning: true, startedAt: now() };
    },
    onStart: (total: number) => {
      if (total > 0) progress = { ...IDLE, isRunning: true, total, startedAt: now() };
    },
    onFeed: ({ kind, url, tally }: FeedFetch) => {
      progress = {
        ...progress,
        done: progress.done + 1,
        added: progress.added + tally.added,
        failed: progress.failed + (kind === 'failed' ? 1 : 0),
        currentHost: URL.parse(url)?.host ?? null,
      };
    },
    onEnd: (isMoreWanted: boolean) => {
      progress = { ...progress, isRunning: isMoreWanted };
    },
  };
}

async function nextDueIn({ store, now, log }: Desk): Promise<Millis> {
  try {
    const dueAt = await store.feeds.nextDueAt();
    const dueIn = dueAt === null ? LONGEST_SLEEP : dueAt - now();
    return Math.min(LONGEST_SLEEP, Math.max(SHORTEST_SLEEP, dueIn));
  } catch (error) {
    log.error({ error: String(error) }, 'the library did not say what is due');
    return LONGEST_SLEEP;
  }
}
