/** What every API of another reader answers alike, whatever words it has for it; and that what is done by one is seen by all. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { HOUR } from '../../src/model/time.ts';
import { feverAdapter } from './adapters/fever-adapter.ts';
import { greaderAdapter } from './adapters/greader-adapter.ts';
import { minifluxAdapter } from './adapters/miniflux-adapter.ts';
import { nextcloudAdapter } from './adapters/nextcloud-adapter.ts';
import type { MakeAdapter, SyncAdapter, SyncMark } from './adapters/sync-adapter.ts';
import { ttrssAdapter } from './adapters/ttrss-adapter.ts';
import { entry, FIRST, OTHERS, PORT, type ProgramHouse, programHouse } from './sync-house.ts';

const MAKERS: readonly MakeAdapter[] = [
  greaderAdapter,
  feverAdapter,
  minifluxAdapter,
  nextcloudAdapter,
  ttrssAdapter,
];

const sorted = (numbers: readonly number[]) => numbers.toSorted((one, other) => one - other);

for (const make of MAKERS) {
  describe(`${make.name}: by one API`, () => {
    let house: ProgramHouse;
    let api: SyncAdapter;
    before(async () => {
      house = await programHouse();
      api = make(house, house.owner);
    });
    after(() => house.close());

    it('all that stands in the reader’s feeds is there, and nothing else', async () => {
      const all = await api.all();
      const titles = await Promise.all(all.map((number) => api.titleOf(number)));
      assert.deepEqual(titles.toSorted(), ['Ferry', 'Harbour', 'Moon', 'Quay', 'Snow']);
      assert.ok(all.every((number) => number > 0 && number < 2 ** 31));
      const feeds = (await api.feeds()).map(({ title, folder, unread }) => ({
        title,
        folder,
        unread,
      }));
      assert.deepEqual(
        feeds.toSorted((one, other) => one.title.localeCompare(other.title)),
        [
          { title: 'Hill & Dale', folder: null, unread: 1 },
          { title: 'Port', folder: 'Coast', unread: 3 },
          { title: 'Tide', folder: 'Coast', unread: 1 },
        ],
      );
      assert.equal((await api.inFeed('Port')).length, 3);
    });

    it('what came later has the larger number, whatever time its outlet states', async () => {
      const numbers = new Map<string | null, number>();
      for (const number of await api.all()) numbers.set(await api.titleOf(number), number);
      const [ferry = 0, snow = 0] = [numbers.get('Ferry'), numbers.get('Snow')];
      assert.ok(ferry > snow);
    });

    it('marks are as they were said, as often as they are said', async () => {
      const [one = 0, two = 0] = await api.inFeed('Port');
      const steps: readonly (readonly [SyncMark, number[], number[]])[] = [
        ['read', [one, two], []],
        ['read', [one, two], []],
        ['starred', [one, two], [one, two]],
        ['starred', [one, two], [one, two]],
        ['unread', [], [one, two]],
        ['unstarred', [], []],
        ['unstarred', [], []],
      ];
      const all = await api.all();
      for (const [as, read, starred] of steps) {
        await api.mark([one, two], as);
        const unread = all.filter((number) => !read.includes(number));
        assert.deepEqual(sorted(await api.unread()), sorted(unread), as);
        assert.deepEqual(sorted(await api.starred()), sorted(starred), as);
      }
    });

    it('numbers that nobody has, and another reader’s, are left alone', async () => {
      const other = make(house, house.member);
      const [secret = 0] = await other.all();
      assert.equal(await other.titleOf(secret), 'Secret');
      assert.equal(await api.titleOf(secret), null);
      await api.mark([secret, 987_654_321], 'read');
      await api.mark([secret, 987_654_321], 'starred');
      assert.deepEqual(await other.unread(), [secret]);
      assert.deepEqual(await other.starred(), []);
      assert.deepEqual(await api.starred(), []);
      assert.deepEqual(
        (await other.feeds()).map(({ title }) => title),
        [OTHERS.title],
      );
    });

    it('a feed is marked read as a whole, and what comes later is not', async () => {
      await api.markFeed('Port');
      const port = await api.inFeed('Port');
      assert.ok((await api.unread()).every((number) => !port.includes(number)));
      await house.comes(PORT, [entry('Pier', FIRST + 4 * HOUR)], FIRST + 4 * HOUR);
      const [pier = 0] = (await api.inFeed('Port')).filter((number) => !port.includes(number));
      assert.ok((await api.unread()).includes(pier));
      assert.equal((await api.feeds()).find(({ title }) => title === 'Port')?.unread, 1);
    });
  });
}

describe('by all APIs together', () => {
  let house: ProgramHouse;
  before(async () => {
    house = await programHouse();
  });
  after(() => house.close());

  it('the same entries have the same numbers, and what one marks all see', async () => {
    const apis = MAKERS.map((make) => make(house, house.owner));
    const [first] = apis;
    assert.ok(first);
    const all = sorted(await first.all());
    for (const api of apis) assert.deepEqual(sorted(await api.all()), all, api.name);
    for (const [at, api] of apis.entries()) {
      const number = all[at] ?? 0;
      await api.mark([number], 'read');
      await api.mark([number], 'starred');
      for (const other of apis) {
        assert.ok(!(await other.unread()).includes(number), `${api.name}, seen by ${other.name}`);
        assert.ok((await other.starred()).includes(number), `${api.name}, seen by ${other.name}`);
      }
    }
  });

  it('what the reader mutes is in none of them, unless it was saved', async () => {
    const { store, now } = house.client.desk;
    await store.following.addRule({
      ...{ readerId: house.ownerId, does: 'mute', at: now(), endsAt: null, name: 'No weather' },
      target: { kind: 'phrase', key: 'snow' },
    });
    for (const make of MAKERS) {
      const api = make(house, house.owner);
      const all = await api.all();
      const titles = await Promise.all(all.map((number) => api.titleOf(number)));
      assert.deepEqual(titles.toSorted(), ['Ferry', 'Harbour', 'Moon', 'Quay'], api.name);
      assert.deepEqual(await api.inFeed('Hill & Dale'), [], api.name);
    }
  });
});
