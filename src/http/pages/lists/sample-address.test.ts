import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sanitise } from '../../../articles/sanitise.ts';
import { keysOf } from '../../../keys.ts';
import { pictureAddresses } from '../../pictures/picture-addresses.ts';
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

const PICTURES = pictureAddresses(keysOf(new Uint8Array(32)));

test('in markup pictures and sound come through us, and nothing else changes', () => {
  const markup = sanitise(
    '<p>at http://a.test/ <img src="http://a.test/i.png?a=1&amp;b=2"><a href="https://b.org/">b</a> <a href="http://c.example/">c</a></p><video src="http://a.test/v.mp4" poster="http://a.test/p.jpg"></video>',
    null,
  );
  const shown = shownMarkup(markup, PICTURES);
  const expected = markup
    .replace(
      'http://a.test/i.png?a=1&amp;b=2',
      PICTURES.picture('http://a.test/i.png?a=1&b=2', 1280) ?? '',
    )
    .replace('http://a.test/p.jpg', PICTURES.picture('http://a.test/p.jpg', 1280) ?? '')
    .replace('http://a.test/v.mp4', PICTURES.sound('http://a.test/v.mp4'))
    .replace('http://c.example/', '/sample/c.example/');
  assert.equal(shown, expected);
});

test('who wants no pictures is sent none; sound stays, without its picture', () => {
  const none = pictureAddresses(keysOf(new Uint8Array(32)), false);
  const markup = sanitise(
    '<figure><img src="http://a.test/i.png" alt="A ferry"><figcaption>The ferry</figcaption></figure><video src="http://a.test/v.mp4" poster="http://a.test/p.jpg"></video>',
    null,
  );
  const shown = shownMarkup(markup, none);
  assert.doesNotMatch(shown, /<img|poster|a\.test/);
  assert.match(shown, /The ferry/);
  assert.match(shown, /<video src="\/sound\//);
});

test('text without pictures stays as it is', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const plain = text.replaceAll('.example', '').replaceAll('<', '');
      assert.equal(shownMarkup(plain, PICTURES), plain);
    }),
  );
});
