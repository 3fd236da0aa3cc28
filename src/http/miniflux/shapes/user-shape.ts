import { z } from '@hono/zod-openapi';
import type { Reader } from '../../../model/accounts/account.ts';
import type { Millis } from '../../../model/time.ts';
import { stamp } from '../calls/stamp.ts';

/** How Miniflux's own pages look and behave; ours are set on their page. As Miniflux begins, since programs read it. */
const HOW_PAGES_LOOK = {
  theme: 'system_serif',
  language: 'en_US',
  timezone: 'UTC',
  entry_sorting_direction: 'desc',
  entry_sorting_order: 'published_at',
  stylesheet: '',
  custom_js: '',
  external_font_hosts: '',
  google_id: '',
  openid_connect_id: '',
  entries_per_page: 100,
  gesture_nav: 'tap',
  display_mode: 'standalone',
  default_reading_speed: 265,
  cjk_reading_speed: 500,
  default_home_page: 'unread',
  categories_sorting_order: 'alphabetical',
  media_playback_rate: 1,
  block_filter_entry_rules: '',
  keep_filter_entry_rules: '',
  mark_read_on_view: true,
  mark_read_on_media_player_completion: false,
  always_open_external_links: false,
  open_external_links_in_new_tab: true,
  keyboard_shortcuts: true,
  show_reading_time: true,
  entry_swipe: true,
};

export const USER = z
  .object({
    id: z.int(),
    username: z.string(),
    is_admin: z.boolean(),
    last_login_at: z.string().nullable(),
    ...Object.fromEntries(
      Object.entries(HOW_PAGES_LOOK).map(([name, value]) => [name, z.literal(value)]),
    ),
  })
  .openapi('User', { title: 'User', description: 'Somebody who reads here.' });

export function userShape(
  { id, name, role }: Pick<Reader, 'id' | 'name' | 'role'>,
  lastSeenAt: Millis | null,
): Readonly<Record<string, unknown>> {
  return {
    id,
    username: name,
    is_admin: role === 'owner',
    last_login_at: lastSeenAt === null ? null : stamp(lastSeenAt),
    ...HOW_PAGES_LOOK,
  };
}
