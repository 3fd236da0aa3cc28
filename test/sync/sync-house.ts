/** A house with two readers, some feeds and a token for each program: what the tests of all sync APIs begin with. */

import { hashPassword } from '../../src/http/security/passwords/hash-password.ts';
import { addDevice } from '../../src/http/security/sessions/sessions.ts';
import type { SessionScope } from '../../src/model/accounts/account.ts';
import { HOUR, MINUTE, type Millis } from '../../src/model/time.ts';
import { FRIDAY_EVENING } from '../newsroom.ts';
import { IDLE, type PageClient, pageClient } from '../page-client.ts';
import { type FilledFeed, fetched, followFeed, type StatedEntry } from './filled-library.ts';

export const HOUSE = 'https://news.example.org';

export const PORT: FilledFeed = { url: 'https://port.test/feed', title: 'Port', folder: 'Coast' };
export const TIDE: FilledFeed = { url: 'https://tide.test/feed', title: 'Tide', folder: 'Coast' };
export const HILL: FilledFeed = {
  url: 'https://hill.test/feed',
  title: 'Hill & Dale',
  folder: null,
};
/** Followed by the other reader alone. */
export const OTHERS: FilledFeed = { url: 'https://others.test/feed', title: 'Others', folder: 'X' };

export type ProgramHouse = {
  readonly client: PageClient;
  readonly ownerId: number;
  readonly memberId: number;
  readonly owner: string;
  readonly member: string;
  /** Of the owner, for reading alone. */
  readonly reading: string;
  readonly feedIds: ReadonlyMap<FilledFeed, number>;
  readonly comes: (feed: FilledFeed, entries: readonly StatedEntry[], at: Millis) => Promise<void>;
  /** Asks as a program does: by the house's address. */
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>;
  readonly close: () => Promise<void>;
};

const OWNER = 1;
export const FIRST = FRIDAY_EVENING - 5 * HOUR;

/**
 * In the order in which they came: Harbour and Quay (Port), Moon (Tide), Snow (Hill), Ferry (Port), an hour apart; Ferry is dated
 * a day before. Secret is in Others, which the member alone follows.
 */
export async function programHouse(
  more: Parameters<typeof pageClient>[0] = {},
): Promise<ProgramHouse> {
  const client = pageClient({
    scheduler: IDLE,
    ...more,
    config: { publicHosts: ['news.example.org'], isLocal: false },
  });
  const { store } = client.desk;
  await store.accounts.setPassword(OWNER, await hashPassword('the tide comes in at noon'), FIRST);
  const memberId =
    (await store.accounts.addReader(
      { name: 'rosa', displayName: null, role: 'member', passwordHash: null },
      FIRST,
    )) ?? 0;
  const tokenOf = async (readerId: number, scope: SessionScope) =>
    (await addDevice(client, readerId, { name: scope, lastsDays: null, scope })).token;
  const feedIds = new Map<FilledFeed, number>();
  for (const feed of [PORT, TIDE, HILL])
    feedIds.set(feed, await followFeed(store, OWNER, feed, FIRST));
  feedIds.set(OTHERS, await followFeed(store, memberId, OTHERS, FIRST));
  const comes = async (feed: FilledFeed, entries: readonly StatedEntry[], at: Millis) => {
    await store.feeds.recordFetch(fetched(feedIds.get(feed) ?? 0, feed, { entries, at }));
  };
  await comes(PORT, [entry('Quay', FIRST), entry('Harbour', FIRST - MINUTE)], FIRST);
  await comes(TIDE, [entry('Moon', FIRST + HOUR)], FIRST + HOUR);
  await comes(HILL, [entry('Snow', FIRST + 2 * HOUR)], FIRST + 2 * HOUR);
  await comes(PORT, [entry('Ferry', FIRST - 24 * HOUR)], FIRST + 3 * HOUR);
  await comes(OTHERS, [entry('Secret', FIRST)], FIRST + 3 * HOUR);
  return {
    ...{ client, ownerId: OWNER, memberId, feedIds, comes },
    owner: await tokenOf(OWNER, 'change'),
    member: await tokenOf(memberId, 'change'),
    reading: await tokenOf(OWNER, 'read'),
    ask: async (path, init) => client.app.request(`${HOUSE}${path}`, init),
    close: client.close,
  };
}

export function entry(title: string, published: Millis): StatedEntry {
  return { title, published };
}
