/** Readers who have signed in, each in a browser of their own. */
import type { Page } from 'playwright-core';
import { newToken, tokenHash } from '../../src/http/security/sessions/tokens.ts';
import type { Role } from '../../src/model/accounts/role.ts';
import { DAY } from '../../src/model/time.ts';
import { openStoreHere } from '../../src/store/open-store-here.ts';
import { outletKey } from '../../src/text/outlet-key.ts';
import type { Browsing } from './browsing.ts';

export type About = readonly [name: string, role: Role];

export type SignedIn = {
  /** In the order of the readers. */
  readonly pages: readonly Page[];
  /** The path of a story that all of them have. */
  readonly story: string;
};

/** Closes the house, and opens a page for each; all read what the owner reads. */
export async function signInAll(
  browsing: Browsing,
  all: readonly About[],
  path: string,
): Promise<SignedIn> {
  const store = openStoreHere(browsing.library);
  const now = Date.now();
  await store.accounts.setPassword(1, 'no hash', now);
  const feeds = await store.subscriptions.ofReader(1);
  const [first] = await store.stories.newest({ readerId: 1, before: null, limit: 1 });
  const tokens: string[] = [];
  for (const [name, role] of all) {
    const about = { name, displayName: null, role, passwordHash: null };
    const readerId = (await store.accounts.addReader(about, now)) ?? 0;
    for (const { url, folder } of feeds) {
      const listing = { url, title: null, homeUrl: null, folder, language: null, country: null };
      const subscribing = { ...listing, outletKey: outletKey(url) ?? url };
      await store.subscriptions.addSubscriptions(readerId, [subscribing], now);
    }
    const token = newToken();
    tokens.push(token);
    const session = { readerId, kind: 'browser', tokenHash: tokenHash(token) } as const;
    const more = { name: null, userAgent: null, nonce: null, expiresAt: now + DAY };
    await store.accounts.addSession({ ...session, ...more }, now);
  }
  await store.close();
  const pages = await Promise.all(tokens.map((token) => open(browsing, path, token)));
  return { pages, story: `/stories/${first?.id}` };
}

function open(browsing: Browsing, path: string, token: string): Promise<Page> {
  const cookie = {
    ...{ name: 'hearsay-session', value: token, path: '/' },
    ...{ domain: new URL(browsing.address).hostname },
    ...{ expires: -1, httpOnly: true, secure: false, sameSite: 'Lax' as const },
  };
  return browsing.open(path, { storageState: { cookies: [cookie], origins: [] } });
}
