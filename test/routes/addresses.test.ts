/** Hostile addresses: to go back to, to be read as a path, to be said again by an error. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Route } from '../../src/http/security/routes/route.ts';
import { ROUTES } from '../../src/http/security/routes/route-table.ts';
import { callOf, formOf, pathOf } from './calls.ts';
import { type Answer, type House, OWNER, openHouse } from './house.ts';
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
const FORMS = ROUTES.filter((route) => route.form !== undefined && !isDoor(route));

/** What browsers, or somebody's own reading of addresses, take for another site. */
const ELSEWHERE = [
  ...['https://evil.example/', '//evil.example', '///evil.example', '////evil.example/%2f..'],
  ...[
    '/\\evil.example',
    '\\\\evil.example',
    '\\/evil.example',
    '/\\/evil.example',
    '/%5cevil.example',
  ],
  ...[
    '/\t/evil.example',
    '/\n/evil.example',
    '\t//evil.example',
    ' //evil.example',
    '/ /evil.example',
  ],
  ...['http:evil.example', 'https:/evil.example', 'http:\\\\evil.example', 'HTTP://EVIL.EXAMPLE'],
  ...['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'java\nscript:alert(1)', 'data:text/html,x'],
  ...[
    '//evil.example@localhost/',
    'http://localhost@evil.example',
    'http://localhost.evil.example',
  ],
  ...['/..//evil.example', '/.//evil.example', '/%2e%2e//evil.example', '/x/..//evil.example/'],
  ...['//evil%E3%80%82example', '//\u3002evil.example', '/\u2044/evil.example', '〱evil.example'],
  ...[
    '/%0d%0aSet-Cookie:a=b',
    '/\r\nLocation: https://evil.example',
    '/\0',
    '//[::1]',
    '//%00evil',
  ],
  ...['?next=//evil.example', '#//evil.example', 'evil.example', '.evil.example', ':80', '/\ud800'],
  ...['//evil.example:80\\@localhost', '/x?did=//evil.example', `/${'a'.repeat(3000)}`, '', '/'],
];

test('whoever says where to go back to never leads away from here', async () => {
  for (const route of FORMS) {
    const { path } = callOf(route, ids);
    const isMain = route.path === '/marks/read' || route.path === '/history/restore';
    for (const back of isMain ? ELSEWHERE : ELSEWHERE.filter((_, at) => at % 16 === 1)) {
      const body = formOf(route, ids);
      body.set('back', back);
      staysHere(await house.ask(path, { method: 'POST', body }), `${path} ${back}`);
    }
  }
});

test('what an address says of the way back or on is no way out', async () => {
  for (const where of ELSEWHERE) {
    const said = encodeURIComponent(where.toWellFormed());
    const asked = [
      `/following/new?does=follow&kind=phrase&key=harbour&back=${said}`,
      `/newer/articles?since=0&back=${said}`,
      `/help?did=${said}&back=${said}`,
    ];
    for (const path of asked) {
      const answer = await house.ask(path);
      staysHere(answer, path);
      const ways = [...answer.text.matchAll(/(?:href|action|path"?)[=:]\s*"([^"]*)"/g)];
      const out = ways.filter(([, way = '']) => /evil|javascript:|^data:text/i.test(way));
      assert.deepEqual(
        out.filter(([, way = '']) => !isHere(way)),
        [],
        path,
      );
    }
    const door = await house.ask(`/sign-in?next=${said}`, { as: 'nobody' });
    staysHere(door, where);
    const next = /name="next" value="([^"]*)"/.exec(door.text)?.[1] ?? '/';
    assert.ok(isHere(next), `${where} becomes ${next}`);
  }
});

test('the look for ways out is not blind', () => {
  assert.ok(!isHere('//evil.example') && !isHere('/\\evil.example') && !isHere('/\t/evil.example'));
  assert.ok(isHere('/x') && isHere('/x?y=//evil.example#z'));
});

function staysHere({ headers, status }: Answer, what: string): void {
  assert.ok(status < 500, `${what} ${status}`);
  const location = headers.get('location');
  if (location === null) return;
  assert.ok(isHere(location), `${what} leads to ${location}`);
  assert.equal(headers.get('set-cookie')?.includes('a=b') ?? false, false);
}

/** As browsers read it (WHATWG URL), and beginning with one slash whoever reads it. */
function isHere(way: string): boolean {
  const plain = way.replaceAll('&amp;', '&');
  const url = URL.parse(plain, 'http://localhost/page');
  return (
    url?.origin === 'http://localhost' && /^\/(?![/\\])/.test(plain) && !/[\t\r\n]/.test(plain)
  );
}

const PATHS = [
  ...[
    '..%2f..%2f..%2f..%2fetc%2fpasswd',
    '%2e%2e%2f%2e%2e%2fpackage.json',
    '..%5c..%5cpackage.json',
  ],
  ...['%252e%252e%252fpackage.json', '%c0%ae%c0%ae%c0%afpackage.json', '..;%2fpackage.json'],
  ...['....%2f%2fpackage.json', '%2fetc%2fpasswd', 'file:%2f%2f%2fetc%2fpasswd', 'hearsay.key'],
  ...['a%00.css', '%00', '%', '%ff', '%ud800', 'x'.repeat(6000), '__proto__', 'constructor', '-1'],
  ...[
    '9007199254740993',
    '1e9',
    '0x10',
    '1%20or%201=1',
    "'",
    '%3Cscript%3Ealert(1)%3C%2fscript%3E',
  ],
];

test('no path leads to a file, and none makes a fault', async () => {
  const open = ROUTES.filter(({ method, path }) => method === 'GET' && /[:*]/.test(path));
  assert.ok(open.length > 40);
  for (const route of open) {
    for (const path of PATHS) {
      const where = route.path.endsWith('*')
        ? route.path.replace('*', path)
        : hostilePath(route, path);
      const { status, text } = await house.ask(where);
      assert.ok(status < 500, `${where} ${status}`);
      assert.doesNotMatch(text, /root:x?:0|"devDependencies"|<script>alert/, where);
    }
  }
});

/** The last of its parameters is the hostile one. */
function hostilePath(route: Route, value: string): string {
  const last = route.path.lastIndexOf(':');
  const end = route.path.indexOf('/', last);
  const rest = end < 0 ? '' : route.path.slice(end);
  return `${pathOf({ ...route, path: route.path.slice(0, last) }, ids)}${value}${rest}`;
}

test('every refusal carries the policy, and says nothing again that was said to it', async () => {
  const hostile = '?q=%3Cscript%3Ealert(1)%3C/script%3E&%3Cb%3E=%3Cscript%3Ealert(2)';
  for (const route of ROUTES.filter(({ path }) => path !== '/live')) {
    const { path, asking } = callOf(route, ids);
    const bare = `${path.split('?')[0]}${hostile}`;
    const form = new FormData();
    form.set('<script>alert(3)</script>', '1');
    const answers = [
      await house.ask(bare, { ...asking, as: 'nobody' }),
      await house.ask(bare, { method: 'PROPFIND' }),
      await house.ask(bare, { method: 'POST', body: form }),
      await house.ask(bare, {
        method: 'POST',
        body: form,
        headers: { 'sec-fetch-site': 'cross-site' },
      }),
    ];
    for (const answer of answers) {
      hasPolicy(answer, `${route.method} ${bare} ${answer.status}`);
      assert.doesNotMatch(answer.text, /<script>alert|stack|at file:/, bare);
    }
  }
});

function hasPolicy({ headers, status }: Answer, what: string): void {
  assert.ok(status < 500, what);
  assert.match(headers.get('content-security-policy') ?? '', /^default-src 'none'/, what);
  const isPage = headers.get('content-type')?.startsWith('text/html') === true;
  if (isPage)
    assert.match(headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/, what);
  assert.equal(headers.get('x-content-type-options'), 'nosniff', what);
  assert.match(headers.get('referrer-policy') ?? '', /^(?:same-origin|no-referrer)$/, what);
  assert.notEqual(headers.get('content-type')?.split(';')[0], 'text/xml', what);
}

test('a name that is not ours is refused with the policy', async () => {
  for (const path of ['/', '/api/articles', '/feeds/atom/saved', '/public/x', '/icon.svg', '/x'])
    hasPolicy(await house.ask(path, { headers: { host: 'evil.example' } }), path);
});

test('a library that answers no more makes faults that have the policy and tell nothing of the machine', async (t) => {
  const other = await openHouse({ isClosed: false });
  t.after(other.close);
  const broken = async () => {
    throw new Error('<b>planted</b> at /home/zephyr/library.db');
  };
  for (const calls of Object.values(other.desk.store)) breakCalls(calls, broken);
  let count = 0;
  for (const route of ROUTES.filter(({ path }) => path !== '/live')) {
    const { path, asking } = callOf(route, ids);
    const { status, headers, text } = await other.ask(path, asking);
    if (status >= 500) count += 1;
    assert.match(headers.get('content-security-policy') ?? '', /^default-src 'none'/, path);
    assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
    assert.doesNotMatch(text, /planted|zephyr\/library|at file:/, path);
  }
  assert.ok(count > 100, String(count));
});

function breakCalls(calls: unknown, broken: () => Promise<never>): void {
  if (typeof calls !== 'object' || calls === null) return;
  for (const name of Object.keys(calls)) Object.assign(calls, { [name]: broken });
}
