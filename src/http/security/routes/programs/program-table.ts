import type { Route } from '../route.ts';
import { FEVER_ROUTES } from './fever-table.ts';
import { GREADER_ROUTES } from './greader-table.ts';
import { HUB_ROUTES } from './hub-table.ts';
import { MINIFLUX_ROUTES } from './miniflux-table.ts';
import { NEXTCLOUD_ROUTES } from './nextcloud-table.ts';
import { TTRSS_ROUTES } from './ttrss-table.ts';

/** What programs written for other readers ask, each API as it is known there. */
export const PROGRAM_ROUTES: readonly Route[] = [
  ...FEVER_ROUTES,
  ...GREADER_ROUTES,
  ...HUB_ROUTES,
  ...MINIFLUX_ROUTES,
  ...NEXTCLOUD_ROUTES,
  ...TTRSS_ROUTES,
  // Which tools are there goes by the token; each asks the API anew, where that token is looked at again.
  { method: 'POST', path: '/mcp', callers: 'reader', touches: 'own', proof: 'bearer', asks: true },
];
