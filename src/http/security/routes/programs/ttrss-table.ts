import type { Route } from '../route.ts';

const MANY_CALLS =
  'One address for all calls, most of which ask; what changes anything is refused to a token for reading alone by the room itself.';

/** With and without the slash: some programs add it, some do not. */
export const TTRSS_ROUTES: readonly Route[] = ['/tt-rss/api', '/tt-rss/api/'].map(
  (path): Route => ({
    ...{ method: 'POST', path, callers: 'reader', touches: 'both', proof: 'tt-rss' },
    ...{ asks: true, because: MANY_CALLS },
  }),
);
