import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { failure, page } from '../../../test/desk.ts';
import type { PageAnswer } from '../../model/fetch-page.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../model/time.ts';
import { type HostPauses, hostPauses } from './host-pauses.ts';

const NOW = Date.UTC(2026, 2, 1, 12);
const HOST = 'https://news.example/';

const feed = (id: number) => ({ id, url: `${HOST}${id}.xml` });
const answered = page(HOST, '<rss/>');

function refused(retryAfter: number | null = null, more: object = {}): PageAnswer {
  return { ...failure('too many requests', 'Later.'), status: 429, retryAfter, ...more };
}

/** How long a feed that nobody has refused has to wait. */
function pauseOf(pauses: HostPauses, now = NOW, url = `${HOST}other.xml`): number | null {
  const until = pauses.postpone({ id: 99, url }, now);
  return until === null ? null : until - now;
}

test('two feeds that are refused make the others of their host wait, one does not', () => {
  const pauses = hostPauses();
  pauses.note(feed(1), refused(), NOW);
  pauses.note(feed(1), refused(), NOW);
  assert.equal(pauseOf(pauses), null);
  pauses.note(feed(2), refused(), NOW);
  assert.equal(pauseOf(pauses), 15 * MINUTE);
  assert.equal(pauseOf(pauses, NOW, 'https://other.example/feed'), null);
});

test('what a host asks for is granted between a minute and an hour', () => {
  const asked = [-5, 0, SECOND, 10 * MINUTE, 2 * HOUR, 365 * DAY, null];
  const granted = asked.map((retryAfter) => {
    const pauses = hostPauses();
    pauses.note(feed(1), refused(), NOW);
    pauses.note(feed(2), refused(retryAfter), NOW);
    return pauseOf(pauses);
  });
  assert.deepEqual(granted, [...[MINUTE, MINUTE, MINUTE, 10 * MINUTE, HOUR, HOUR, 15 * MINUTE]]);
});

test('a feed that is answered speaks for its host', () => {
  const pauses = hostPauses();
  pauses.note(feed(1), refused(), NOW);
  pauses.note(feed(3), answered, NOW);
  pauses.note(feed(2), refused(), NOW);
  assert.equal(pauseOf(pauses), null);
  pauses.note(feed(1), refused(), NOW);
  pauses.note(feed(3), answered, NOW);
  assert.equal(pauseOf(pauses), null);
});

test('what a host forwards to, and other failures, say nothing of the host', () => {
  const pauses = hostPauses();
  for (const id of [1, 2, 3]) pauses.note(feed(id), refused(DAY, { forwarded: true }), NOW);
  for (const id of [4, 5, 6]) pauses.note(feed(id), failure('server trouble', '503'), NOW);
  assert.equal(pauseOf(pauses), null);
});

test('a pause ends, also by a clock that is set back or forward', () => {
  for (const later of [HOUR, -MINUTE, 3650 * DAY, -3650 * DAY]) {
    const pauses = hostPauses();
    pauses.note(feed(1), refused(DAY), NOW);
    pauses.note(feed(2), refused(DAY), NOW);
    assert.equal(pauseOf(pauses, NOW + later), null);
  }
});

/** A feed that is due: how long it waits before it is asked and answered. */
function waitOf(pauses: HostPauses, now: number): number {
  const victim = { id: 99, url: `${HOST}99.xml` };
  const until = pauses.postpone(victim, now);
  const askedAt = until ?? now;
  // Postponed once, it is asked the next time whatever the others were told.
  if (until !== null) assert.equal(pauses.postpone(victim, until), null);
  pauses.note(victim, answered, askedAt);
  return askedAt - now;
}

test('feeds made to be refused, again and again, never silence another of their host', () => {
  const step = fc.record({ hostile: fc.integer({ min: 1, max: 5 }), wait: fc.nat(2 * HOUR) });
  const attack = fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
    const pauses = hostPauses();
    let now = NOW;
    for (const { hostile, wait } of steps) {
      for (let id = 1; id <= hostile; id += 1) pauses.note(feed(id), refused(DAY), now);
      assert.ok(waitOf(pauses, now) <= HOUR);
      now += wait;
    }
  });
  fc.assert(attack);
});
