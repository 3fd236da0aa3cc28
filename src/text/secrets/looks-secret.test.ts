import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { looksSecret } from './looks-secret.ts';

const SECRET = [
  'https://ana:pass@paper.example/feed',
  'https://www.patreon.example/rss/ferry?auth=Xy12345',
  'https://api.letters.example/feed/podcast/12/private/3f2a.rss',
  'https://paper.example/feed.xml?key=zephyr-key',
  'https://paper.example/feed?user_token=abc',
  'https://paper.example/f/8f14e45fceea167a5a36dedd4bea2543.rss',
  'https://paper.example/f/3f2504e0-4f89-11d3-9a0c-0305e82c3301',
  'https://paper.example/feed?u=Zk3vQ9aB7cD1eF5gH2iJ8kL4',
  'no address',
];

const PLAIN = [
  'https://paper.example/feed',
  'https://paper.example/rss/world-news-from-everywhere-2025.xml',
  'https://paper.example/feed?format=atom&section=world',
  'https://paper.example/feed?key=',
  'https://www.videos.example/feeds/videos.xml?channel_id=UCabc',
  'https://paper.example/category/the-quite-long-name-of-a-category/feed/',
];

test('addresses that were given to one reader alone are known, others are not', () => {
  assert.deepEqual(
    SECRET.filter((address) => !looksSecret(address)),
    [],
  );
  assert.deepEqual(PLAIN.filter(looksSecret), []);
});

test('whatever the address, there is an answer', () => {
  fc.assert(fc.property(fc.string(), (words) => typeof looksSecret(words) === 'boolean'));
  assert.equal(looksSecret(`https://paper.example/${'a1-'.repeat(1300)}`), false);
});
