import type { Desk } from '../../desk.ts';
import type { Subject } from '../../model/edition/subject.ts';
import type { ArticleLine } from '../../model/library.ts';
import type { ArticleStory, StoryLine } from '../../model/library-stories.ts';
import { storySubject } from '../../ranking/subjects/story-subject.ts';

export type SectionAsked = {
  readonly readerId: number;
  readonly subject: Subject;
  /** Only what its articles older than this one bring: the `next` of the page before. Null: from the newest. */
  readonly before: number | null;
  readonly limit: number;
};

/** What stands in a section: a story that several titles tell, or an article by itself. */
export type SectionItem =
  | { readonly kind: 'story'; readonly story: StoryLine }
  | { readonly kind: 'article'; readonly article: ArticleLine };

export type Section = {
  readonly items: readonly SectionItem[];
  /** What `before` has to be for the next page; null: that is all. */
  readonly next: number | null;
};

/** Articles looked at for each thing that is shown: a story has several. */
const ARTICLES_EACH = 4;

/**
 * A page of a section, the newest first: stories that most of their reports put there, each where its newest article about
 * the subject stands, and articles about it that are in no story of several titles. Every one stands on one page.
 */
export async function readSection(
  { store }: Pick<Desk, 'store'>,
  asked: SectionAsked,
): Promise<Section> {
  const { readerId, subject, before, limit } = asked;
  const most = limit * ARTICLES_EACH;
  const scope = { subject };
  const lines = await store.articles.newest({ readerId, scope, before, limit: most });
  const places = await store.stories.ofArticles(lines.map(({ id }) => id));
  const shared = new Map(
    places
      .filter(({ outletCount }) => outletCount > 1)
      .map((place): [number, ArticleStory] => [place.articleId, place]),
  );
  const stories = await storiesAbout({ store }, asked, [
    ...new Set([...shared.values()].map(({ story }) => story)),
  ]);
  const { items, last } = placeItems(lines, { shared, stories, limit });
  const isAll = lines.length < most && last === (lines.at(-1)?.id ?? null);
  return { items, next: isAll ? null : last };
}

type Placing = {
  /** Where articles stand that are in a story of several titles. */
  readonly shared: ReadonlyMap<number, ArticleStory>;
  /** Those that stand on this page. */
  readonly stories: ReadonlyMap<number, StoryLine>;
  readonly limit: number;
};

/** `last` is the last article that was looked at; null: none was. */
function placeItems(
  lines: readonly ArticleLine[],
  { shared, stories, limit }: Placing,
): { items: SectionItem[]; last: number | null } {
  const items: SectionItem[] = [];
  const left = new Map(stories);
  let last: number | null = null;
  for (const article of lines) {
    if (items.length === limit) break;
    last = article.id;
    const place = shared.get(article.id);
    const story = left.get(place?.story ?? 0);
    if (place === undefined) items.push({ kind: 'article', article });
    if (story === undefined) continue;
    items.push({ kind: 'story', story });
    left.delete(story.id);
  }
  return { items, last };
}

/** Those of the stories that are about the subject, and did not stand on a page before. */
async function storiesAbout(
  { store }: Pick<Desk, 'store'>,
  { readerId, subject, before }: SectionAsked,
  ids: readonly number[],
): Promise<Map<number, StoryLine>> {
  const votes = await store.subjects.ofStories(ids);
  const about = votes
    .filter(({ votes: some }) => storySubject(some)?.subject === subject)
    .map(({ story }) => story);
  const newest = await store.subjects.newestInStories({ readerId, subject, stories: about });
  const fresh = about.filter((id) => before === null || (newest.get(id) ?? 0) < before);
  const lines = await store.stories.byIds(readerId, fresh);
  return new Map(lines.map((line) => [line.id, line]));
}

/** Articles looked at for what is told most: those of some days. */
const LOOKED_AT = 400;

/** What of a section's newest is told most: by independent reports, then by titles, then the newest first. */
export async function readMostTold(
  desk: Pick<Desk, 'store'>,
  asked: Omit<SectionAsked, 'before'>,
): Promise<readonly SectionItem[]> {
  const limit = LOOKED_AT / ARTICLES_EACH;
  const { items } = await readSection(desk, { ...asked, before: null, limit });
  const order = items.map((item, place) => ({ item, place, ...weightOf(item) }));
  order.sort((a, b) => b.reports - a.reports || b.titles - a.titles || a.place - b.place);
  return order.slice(0, asked.limit).map(({ item }) => item);
}

function weightOf(item: SectionItem): { readonly reports: number; readonly titles: number } {
  if (item.kind === 'article') return { reports: 1, titles: 1 };
  const { independentReports, reportCount, outletCount } = item.story;
  return { reports: independentReports ?? reportCount, titles: outletCount };
}
