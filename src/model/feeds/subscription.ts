import type { PageRecipe } from './page-recipe.ts';

/** A line of a reading list: what OPML carries and a starter pack holds. */
export type FeedListing = {
  /** The feed's address: absolute, http or https. */
  readonly url: string;
  readonly title: string | null;
  readonly homeUrl: string | null;
  /** Nested folders are joined by "/". */
  readonly folder: string | null;
  /** A BCP 47 tag, where the list says so. */
  readonly language: string | null;
  /** ISO 3166-1 alpha-2, where the list says so. */
  readonly country: string | null;
  /** Of a feed made of a page: how; `url` is the page's address then. */
  readonly recipe?: PageRecipe;
};
