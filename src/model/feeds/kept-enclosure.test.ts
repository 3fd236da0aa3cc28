import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { keptEnclosures } from './kept-enclosure.ts';

const AT = 'https://pod.example/';

test('a file is kept as what its feed says, else as what its address tells, else not', () => {
  const cases = [
    [{ url: `${AT}a.mp3`, type: 'audio/mpeg', length: 7 }, 'audio/mpeg', 7],
    [{ url: `${AT}a`, type: ' Audio/X-M4A; codecs="x"', length: null }, 'audio/x-m4a', null],
    [{ url: `${AT}a.MP3?x=1`, type: null, length: 0 }, 'audio/mpeg', null],
    [{ url: `${AT}a.mp4`, type: 'application/octet-stream', length: 1.5 }, 'video/mp4', null],
    [{ url: `${AT}a.ogg`, type: 'audio', length: 2 }, 'audio/ogg', 2],
    [{ url: `${AT}a`, type: 'audio', length: 2 }, null, null],
    [{ url: `${AT}a.jpg`, type: 'image/jpeg', length: 2 }, null, null],
    [{ url: `${AT}constructor.constructor`, type: null, length: 2 }, null, null],
    [{ url: `${AT}${'a'.repeat(5_000)}.mp3`, type: null, length: 2 }, null, null],
  ] as const;
  for (const [stated, type, length] of cases) {
    const [kept] = keptEnclosures([stated]);
    assert.deepEqual([kept?.type ?? null, kept?.length ?? null], [type, length], stated.url);
  }
});

test('each address is kept once, and no more than twenty, whatever is stated', () => {
  const file = fc.record({
    url: fc.oneof(fc.webUrl(), fc.constant(`${AT}a.mp3`)),
    type: fc.option(fc.oneof(fc.string(), fc.constant('audio/mpeg'))),
    length: fc.option(fc.oneof(fc.double(), fc.integer())),
  });
  fc.assert(
    fc.property(fc.array(file, { maxLength: 60 }), (stated) => {
      const kept = keptEnclosures(stated);
      assert.ok(kept.length <= 20);
      assert.equal(new Set(kept.map(({ url }) => url)).size, kept.length);
      for (const { type, length } of kept) {
        assert.match(type, /^[a-z]+\/[a-z0-9.+-]+$/);
        assert.ok(length === null || (Number.isSafeInteger(length) && length > 0));
      }
    }),
  );
});
