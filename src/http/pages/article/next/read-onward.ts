import type { Desk } from '../../../../desk.ts';
import type { Edition } from '../../../../model/edition/edition.ts';
import type { ArticleLine } from '../../../../model/library.ts';
import type { StoryLine } from '../../../../model/library-stories.ts';
import type { Millis } from '../../../../model/time.ts';
import { readEdition } from '../../../../pipeline/edition/read-edition.ts';
import type { AddingArticle } from '../../../../store/stories/shown/next-in-story.ts';
import { scopeOf } from '../../lists/list-scope.ts';

/** Where to read on after an article. */
export type Onward = {
  /** The list that the reader came from; null: none that is known. */
  readonly list: string | null;
  readonly next: OnwardStory | null;
  readonly before: OnwardStory | null;
  readonly inStory: AddingArticle | null;
};

/** A story by the article that stands for it, and how many titles tell it. */
export type OnwardStory = { readonly article: ArticleLine; readonly outletCount: number };

export type OnwardQuery = {
  readonly readerId: number;
  readonly now: Millis;
  readonly articleId: number;
  /** The article's story; null: it is in none yet. */
  readonly story: number | null;
  readonly list: string | null;
};

type EditionDesk = Parameters<typeof readEdition>[0];

/**
 * By story, not by feed: the next one of the list that the reader came from, or of the edition, and what in this story is new
 * beyond the article. What was read already is passed over in an edition; a list of articles is gone through as it stands.
 */
export async function readOnward(desk: EditionDesk, query: OnwardQuery): Promise<Onward> {
  const { readerId, articleId, list } = query;
  const beside = isOfArticles(list) ? inList(desk, query, list) : inEdition(desk, query);
  const [inStory, around] = await Promise.all([
    desk.store.stories.nextInStory(readerId, articleId),
    beside,
  ]);
  return { list, inStory, ...around };
}

type Around = Pick<Onward, 'next' | 'before'>;

function isOfArticles(list: string | null): list is string {
  return list !== null && /^\/(?:latest|outlet)\b/.test(list);
}

/** So many lines are looked at for one that is another story. */
const FAR_ENOUGH = 16;

async function inList(
  { store }: Pick<Desk, 'store'>,
  { readerId, articleId, story }: OnwardQuery,
  list: string,
): Promise<Around> {
  const url = new URL(list, 'http://ours.invalid');
  const outlet = /^\/outlet\/(\d+)/.exec(url.pathname)?.[1];
  const scope = scopeOf((name) => (name === 'outlet' ? outlet : url.searchParams.get(name)));
  const page = { readerId, scope };
  const older = await store.articles.newest({ ...page, before: articleId, limit: FAR_ENOUGH });
  const [newer] = await store.articles.newest({
    ...page,
    before: null,
    after: articleId,
    limit: 1,
  });
  const shown = newer === undefined ? older : [newer, ...older];
  const places = await store.stories.ofArticles(shown.map(({ id }) => id));
  const placeOf = new Map(places.map((place) => [place.articleId, place]));
  const onward = (article: ArticleLine | undefined): OnwardStory | null =>
    article === undefined
      ? null
      : { article, outletCount: placeOf.get(article.id)?.outletCount ?? 1 };
  const isOther = ({ id }: ArticleLine) => story === null || placeOf.get(id)?.story !== story;
  return { next: onward(older.find(isOther)), before: onward(newer) };
}

async function inEdition(
  desk: EditionDesk,
  { readerId, now, story }: OnwardQuery,
): Promise<Around> {
  const stories = storiesOf(await readEdition(desk, { readerId, now }));
  const at = stories.findIndex(({ id }) => id === story);
  const next = stories.slice(at + 1).find(({ shown }) => !shown.isRead);
  return { next: onwardTo(next), before: onwardTo(stories[at - 1]) };
}

/** In the order of the page, each once. */
function storiesOf({ lead, top, forYou, picks, sections }: Edition): StoryLine[] {
  const all = [
    ...(lead === null ? [] : [lead]),
    ...top,
    ...forYou,
    ...picks.flatMap((pick) => (pick.kind === 'story' ? [pick.story] : [])),
    ...sections.flatMap(({ stories }) => stories),
  ].map(({ story }) => story);
  return [...new Map(all.map((story) => [story.id, story])).values()];
}

function onwardTo(story: StoryLine | undefined): OnwardStory | null {
  return story === undefined ? null : { article: story.shown, outletCount: story.outletCount };
}
