import type { Desk } from '../../desk.ts';
import { pageOf } from '../../model/feeds/page-feed-address.ts';
import type { PageFeed, PageRecipe } from '../../model/feeds/page-recipe.ts';
import type { Subscription } from '../../model/library.ts';
import {
  type AddressLook,
  type AddressToLookAt,
  findSitemap,
  lookAtAddress,
} from './look-at-address.ts';
import { recipeAddress } from './recipe-address.ts';

/** A reader's feed made of a page. */
export type FollowedPage = PageFeed & { readonly subscription: Subscription };

/** What a reader does about feeds made of pages; they are subscribed to as others, with a listing that has a recipe. */
export type PageFeedActions = {
  /** A page's likely headlines, and what a recipe finds on it; nothing is stored. */
  readonly look: (asked: AddressToLookAt) => Promise<AddressLook>;
  /** A sitemap of the address's site that tells what is new; null: there is none. */
  readonly findSitemap: (readerId: number, address: string) => Promise<AddressLook | null>;
  /** Null: the reader has no such feed, or it is none of a page. */
  readonly followed: (readerId: number, feedId: number) => Promise<FollowedPage | null>;
  /** Gives a reader's feed another recipe, and asks for it at once; its id from now on, null: they have no such feed. */
  readonly change: (readerId: number, feedId: number, recipe: PageRecipe) => Promise<number | null>;
};

export function pageFeedActions(
  desk: Desk,
  refreshNow: (feedIds: readonly number[]) => void,
): PageFeedActions {
  const followed = async (readerId: number, feedId: number) => {
    const [subscription, page] = await Promise.all([
      desk.store.subscriptions.byFeed(readerId, feedId),
      desk.store.pageFeeds.ofFeed(feedId),
    ]);
    return subscription === null || page === null ? null : { ...page, subscription };
  };
  return {
    look: (asked) => lookAtAddress(desk, asked),
    findSitemap: (readerId, address) => findSitemap(desk, { readerId, address }),
    followed,
    change: async (readerId, feedId, recipe) => {
      const known = await followed(readerId, feedId);
      if (known === null) return null;
      const url = recipeAddress(pageOf(known.subscription.url), recipe);
      const id = await desk.store.pageFeeds.setRecipe({
        ...{ readerId, feedId, recipe, url, at: desk.now() },
      });
      if (id !== null) refreshNow([id]);
      return id;
    },
  };
}
