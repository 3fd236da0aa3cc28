import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isCountedLink, unwrapRedirect } from './unwrap-redirect.ts';

const TRUE = 'https://harbour.example/news/ferry?id=7';
const coded = encodeURIComponent(TRUE);
const base64 = (text: string) =>
  btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');

const REDIRECTS: readonly (readonly [string, string])[] = [
  ['a parameter', `https://click.harbour.example/track?id=9&url=${coded}`],
  ['a search engine', `https://www.google.com/url?q=${coded}&sa=D`],
  ['Outlook', `https://eur01.safelinks.protection.outlook.com/?url=${coded}&data=05%7C01`],
  [
    'Proofpoint, second spelling',
    'https://urldefense.proofpoint.com/v2/url?u=https-3A__harbour.example_news_ferry-3Fid-3D7&d=DwMF',
  ],
  ['Proofpoint, third spelling', `https://urldefense.com/v3/__${TRUE}__;!!abc`],
  ['Amazon', `https://x1.r.eu-west-1.awstrack.me/L0/${coded}/1/0100-000/abc=1`],
  ['base64 in the path', `https://click.convertkit-mail.com/abc/def/${base64(TRUE)}`],
  [
    'base64 of JSON',
    `https://substack.com/redirect/2/${base64(JSON.stringify({ e: TRUE, p: 1 }))}.sig`,
  ],
  [
    'JSON in JSON',
    `https://mandrillapp.com/track/click/1/harbour.example?p=${base64(JSON.stringify({ p: JSON.stringify({ url: TRUE }) }))}`,
  ],
  [
    'two counters',
    `https://click.a.example/c?u=${encodeURIComponent(`https://t.b.example/r/?url=${coded}`)}`,
  ],
  [
    'tracking parameters behind it',
    `https://l.example/out?url=${encodeURIComponent(`${TRUE}&utm_source=mail`)}`,
  ],
];
for (const [name, address] of REDIRECTS) {
  test(`a counted link gives up its address: ${name}`, () => {
    assert.equal(unwrapRedirect(address), TRUE);
  });
}

const KEPT = [
  TRUE,
  'https://harbour.list-manage.com/track/click?u=1&id=2&e=3',
  'https://u1.ct.sendgrid.net/ls/click?upn=abc-2Bdef',
  `https://social.example/share?url=${coded}`,
  `https://harbour.example/login?redirect=${coded}`,
  `https://archive.example/web/20240312101500/${TRUE}`,
  'https://click.harbour.example/c?url=javascript:alert(1)',
  'https://click.harbour.example/c?url=%E0%A4%A',
];
for (const address of KEPT) {
  test(`an address that leads on to nowhere known stays: ${address}`, () => {
    assert.equal(unwrapRedirect(address), address);
  });
}

test('a counter that hides where it leads is known for one', () => {
  assert.ok(isCountedLink('https://harbour.list-manage.com/track/click?u=1&id=2'));
  assert.ok(isCountedLink('https://link.harbour.example/ls/click?upn=abc'));
  assert.ok(!isCountedLink(TRUE));
  assert.ok(!isCountedLink(REDIRECTS[0]?.[1] ?? ''));
});

test('whatever an address is, what comes out is an address of the web or the address itself', () => {
  const piece = fc.constantFrom(
    'https://click.a.example/',
    'c',
    '?url=',
    '%',
    'aHR0cHM6Ly9h',
    '/',
    'javascript:',
    '__;',
    'v3/__',
    'eyJ',
    '%3A',
    'http://b.example',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20, size: 'max' }), (pieces) => {
      const address = pieces.join('');
      const unwrapped = unwrapRedirect(address);
      assert.ok(unwrapped === address || /^https?:\/\//.test(unwrapped));
    }),
  );
});
