import type { Route } from '../route.ts';

/** Where hubs and those who listen to ours speak to us; what each address carries is all the proof there is. */
export const HUB_ROUTES: readonly Route[] = [
  {
    ...{ method: 'GET', path: '/hub/:token', callers: 'anyone', touches: 'library' },
    because:
      'W3C WebSub has a hub ask by GET whether it is true that we asked it. That notes its answer for a feed that is followed, and only within the hour in which we asked.',
  },
  {
    ...{ method: 'POST', path: '/hub/:token', callers: 'anyone', touches: 'library' },
    because:
      'A hub says that there is news. It has a feed fetched that is followed, once a minute at most.',
  },
  // By the address of a feed, which holds its reader's key; what is noted is that reader's.
  { method: 'POST', path: '/hub', callers: 'anyone', touches: 'own' },
];
