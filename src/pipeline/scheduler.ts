import type { Desk } from '../desk.ts';
import type { Millis } from '../model/time.ts';
import { freshenEditions } from './edition/read-edition.ts';
import type { FeedFetch } from './fetch-feed.ts';
import { pauseWhenFull } from './pause-when-full.ts';
import { readAwaitedPages } from './read-awaited-pages.ts';
import { type RefreshScope, refreshFeeds } from './refresh.ts';
import {
  type Bell,
  LONGEST_SLEEP,
  openBell,
  repeatPass,
  SHORTEST_SLEEP,
  sleepUntil,
} from './repeat-pass.ts';
import { followRules } from './rules/follow-rules.ts';
import { findAwaited } from './statements/find-awaited.ts';
import { judgeEdits } from './stories/judge-edits.ts';
import { keepStories } from './stories/keep-stories.ts';
import { placeAwaited } from './stories/place-awaited.ts';
import { tellAwaited } from './stories/tell-awaited.ts';
import { tellSubjects } from './subjects/tell-subjects.ts';

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
  /** Since when the disk is full, so that nothing is fetched; null or absent: it is not. */
  readonly fullSince?: Millis | null;
};

export type Scheduler = {
  /** Fetches feeds at the next moment: these, or all. Returns at once. */
  readonly refreshNow: (feedIds?: readonly number[]) => void;
  readonly progress: () => RefreshProgress;
  /** Has all texts that await it gone over: readers' rules first, then stories and who says what. Returns at once. */
  readonly goOverTexts: () => void;
  /** Stops asking; what is under way is cancelled. Resolves when nothing runs any more. */
  readonly stop: () => Promise<void>;
};

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
 * rules for outlets make of both, which stories they belong to, who says what in them, and last what stories come to.
 */
export function startScheduler(desk: Desk): Scheduler {
  const stopping = new AbortController();
  const { signal } = stopping;
  const bells = openBells(desk.bells);
  let wanted: readonly RefreshScope[] = [];
  const watch = watchProgress(desk);
  const pause = pauseWhenFull(desk);

  const passFeeds = async (): Promise<Millis> => {
    const [scope = { kind: 'due' }, ...later] = wanted;
    wanted = later;
    desk.counts.lastSignAt = desk.now();
    const onStart = (feedIds: readonly number[]) => {
      // What was asked for meanwhile, and is fetched here anyway, need not be fetched again.
      wanted = withoutFeeds(wanted, new Set(feedIds));
      watch.onStart(feedIds.length);
    };
    try {
      const onFeed = (fetch: FeedFetch) => {
        watch.onFeed(fetch);
        // At once: nobody should meet what a rule leaves out, and a story is there with its article.
        if (fetch.tally.added + fetch.tally.revised > 0) bells.rules.ring();
      };
      const { added } = await refreshFeeds(desk, scope, { onStart, onFeed, signal });
      if (added > 0) bells.pages.ring();
    } finally {
      watch.onEnd(wanted.length > 0);
      desk.counts.lastSignAt = desk.now();
      bells.statements.ring();
    }
    return wanted.length > 0 ? 0 : nextDueIn(desk);
  };
  // Nothing waits for statements: news comes first, and the bell rings when it is in.
  const isNewsComing = () => watch.progress().isRunning;
  const passes = { feeds: passFeeds, ...textPasses(desk, { bells, signal, isNewsComing }) };
  const loops = PASSES.map((name) =>
    repeatPass(desk, { pass: passes[name], bell: bells[name], signal, pause }),
  );
  return {
    refreshNow: (feedIds) => {
      const scope = feedIds === undefined ? ALL : { kind: 'feeds' as const, ids: feedIds };
      wanted = withScope(wanted, scope);
      watch.onAsked();
      bells.feeds.ring();
    },
    progress: () => ({ ...watch.progress(), fullSince: pause.since() }),
    goOverTexts: bells.rules.ring,
    stop: async () => {
      stopping.abort();
      for (const name of PASSES) bells[name].ring();
      await Promise.all(loops);
      // So that the next start has little to learn.
      await keepStories(desk, 0, WORTH_KEEPING);
    },
  };
}

const ALL: RefreshScope = { kind: 'all' };

/** What waits to be asked for already is not asked for twice, however often somebody says so. */
function withScope(wanted: readonly RefreshScope[], scope: RefreshScope): readonly RefreshScope[] {
  if (wanted.some(({ kind }) => kind === 'all')) return wanted;
  if (scope.kind !== 'feeds') return [...wanted, scope];
  const waiting = new Set(wanted.flatMap((one) => (one.kind === 'feeds' ? one.ids : [])));
  const ids = scope.ids.filter((id) => !waiting.has(id));
  return ids.length === 0 ? wanted : [...wanted, { ...scope, ids }];
}

function withoutFeeds(
  scopes: readonly RefreshScope[],
  feedIds: ReadonlySet<number>,
): RefreshScope[] {
  return scopes.flatMap((scope): RefreshScope[] => {
    if (scope.kind !== 'feeds') return [scope];
    const ids = scope.ids.filter((id) => !feedIds.has(id));
    return ids.length > 0 ? [{ ...scope, ids }] : [];
  });
}

/** Entries of the log; fewer are learned at once. */
const WORTH_KEEPING = 200;

const PASSES = [
  ...(['feeds', 'pages', 'rules', 'subjects', 'placing', 'statements', 'telling'] as const),
  'editions',
] as const;
type PassName = (typeof PASSES)[number];
type Bells = Readonly<Record<PassName, Bell>>;

function openBells({ feeds }: Desk['bells']): Bells {
  return {
    feeds,
    pages: openBell(),
    rules: openBell(),
    subjects: openBell(),
    placing: openBell(),
    statements: openBell(),
    telling: openBell(),
    editions: openBell(),
  };
}

type TextPasses = {
  readonly bells: Bells;
  readonly signal: AbortSignal;
  readonly isNewsComing: () => boolean;
};

/** What is done with articles once they are in the library, each by itself; who has done something rings for the next. */
function textPasses(desk: Desk, { bells, signal, isNewsComing }: TextPasses) {
  return {
    pages: async (): Promise<Millis> => {
      const { read, failed } = await readAwaitedPages(desk, signal);
      if (read + failed > 0) bells.rules.ring();
      return read + failed > 0 ? SHORTEST_SLEEP : LONGEST_SLEEP;
    },
    rules: async (): Promise<Millis> => {
      bells.subjects.ring();
      await followRules(desk, {}, { signal });
      bells.statements.ring();
      bells.placing.ring();
      return LONGEST_SLEEP;
    },
    subjects: async (): Promise<Millis> => {
      await tellSubjects(desk, { signal });
      return LONGEST_SLEEP;
    },
    placing: async (): Promise<Millis> => {
      await placeAwaited(desk, { signal, onProgress: () => bells.telling.ring() });
      return LONGEST_SLEEP;
    },
    statements: async (): Promise<Millis> => {
      if (isNewsComing()) return LONGEST_SLEEP;
      await findAwaited(desk, {}, { signal, onProgress: () => bells.telling.ring() });
      return LONGEST_SLEEP;
    },
    editions: async (): Promise<Millis> => {
      await freshenEditions(desk, desk.now());
      return LONGEST_SLEEP;
    },
    telling: async (): Promise<Millis> => {
      if (isNewsComing()) return SHORTEST_SLEEP;
      await judgeEdits(desk, signal);
      await tellAwaited(desk, {}, { signal });
      const at = await desk.store.placing.nextAnalysisAt();
      return at === null ? LONGEST_SLEEP : sleepUntil(desk, at);
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
    return dueAt === null ? LONGEST_SLEEP : sleepUntil({ now }, dueAt);
  } catch (error) {
    log.error({ error: String(error) }, 'the library did not say what is due');
    return LONGEST_SLEEP;
  }
}
