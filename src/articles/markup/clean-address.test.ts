import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isBeacon, linkAddress, webAddress } from './clean-address.ts';

const sign = fc.constantFrom(
  ...'abcxyz019-_.~!$&()*+,;=:@%/?#\'"<>[]{}|\\^` \t\u00e9'.split(''),
  ...['..', '/./', '%2e', '%2E%2e', 'xn--', '//', ':80', ':443', '@', 'A', '0x7f', '127.1'],
);
const address = fc
  .tuple(
    fc.constantFrom('http://', 'https://', 'https:/', '', '/', '//', 'HTTP://', 'https:\\\\'),
    fc.array(sign, { maxLength: 12, size: 'max' }),
    fc.constantFrom('', '.example', '.example/', '.com/a', '/'),
    fc.array(sign, { maxLength: 16, size: 'max' }),
  )
  .map(([scheme, host, end, rest]) => scheme + host.join('') + end + rest.join(''));

test('an address whose form is seen at a glance is what the parser makes of it', () => {
  const bases = ['https://news.example/world/a.html', 'http://127.0.0.1:8/x', 'https://a.example'];
  fc.assert(
    fc.property(address, fc.constantFrom(...bases, null), (stated, base) => {
      const url = URL.parse(stated, base ?? undefined);
      if (url !== null) {
        url.username = '';
        url.password = '';
      }
      // The parser takes hosts that no server can have: quotes, brackets, exclamation marks.
      const isHost = !/[^\p{L}\d._[\]:-]/u.test(url?.hostname ?? '!');
      const isWeb = url !== null && isHost && /^https?:$/.test(url.protocol);
      assert.equal(webAddress(stated, base), isWeb ? url.href : null);
    }),
    { numRuns: 5_000 },
  );
});

const links: readonly (readonly [string, string])[] = [
  ['https://a.example/?utm_source=x', 'https://a.example/'],
  ['https://a.example/x?utm_source=x&b=2#c', 'https://a.example/x?b=2#c'],
  ['https://a.example/x?b=2&fbclid=1', 'https://a.example/x?b=2'],
  ['https://a.example/x?b=2#?utm_source=x', 'https://a.example/x?b=2#?utm_source=x'],
  ['https://a.example/x#y?fbclid=1', 'https://a.example/x#y?fbclid=1'],
  ['HTTPS://A.example/x?gclid=1', 'https://a.example/x'],
];

test('what tells how a reader came is taken off links, nothing else', () => {
  for (const [stated, expected] of links) assert.equal(linkAddress(stated, null), expected);
});

test('an address that is too long once it is written in full is none', () => {
  const short = `https://a.example/${'{'.repeat(2_000)}`;
  assert.equal(linkAddress(linkAddress(short, null) ?? '', null), linkAddress(short, null));
  assert.equal(linkAddress(`https://a.example/${'{'.repeat(5_000)}`, null), null);
  assert.equal(webAddress(`/${'é'.repeat(3_000)}`, 'https://a.example/'), null);
});

test('pictures that count readers are known by their address', () => {
  for (const beacon of [
    'https://pixel.wp.com/b.gif?x=1',
    'https://x.doubleclick.net/a',
    'http://a.example:8080/wf/open?u=1',
    'https://a.example/static/spacer.gif',
  ])
    assert.ok(isBeacon(beacon), beacon);
  for (const picture of ['https://a.example/pixel-art.png', 'https://a.example/?doubleclick.net'])
    assert.ok(!isBeacon(picture), picture);
});
