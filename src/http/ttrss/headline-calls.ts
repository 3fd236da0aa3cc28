import {
  MOST_NUMBERS,
  type SyncFilter,
  type SyncOrder,
  type SyncQuery,
} from '../../model/feeds/sync.ts';
import { SECOND } from '../../model/time.ts';
import { parseSearchQuery } from '../../text/search-query.ts';
import { seenUrl } from '../security/remote.ts';
import { leadPicture } from '../sync/entry-html.ts';
import { readEntries, type ShownEntry } from '../sync/read-entries.ts';
import { syncWishes } from '../sync/sync-wishes.ts';
import { type FeedMeant, feedMeant, feedOfLabel, feedOfStory } from './feed-numbers.ts';
import { type Asked, done, flag, MISUSED, type TtRssCall, whole, wholes } from './ttrss-call.ts';

/** As many as tt-rss gives at once. */
const MOST_HEADLINES = 200;

const getHeadlines: TtRssCall = {
  op: 'getHeadlines',
  answer: async (asked) => {
    const { given } = asked;
    const id = whole(given.feed_id);
    if (id === null) return MISUSED;
    const isCategory = flag(given.is_cat);
    const meant = await feedMeant(asked, id, isCategory);
    const numbers = meant === null ? [] : await numbersOf(asked, meant);
    const entries = await shown(asked, numbers);
    const inFeed = !isCategory && id > 0 ? id : null;
    const lines = entries.map((entry) => headline(asked, entry, inFeed));
    if (!flag(given.include_header)) return done(lines);
    return done([{ id, first_id: numbers[0] ?? 0, is_cat: isCategory }, lines]);
  },
};

async function numbersOf(asked: Asked, meant: FeedMeant): Promise<readonly number[]> {
  const { rooms, readerId, given } = asked;
  const wishes = await syncWishes(rooms, readerId);
  const limit = whole(given.limit) ?? 0;
  const most = limit > 0 ? Math.min(limit, MOST_HEADLINES) : MOST_HEADLINES;
  const skip = Math.max(0, whole(given.skip) ?? 0);
  const words = typeof given.search === 'string' ? given.search.trim().slice(0, 1_000) : '';
  const query: SyncQuery = {
    ...{ ...wishes, stream: meant.stream, after: null, ...orderBy(given.order_by) },
    filter: { ...meant.filter, ...viewed(given) },
    limit: words === '' ? Math.min(MOST_NUMBERS, skip + most) : MOST_NUMBERS,
  };
  const { sync } = rooms.desk.store;
  const numbers = (await sync.page(query)).rows.map(({ number }) => number);
  if (words === '') return numbers.slice(skip, skip + most);
  const search = parseSearchQuery(words, 'UTC', rooms.desk.now());
  const found = await sync.narrowed({ readerId, numbers, search });
  return found.slice(skip, skip + most);
}

function orderBy(stated: unknown): { order: SyncOrder; isOldestFirst: boolean } {
  if (stated === 'feed_dates') return { order: 'published', isOldestFirst: false };
  return { order: 'arrived', isOldestFirst: stated === 'date_reverse' };
}

/** What is shown of a feed; "adaptive" and "updated" show what Hearsay would: all of it. */
function viewed(given: Asked['given']): SyncFilter {
  const since = whole(given.since_id) ?? 0;
  return {
    ...(given.view_mode === 'unread' && { isRead: false }),
    ...(given.view_mode === 'marked' && { isSaved: true }),
    ...(since > 0 && { above: since }),
  };
}

async function shown(
  { context, rooms, readerId }: Asked,
  numbers: readonly number[],
): Promise<ShownEntry[]> {
  const { origin } = seenUrl(context);
  const wishes = await syncWishes(rooms, readerId);
  return readEntries(rooms, { wishes, numbers, origin });
}

function headline({ given }: Asked, entry: ShownEntry, inFeed: number | null) {
  const { article } = entry;
  return {
    ...common(entry, inFeed),
    is_updated: article.revisedAt !== null,
    tags: entry.categories,
    ...(flag(given.include_attachments) && { attachments: attachmentsOf(entry) }),
    ...(flag(given.show_excerpt) && { excerpt: article.opening }),
    ...(flag(given.show_content) && { content: contentOf(entry) }),
    ...{ comments_count: 0, comments_link: '', always_display_attachments: false },
    site_url: entry.feed?.homeUrl ?? '',
  };
}

/** What headlines and whole articles have in common. Text is never null, and ids are numbers: newsboat takes nothing else. */
function common(entry: ShownEntry, inFeed: number | null) {
  const { number, article, feed, followed } = entry;
  return {
    ...{ id: number, guid: `hearsay-${number}`, title: article.headline, link: article.url ?? '' },
    ...{ unread: !article.isRead, marked: article.isSaved, published: false },
    updated: Math.floor(article.sortTime / SECOND),
    feed_id: inFeed ?? feed?.feedId ?? article.feedId ?? 0,
    feed_title: feed?.title ?? article.outletName,
    labels: [
      ...entry.labels.map(({ id, name }) => [feedOfLabel(id), name, '', '']),
      ...(followed === null ? [] : [[feedOfStory(followed.story), followed.name, '', '']]),
    ],
    author: article.byline.join(', '),
    ...{ score: 0, note: null, lang: article.language ?? '' },
  };
}

/** As tt-rss has them: numbers as text, but for the item's own. */
function attachmentsOf({ number, enclosures }: ShownEntry) {
  return enclosures.map(({ url, type }, place) => ({
    ...{ id: `${number}${String(place).padStart(2, '0')}`, post_id: number },
    ...{ content_url: url, content_type: type, title: '', duration: '', width: 0, height: 0 },
  }));
}

function contentOf(entry: ShownEntry): string {
  return leadPicture(entry) + entry.html;
}

const getArticle: TtRssCall = {
  op: 'getArticle',
  answer: async (asked) => {
    const ids = wholes(asked.given.article_id);
    if (ids.length === 0) return MISUSED;
    const entries = await shown(asked, ids.slice(0, MOST_HEADLINES));
    return done(
      entries.map((entry) => ({
        ...common(entry, null),
        ...{ comments: '', attachments: attachmentsOf(entry), content: contentOf(entry) },
      })),
    );
  },
};

export const HEADLINE_CALLS: readonly TtRssCall[] = [getHeadlines, getArticle];
