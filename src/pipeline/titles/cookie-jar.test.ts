import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { SealedSignIn } from '../../model/own/title-sign-in.ts';
import { DAY, HOUR } from '../../model/time.ts';
import { cookieHeader, type Jar, withCookies } from './cookie-jar.ts';
import { mayGoTo, passHeaders } from './title-pass.ts';

const NOW = Date.UTC(2026, 10, 22, 12);
const KEPT = 'paper.example';
const AT = 'https://www.paper.example/account/login';

function given(lines: readonly string[], jar: Jar = [], at = AT): Jar {
  return withCookies(jar, { kept: KEPT, address: new URL(at), lines, now: NOW });
}

const sent = (jar: Jar, address: string, now = NOW) => cookieHeader(jar, new URL(address), now);

test('a cookie goes where the outlet said, and to nobody else', () => {
  const cases: [line: string, to: string, sent: string | null][] = [
    ['a=1', 'https://www.paper.example/account/x', 'a=1'],
    ['a=1', 'https://www.paper.example/accounts', null],
    ['a=1; Path=/', 'https://www.paper.example/', 'a=1'],
    ['a=1; Path=/', 'https://img.paper.example/', null],
    ['a=1; Path=/; Domain=.paper.example', 'https://img.paper.example/', 'a=1'],
    ['a=1; Path=/; Domain=paper.example', 'https://paper.example.evil.example/', null],
    ['a=1; Path=/; Domain=example', 'https://www.paper.example/', null],
    ['a=1; Path=/; Domain=other.example', 'https://www.paper.example/', null],
    ['a=1; Path=/; Secure', 'http://www.paper.example/', null],
    ['a=1; Path=/; Max-Age=0', 'https://www.paper.example/', null],
    ['a=1; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT', 'https://www.paper.example/', null],
    ['a=1; Path=/; Expires=nonsense', 'https://www.paper.example/', 'a=1'],
    ['=1; Path=/', 'https://www.paper.example/', null],
    ['a b=1; Path=/', 'https://www.paper.example/', null],
    ['a=ä; Path=/', 'https://www.paper.example/', null],
    [`a=${'x'.repeat(5_000)}; Path=/`, 'https://www.paper.example/', null],
  ];
  for (const [line, to, header] of cases) assert.equal(sent(given([line]), to), header, line);
  assert.deepEqual(given(['a=1'], [], 'https://other.example/'), []);
});

test('a cookie that comes again takes the place of the one before, and ends when it says', () => {
  const jar = given(['a=2; Path=/; Max-Age=3600'], given(['a=1; Path=/', 'b=1; Path=/']));
  const home = 'https://www.paper.example/';
  assert.equal(sent(jar, home), 'b=1; a=2');
  assert.equal(sent(jar, home, NOW + 2 * HOUR), 'b=1');
  assert.equal(sent(given(['a=1; Path=/; Max-Age=99999999999']), home, NOW + 500 * DAY), null);
  assert.equal(sent(given(['a=; Path=/; Max-Age=-1'], jar), home), 'b=1');
});

test('whatever an outlet sends as cookies, none breaks a header, and no jar grows without end', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 60 })), (lines) => {
      const jar = given([...lines, ...lines.map((line) => `${line}; Path=/`)]);
      assert.ok(jar.length <= 60);
      assert.match(sent(jar, 'https://www.paper.example/') ?? '', /^[\x20-\x7e]*$/);
    }),
  );
});

test('what shows that a reader pays goes to the outlet’s hosts alone, and not in the clear unless that was typed', () => {
  const pass = (isClear: boolean) => ({
    signIn: {
      way: 'basic',
      state: 'new',
      ...{ id: 1, readerId: 2, host: KEPT, isClear, addedAt: 0, lastUsedAt: null },
      ...{ triedAt: null, signedInAt: null, stateSince: 0, trouble: null },
      ...{ sealed: '', jar: null },
    } satisfies SealedSignIn,
    secret: { way: 'basic', name: 'rosä', password: 'p:w' } as const,
  });
  const shown = (address: string, isClear = false) =>
    passHeaders(pass(isClear), { jar: null, url: new URL(address), now: NOW }).authorization;
  const whole = `Basic ${Buffer.from('rosä:p:w').toString('base64')}`;
  assert.equal(shown('https://paper.example/'), whole);
  assert.equal(shown('https://img.paper.example:8443/'), whole);
  for (const address of [
    'http://paper.example/',
    'https://paper.example.evil.example/',
    'https://notpaper.example/',
    'https://example/',
  ])
    assert.equal(shown(address), undefined, address);
  assert.equal(shown('http://paper.example/', true), whole);
  assert.equal(mayGoTo({ host: KEPT, isClear: true }, new URL('ftp://paper.example/')), false);
});
