import type { SyncFilter, SyncStream } from '../../../model/feeds/sync.ts';
import { ownValue } from '../../../text/tables/own-value.ts';
import type { GreaderAsked } from './greader-call.ts';
import { labelsOf, streamOfLabel } from './labels.ts';
import { type NamedStream, namedStream } from './stream-id.ts';

/** A stream of ours with what its name says of its entries. */
export type AskedStream = {
  readonly stream: SyncStream;
  readonly filter: SyncFilter;
  /** Asked for apart, since most calls show none. */
  readonly title: () => Promise<string>;
};

/** What a program calls a stream; null: there is none by that name. A label or a feed that the reader has not is empty. */
export async function askedStream(asked: GreaderAsked, id: string): Promise<AskedStream | null> {
  const named = namedStream(id);
  if (named === null) return null;
  if (named.kind === 'state') return ownValue(STATES, named.state) ?? null;
  return named.kind === 'feed' ? feedNamed(asked, named.feed) : labelNamed(asked, named.label);
}

const STATES: Readonly<Record<string, AskedStream>> = {
  'reading-list': { stream: { kind: 'all' }, filter: {}, title: async () => 'Hearsay' },
  starred: { stream: { kind: 'saved' }, filter: {}, title: async () => 'Starred' },
  read: { stream: { kind: 'all' }, filter: { isRead: true }, title: async () => 'Read' },
  'kept-unread': {
    stream: { kind: 'all' },
    filter: { isRead: false },
    title: async () => 'Unread',
  },
};

/** Of a number it is not asked whether the reader follows it: to the store it is empty to them if not. */
async function feedNamed(asked: GreaderAsked, feed: string): Promise<AskedStream> {
  // No feed has the number 0.
  const feedId = NUMBER.test(feed) ? Number(feed) : ((await feedIdOf(asked, feed)) ?? 0);
  const title = async () => {
    const { subscriptions } = asked.rooms.desk.store;
    return (await subscriptions.byFeed(asked.readerId, feedId))?.title ?? feed;
  };
  return { stream: { kind: 'feed', feedId }, filter: {}, title };
}

const NUMBER = /^\d{1,15}$/;

/** By its number, or by the address that it is fetched from; null: the reader does not follow it. */
export async function feedIdOf(
  { rooms, readerId }: GreaderAsked,
  feed: string,
): Promise<number | null> {
  const { subscriptions } = rooms.desk.store;
  if (NUMBER.test(feed)) {
    return (await subscriptions.byFeed(readerId, Number(feed)))?.feedId ?? null;
  }
  const url = URL.parse(feed)?.href;
  const all = await subscriptions.ofReader(readerId);
  return all.find((one) => one.url === feed || one.url === url)?.feedId ?? null;
}

async function labelNamed(asked: GreaderAsked, name: string): Promise<AskedStream> {
  const label = (await labelsOf(asked)).find((one) => one.name === name);
  const stream: SyncStream =
    label === undefined ? { kind: 'folder', folder: name } : streamOfLabel(label);
  return { stream, filter: {}, title: async () => name };
}

/** What `xt` and `it` leave: of read and starred; what else they name is left aside, as FreshRSS and Miniflux do. */
export function targetsIn(fields: URLSearchParams): SyncFilter {
  const included = statesIn(fields, 'it');
  const excluded = statesIn(fields, 'xt');
  const read = included.has('read')
    ? true
    : excluded.has('read') || included.has('kept-unread')
      ? false
      : null;
  const saved = included.has('starred') ? true : excluded.has('starred') ? false : null;
  const unread = excluded.has('kept-unread') ? true : read;
  return {
    ...(unread !== null && { isRead: unread }),
    ...(saved !== null && { isSaved: saved }),
  };
}

function statesIn(fields: URLSearchParams, name: string): ReadonlySet<string> {
  const named = fields.getAll(name).slice(0, 50).map(namedStream);
  const isState = (one: NamedStream | null) => one?.kind === 'state';
  return new Set(named.filter(isState).map((one) => (one?.kind === 'state' ? one.state : '')));
}
