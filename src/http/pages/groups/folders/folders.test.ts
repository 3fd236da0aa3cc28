import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type House, OWNER, openHouse } from '../../../../../test/routes/house.ts';
import { wordsIn } from '../../../../../test/words-in.ts';

let house: House;
let group = 0;
let member = 0;
const folder = 'Coast and weather';
before(async () => {
  house = await openHouse();
  const { accounts, together, subscriptions } = house.desk.store;
  member = (await accounts.readers()).find(({ name }) => /mira/i.test(name))?.id ?? 0;
  const at = house.desk.now();
  group = (await together.addGroup(OWNER, 'Harbour watch', at)) ?? 0;
  await together.addInvitation({ readerId: OWNER, groupId: group }, 'mira', at);
  house.desk.passTime(1000);
  await together.addMember({ readerId: member, groupId: group }, house.desk.now());
  const own = await subscriptions.ofReader(OWNER);
  for (const { feedId, isOwn } of own)
    if (!isOwn) await subscriptions.setSubscription(OWNER, feedId, { folder });
  // What both have already is nothing to follow.
  const all = own.map(({ feedId }) => feedId);
  await subscriptions.removeSubscriptions(member, all, house.desk.now());
});
after(() => house.close());

type As = 'owner' | 'member';

async function follow(path: string, fields: Record<string, string | number>, as: As = 'owner') {
  const back = `/groups/${group}`;
  const body = new URLSearchParams(
    Object.entries({ back, group, ...fields }).map(([name, value]) => [name, String(value)]),
  );
  const { headers } = await house.ask(path, { method: 'POST', as, body });
  const to = (headers.get('location') ?? '/nowhere').split('#')[0] ?? '';
  return wordsIn((await house.ask(to, { as })).text, '.notice').join();
}

const shownTo = async (as: As) => (await house.ask(`/groups/${group}`, { as })).text;
const names = (page: string) => wordsIn(page, '[aria-labelledby="folders-title"] summary b');

test('a folder is shown to a group, its feeds are followed by who wants them, and it is hidden again', async () => {
  assert.match(await follow('/groups/folders', { name: folder }), /The group sees that folder/);
  const page = await shownTo('member');
  assert.deepEqual(names(page), [folder]);
  const id = /name="folder" value="(\d+)"/.exec(page)?.[1] ?? '';
  const before = (await house.desk.store.subscriptions.ofReader(member)).length;
  assert.match(
    await follow('/groups/folders/follow', { folder: id }, 'member'),
    /followed, in a folder/,
  );
  const after = await house.desk.store.subscriptions.ofReader(member);
  assert.ok(after.length > before);
  assert.ok(after.some((one) => one.folder === folder));
  assert.match(
    await follow('/groups/folders/follow', { folder: id }, 'member'),
    /all of that folder already/,
  );

  assert.match(
    await follow('/groups/folders/hide', { folder: id }, 'member'),
    /Nothing was changed/,
  );
  assert.match(await follow('/groups/folders/hide', { folder: id }), /does not see/);
  assert.deepEqual(names(await shownTo('member')), []);
  await follow('/groups/folders/show-again', { folder: id });
  assert.deepEqual(names(await shownTo('member')), [folder]);
});

test('who is not in the group shows it nothing and sees nothing of it', async () => {
  const { together } = house.desk.store;
  const of = { readerId: 99_999, groupId: group };
  assert.deepEqual(await together.sharedFolders(of), []);
  assert.equal(await together.addSharedFolder(of, folder, house.desk.now()), null);
  const other = { readerId: member, groupId: group + 1 };
  assert.deepEqual(await together.sharedFolders(other), []);
  assert.match(
    await follow('/groups/folders/follow', { folder: 77 }, 'member'),
    /Nothing was changed/,
  );
  assert.match(await follow('/groups/folders', { name: 'no such folder' }), /Nothing was changed/);
  await together.markLeft({ readerId: OWNER, groupId: group }, house.desk.now());
  assert.deepEqual(await together.sharedFolders({ readerId: member, groupId: group }), []);
});
