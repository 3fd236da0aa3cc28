import type { Desk } from '../../../desk.ts';
import type { ArticleLine } from '../../../model/library.ts';
import type { ListScope } from '../../../store/articles.ts';
import type { FilledPage } from '../../../store/following/fill-page.ts';
import { wholeNumber } from '../../pages/frame/form-fields.ts';
import { listPath } from '../../pages/lists/list-scope.ts';
import type { FeedAsked } from '../feed-asked.ts';
import type { FeedPages, OutgoingFeed } from '../outgoing-feed.ts';
import { libraryList, streamList } from './arrived-list.ts';
import { articleEntry, pageAt } from './article-entry.ts';
import { urnPart } from './person-feed.ts';

type Rooms = Pick<Desk, 'store'>;

/** Every article, the newest first; ?folder=World: those of a folder. Null: the reader has no such folder. */
export async function latestFeed({ store }: Rooms, asked: FeedAsked): Promise<OutgoingFeed | null> {
  const folder = asked.words.get('folder');
  if (folder === null || folder === '') {
    const list = await libraryList({ store }, asked);
    if (list === null) return null;
    return {
      id: 'urn:hearsay:latest',
      title: 'Hearsay: latest',
      description: 'Every article of the feeds that are followed.',
      pageUrl: pageAt(asked, listPath({})),
      entries: list.lines.map((line) => articleEntry(asked, line)),
      pages: list.pages,
    };
  }
  const { folders } = await store.subscriptions.atAGlance(asked.readerId);
  if (!folders.includes(folder)) return null;
  const list = await streamList({ store }, asked, { kind: 'folder', folder });
  if (list === null) return null;
  return {
    id: `urn:hearsay:folder:${urnPart(folder)}`,
    title: `Hearsay: ${folder}`,
    description: null,
    pageUrl: pageAt(asked, listPath({ folder })),
    entries: list.lines.map((line) => articleEntry(asked, line)),
    pages: list.pages,
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
  const list = await streamList({ store }, asked, { kind: 'feed', feedId });
  if (list === null) return null;
  const { title, outletId } = subscription;
  return {
    id: `urn:hearsay:feed:${feedId}`,
    title,
    description: `${title}, as Hearsay reads it.`,
    pageUrl: pageAt(asked, listPath({ outletId })),
    entries: ofOneOutlet(asked, list.lines),
    pages: list.pages,
  };
}

/** Whose they are says the feed itself. */
function ofOneOutlet(asked: FeedAsked, lines: readonly ArticleLine[]) {
  return lines.map((line) => articleEntry(asked, line, { title: line.headline }));
}

type ReadList = { readonly lines: readonly ArticleLine[]; readonly pages: FeedPages };

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
