import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  blueskyAddress,
  instanceHost,
  mailAddress,
  mastodonAddress,
  sharingSettings,
} from './share-targets.ts';

const SHARED = {
  headline: 'Bridge & ferry: “closed”',
  outlet: 'The Harbour Post',
  url: 'https://a.example/x?y=1&z=2',
};

test('an instance is read however a reader names it', () => {
  for (const typed of [
    'example.social',
    'https://example.social/@ada',
    '@ada@example.social',
    'ada@example.social',
    ' Example.Social ',
  ])
    assert.equal(instanceHost(typed), 'example.social', typed);
  assert.equal(instanceHost('https://example.social:8443'), 'example.social:8443');
  for (const typed of [
    '',
    'localhost',
    'javascript:alert(1)',
    'https://a:b@example.social',
    'not a host',
    '//',
    'ftp://example.social',
  ])
    assert.equal(instanceHost(typed), null, typed);
});

test('headline, outlet and address stand in what is written for others', () => {
  const text = new URL(mastodonAddress('example.social', SHARED)).searchParams.get('text');
  assert.equal(text, `${SHARED.headline} (The Harbour Post)\n${SHARED.url}`);
  assert.equal(new URL(blueskyAddress(SHARED)).hostname, 'bsky.app');
  assert.match(mailAddress(SHARED), /^mailto:\?subject=Bridge%20%26%20ferry/);
});

test('no headline, however written, makes a line of its own or another field', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 3_000 }),
      fc.string(),
      (headline, outlet) => {
        const shared = {
          ...SHARED,
          headline: headline.toWellFormed(),
          outlet: outlet.toWellFormed(),
        };
        const mail = mailAddress(shared);
        assert.equal(mail.split('&').length, 2);
        assert.doesNotMatch(mail.split('&')[0] ?? '', /%0[AaDd]/);
        for (const address of [mastodonAddress('example.social', shared), blueskyAddress(shared)])
          assert.equal([...new URL(address).searchParams].length, 1);
        assert.ok((new URL(blueskyAddress(shared)).searchParams.get('text') ?? '').length <= 340);
      },
    ),
  );
});

test('what is offered is what the reader chose, at first what needs no account', () => {
  assert.deepEqual([...sharingSettings({}).offered], ['device', 'copy', 'mail', 'markdown']);
  assert.deepEqual(
    [...sharingSettings({ shareTo: 'bluesky nonsense copy' }).offered],
    ['copy', 'bluesky'],
  );
  assert.deepEqual([...sharingSettings({ shareTo: '' }).offered], []);
});
