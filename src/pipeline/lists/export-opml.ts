import type { Desk } from '../../desk.ts';
import { writeOpml } from '../../feeds/opml.ts';
import { pageOf } from '../../model/feeds/page-feed-address.ts';
import type { PageRecipe } from '../../model/feeds/page-recipe.ts';
import type { Subscription } from '../../model/library.ts';
import { isNewsletterUrl } from '../../model/mail/newsletter.ts';
import { looksSecret } from '../../text/secrets/looks-secret.ts';

/** The reader's subscriptions as OPML 2.0: all, or those of a folder and the folders in it. */
export async function exportOpml(
  { store, now }: Pick<Desk, 'store' | 'now'>,
  readerId: number,
  folder: string | null = null,
): Promise<string> {
  const [all, recipes] = await Promise.all([
    store.subscriptions.ofReader(readerId),
    store.pageFeeds.ofReader(readerId),
  ]);
  const subscriptions = inFolder(all, folder);
  const title = folder === null ? 'Hearsay subscriptions' : `Hearsay: ${folder}`;
  return opmlOf(subscriptions, { title, created: now(), recipes: new Map(recipes) });
}

export type ListForOthers = {
  readonly opml: string;
  /** Feeds that are not in it: others must not have their addresses. */
  readonly leftOut: number;
};

/**
 * The same for somebody else, as a list under the given name: without feeds that are the reader's alone, and without addresses that
 * look like holding a key of theirs. It is dated by its newest feed, so that it stays the same while nothing changes.
 */
export async function opmlForOthers(
  { store }: Pick<Desk, 'store'>,
  readerId: number,
  { title, folder }: { readonly title: string; readonly folder: string | null },
): Promise<ListForOthers> {
  const all = inFolder(await store.subscriptions.ofReader(readerId), folder);
  const recipes = new Map(await store.pageFeeds.ofReader(readerId));
  const shown = all.filter(({ isOwn, url }) => !isOwn && !looksSecret(pageOf(url)));
  const created = Math.max(0, ...shown.map(({ addedAt }) => addedAt));
  const plain = shown.map((one) =>
    one.homeUrl !== null && looksSecret(one.homeUrl) ? { ...one, homeUrl: null } : one,
  );
  return { opml: opmlOf(plain, { title, created, recipes }), leftOut: all.length - shown.length };
}

function inFolder(all: readonly Subscription[], folder: string | null): readonly Subscription[] {
  // A newsletter comes to an address of this house: there is nothing that another program could ask for.
  const feeds = all.filter(({ url }) => !isNewsletterUrl(url));
  if (folder === null) return feeds;
  return feeds.filter((one) => one.folder === folder || one.folder?.startsWith(`${folder}/`));
}

type Written = {
  readonly title: string;
  readonly created: number;
  /** Of feeds made of pages, by feed. */
  readonly recipes: ReadonlyMap<number, PageRecipe>;
};

function opmlOf(
  subscriptions: readonly Subscription[],
  { title, created, recipes }: Written,
): string {
  const listings = subscriptions.map(
    ({ feedId, url, title: name, homeUrl, folder, language, outletName, addedAt }) => {
      const recipe = recipes.get(feedId);
      const facts = { title: name, homeUrl, folder, language, country: null, outletName, addedAt };
      return { url, ...facts, ...(recipe !== undefined && { recipe }) };
    },
  );
  return writeOpml({ title, listings, created });
}
