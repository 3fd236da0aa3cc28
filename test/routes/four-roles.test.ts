/** Four roles at every route: the guard lets in whom the table names, and who is refused changes nothing and is shown nothing. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Callers, Route } from '../../src/http/security/routes/route.ts';
import { findRoute, ROUTES } from '../../src/http/security/routes/route-table.ts';
import type { Role } from '../../src/model/accounts/role.ts';
import { callOf } from './calls.ts';
import { addStaff, type House, OWNER, openHouse } from './house.ts';
import { changes } from './snapshot.ts';
import { type Ids, leaveTraces } from './traces.ts';

/** Written out, so that the guard's own table is held against it. */
const MAY: Readonly<Record<Callers, readonly Role[]>> = {
  anyone: ['owner', 'editor', 'member', 'guest'],
  guest: ['owner', 'editor', 'member', 'guest'],
  'feed key': ['owner', 'editor', 'member'],
  reader: ['owner', 'editor', 'member'],
  editor: ['owner', 'editor'],
  owner: ['owner'],
};
const ROLES: readonly Role[] = ['owner', 'editor', 'member', 'guest'];

let house: House;
let ids: Ids;
before(async () => {
  house = await openHouse();
  await house.followZephyr();
  ids = await leaveTraces(house, OWNER);
  await addStaff(house.desk);
});
after(() => house.close());

const refusedTo = (role: Role) => ROUTES.filter(({ callers }) => !MAY[callers].includes(role));

test('who may not call a route is told so, is shown nothing of the library, and changes nothing', async () => {
  const before = house.snapshot();
  const faults: string[] = [];
  let tried = 0;
  for (const role of ROLES)
    for (const route of refusedTo(role)) {
      const { path, asking } = callOf(route, ids);
      const { status, headers, text } = await house.ask(path, { ...asking, as: role });
      const isSentAway = status === 303 && headers.get('location') === '/account/membership';
      if ((status !== 403 && !isSentAway && !isRefusedIn(text)) || /zephyr/i.test(text))
        faults.push(`${role} ${route.method} ${route.path}: ${status}`);
      tried += 1;
    }
  assert.deepEqual(faults, []);
  // The first time a session is used is noted.
  const changed = changes(before, house.snapshot()).filter((where) => !/^session /.test(where));
  assert.deepEqual(changed, []);
  assert.ok(tried > 300, String(tried));
});

test('who may call a route is let in: no page that a role may see is refused to it', async () => {
  const refused: string[] = [];
  const showing = ROUTES.filter(
    ({ method, path }) => method === 'GET' && path !== '/welcome/:token' && !isOfSecrets(path),
  );
  for (const role of ROLES)
    for (const route of showing.filter(({ callers }) => MAY[callers].includes(role))) {
      const { path } = callOf(route, ids);
      const { status, headers } = await house.ask(path, { as: role });
      const isSentAway = role !== 'guest' && headers.get('location') === '/account/membership';
      if (status === 403 || status === 401 || isSentAway || status >= 500)
        refused.push(`${role} ${route.path}: ${status}`);
    }
  assert.deepEqual(refused, []);
});

test('no page shows anybody a form or a link that it would then refuse them', async () => {
  const showing = ROUTES.filter(({ method, path }) => method === 'GET' && !isOfSecrets(path));
  const offered: string[] = [];
  let forms = 0;
  for (const role of ROLES)
    for (const route of showing.filter(({ callers }) => MAY[callers].includes(role))) {
      const { path } = callOf(route, ids);
      const { text, headers } = await house.ask(path, { as: role });
      if (!headers.get('content-type')?.startsWith('text/html')) continue;
      const ways = waysIn(text);
      forms += ways.length;
      const refused = ways.filter((way) => isRefused(role, way));
      offered.push(...refused.map(({ method, to }) => `${role} at ${route.path}: ${method} ${to}`));
    }
  assert.deepEqual([...new Set(offered)], []);
  assert.ok(forms > 1_000, String(forms));
});

function isRefused(role: Role, { method, to }: Way): boolean {
  const callers = findRoute(method, new URL(to, 'http://localhost').pathname)?.callers;
  // Guests are led to what they may do.
  const isLed = role === 'guest' && method === 'GET';
  return callers !== undefined && !MAY[callers].includes(role) && !isLed;
}

type Way = { readonly method: string; readonly to: string };

/** Where a page's forms, buttons and links lead within the house. */
function waysIn(page: string): Way[] {
  const found: Way[] = [];
  for (const [, attributes = ''] of page.matchAll(/<form\b([^<>]*)>/g)) {
    const to = /\baction="(\/[^"]*)"/.exec(attributes)?.[1];
    const method = attributes.includes('method="post"') ? 'POST' : 'GET';
    if (to !== undefined) found.push({ method, to });
  }
  for (const [, to = ''] of page.matchAll(/\bformaction="(\/[^"]*)"/g))
    found.push({ method: 'POST', to });
  for (const [, to = ''] of page.matchAll(/<a\b[^<>]*\bhref="(\/[^"]*)"/g))
    found.push({ method: 'GET', to });
  return found;
}

/** Fever and tt-rss answer whatever they answer with 200, and say in it that nobody is let in. */
function isRefusedIn(text: string): boolean {
  return /^\{"api_version":3,"auth":0\}$|"error":"(?:NOT_LOGGED_IN|LOGIN_ERROR)"/.test(text);
}

/** There it is the secret in the address that lets in. */
function isOfSecrets(path: string): boolean {
  const asksForToken = path.endsWith('/accounts/ClientLogin');
  return /:(?:token|signature|secret|file)/.test(path) || path === '/sign-up' || asksForToken;
}

test('a form by which accounts are changed is the owner’s alone', () => {
  const owners = ROUTES.filter(({ path }) =>
    /^\/house\/(?:members|sign-up|invitations|log)/.test(path),
  );
  const others = owners.filter(({ callers }: Route) => callers !== 'owner');
  assert.deepEqual(others, []);
  assert.ok(owners.length > 10);
});
