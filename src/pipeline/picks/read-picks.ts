import type { Desk } from '../../desk.ts';
import type { KeptPick, ShownPick } from '../../model/edition/editors-pick.ts';
import type { Millis } from '../../model/time.ts';

type Asked = { readonly readerId: number; readonly now: Millis };

/**
 * Our picks as a reader sees them at a moment, in the editor's order. Two picks whose stories are one by now are the first
 * of them; what is not in the reader's library is said to be gone, what the reader mutes is left out.
 */
export async function readPicks(
  { store }: Pick<Desk, 'store'>,
  { readerId, now }: Asked,
): Promise<ShownPick[]> {
  const seen = new Set<string>();
  const once = (await store.picks.current(now)).filter(({ target }) => {
    const key = `${target.kind} ${target.id}`;
    return !seen.has(key) && seen.add(key);
  });
  const shown = await showPicks({ store }, readerId, once);
  return shown.filter((pick) => pick.shown.kind !== 'muted');
}

/** What a reader sees of picks, in their order. */
export async function showPicks(
  { store }: Pick<Desk, 'store'>,
  readerId: number,
  picks: readonly KeptPick[],
): Promise<ShownPick[]> {
  const idsOf = (kind: 'story' | 'article') =>
    picks.filter(({ target }) => target.kind === kind).map(({ target }) => target.id);
  const [stories, articles, mutedStories, mutedArticles] = await Promise.all([
    store.stories.byIds(readerId, idsOf('story')),
    store.articles.linesByIds(readerId, idsOf('article')),
    store.following.mutedStories(readerId, idsOf('story')),
    store.following.mutedAmong(readerId, idsOf('article')),
  ]);
  const muted = { story: new Set(mutedStories), article: new Set(mutedArticles) };
  return picks.map((pick) => {
    const isMuted = muted[pick.target.kind].has(pick.target.id);
    return { ...pick, shown: isMuted ? { kind: 'muted' } : shownOf(pick, stories, articles) };
  });
}

type StoryLines = Awaited<ReturnType<Desk['store']['stories']['byIds']>>;
type ArticleLines = Awaited<ReturnType<Desk['store']['articles']['linesByIds']>>;

function shownOf(
  { target }: KeptPick,
  stories: StoryLines,
  articles: ArticleLines,
): ShownPick['shown'] {
  if (target.kind === 'story') {
    const story = stories.find(({ id }) => id === target.id);
    return story === undefined ? { kind: 'gone' } : { kind: 'story', story };
  }
  const article = articles.find(({ id }) => id === target.id);
  return article === undefined ? { kind: 'gone' } : { kind: 'article', article };
}
