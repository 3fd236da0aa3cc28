/** What changes something, and what must not: requests that only ask, that come from elsewhere, or that say too much. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { parseHTML } from 'linkedom';
import type { FieldShape } from '../../src/http/security/routes/form-shape.ts';
import type { Route } from '../../src/http/security/routes/route.ts';
import { ROUTES } from '../../src/http/security/routes/route-table.ts';
import { BODIES, callOf, formOf } from './calls.ts';
import { type Caller, type House, OWNER, openHouse } from './house.ts';
import { changes, type Snapshot } from './snapshot.ts';
import { decideForAll, type Ids, leaveTraces } from './traces.ts';

let house: House;
let ids: Ids;
before(async () => {
  house = await openHouse();
  await house.followZephyr();
  ids = await decideForAll(house, OWNER, await leaveTraces(house, OWNER));
});
after(() => house.close());

const isDoor = ({ path }: Route) => /^\/(?:sign-|welcome|account)/.test(path);
const SHOWING = ROUTES.filter(({ method, path }) => method === 'GET' && path !== '/live');
const CHANGING = ROUTES.filter(({ method }) => method !== 'GET');
const FORMS = CHANGING.filter(
  (route) => route.form !== undefined && !isDoor(route) && route.fromAnywhere === undefined,
);
const nameOf = ({ method, path }: Route) => `${method} ${path}`;

let stands: Snapshot | null = null;

/** Does something and tells which rows it has changed. All that a test does goes through it. */
async function changedBy(work: () => Promise<unknown>): Promise<string[]> {
  const was = stands ?? house.snapshot();
  await work();
  stands = house.snapshot();
  return changes(was, stands);
}

/**
 * When a reader was here last and what stood before them, so that what is new since then can be told, at most once a minute; and
 * that somebody guesses at links.
 */
const VISIT = /^(?:reading_visit|shown_story|taste_feature|reader_change) of|^guess of 0/;
/** What a reader opened, if they let it be kept; a saved search remembers up to where it was looked at. */
const OPENED = /^(?:reading|opened_story|following|mark) of/;

test('one form is taken from anywhere: the one by which letters are stopped', () => {
  const open = CHANGING.filter(({ fromAnywhere }) => fromAnywhere !== undefined);
  assert.deepEqual(open.map(nameOf), ['POST /letters/leave/:token']);
});

test('two addresses act when they are asked for: where OpenID Connect sends people back, and where hubs say that it is true', () => {
  const acting = SHOWING.filter(({ because }) => because !== undefined);
  assert.deepEqual(acting.map(nameOf), ['GET /sign-in/openid/back', 'GET /hub/:token']);
});

test('nothing is changed by asking, whoever asks for whatever there is', async () => {
  const changed: string[] = [];
  for (const route of SHOWING) {
    const { path } = callOf(route, ids);
    const rows = await changedBy(async () => {
      await house.ask(path, { method: 'HEAD', isBare: true });
      await house.ask(path, { isBare: true });
    });
    changed.push(...rows.filter((row) => !VISIT.test(row)).map((row) => `${path}: ${row}`));
  }
  assert.deepEqual(changed, []);
});

test('opening a page notes that it was opened, and nothing else', async () => {
  const opening = { 'sec-fetch-dest': 'document', 'sec-fetch-mode': 'navigate' };
  const changed: string[] = [];
  let noted = 0;
  for (const route of SHOWING) {
    const { path } = callOf(route, { ...ids, article: ids.told ?? '' });
    const rows = await changedBy(() => house.ask(path, { headers: opening, as: 'member' }));
    noted += rows.length;
    const strange = rows.filter((row) => !VISIT.test(row) && !OPENED.test(row));
    changed.push(...strange.map((row) => `${path}: ${row}`));
    assert.deepEqual(
      rows.filter((row) => row.endsWith(` of ${OWNER}`)),
      [],
      path,
    );
  }
  assert.deepEqual(changed, []);
  assert.ok(noted > 0, 'a change is seen');
});

async function tokenOf(as: Caller): Promise<string> {
  const { text } = await house.ask('/subscriptions', { as });
  const field = parseHTML(text).document.querySelector('input[name="form-token"]');
  return field?.getAttribute('value') ?? '';
}

const HERE = { 'sec-fetch-site': 'same-origin', origin: 'http://localhost' };

test('no form is taken that another site has sent, or that has not the token of this session', async () => {
  const [own, others] = [await tokenOf('owner'), await tokenOf('member')];
  assert.match(own, /^[\w-]{43}$/);
  assert.notEqual(own, others);
  const strange: (readonly [headers: Record<string, string>, token: string | null])[] = [
    [{}, own],
    [{ 'sec-fetch-site': 'cross-site' }, own],
    [{ 'sec-fetch-site': 'same-site' }, own],
    [{ 'sec-fetch-site': 'cross-site', origin: 'http://localhost' }, own],
    [{ origin: 'https://evil.example' }, own],
    [{ origin: 'null' }, own],
    [{ origin: 'http://news.localhost' }, own],
    [{ origin: 'http://localhost:9999' }, own],
    [{ origin: 'https://evil.example', 'hearsay-page': '1' }, own],
    [HERE, null],
    [HERE, ''],
    [HERE, others],
    [HERE, own.toUpperCase()],
  ];
  for (const route of FORMS) {
    const { path } = callOf(route, ids);
    const changed = await changedBy(async () => {
      for (const [headers, token] of strange) {
        const body = formOf(route, ids);
        if (token !== null) body.set('form-token', token);
        const { status } = await house.ask(path, { method: 'POST', isBare: true, headers, body });
        assert.equal(status, 403, `${path} ${JSON.stringify(headers)} ${token}`);
      }
    });
    assert.deepEqual(changed, [], path);
  }
  const body = new URLSearchParams({ marks: 'no', 'form-token': own });
  const changed = await changedBy(async () => {
    const asking = { method: 'POST', isBare: true, headers: HERE, body };
    assert.equal((await house.ask('/settings/statement-marks', asking)).status, 303);
  });
  assert.ok(changed.includes(`setting of ${OWNER}`));
});

test('no call is taken that another site’s page makes, nor one by a browser’s cookie', async () => {
  // Fever refuses inside of a 200 (src/http/fever).
  const calls = CHANGING.filter(({ path, proof }) => path.startsWith('/api/') && proof !== 'fever');
  const strange = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
  ];
  for (const route of calls) {
    const { path, asking } = callOf(route, ids);
    const changed = await changedBy(async () => {
      for (const headers of strange) {
        const sent = { ...asking.headers, ...headers };
        const { status } = await house.ask(path, { ...asking, isBare: true, headers: sent });
        assert.equal(status, 403, `${nameOf(route)} ${JSON.stringify(headers)}`);
      }
      const cookie = { cookie: `hearsay-session=${'o'.repeat(43)}`, ...HERE };
      const headers = { ...asking.headers, ...cookie };
      const { status } = await house.ask(path, { ...asking, as: 'nobody', headers });
      assert.equal(status, 401, nameOf(route));
    });
    assert.deepEqual(changed, [], nameOf(route));
  }
});

test('a method that a route has not got does nothing, however it is asked for', async () => {
  const changed = await changedBy(async () => {
    for (const route of FORMS) {
      const { path } = callOf(route, ids);
      for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND']) {
        const { status } = await house.ask(path, { method });
        assert.ok([403, 404, 405].includes(status), `${method} ${path} ${status}`);
      }
    }
    for (const name of ['x-http-method-override', 'x-http-method', 'x-method-override']) {
      await house.ask('/saved', { headers: { [name]: 'POST' } });
      await house.ask(`/api/picks/${ids.pick}`, { headers: { [name]: 'DELETE' } });
      await house.ask(`/api/following/${ids.rule}?_method=DELETE`, {
        headers: { [name]: 'DELETE' },
      });
    }
  });
  assert.deepEqual(changed, []);
});

test('a form with a field too many, twice or wrong is refused with what is wrong, and nothing is done', async () => {
  for (const route of FORMS) {
    const { path } = callOf(route, ids);
    const changed = await changedBy(async () => {
      for (const [what, form] of unfitForms(route)) {
        const { status, text } = await house.ask(path, { method: 'POST', body: form });
        assert.equal(status, 400, `${path}: ${what}`);
        assert.match(
          text,
          /^(?:This form has no field|The field) ".{1,80}\.\n$/,
          `${path}: ${what}`,
        );
      }
      for (const type of ['text/plain', 'application/json', 'text/xml', '']) {
        const asking = { method: 'POST', body: 'article=1', headers: { 'content-type': type } };
        assert.equal((await house.ask(path, asking)).status, 415, `${path}: ${type}`);
      }
    });
    assert.deepEqual(changed, [], path);
  }
});

function unfitForms(route: Route): (readonly [what: string, form: FormData])[] {
  const withOne = (name: string, ...values: (string | File)[]) => {
    const form = formOf(route, ids);
    form.delete(name);
    for (const value of values) form.append(name, value);
    return [`${name} ${String(values[0]).slice(0, 20)} × ${values.length}`, form] as const;
  };
  const unknown = ['isAdmin', '_method', '__proto__', 'constructor'];
  const fields = Object.entries(route.form ?? {});
  return [
    ...unknown.map((name) => withOne(name, '1')),
    withOne('back', '/', '/'),
    ...fields.flatMap(([name, field]) =>
      unfitValues(field).map((values) => withOne(name, ...values)),
    ),
  ];
}

function unfitValues({ takes, most, longest, words }: FieldShape): (string | File)[][] {
  const many = Array.from({ length: most + 1 }, () => words?.[0] ?? '1');
  if (takes === 'file') return [['no file'], many.map(() => new File(['a'], 'a'))];
  const file = [new File(['a'], 'a')];
  const long = ['9'.repeat(longest + 1)];
  const wrong = takes === 'number' ? ['x', '-1', '1e3', '0x10', ''].map((one) => [one]) : [];
  return [many, file, long, ...wrong, ...(words === undefined ? [] : [['no such word']])];
}

test('a call with a key too many or a wrong value is refused, and nothing is done', async () => {
  const calls = CHANGING.filter(
    ({ path, proof }) => path.startsWith('/api/') && proof === undefined,
  );
  for (const route of calls) {
    const { path, asking } = callOf(route, ids);
    const { method = 'POST' } = asking;
    const changed = await changedBy(async () => {
      for (const body of unfitBodies(route)) {
        const headers = { 'content-type': 'application/json' };
        const { status, text } = await house.ask(path, { method, body, headers });
        assert.ok(
          [400, 415, 422].includes(status),
          `${nameOf(route)} ${status} ${body.slice(0, 60)}`,
        );
        assert.match(text, /"message":"[^"]+[.?]"/);
      }
      // Of these rules a line of text is what is wanted.
      if (route.path === '/api/outlet-rules/file') return;
      const headers = { 'content-type': 'text/plain' };
      const { status } = await house.ask(path, { method, body: '{"a":1}', headers });
      assert.ok([400, 415].includes(status), `${nameOf(route)} ${status}`);
    });
    assert.deepEqual(changed, [], nameOf(route));
  }
});

/** As JSON, since of `__proto__` an object can say nothing. */
function unfitBodies(route: Route): string[] {
  const make = BODIES[`${route.method} ${route.path.slice('/api'.length)}`];
  const numbers = Object.fromEntries(Object.entries(ids).map(([name, id]) => [name, Number(id)]));
  const good = make?.(numbers);
  if (typeof good === 'string') return ['{"a":1}', 'null'];
  const fields = Object.entries(good ?? {});
  const text = (more: string, but = '') => {
    const kept = fields.filter(([name]) => name !== but);
    const all = kept.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`);
    return `{${[...all, more].join(',')}}`;
  };
  return [
    ...['isAdmin', 'role', '__proto__', 'constructor', 'toString'].map((name) =>
      text(`"${name}":{"isAdmin":true}`),
    ),
    ...fields.flatMap(([name]) =>
      ['{"a":1}', '[[]]', JSON.stringify('x'.repeat(200_000)), '1e400'].map((value) =>
        text(`${JSON.stringify(name)}:${value}`, name),
      ),
    ),
    ...['[]', '"words"', '7', '{"a":', '{'.repeat(50_000)],
  ];
}
