import type { Desk } from '../../desk.ts';
import type { StoryAnalysis } from '../../model/claim.ts';
import type { AwaitingAnalysis } from '../../store/stories/telling/awaiting-analysis.ts';
import type { ToldStory } from '../../store/stories/telling/record-analyses.ts';
import { readLabelFile, withOwners } from './outlets/read-label-file.ts';

export type TellDesk = Pick<Desk, 'store' | 'reading' | 'grouper' | 'log' | 'now' | 'outletLabels'>;

export type TellWatch = {
  readonly signal?: AbortSignal;
  /** Told after each batch is recorded: how many stories were told so far. */
  readonly onProgress?: (done: number) => void;
};

export type TellScope = {
  readonly story?: number;
  /** Also what waits a while for more to come: who asks knows that nothing does. */
  readonly isAll?: boolean;
};

/** Stories in one transaction: more would hold up what else wants to write. */
const BATCH = 10;

/**
 * Tells the claims, origins and the like of all stories that await it and are due: those that articles came to, and
 * those whose articles let people speak now. Nothing waits for it. Returns how many were told. Throws StoreError.
 */
export async function tellAwaited(
  desk: TellDesk,
  { story, isAll = false }: TellScope = {},
  { signal, onProgress }: TellWatch = {},
): Promise<number> {
  let done = 0;
  let last = '';
  const labels = await readLabelFile(desk);
  while (signal?.aborted !== true) {
    const now = desk.now();
    const due = isAll ? Number.MAX_SAFE_INTEGER : now;
    const awaiting = await desk.store.placing.awaitingAnalysis({ now: due, limit: BATCH, story });
    const stamps = awaiting.map((one) => `${one.story} ${one.asks}`).join();
    if (awaiting.length === 0 || stamps === last) break;
    last = stamps;
    const owned = awaiting.map((one) => ({ ...one, articles: withOwners(one.articles, labels) }));
    await desk.store.placing.recordAnalyses(await tell(desk, owned), now);
    done += awaiting.length;
    onProgress?.(done);
  }
  return done;
}

/** A story that cannot be told costs only itself: the others are told one by one. */
async function tell(desk: TellDesk, awaiting: readonly AwaitingAnalysis[]): Promise<ToldStory[]> {
  const result = await desk.reading.analyseStories(awaiting.map(({ articles }) => articles));
  if (result.kind === 'analysed') {
    return Promise.all(awaiting.map((one, at) => told(desk, one, result.analyses[at] ?? null)));
  }
  const [only, ...others] = awaiting;
  if (only === undefined) return [];
  if (others.length > 0) {
    const each: ToldStory[] = [];
    for (const one of awaiting) each.push(...(await tell(desk, [one])));
    return each;
  }
  desk.log.warn({ story: only.story, reason: result.reason }, 'a story could not be told');
  const limits = [...only.limits, `Its claims could not be told. ${result.reason}`];
  return [await told(desk, { ...only, limits }, null)];
}

async function told(
  desk: TellDesk,
  { story, asks, articles, limits }: AwaitingAnalysis,
  analysis: StoryAnalysis | null,
): Promise<ToldStory> {
  return {
    ...{ story, asks, limits, analysis },
    articles: articles.map(({ id }) => id),
    related: await relatedTo(desk, story),
  };
}

/** Null where nobody knows: what was told before stays. A short command does not learn a month of news for it. */
async function relatedTo({ grouper, log }: TellDesk, story: number): Promise<ToldStory['related']> {
  if (grouper.knows() === null) return null;
  try {
    return (await grouper.related(story)).map(({ story: other, reason }) => ({
      story: other,
      reason,
    }));
  } catch (error) {
    log.warn({ story, reason: String(error) }, 'related stories could not be told');
    return null;
  }
}
