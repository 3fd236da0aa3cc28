/** Pages of which a reader wants to make a feed: asked for as that reader, looked at in a thread. */
import type { Desk } from '../../desk.ts';
import { addressTyped } from '../../feeds/known-addresses.ts';
import type { PageLook } from '../../feeds/page-feeds/look-at-page.ts';
import {
  robotsAddress,
  sitemapAddresses,
} from '../../feeds/page-feeds/sitemaps/sitemap-addresses.ts';
import type { FoundHeadline, PageRecipe } from '../../model/feeds/page-recipe.ts';
import type { PageAnswer } from '../../model/fetch-page.ts';
import { fetchAs } from '../titles/fetch-as.ts';
import { PAGE_ACCEPT } from './read-page-news.ts';

export type AddressToLookAt = {
  /** Null: as anybody, for the terminal. */
  readonly readerId: number | null;
  /** As it was typed. */
  readonly address: string;
  /** Whose entries are shown; null: those of what is proposed first. */
  readonly recipe: PageRecipe | null;
  /** Headlines of before, to be found again. */
  readonly before?: readonly FoundHeadline[];
};

export type AddressLook =
  | {
      readonly kind: 'looked';
      /** The page, as it was asked for. */
      readonly url: string;
      readonly look: Extract<PageLook, { kind: 'looked' }>;
    }
  /** `reason` is a sentence for the reader. */
  | { readonly kind: 'failed'; readonly reason: string };

type LookingDesk = Pick<Desk, 'net' | 'store' | 'keys' | 'now'> & {
  readonly reading: Pick<Desk['reading'], 'lookAtPage'>;
};

/** Asks for one page; for two where it is a list of sitemaps. */
export async function lookAtAddress(
  desk: LookingDesk,
  asked: AddressToLookAt,
): Promise<AddressLook> {
  const url = addressTyped(asked.address);
  if (url === null) return failed('This is not an address of a page or a feed.');
  const look = await lookAt(desk, { ...asked, url });
  if (look.kind === 'looked') return { kind: 'looked', url, look };
  if (look.kind === 'failed') return look;
  const [first] = look.urls;
  if (first === undefined) return failed('The sitemaps in this list could not be read.');
  const part = await lookAt(desk, { ...asked, url: first });
  if (part.kind === 'parts') return failed('This list of sitemaps leads to other lists.');
  return part.kind === 'looked' ? { kind: 'looked', url, look: part } : part;
}

function failed(reason: string): { readonly kind: 'failed'; readonly reason: string } {
  return { kind: 'failed', reason };
}

type At = AddressToLookAt & { readonly url: string };

async function lookAt(desk: LookingDesk, { url, readerId, recipe, before }: At): Promise<PageLook> {
  const answer = await fetchAs(desk, readerId, { url, accept: PAGE_ACCEPT });
  if (answer.kind !== 'changed') return failed(troubleOf(answer));
  const { bytes, contentType } = answer;
  const page = { bytes, contentType, url: answer.url };
  return desk.reading.lookAtPage({ ...page, recipe, before: before ?? [], now: desk.now() });
}

function troubleOf(answer: PageAnswer): string {
  return answer.kind === 'failed' || answer.kind === 'gone'
    ? answer.message
    : 'The server sent no page.';
}

const MOST_SITEMAPS = 3;

/** The first of a site's sitemaps that tells what is new; null: none does. Asks for five pages at most. */
export async function findSitemap(
  desk: LookingDesk,
  { readerId, address }: Pick<AddressToLookAt, 'readerId' | 'address'>,
): Promise<Extract<AddressLook, { kind: 'looked' }> | null> {
  const url = addressTyped(address);
  const robots = url === null ? null : robotsAddress(url);
  if (url === null || robots === null) return null;
  const answer = await fetchAs(desk, readerId, { url: robots, maxBytes: 500_000 });
  const text = answer.kind === 'changed' ? new TextDecoder().decode(answer.bytes) : null;
  for (const place of sitemapAddresses(text, url).slice(0, MOST_SITEMAPS)) {
    const found = await lookAtAddress(desk, { readerId, address: place, recipe: null });
    if (
      found.kind === 'looked' &&
      found.look.medium === 'sitemap' &&
      (found.look.preview?.count ?? 0) > 0
    )
      return found;
  }
  return null;
}
