import type { Desk } from '../../desk.ts';
import type { RankedStory } from '../../model/edition/edition.ts';
import type { StoryLine } from '../../model/library-stories.ts';
import { DAY, HOUR, type Millis } from '../../model/time.ts';
import { rankStories } from '../../ranking/rank-stories.ts';
import { editionSettings, reasonWeights } from '../edition/edition-settings.ts';
import { readLabelFile, withOwners } from './outlets/read-label-file.ts';

/** What is older than this is no top story, however many told it. */
const LONGEST_AGO: Millis = 4 * DAY;

/** For the first, rough choice. */
const HALF_LIFE: Millis = 18 * HOUR;

/** So many are weighed for each that is shown. */
const CANDIDATES = 4;

export type TopStory = { readonly story: StoryLine; readonly place: RankedStory | null };

type Asked = { readonly readerId: number; readonly now: Millis; readonly limit: number };

/**
 * What several outlets tell now, the top story first, each with what put it there: see ranking/. On quiet days older ones
 * follow, the newest first, without a place.
 */
export async function readTopStories(
  desk: Pick<Desk, 'store' | 'outletLabels' | 'log'>,
  { readerId, now, limit }: Asked,
): Promise<TopStory[]> {
  const { stories } = desk.store;
  const ranked = await rankCandidates(desk, { readerId, now, limit });
  const places = new Map(ranked.slice(0, limit).map((place) => [place.story, place]));
  const lines = await stories.byIds(readerId, [...places.keys()]);
  const top = lines.map((story) => ({ story, place: places.get(story.id) ?? null }));
  if (top.length === limit) return top;
  const older = await stories.newest({ readerId, before: null, limit, isShared: true });
  const others = older.filter(({ id }) => !places.has(id)).map((story) => ({ story, place: null }));
  return [...top, ...others].slice(0, limit);
}

/** What may be among the top stories, by the reasons' weights that the reader chose; more than `limit`. */
export async function rankCandidates(
  desk: Pick<Desk, 'store' | 'outletLabels' | 'log'>,
  { readerId, now, limit }: Asked,
): Promise<RankedStory[]> {
  const candidates = await desk.store.stories.candidates({
    ...{ readerId, now, since: now - LONGEST_AGO },
    ...{ halfLife: HALF_LIFE, limit: limit * CANDIDATES },
  });
  const labels = await readLabelFile(desk);
  const owned = candidates.map((one) => ({ ...one, articles: withOwners(one.articles, labels) }));
  const settings = editionSettings(await desk.store.settings.ofReader(readerId));
  return rankStories(owned, { now, weights: reasonWeights(settings) });
}
