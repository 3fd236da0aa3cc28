import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type House, OWNER, openHouse } from '../../../../test/routes/house.ts';
import { wordsIn } from '../../../../test/words-in.ts';

let house: House;
let article = 0;
let member = 0;
before(async () => {
  house = await openHouse();
  const { accounts, articles } = house.desk.store;
  member = (await accounts.readers()).find(({ name }) => /mira/i.test(name))?.id ?? 0;
  article =
    (await articles.newest({ readerId: OWNER, scope: {}, limit: 1, before: null }))[0]?.id ?? 0;
});
after(() => house.close());

type As = 'owner' | 'member';

async function follow(path: string, fields: Record<string, string | number>, as: As = 'owner') {
  const body = new URLSearchParams(
    Object.entries({ back: '/saved', ...fields }).map(([name, value]) => [name, String(value)]),
  );
  const { headers } = await house.ask(path, { method: 'POST', as, body });
  const to = (headers.get('location') ?? '/nowhere').split('#')[0] ?? '';
  return wordsIn((await house.ask(to, { as })).text, '.notice').join();
}

const waiting = async (as: As) =>
  wordsIn((await house.ask('/saved', { as })).text, '.handed-headline a');

async function beTogether(): Promise<number> {
  const { together } = house.desk.store;
  const at = house.desk.now();
  const groupId = (await together.addGroup(OWNER, 'Harbour watch', at)) ?? 0;
  await together.addInvitation({ readerId: OWNER, groupId }, 'mira', at);
  house.desk.passTime(1000);
  await together.addMember({ readerId: member, groupId }, house.desk.now());
  return groupId;
}

test('nothing is put before somebody whom one is in no group with, whatever the number', async () => {
  const page = (await house.ask(`/article/${article}/share`, { as: 'owner' })).text;
  assert.doesNotMatch(page, /To somebody you read with/);
  for (const to of [member, OWNER, 0, 99_999])
    assert.match(await follow('/handed', { to, article }), /Nothing was done/);
  assert.deepEqual(await waiting('member'), []);
});

test('an article waits for whom it was put before, until they keep it or put it away', async () => {
  const groupId = await beTogether();
  const page = (await house.ask(`/article/${article}/share`, { as: 'owner' })).text;
  assert.match(page, /To somebody you read with/);
  const handing = { to: member, article, words: 'For the  ferry. <b>x</b>' };
  assert.match(await follow('/handed', handing), /put before them/);
  assert.match(await follow('/handed', handing), /already/);
  assert.equal((await waiting('member')).length, 1);
  assert.deepEqual(await waiting('owner'), []);
  const saved = (await house.ask('/saved', { as: 'member' })).text;
  assert.equal(wordsIn(saved, '.handed-words').join(), 'For the ferry. <b>x</b>');
  const handed = /name="handed" value="(\d+)"/.exec(saved)?.[1] ?? '';

  assert.match(
    await follow('/handed/away', { handed }),
    /Nothing was done/,
    'it is not the owner’s',
  );
  assert.match(await follow('/handed/away', { handed }, 'member'), /put away/);
  assert.deepEqual(await waiting('member'), []);
  await follow('/handed/bring-back', { handed }, 'member');
  assert.equal((await waiting('member')).length, 1);
  assert.match(await follow('/handed/take-back', { handed }, 'member'), /Nothing was done/);
  await follow('/handed/take-back', { handed });
  assert.deepEqual(await waiting('member'), []);
  await follow('/handed', handing);
  const again = /name="handed" value="(\d+)"/.exec(
    (await house.ask('/saved', { as: 'member' })).text,
  )?.[1];
  assert.match(await follow('/handed/keep', { handed: again ?? '' }, 'member'), /saved/);
  assert.ok((await house.desk.store.articles.byId(member, article))?.isSaved);

  await follow('/handed/bring-back', { handed: again ?? '' }, 'member');
  assert.equal((await waiting('member')).length, 1);
  await house.desk.store.together.markLeft({ readerId: member, groupId }, house.desk.now());
  assert.deepEqual(await waiting('member'), [], 'who has left a group has left what it sends');
});

test('a title of one’s own is put before nobody, and nobody before more than they can read', async () => {
  await beTogether();
  const { together } = house.desk.store;
  const at = house.desk.now();
  const own = await house.desk.store.articles.newest({
    readerId: OWNER,
    scope: {},
    limit: 500,
    before: null,
  });
  let handed = 0;
  for (const { id } of own) {
    const done = await together.addHandedOn(
      { from: OWNER, to: member, articleId: id, words: null },
      at,
    );
    if (done.kind === 'handed') handed += 1;
  }
  assert.ok(handed <= 50, `${handed}`);
  const none = await together.addHandedOn(
    { from: OWNER, to: member, articleId: 12_345, words: null },
    at,
  );
  assert.deepEqual(none, { kind: 'not' });
});
