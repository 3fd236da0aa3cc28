import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readConfig } from '../../../config.ts';
import { troubleSentences } from '../../../http/language/stored/trouble-sentences.ts';
import { DAY, HOUR, MINUTE } from '../../../model/time.ts';
import type { Workload } from '../../../store/load/workload.ts';
import type { Finding } from './finding.ts';
import { findingLines } from './finding.ts';
import { type Disk, lookAtDisk } from './look-at-disk.ts';
import { groupByCause, lookAtFeeds, lookAtQueues } from './look-at-feeds.ts';
import { lookAtService } from './look-at-service.ts';
import { lookAtBackups, lookAtClock, lookAtMail, lookAtProxy } from './look-at-settings.ts';

const NOW = Date.UTC(2026, 10, 22, 12);
const LOAD: Workload = {
  ...{ feeds: 20, feedsDue: 1, feedsFailing: 0, feedsTold: 0, pagesAwaited: 0, textsAwaited: 0 },
  ...{ placesAwaited: 0, lettersWaiting: 0, hubSubscribers: 0, libraryBytes: 1e6 },
};
const serve = { pid: 7, host: 'shelf', doing: 'serve', since: NOW - DAY };
const address = 'http://127.0.0.1:8484';
const well = { kind: 'well', address } as const;
const silent = { kind: 'silent', address, says: 'Nothing answers.' } as const;
const unwell = { kind: 'unwell', address, says: 'It answers 404.' } as const;

function states(findings: readonly Finding[]) {
  for (const { state, advice } of findings) assert.equal(advice === null, state === 'good');
  return findings.map(({ state }) => state).join(' ');
}

test('whether serve runs, and whether its port is its own', () => {
  const cases = [
    [serve, well, 'good'],
    [serve, silent, 'wrong'],
    [serve, unwell, 'wrong'],
    [null, well, 'good'],
    [{ ...serve, doing: 'refresh' }, silent, 'look'],
    ['nobody', silent, 'look'],
    ['nobody', unwell, 'wrong'],
    ['nobody', well, 'wrong'],
  ] as const;
  for (const [holder, health, state] of cases)
    assert.equal(states([lookAtService(readConfig({}), { holder, health })]), state);
});

test('a folder that cannot be written to, a disk without room and an open key are told', () => {
  const disk: Disk = {
    ...{ folder: '/srv/news', mayWrite: true, owner: 5, user: 5, kind: 0xef53 },
    ...{ freeBytes: 1e11, libraryBytes: 1e9, keyMode: 0o600 },
  };
  const cases: readonly (readonly [Partial<Disk>, string])[] = [
    [{}, 'good good'],
    [{ keyMode: null, user: null }, 'good good'],
    [{ mayWrite: false }, 'wrong good'],
    [{ user: 0 }, 'look good'],
    [{ freeBytes: 1000 }, 'good wrong'],
    [{ freeBytes: 1e8 }, 'good look'],
    [{ freeBytes: 9e8 }, 'good look'],
    [{ kind: 0x6969 }, 'good good look'],
    [{ keyMode: 0o644 }, 'good good wrong'],
  ];
  for (const [change, wanted] of cases)
    assert.equal(states(lookAtDisk({ ...disk, ...change })), wanted);
});

test('a clock that goes behind what was written is wrong, a second of difference is not', () => {
  assert.equal(states([lookAtClock(NOW, [])]), 'good');
  assert.equal(states([lookAtClock(NOW, [NOW + MINUTE])]), 'good');
  assert.equal(states([lookAtClock(NOW, [NOW + HOUR, 0])]), 'wrong');
  assert.equal(states([lookAtClock(Date.UTC(1970, 0, 2), [])]), 'wrong');
});

test('a proxy that is not told of, or told of too widely, is found', () => {
  const named = { HEARSAY_PUBLIC_HOSTS: 'news.example.org' };
  const cases: readonly (readonly [Record<string, string>, string])[] = [
    [{}, 'good'],
    [named, 'good'],
    [{ HEARSAY_HOST: '0.0.0.0' }, 'look'],
    [{ ...named, HEARSAY_HOST: '0.0.0.0' }, 'look'],
    [{ ...named, HEARSAY_HOST: '10.0.0.3', HEARSAY_TRUSTED_PROXIES: '10.0.0.2' }, 'good'],
    [{ ...named, HEARSAY_TRUSTED_PROXIES: '0.0.0.0/0' }, 'wrong'],
    [{ ...named, HEARSAY_TRUSTED_PROXIES: '10.0.0.2,::/0' }, 'wrong'],
  ];
  for (const [environment, state] of cases)
    assert.equal(states([lookAtProxy(readConfig(environment))]), state);
});

test('mail that waits with nobody to take it, and backups that are old, are told', () => {
  assert.equal(states([lookAtMail(true, 3)]), 'good');
  assert.equal(states([lookAtMail(true, 300)]), 'look');
  assert.equal(states([lookAtMail(false, 0)]), 'good');
  assert.equal(states([lookAtMail(false, 1)]), 'look');
  const backups = { folder: '/mnt/other', newestAt: NOW - HOUR, isOnSameDisk: false };
  assert.equal(states([lookAtBackups(backups, NOW)]), 'good');
  assert.equal(states([lookAtBackups({ ...backups, isOnSameDisk: true }, NOW)]), 'look');
  assert.equal(states([lookAtBackups({ ...backups, folder: null }, NOW)]), 'look');
  assert.equal(states([lookAtBackups({ ...backups, newestAt: null }, NOW)]), 'wrong');
  assert.equal(states([lookAtBackups({ ...backups, newestAt: NOW - 2 * DAY }, NOW)]), 'wrong');
});

test('feeds that fail for one reason stand together, and each reason says what to do', () => {
  const feed = (title: string, trouble: string) => ({
    title,
    url: `https://${title}.example/`,
    trouble,
  });
  const groups = groupByCause([
    feed('a', 'a.example answered 404: there is no page at this address; perhaps it has moved.'),
    feed('b', 'There is no host named b.example: check the spelling of the address.'),
    feed('c', 'c.example answered 404: there is no page at this address; perhaps it has moved.'),
    feed(
      'd',
      'd.example leads to a private network. Hearsay does not fetch from there unless its settings allow this host.',
    ),
    feed('e', 'The document is empty.'),
  ]);
  assert.deepEqual(
    groups.map(({ cause, feeds }) => [cause, feeds.map(({ title }) => title).join('')]),
    [
      ['are gone', 'ac'],
      ['have names that do not exist', 'b'],
      ['lead into a private network', 'd'],
      ['sent what is no feed', 'e'],
    ],
  );
  const load = { ...LOAD, feedsFailing: 12 };
  assert.equal(states(lookAtFeeds([feed('a', 'a answered 404: gone')], load)), 'wrong look');
  assert.equal(states(lookAtFeeds([], LOAD)), 'good');
});

test('whatever a fetch can say falls into exactly one group', () => {
  const sentence = fc.constantFrom(...troubleSentences);
  fc.assert(
    fc.property(fc.array(fc.oneof(sentence, fc.string())), (said) => {
      const feeds = said.map((trouble, at) => ({ title: String(at), url: '', trouble }));
      const grouped = groupByCause(feeds).flatMap((group) => group.feeds);
      assert.equal(grouped.length, feeds.length);
      assert.deepEqual(new Set(grouped), new Set(feeds));
    }),
  );
});

test('a schedule that stands still is wrong only while serve runs', () => {
  const pace = { load: LOAD, isServing: true, lastFetchedAt: NOW - HOUR, now: NOW };
  assert.equal(states([lookAtQueues(pace)]), 'good');
  assert.equal(states([lookAtQueues({ ...pace, lastFetchedAt: NOW - DAY })]), 'wrong');
  assert.equal(
    states([lookAtQueues({ ...pace, lastFetchedAt: NOW - DAY, isServing: false })]),
    'good',
  );
  assert.equal(states([lookAtQueues({ ...pace, load: { ...LOAD, feedsDue: 9 } })]), 'look');
  assert.equal(states([lookAtQueues({ ...pace, lastFetchedAt: null })]), 'good');
});

test('what to do stands below what was found', () => {
  assert.deepEqual(
    findingLines({ about: 'Clock', state: 'wrong', says: 'It shows 1970.', advice: 'Set it.' }),
    ['WRONG  Clock: It shows 1970.', '       → Set it.'],
  );
  assert.equal(
    findingLines({ about: 'Disk', state: 'good', says: 'All is well.', advice: null }).length,
    1,
  );
});
