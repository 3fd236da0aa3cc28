import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  FIRST,
  HILL,
  PORT,
  type ProgramHouse,
  programHouse,
} from '../../../test/sync/sync-house.ts';

describe('a folder as programs know it', () => {
  let house: ProgramHouse;
  before(async () => {
    house = await programHouse();
  });
  after(() => house.close());
  const OWNER = 1;
  const named = async (readerId = OWNER) =>
    new Map((await house.client.desk.store.sync.folders(readerId)).map((one) => [one.name, one]));

  it('is there while something stands in it, or as it was made; what stands in none always is', async () => {
    const { sync, subscriptions } = house.client.desk.store;
    assert.deepEqual([...(await named()).keys()], [null, 'Coast']);
    const made = await sync.addFolder(OWNER, 'Empty', FIRST);
    assert.equal(made.kind, 'done');
    assert.equal((await sync.addFolder(OWNER, 'Coast', FIRST)).kind, 'taken');
    const hill = house.feedIds.get(HILL) ?? 0;
    await subscriptions.setSubscription(OWNER, hill, { folder: 'Passing' });
    assert.equal((await named()).get('Passing')?.feedCount, 1);
    await subscriptions.setSubscription(OWNER, hill, { folder: null });
    assert.deepEqual([...(await named()).keys()], [null, 'Coast', 'Empty']);
  });

  it('keeps its number when it is called otherwise, though that name was there once', async () => {
    const { sync } = house.client.desk.store;
    const coast = (await named()).get('Coast')?.id ?? 0;
    assert.equal((await sync.renameFolder(OWNER, coast, 'Empty')).kind, 'taken');
    assert.equal((await sync.renameFolder(OWNER, coast, 'Passing')).kind, 'done');
    assert.deepEqual((await named()).get('Passing'), { id: coast, name: 'Passing', feedCount: 2 });
    assert.equal((await named()).has('Coast'), false);
  });

  it('goes and leaves its feeds, those that were taken away too', async () => {
    const { sync, subscriptions } = house.client.desk.store;
    const port = house.feedIds.get(PORT) ?? 0;
    await subscriptions.removeSubscriptions(OWNER, [port], FIRST);
    const id = (await named()).get('Passing')?.id ?? 0;
    assert.equal(await sync.removeFolder(OWNER, id), true);
    await subscriptions.restoreSubscriptions(OWNER, [port]);
    assert.deepEqual([...(await named()).keys()], [null, 'Empty']);
    assert.equal((await named()).get(null)?.feedCount, 3);
  });

  it('is its reader’s: another changes none of it, nor the one of what stands in none', async () => {
    const { sync } = house.client.desk.store;
    const others = (await named(house.memberId)).get('X')?.id ?? 0;
    assert.ok(others > 0);
    assert.equal((await sync.renameFolder(OWNER, others, 'Mine')).kind, 'not there');
    assert.equal(await sync.removeFolder(OWNER, others), false);
    const none = (await named()).get(null)?.id ?? 0;
    assert.equal((await sync.renameFolder(OWNER, none, 'All of it')).kind, 'not there');
    assert.equal(await sync.removeFolder(OWNER, none), false);
    assert.deepEqual([...(await named(house.memberId)).keys()], [null, 'X']);
  });
});
