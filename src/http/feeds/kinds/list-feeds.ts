import type { Desk } from '../../../desk.ts';
import type { SyncStream } from '../../../model/feeds/sync.ts';
import type { ArticleLine } from '../../../model/library.ts';
import type { ListScope } from '../../../store/articles.ts';
import type { FilledPage } from '../../../store/following/fill-page.ts';
import { wholeNumber } from '../../pages/frame/form-fields.ts';
import { listPath } from '../../pages/lists/list-scope.ts';
import type { FeedAsked } from '../feed-asked.ts';
import type { FeedPages, OutgoingFeed } from '../outgoing-feed.ts';
import { articleEntry, pageAt } from './article-entry.ts';
import { urnPart } from './person-feed.ts';

type Rooms = Pick<Desk, 'store'>;

/** Every article, the newest first; ?folder=World: those of a folder. Null: the reader has no such folder. */
export async function latestFeed({ store }: Rooms, asked: FeedAsked): Promise<OutgoingFeed | null> {
  const folder = asked.words.get('folder');
  if (folder === null || folder === '') {
    const { lines, pages } = await readArrived({ store }, asked);
    return {
      id: 'urn:hearsay:latest',
      title: 'Hearsay: latest',
      description: 'Every article of the feeds that are followed.',
      pageUrl: pageAt(asked, listPath({})),
      entries: lines.map((line) => articleEntry(asked, line)),
      pages,
    };
  }
  const { folders } = await store.subscriptions.atAGlance(asked.readerId);
  if (!folders.includes(folder)) return null;
  const { lines, pages } = await readStream({ store }, asked, { kind: 'folder', folder });
  return {
    id: `urn:hearsay:folder:${urnPart(folder)}`,
    title: `Hearsay: ${folder}`,
    description: null,
    pageUrl: pageAt(asked, listPath({ folder })),
    entries: lines.map((line) => articleEntry(asked, line)),
    pages,
  };
}

/** What an outlet publishes, in whichever of its feeds; null: there is no such outlet. */
export async function outletFeed({ store }: Rooms, asked: FeedAsked): Promise<OutgoingFeed | null> {
  const outletId = wholeNumber(asked.param) ?? 0;
  const { lines, pages } = await readList({ store }, asked, { outletId });
  const name = lines[0]?.outletName ?? (await store.outlets.byId(outletId, asked.readerId))?.name;
  if (name === undefined) return null;
  return {
    id: `urn:hearsay:outlet:${outletId}`,
    title: name,
    description: `What ${name} publishes, as Hearsay reads it.`,
    pageUrl: pageAt(asked, listPath({ outletId })),
    entries: ofOneOutlet(asked, lines),
    pages,
  };
}

/** One feed that the reader follows, as we read it: with what it leaves out; null: they do not follow it. */
export async function oneFeed({ store }: Rooms, asked: FeedAsked): Promise<OutgoingFeed | null> {
  const feedId = wholeNumber(asked.param) ?? 0;
  const subscription = await store.subscriptions.byFeed(asked.readerId, feedId);
  if (subscription === null) return null;
  const { lines, pages } = await readStream({ store }, asked, { kind: 'feed', feedId });
  const { title, outletId } = subscription;
  return {
    id: `urn:hearsay:feed:${feedId}`,
    title,
    description: `${title}, as Hearsay reads it.`,
    pageUrl: pageAt(asked, listPath({ outletId })),
    entries: ofOneOutlet(asked, lines),
    pages,
  };
}

/** Whose they are says the feed itself. */
function ofOneOutlet(asked: FeedAsked, lines: readonly ArticleLine[]) {
  return lines.map((line) => articleEntry(asked, line, { title: line.headline }));
}

type ReadList = { readonly lines: readonly ArticleLine[]; readonly pages: FeedPages };

/**
 * As articles arrived here, by the numbers that they were given then: what is found late stands on top, where a program that looks
 * at the newest page alone meets it, whatever time its outlet states.
 */
async function readStream(
  { store }: Rooms,
  { readerId, page }: FeedAsked,
  stream: SyncStream,
): Promise<ReadList> {
  const isOldestFirst = page.after !== null;
  const after = page.after ?? page.before;
  const asked = { readerId, stream, isOldestFirst, after, limit: page.limit };
  const { rows, next } = await store.sync.page(asked);
  const found = await store.articles.linesByIds(
    readerId,
    rows.map(({ articleId }) => articleId),
  );
  const byId = new Map(found.map((line) => [line.id, line]));
  const numbers = isOldestFirst ? rows.toReversed() : rows;
  const lines = numbers.flatMap(({ articleId }) => byId.get(articleId) ?? []);
  const newest = page.before === null ? null : (numbers[0]?.number ?? null);
  const pages = isOldestFirst
    ? { older: numbers.at(-1)?.number ?? null, newer: next }
    : { older: next, newer: newest };
  return { lines, pages };
}

/** As readStream, of all that is in the reader's library: imported files, which are in no feed, among them. */
async function readArrived({ store }: Rooms, { readerId, page }: FeedAsked): Promise<ReadList> {
  const { after } = page;
  const { rows, before } = await store.given.arrived({ readerId, ...page });
  const numbers = after === null ? rows : rows.toReversed();
  const newest = page.before === null ? null : (numbers[0]?.number ?? null);
  return {
    lines: numbers.map(({ line }) => line),
    pages:
      after === null
        ? { older: before, newer: newest }
        : { older: numbers.at(-1)?.number ?? null, newer: before },
  };
}

async function readList({ store }: Rooms, asked: FeedAsked, scope: ListScope): Promise<ReadList> {
  const { readerId, page } = asked;
  const { limit, after } = page;
  if (after === null) {
    const found = await store.articles.page({ readerId, scope, before: page.before, limit });
    const newer = page.before === null ? null : (found.rows[0]?.id ?? null);
    return { lines: found.rows, pages: { older: found.before, newer } };
  }
  const found = await store.articles.page({ readerId, scope, before: null, after, limit });
  return rising(found);
}

/** Upwards the nearest come first; what is below them is where whoever asks came from. */
function rising({ rows, before }: FilledPage<ArticleLine>): ReadList {
  const lines = rows.toReversed();
  return { lines, pages: { older: lines.at(-1)?.id ?? null, newer: before } };
}
