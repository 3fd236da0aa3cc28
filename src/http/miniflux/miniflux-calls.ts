import type { MinifluxCall } from './calls/miniflux-call.ts';
import { CATEGORY_CALLS } from './categories/category-calls.ts';
import { ENTRY_CALLS } from './entries/entry-calls.ts';
import { FETCH_CONTENT } from './entries/fetch-content.ts';
import { LIST_CALLS } from './entries/list-calls.ts';
import { FEED_CALLS } from './feeds/feed-calls.ts';
import { ICON_CALLS } from './feeds/icon-calls.ts';
import { LIST_FILE_CALLS } from './feeds/list-file-calls.ts';
import { MARK_CALLS } from './feeds/mark-calls.ts';
import { API_KEY_CALLS } from './house/api-key-calls.ts';
import { HOUSE_CALLS } from './house/house-calls.ts';
import { USER_CALLS } from './users/user-calls.ts';

/** All calls of Miniflux v1; what is spelled out goes before what has a place for anything. */
export const MINIFLUX_CALLS: readonly MinifluxCall[] = [
  ...USER_CALLS,
  ...CATEGORY_CALLS,
  ...FEED_CALLS,
  ...MARK_CALLS,
  ...ICON_CALLS,
  ...LIST_FILE_CALLS,
  ...LIST_CALLS,
  ...ENTRY_CALLS,
  FETCH_CONTENT,
  ...API_KEY_CALLS,
  ...HOUSE_CALLS,
];
