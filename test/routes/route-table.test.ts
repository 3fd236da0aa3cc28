import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { parseHTML } from 'linkedom';
import type { Kind } from '../../src/http/pages/marks/done-kind.ts';
import { DONE_KINDS } from '../../src/http/pages/marks/done-kinds.ts';
import type { Route } from '../../src/http/security/routes/route.ts';
import { findRoute, ROUTES } from '../../src/http/security/routes/route-table.ts';
import { formTrouble } from '../../src/http/security/routes/strict-forms.ts';
import { callOf } from './calls.ts';
import { compareRoutes } from './compare-routes.ts';
import { type House, OWNER, openHouse } from './house.ts';
import { type Ids, leaveTraces } from './traces.ts';

let house: House;
let ids: Ids;
before(async () => {
  house = await openHouse({ isClosed: false });
  await house.followZephyr();
  ids = await leaveTraces(house, OWNER);
});
after(() => house.close());

test('the table has every route that there is, and no other', () => {
  assert.deepEqual(compareRoutes(house.app.routes, ROUTES), { unlisted: [], unknown: [] });
});

test('a route that stands only in the router, or only in the table, is found', () => {
  const { routes } = house.app;
  const unlisted = (method: string, path: string) =>
    compareRoutes([...routes, { method, path }], ROUTES).unlisted;
  assert.deepEqual(unlisted('GET', '/planted'), ['GET /planted']);
  assert.deepEqual(unlisted('PUT', '/saved'), ['PUT /saved']);
  assert.deepEqual(unlisted('GET', '/styles/:planted'), ['GET /styles/:planted']);
  assert.deepEqual(unlisted('ALL', '/planted/*'), ['ALL /planted/*']);
  const more: Route = { method: 'GET', path: '/gone', callers: 'reader', touches: 'own' };
  assert.deepEqual(compareRoutes(routes, [...ROUTES, more]).unknown, ['GET /gone']);
});

test('what does not stand in the table is not answered, whatever the router knows', async (t) => {
  const other = await openHouse({ isClosed: false });
  t.after(other.close);
  other.app.get('/planted', (context) => context.text('secret'));
  other.app.put('/saved', (context) => context.text('secret'));
  const planted = await other.ask('/planted');
  assert.deepEqual([planted.status, planted.text.includes('secret')], [404, false]);
  const put = await other.ask('/saved', { method: 'PUT' });
  assert.deepEqual([put.status, put.headers.get('allow')], [405, 'HEAD, GET']);
});

test('only editors change what is everybody’s, or the table says why others may', () => {
  const changing = ROUTES.filter(({ method }) => method !== 'GET');
  const everybodys = changing.filter(({ touches }) => touches === 'library' || touches === 'both');
  const open = everybodys.filter(({ callers }) => callers !== 'editor' && callers !== 'owner');
  assert.deepEqual(
    open.filter(({ because }) => because === undefined).map(({ path }) => path),
    [],
  );
  assert.ok(everybodys.length > open.length && open.length > 0);
});

test('what anybody may ask for holds nothing of a reader', () => {
  const strange = ROUTES.filter(
    ({ callers, touches }) => callers === 'anyone' && touches !== 'nothing',
  );
  assert.deepEqual(
    strange.map(({ method, path }) => `${method} ${path}`).toSorted(),
    [
      // A story that its reader made public; and who signs in changes their own sessions.
      ...['GET /public/stories/:secret', 'POST /sign-in', 'POST /welcome/:token'],
      ...['GET /public/stories/:secret/:form', 'GET /public/oembed'],
      // A feed that its reader gave out.
      'GET /feeds/given/:secret/:form',
      // The other ways in, each with what was shown before, by a link or by a key that the browser keeps.
      ...['POST /sign-in/second', 'POST /sign-in/passkey', 'POST /sign-in/passkey/start'],
      ...['POST /sign-in/mail', 'GET /sign-in/mail/:token', 'POST /sign-in/mail/:token'],
      ...['POST /sign-in/openid', 'GET /sign-in/openid/back'],
      // Who signs up becomes a reader.
      ...['POST /sign-up', 'POST /sign-up/confirm/:token', 'POST /invited/:token'],
      // What the owner shows to visitors; and the payment provider, by its signature.
      ...['GET /open/stories', 'GET /open/stories/:id', 'POST /payment/stripe'],
      // Hubs, by addresses that each was given for one feed; and ours, by the address of a reader's feed.
      ...['GET /hub/:token', 'POST /hub/:token', 'POST /hub'],
      // What editors send to whoever asks: what was sent is shown where the owner allows it.
      ...['GET /letters', 'GET /letters/:id', 'GET /letters/:id/atom'],
      ...['GET /letters/:id/:issue', 'GET /letters/:id/:issue/letter'],
      // Whoever has an address, and by links that only letters to it have, what comes to it.
      ...['GET /letters/subscribe', 'POST /letters/subscribe', 'GET /letters/confirm/:token'],
      ...['POST /letters/confirm/:token', 'GET /letters/leave/:token'],
      ...['POST /letters/leave/:token', 'GET /letters/mine/:token', 'POST /letters/mine/:token'],
    ].toSorted(),
  );
});

test('every form of every page is one that its route takes', async () => {
  const forms = new Map<string, string>();
  for (const route of ROUTES.filter(({ method, path }) => method === 'GET' && path !== '/live')) {
    const { path } = callOf(route, ids);
    const { text, headers } = await house.ask(path);
    if (headers.get('content-type')?.startsWith('text/html') !== true) continue;
    for (const [action, names] of formsOf(text)) forms.set(`${action} ${names.join()}`, path);
  }
  const unfit = [...forms].flatMap(([form, page]) => {
    const [action = '', names = ''] = form.split(' ');
    const shape = findRoute('POST', action)?.form;
    if (shape === undefined) return [`${page}: ${action} takes no form`];
    const strange = names
      .split(',')
      .filter((name) => !['', 'back', 'form-token'].includes(name) && !Object.hasOwn(shape, name));
    return strange.map((name) => `${page}: ${action} has no field ${name}`);
  });
  assert.deepEqual(unfit, []);
  assert.ok(forms.size > 40, String(forms.size));
});

/** Where each form or button of a page leads, and the names of what it sends. */
function formsOf(page: string): [action: string, names: string[]][] {
  const { document } = parseHTML(page);
  return [...document.querySelectorAll('form[method="post"]')].flatMap((form) => {
    const id = form.getAttribute('id');
    const outside = id === null ? [] : [...document.querySelectorAll(`[form="${id}"]`)];
    const fields = [...form.querySelectorAll('input, select, textarea, button'), ...outside];
    const buttons = fields.filter(({ tagName }) => tagName === 'BUTTON');
    const sent = fields.filter(({ tagName }) => tagName !== 'BUTTON');
    const nameOf = (one: (typeof fields)[number]) => one.getAttribute('name') ?? '';
    const own = form.getAttribute('action');
    const common = sent.map(nameOf);
    return [...buttons, null].flatMap((button): [string, string[]][] => {
      const action = button?.getAttribute('formaction') ?? own;
      if (action === null) return [];
      const names = button === null ? common : [...common, nameOf(button)];
      return [[action.split('?')[0] ?? '', [...new Set(names)].sort()]];
    });
  });
}

test('every way back that a notice offers is one that its route takes', () => {
  const kinds: Readonly<Record<string, Kind<string>>> = DONE_KINDS;
  let count = 0;
  for (const [name, kind] of Object.entries(kinds)) {
    const undo = kind.undo?.(Object.fromEntries(kind.names.map((one) => [one, 3]))) ?? null;
    if (undo === null) continue;
    count += 1;
    const shape = findRoute('POST', undo.action)?.form;
    const form = new FormData();
    form.set(...undo.field);
    assert.equal(shape && formTrouble(shape, form), null, name);
  }
  assert.ok(count > 15);
});
