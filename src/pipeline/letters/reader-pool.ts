import type { FollowedBy, StoryNews } from '../../model/edition/edition.ts';
import type { StoryLine } from '../../model/library-stories.ts';
import type { Millis } from '../../model/time.ts';
import type { Eyes } from '../../store/letters/eyes.ts';
import type { PoolArticle } from '../../store/letters/news-pool.ts';
import type { EditionSettings } from '../edition/edition-settings.ts';
import type { EditionDesk } from '../edition/story-pool.ts';
import { type CommonNews, type CommonStory, placesBy } from './common-news.ts';
import { lineOf } from './line-of.ts';

/** A story with something new, or newly picked, as one reader sees it. */
export type SeenStory = {
  readonly common: CommonStory;
  readonly line: StoryLine;
  /** Without the new words: those are learned for what is chosen. Null: nothing came since. */
  readonly news: StoryNews | null;
  /** Reports that came since, the newest first; a few. */
  readonly reports: readonly PoolArticle[];
  readonly followedBy: FollowedBy | null;
};

export type PoolAsked = {
  readonly news: CommonNews;
  /** Null: what is open to all. */
  readonly eyes: Eyes | null;
  readonly settings: Pick<EditionSettings, 'reasons'>;
  readonly since: Millis;
  readonly now: Millis;
};

/** What came since for readers of the same feeds: most have some of a few packs. */
const SEEN = new WeakMap<CommonNews, Map<string, readonly SeenStory[]>>();
/** Beyond it nothing is kept: who reads a hundred feeds of their own has company nowhere. */
const MOST_KEPT = 300;

/** What is new to a reader and may stand in their letter: nothing in it is muted or hidden. The top stories first. */
export async function readerPool(desk: EditionDesk, asked: PoolAsked): Promise<SeenStory[]> {
  const { eyes } = asked;
  const places = placesBy(asked.news, asked.settings);
  const score = ({ common }: SeenStory) => places.get(common.story.id)?.score ?? -1;
  const open = withoutHidden(seenBy(asked), eyes).sort(
    (a, b) => score(b) - score(a) || b.line.lastAt - a.line.lastAt || b.line.id - a.line.id,
  );
  if (eyes === null) return open;
  const allowed =
    eyes.mutes || eyes.wishesCopies ? await asTheySeeIt(desk, eyes.readerId, open) : open;
  return eyes.follows ? withFollowed(desk, eyes.readerId, allowed) : allowed;
}

function seenBy({ news, eyes, since }: PoolAsked): readonly SeenStory[] {
  const kept = SEEN.get(news) ?? new Map<string, readonly SeenStory[]>();
  SEEN.set(news, kept);
  const key = `${since} ${eyes === null ? 'all' : eyes.feeds.join(' ')}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const feeds = eyes === null ? null : new Set(eyes.feeds);
  const picked = new Set(
    news.picks.flatMap(({ pick, story }) => (pick.from > since ? [story] : [])),
  );
  const made = news.stories.flatMap((common) => {
    const seen = seenStory(common, feeds, since);
    return seen === null || (seen.news === null && !picked.has(common.story.id)) ? [] : [seen];
  });
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, made);
  return made;
}

const MOST_REPORTS = 3;

/** Null: the reader sees nothing of it. */
export function seenStory(
  common: CommonStory,
  feeds: ReadonlySet<number> | null,
  since: Millis,
): SeenStory | null {
  const fresh = common.articles.filter(({ line }) => line.firstSeen > since);
  const line = lineOf(
    common,
    common.articles.filter((one) => isSeen(one, feeds)),
  );
  if (line === null) return null;
  return {
    ...{ common, line, followedBy: null, news: newsOf(common, fresh.length) },
    reports: fresh.filter(({ report }) => report !== 'copy').slice(0, MOST_REPORTS),
  };
}

function newsOf({ story, articles }: CommonStory, count: number): StoryNews | null {
  if (count === 0) return null;
  if (count >= Math.min(story.articleCount, articles.length)) return { kind: 'new' };
  return { kind: 'moved on', articleCount: count, adds: null };
}

function isSeen({ feeds, isPrivate }: PoolArticle, own: ReadonlySet<number> | null): boolean {
  if (own === null) return !isPrivate;
  return feeds === null || feeds.some((feed) => own.has(feed));
}

function withoutHidden(seen: readonly SeenStory[], eyes: Eyes | null): SeenStory[] {
  if (eyes === null) return [...seen];
  const { stories, articles } = eyes.hidden;
  if (stories.length === 0 && articles.length === 0) return [...seen];
  const [hidden, hiddenArticles] = [new Set(stories), new Set(articles)];
  return seen.filter(({ line }) => !hidden.has(line.id) && !hiddenArticles.has(line.shown.id));
}

/** Stories that are looked at one reader at a time. */
const LOOKED_AT = 200;

/** For those with rules of their own: told as their pages tell it. */
async function asTheySeeIt(
  { store }: EditionDesk,
  readerId: number,
  seen: readonly SeenStory[],
): Promise<SeenStory[]> {
  const some = seen.slice(0, LOOKED_AT);
  const lines = await store.stories.byIds(
    readerId,
    some.map(({ line }) => line.id),
  );
  const byId = new Map(lines.map((line) => [line.id, line]));
  return some.flatMap((one) => {
    const line = byId.get(one.line.id);
    return line === undefined ? [] : [{ ...one, line }];
  });
}

async function withFollowed(
  { store }: EditionDesk,
  readerId: number,
  seen: readonly SeenStory[],
): Promise<SeenStory[]> {
  const found = await store.following.followedStories(
    readerId,
    seen.map(({ line }) => line.id),
  );
  const byId = new Map(
    found.map(({ story, rule }) => [story, { rule: rule.id, name: rule.name }] as const),
  );
  return seen.map((one) => ({ ...one, followedBy: byId.get(one.line.id) ?? null }));
}
