import { TrieRouter } from 'hono/router/trie-router';
import { API_ROUTES } from './api-table.ts';
import { DOOR_ROUTES } from './door-table.ts';
import { FORM_ROUTES } from './form-table.ts';
import { ALERT_ROUTES } from './members/alert-table.ts';
import { GIVEN_PAGE_ROUTES } from './members/given-table.ts';
import { GROUP_ROUTES } from './members/group-table.ts';
import { HANDED_ROUTES } from './members/handed-table.ts';
import { LABEL_ROUTES } from './members/label-table.ts';
import { LETTER_ROUTES } from './members/letter-table.ts';
import { MAIL_ADDRESS_ROUTES } from './members/mail-address-table.ts';
import { MAIL_ROUTES } from './members/mail-table.ts';
import { NEWSLETTER_ROUTES } from './members/newsletter-table.ts';
import { PAGE_FEED_ROUTES } from './members/page-feed-table.ts';
import { PLAN_ROUTES } from './members/plan-table.ts';
import { POLL_ROUTES } from './members/poll-table.ts';
import { PRIVACY_ROUTES } from './members/privacy-table.ts';
import { SHARING_ROUTES } from './members/sharing-table.ts';
import { SIGN_UP_ROUTES } from './members/sign-up-table.ts';
import { TITLE_ROUTES } from './members/title-table.ts';
import { WAY_ROUTES } from './members/way-table.ts';
import { FEED_ROUTES, GIVEN_ROUTES, HOUSE_ROUTES, PAGE_ROUTES } from './page-table.ts';
import { PROGRAM_ROUTES } from './programs/program-table.ts';
import type { Route } from './route.ts';

/**
 * Every address there is, and who may call it. The guard goes by this table: what does not stand in it is
 * answered as if it were not there (listed-only.ts), whatever the router knows. test/routes compares the two.
 */
export const ROUTES: readonly Route[] = [
  ...HOUSE_ROUTES,
  ...DOOR_ROUTES,
  ...FEED_ROUTES,
  ...GIVEN_ROUTES,
  ...PAGE_ROUTES,
  ...FORM_ROUTES,
  ...API_ROUTES,
  ...ALERT_ROUTES,
  ...NEWSLETTER_ROUTES,
  ...PAGE_FEED_ROUTES,
  ...PLAN_ROUTES,
  ...GIVEN_PAGE_ROUTES,
  ...GROUP_ROUTES,
  ...HANDED_ROUTES,
  ...POLL_ROUTES,
  ...PRIVACY_ROUTES,
  ...SHARING_ROUTES,
  ...SIGN_UP_ROUTES,
  ...MAIL_ADDRESS_ROUTES,
  ...MAIL_ROUTES,
  ...LABEL_ROUTES,
  ...LETTER_ROUTES,
  ...TITLE_ROUTES,
  ...WAY_ROUTES,
  ...PROGRAM_ROUTES,
];

/** The same kind of router as the pages', so that both read an address alike. */
const router = new TrieRouter<Route>();
for (const route of inOrder(ROUTES)) router.add(route.method, route.path, route);

/** What is spelled out goes before what has a place for anything: as the rooms add them. */
function inOrder(routes: readonly Route[]): Route[] {
  return routes.toSorted((one, other) => looseness(one) - looseness(other));
}

function looseness({ path }: Route): number {
  return path.endsWith('*') ? 1000 : path.split(':').length - 1;
}

/** The route of a request, by its path as the router reads it; null: there is none. HEAD goes with GET. */
export function findRoute(method: string, path: string): Route | null {
  const [found] = router.match(method === 'HEAD' ? 'GET' : method, path)[0];
  return found?.[0] ?? null;
}

/** By which methods a path may be asked for. */
export function methodsOf(path: string): string[] {
  const known = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].filter(
    (method) => findRoute(method, path) !== null,
  );
  return known.includes('GET') ? ['HEAD', ...known] : known;
}
