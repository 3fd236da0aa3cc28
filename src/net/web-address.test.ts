import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readWebAddress } from './web-address.ts';

function spelled(text: string, base?: string): string | null {
  const address = readWebAddress(text, base === undefined ? undefined : new URL(base));
  return address.kind === 'address' ? address.url.href : null;
}

test('an address is spelled as browsers spell it, without its fragment', () => {
  assert.equal(spelled('HTTP://News.Example:80/a/../b#c'), 'http://news.example/b');
  assert.equal(spelled('https://bücher.example/ä'), 'https://xn--bcher-kva.example/%C3%A4');
  assert.equal(spelled('//other.example/x', 'https://news.example/'), 'https://other.example/x');
  assert.equal(spelled('?page=2', 'https://news.example/feed'), 'https://news.example/feed?page=2');
});

const REFUSED = [
  '',
  'news.example',
  '/feed.xml',
  'file:///etc/passwd',
  'data:text/plain,x',
  'blob:https://news.example/1',
  'ftp://news.example/',
  'gopher://news.example/',
  'javascript:alert(1)',
  'feed:https://news.example/',
  'ws://news.example/',
  'about:blank',
  'mailto:a@news.example',
  'http://',
  'http://[::1/',
  'http://a b/',
  'http://news.example:99999/',
  'http://1.2.3.4.5/',
  'http://256.1.1.1/',
  'https://user@news.example/',
  'https://user:secret@news.example/',
  'https://:secret@news.example/',
  `https://news.example/${'x'.repeat(8000)}`,
];

for (const text of REFUSED) {
  test(`${text.slice(0, 40) || 'nothing'} is not asked for`, () =>
    assert.equal(spelled(text), null));
}

test('whatever is asked for is http or https, has a host and no password', () => {
  const part = fc.constantFrom(
    'http',
    'https',
    ':',
    '//',
    '@',
    'a',
    '.',
    '[::1]',
    '%00',
    '\t',
    '\\',
    '?',
    'data',
  );
  const text = fc.oneof(
    fc.webUrl(),
    fc.string(),
    fc.array(part).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(text, (address) => {
      const href = spelled(address);
      if (href !== null) assert.match(href, /^https?:\/\/[^/@]+\//);
    }),
  );
});
