import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sanitise } from '../../../articles/sanitise.ts';
import { shownAddress, shownMarkup } from './sample-address.ts';

test('only hosts that belong to nobody are shown under our own address', () => {
  const cases: [string, string][] = [
    ['http://harbour-post.example/a/b.png?x=1', '/sample/harbour-post.example/a/b.png?x=1'],
    ['https://ledger.example', '/sample/ledger.example/'],
    ['https://www.example.com/a.example', 'https://www.example.com/a.example'],
    ['https://example.org/?u=http://x.example/', 'https://example.org/?u=http://x.example/'],
    ['https://x.example.evil.org/', 'https://x.example.evil.org/'],
    ['not an address.example', 'not an address.example'],
  ];
  for (const [url, shown] of cases) assert.equal(shownAddress(url), shown);
});

test('in markup the addresses change and nothing else does', () => {
  const markup = sanitise(
    '<p>at http://a.example/ <img src="http://a.example/i.png?a=1&amp;b=2"><a href="https://b.org/">b</a></p>',
    null,
  );
  assert.equal(
    shownMarkup(markup),
    markup.replace('"http://a.example/i.png', '"/sample/a.example/i.png'),
  );
  fc.assert(
    fc.property(fc.string(), (text) => {
      assert.equal(shownMarkup(text.replaceAll('.example', '')), text.replaceAll('.example', ''));
    }),
  );
});
