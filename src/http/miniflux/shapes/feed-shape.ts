import { z } from '@hono/zod-openapi';
import type { Subscription } from '../../../model/library.ts';
import type { Folder } from '../../../store/sync/folders.ts';
import { stampOr } from '../calls/stamp.ts';
import { CATEGORY, categoryShape } from './category-shape.ts';

const ICON_OF_FEED = z.object({
  feed_id: z.int(),
  icon_id: z.int(),
  external_icon_id: z.string(),
});

/** What Miniflux lets one set for fetching and we decide ourselves: there since programs read it, and always so. */
const NOT_OURS_TO_SET = {
  etag_header: '',
  last_modified_header: '',
  scraper_rules: '',
  rewrite_rules: '',
  blocklist_rules: '',
  keeplist_rules: '',
  block_filter_entry_rules: '',
  keep_filter_entry_rules: '',
  urlrewrite_rules: '',
  user_agent: '',
  cookie: '',
  username: '',
  password: '',
  disabled: false,
  no_media_player: false,
  ignore_http_cache: false,
  allow_self_signed_certificates: false,
  fetch_via_proxy: false,
  hide_globally: false,
  disable_http2: false,
  pushover_enabled: false,
  ntfy_enabled: false,
  crawler: false,
  ignore_entry_updates: false,
  apprise_service_urls: '',
  webhook_url: '',
  ntfy_priority: 0,
  ntfy_topic: '',
  pushover_priority: 0,
  proxy_url: '',
};

const settings = Object.fromEntries(
  Object.entries(NOT_OURS_TO_SET).map(([name, value]) => [name, z.literal(value)]),
);

export const FEED = z
  .object({
    id: z.int(),
    user_id: z.int(),
    feed_url: z.string(),
    site_url: z.string(),
    title: z.string(),
    description: z.string(),
    language: z.string(),
    checked_at: z.string(),
    next_check_at: z.string(),
    parsing_error_message: z.string(),
    parsing_error_count: z.int(),
    category: CATEGORY,
    icon: ICON_OF_FEED.nullable(),
    ...settings,
  })
  .openapi('Feed', { title: 'Feed', description: 'A feed that the reader follows.' });

export type FeedShape = {
  readonly id: number;
  readonly title: string;
  readonly [field: string]: unknown;
};

/** What a feed says of itself beside the subscription. */
export type FeedFacts = { readonly description: string | null; readonly hasIcon: boolean };

export type FeedParts = {
  readonly readerId: number;
  readonly subscription: Subscription;
  readonly folder: Folder;
  readonly facts: FeedFacts | null;
};

export function feedShape({ readerId, subscription, folder, facts }: FeedParts): FeedShape {
  const { feedId, url, homeUrl, title, language, health } = subscription;
  return {
    id: feedId,
    user_id: readerId,
    feed_url: url,
    site_url: homeUrl ?? url,
    title,
    description: facts?.description ?? '',
    language: language ?? '',
    checked_at: stampOr(health.lastFetchedAt),
    next_check_at: stampOr(health.nextFetchAt),
    parsing_error_message: health.trouble ?? '',
    parsing_error_count: health.failureCount,
    category: categoryShape(readerId, folder),
    icon: facts?.hasIcon === true ? iconOf(feedId) : null,
    ...NOT_OURS_TO_SET,
  };
}

/** A feed has at most one icon, so that the feed's number is as good as any. */
function iconOf(feedId: number) {
  return { feed_id: feedId, icon_id: feedId, external_icon_id: '' };
}
