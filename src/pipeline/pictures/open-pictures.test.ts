import assert from 'node:assert/strict';
import { test } from 'node:test';
import { failure, page } from '../../../test/desk.ts';
import type { PageAnswer } from '../../model/fetch-page.ts';
import { DAY, HOUR, MINUTE } from '../../model/time.ts';
import { NO_PICTURES } from './hostile-pictures.ts';
import type { Codec } from './open-codec.ts';
import { openPictures } from './open-pictures.ts';

const URL = 'https://harbour.example/ferry.jpg';
const JPEG = '\xff\xd8\xff\xe0';

/** A decoder that makes the same of everything. */
const MADE: Codec = {
  remake: async () => ({ kind: 'made', bytes: new Uint8Array([1, 2, 3]) }),
  close: () => {},
};

function setUp(answer: (url: string) => PageAnswer | Promise<PageAnswer>, codec: Codec = MADE) {
  const asked: string[] = [];
  const clock = { now: Date.UTC(2025, 10, 21) };
  const pictures = openPictures({
    net: {
      fetchPage: async ({ url }) => {
        asked.push(url);
        return answer(url);
      },
      close: async () => {},
    },
    cache: null,
    now: () => clock.now,
    codec,
  });
  return { pictures, asked, clock };
}

function bytesPage(url: string, bytes: string): PageAnswer {
  return { ...page(url, ''), bytes: Buffer.from(bytes, 'latin1') } as PageAnswer;
}

test('a picture that several pages want at once is fetched once', async () => {
  const { pictures, asked } = setUp((url) => bytesPage(url, JPEG));
  const answers = await Promise.all([1, 2, 3].map(() => pictures.get(URL, 640)));
  assert.deepEqual(asked, [URL]);
  for (const answer of answers) assert.equal(answer.kind, 'picture');
});

test('what no decoder is meant for never reaches one', async () => {
  const codec: Codec = { remake: () => assert.fail('it was read'), close: () => {} };
  const unread = Object.entries(NO_PICTURES).filter(
    ([name]) => !/JPEG|PNG|GIF|WebP|AVIF/.test(name),
  );
  assert.ok(unread.length > 6);
  for (const [name, bytes] of unread) {
    const { pictures } = setUp(
      (url) => bytesPage(url, Buffer.from(bytes).toString('latin1')),
      codec,
    );
    const answer = await pictures.get(URL, 640);
    assert.deepEqual(answer.kind === 'none' && answer.cause, 'no picture', name);
  }
});

test('an address without a picture is left alone for an hour, also by a clock that is put back', async () => {
  const { pictures, asked, clock } = setUp(() => failure('not found', ''));
  for (const wait of [0, 1, HOUR - 2]) {
    clock.now += wait;
    assert.equal((await pictures.get(URL, 640)).kind, 'none');
  }
  assert.equal(asked.length, 1);
  clock.now += 2;
  await pictures.get(URL, 640);
  assert.equal(asked.length, 2);
  clock.now -= 3650 * DAY;
  await pictures.get(URL, 640);
  assert.equal(asked.length, 3);
});

test('a host that does not answer is asked for one picture, not for forty', async () => {
  const { pictures, asked, clock } = setUp(() => failure('timed out', ''));
  await pictures.get(URL, 640);
  for (let at = 0; at < 40; at += 1) {
    const answer = await pictures.get(`https://harbour.example/${at}.jpg`, 640);
    assert.equal(answer.kind === 'none' && answer.cause, 'outlet in trouble');
  }
  assert.equal(asked.length, 1);
  await pictures.get('https://other.example/1.jpg', 640);
  assert.equal(asked.length, 2);
  clock.now += MINUTE;
  await pictures.get(URL, 640);
  assert.equal(asked.length, 3);
});

test('where there is no decoder, nothing is fetched for it again and again', async () => {
  const codec: Codec = {
    remake: async () => ({ kind: 'unavailable', reason: 'no such platform' }),
    close: () => {},
  };
  const { pictures, asked } = setUp((url) => bytesPage(url, JPEG), codec);
  for (const at of [1, 2, 3]) {
    const answer = await pictures.get(`https://${at}.example/`, 640);
    assert.equal(answer.kind === 'none' && answer.cause, 'not on this machine');
  }
  assert.equal(asked.length, 1);
});

test('more pictures at once than any page shows are turned away, the rest comes', async () => {
  const open: (() => void)[] = [];
  const { pictures, asked } = setUp(
    (url) =>
      new Promise((resolve) => {
        open.push(() => resolve(bytesPage(url, JPEG)));
      }),
  );
  const wanted = Array.from({ length: 320 }, (_, at) =>
    pictures.get(`https://a.example/${at}`, 640),
  );
  const turnedAway = await Promise.all(wanted.slice(300));
  for (const answer of turnedAway)
    assert.equal(answer.kind === 'none' && answer.cause, 'too many at once');
  assert.ok(asked.length <= 12, `${asked.length} fetched at once`);
  const done = Promise.all(wanted);
  const opening = setInterval(() => {
    for (const go of open.splice(0)) go();
  }, 1);
  const answers = await done;
  clearInterval(opening);
  assert.equal(answers.filter(({ kind }) => kind === 'picture').length, 300);
});
