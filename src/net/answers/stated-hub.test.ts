import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { statedHub } from './stated-hub.ts';

const BASE = new URL('https://paper.example/feed.xml');
const BOTH = { hubUrl: 'https://hub.example/', topicUrl: 'https://paper.example/feed.xml' };

test('a hub and a topic in a header are known in every spelling', () => {
  const spellings = [
    '<https://hub.example/>; rel="hub", <https://paper.example/feed.xml>; rel="self"',
    '<https://paper.example/feed.xml>; rel=self, <https://hub.example/>; rel=hub',
    '</feed.xml>;rel="self",<https://hub.example/>;title="a";rel="hub"',
    '<https://hub.example/> ; REL = "alternate HUB" , <feed.xml>; rel="self"',
    '<https://hub.example/>; rel="hub", <https://other.example/>; rel="hub", <feed.xml>; rel="self"',
  ];
  for (const stated of spellings) assert.deepEqual(statedHub(stated, BASE), BOTH, stated);
});

test('half of it, or what leads nowhere, is as good as nothing', () => {
  const spellings = [
    null,
    '',
    '<https://hub.example/>; rel="hub"',
    '<https://paper.example/feed.xml>; rel="self"',
    '<javascript:alert(1)>; rel="hub", <feed.xml>; rel="self"',
    '<file:///etc/passwd>; rel=hub, <feed.xml>; rel=self',
    '<https://hub.example/; rel="hub", <feed.xml>; rel="self"',
    `<https://hub.example/${'a'.repeat(9000)}>; rel="hub", <feed.xml>; rel="self"`,
  ];
  for (const stated of spellings) assert.equal(statedHub(stated, BASE), null, String(stated));
});

test('whatever a header says, it is read in time that grows with its length', () => {
  for (const piece of ['<', '<a>', '<a>;rel=', '; rel = "', '<a>; rel="hub ', '>;'])
    statedHub(`hub${piece.repeat(4000)}`.slice(0, 8000), BASE);
  fc.assert(
    fc.property(fc.string({ maxLength: 500, unit: 'binary' }), (words) => {
      const found = statedHub(
        `<https://hub.example/>; rel=hub, <feed.xml>; rel=self, ${words}`,
        BASE,
      );
      assert.equal(found === null || found.hubUrl === BOTH.hubUrl, true);
    }),
  );
});
