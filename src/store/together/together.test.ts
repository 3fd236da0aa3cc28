import assert from 'node:assert/strict';
import { test } from 'node:test';
import { READER, type TestDesk, testDesk } from '../../../test/desk.ts';
import { placed, recordChanges, storeArticles } from '../../../test/placed-articles.ts';
import { SECOND } from '../../model/time.ts';
import { INVITATION_LASTS, RETURN_LASTS } from '../../model/together/group.ts';

async function addReader(desk: TestDesk, name: string): Promise<number> {
  const about = { name, displayName: null, role: 'member', passwordHash: null } as const;
  return (await desk.store.accounts.addReader(about, desk.now())) ?? 0;
}

async function deskWithGroup() {
  const desk = testDesk();
  const [ana, ben] = [await addReader(desk, 'Ana'), await addReader(desk, 'Ben')];
  const { together } = desk.store;
  const groupId = (await together.addGroup(ana, 'Harbour', desk.now())) ?? 0;
  desk.passTime(SECOND);
  const join = async (readerId: number, name: string) => {
    await together.addInvitation({ readerId: ana, groupId }, name, desk.now());
    return together.addMember({ readerId, groupId }, desk.now());
  };
  return { desk, together, ana, ben, groupId, join };
}

const FERRY = {
  target: { kind: 'story', id: 10 },
  name: 'Ferry aground',
  words: 'Read this.',
} as const;

test('inviting a name that nobody has looks the same as inviting one that somebody has', async () => {
  const { desk, together, ana, ben, groupId } = await deskWithGroup();
  const of = { readerId: ana, groupId };
  const asked = [
    await together.addInvitation(of, 'ben', desk.now()),
    await together.addInvitation(of, 'Nobody', desk.now()),
  ];
  assert.deepEqual(asked, [true, true]);
  await together.addRefusal({ readerId: ben, groupId }, desk.now());
  assert.deepEqual(
    (await together.asked(groupId, desk.now())).map(({ name }) => name),
    ['ben', 'Nobody'],
    'nor does a refusal show',
  );
  await desk.close();
});

test('who is invited joins; who refuses is not asked again; who comes later takes up no name', async () => {
  const { desk, together, ana, ben, groupId } = await deskWithGroup();
  await together.addInvitation({ readerId: ana, groupId }, 'Ben', desk.now());
  await together.addInvitation({ readerId: ana, groupId }, 'Cem', desk.now());
  desk.passTime(SECOND);
  const cem = await addReader(desk, 'Cem');
  assert.deepEqual(await together.invitations(cem, desk.now()), []);
  assert.equal(await together.addMember({ readerId: cem, groupId }, desk.now()), false);
  assert.equal((await together.invitations(ben, desk.now()))[0]?.groupName, 'Harbour');
  assert.equal(await together.addRefusal({ readerId: ben, groupId }, desk.now()), true);
  await together.addInvitation({ readerId: ana, groupId }, 'Ben', desk.now());
  assert.deepEqual(await together.invitations(ben, desk.now()), []);
  assert.equal(await together.addMember({ readerId: ben, groupId }, desk.now()), false);
  await together.removeRefusal({ readerId: ben, groupId });
  assert.equal(await together.addMember({ readerId: ben, groupId }, desk.now()), true);
  const [group] = await together.groups(ben);
  assert.deepEqual(
    group?.members.map(({ name }) => name),
    ['Ana', 'Ben'],
  );
  await desk.close();
});

test('an invitation ends by itself, to the millisecond', async () => {
  const { desk, together, ana, ben, groupId } = await deskWithGroup();
  await together.addInvitation({ readerId: ana, groupId }, 'Ben', desk.now());
  desk.passTime(INVITATION_LASTS - 1);
  assert.equal((await together.invitations(ben, desk.now())).length, 1);
  desk.passTime(1);
  assert.equal((await together.invitations(ben, desk.now())).length, 0);
  assert.equal(await together.addMember({ readerId: ben, groupId }, desk.now()), false);
  await desk.close();
});

test('what is of a group is for its members alone, given all its numbers', async () => {
  const { desk, together, ana, ben, groupId } = await deskWithGroup();
  const note = await together.addNote({ ...FERRY, readerId: ana, groupId }, desk.now());
  const of = { readerId: ben, groupId };
  assert.equal(await together.group(ben, groupId), null);
  assert.deepEqual(await together.notes(ben, groupId), []);
  assert.deepEqual(await together.notesOn(ben, FERRY.target), []);
  assert.equal(await together.addNote({ ...FERRY, ...of }, desk.now()), null);
  assert.equal(await together.addInvitation(of, 'Ben', desk.now()), false);
  assert.equal(await together.addMember(of, desk.now()), false);
  assert.equal(await together.markLeft(of, desk.now()), false);
  assert.equal(await together.removeMember(of, ana, desk.now()), false);
  assert.equal(await together.restoreMember(of, ana, desk.now()), false);
  assert.equal(await together.removeNote(ben, note ?? 0, desk.now()), false);
  assert.equal((await together.notes(ana, groupId)).length, 1);
  await desk.close();
});

test('a note is seen by the group, goes with its story into another, and is taken back by who wrote it', async () => {
  const { desk, together, ana, ben, groupId, join } = await deskWithGroup();
  await join(ben, 'Ben');
  const news = ['Ferry aground', 'Ferry afloat'].map((headline) => ({
    headline,
    outlet: 'harbour-post.example',
  }));
  const ids = await storeArticles(desk.store, news, desk.now());
  const changes = ids.map((one, at) => placed(one, [10 * (at + 1), 10 * (at + 1) + 1]));
  await recordChanges(desk.store, changes, desk.now());
  const id = (await together.addNote({ ...FERRY, readerId: ana, groupId }, desk.now())) ?? 0;
  const [seen] = await together.notesOn(ben, FERRY.target);
  assert.deepEqual([seen?.from, seen?.words, seen?.groupName], ['Ana', 'Read this.', 'Harbour']);
  const merged = { kind: 'merged', from: 10, into: 20, reason: 'They tell the same.' } as const;
  await recordChanges(desk.store, [merged], desk.now());
  const [there] = await together.notesOn(ben, { kind: 'story', id: 20 });
  assert.deepEqual([there?.words, there?.target.id], ['Read this.', 20]);
  assert.equal(await together.removeNote(ben, id, desk.now()), false, 'of another');
  assert.equal(await together.removeNote(ana, id, desk.now()), true);
  assert.deepEqual(await together.notes(ben, null), []);
  assert.equal(await together.restoreNote(ana, id), true);
  assert.equal((await together.notes(ben, null)).length, 1);
  await desk.close();
});

test('leaving is taken back for an hour, being taken out only by who did it', async () => {
  const { desk, together, ana, ben, groupId, join } = await deskWithGroup();
  await join(ben, 'Ben');
  const [of, keeper] = [
    { readerId: ben, groupId },
    { readerId: ana, groupId },
  ];
  assert.equal(await together.removeMember(of, ana, desk.now()), false, 'only who keeps the group');
  await together.markLeft(of, desk.now());
  assert.deepEqual(await together.notes(ben, null), []);
  assert.equal(await together.restoreMember(of, ben, desk.now()), true);
  assert.equal(await together.removeMember(keeper, ben, desk.now()), true);
  assert.equal(await together.restoreMember(of, ben, desk.now()), false);
  assert.equal(await together.addMember(of, desk.now()), false, 'nor by the old invitation');
  assert.equal(await together.restoreMember(keeper, ben, desk.now()), true);
  await together.markLeft(of, desk.now());
  desk.passTime(RETURN_LASTS);
  assert.equal(await together.restoreMember(of, ben, desk.now()), false);
  await desk.close();
});

test('the last to leave takes the group along, and who leaves first hands it on', async () => {
  const { desk, together, ana, ben, groupId, join } = await deskWithGroup();
  await join(ben, 'Ben');
  await together.markLeft({ readerId: ana, groupId }, desk.now());
  assert.equal((await together.group(ben, groupId))?.members[0]?.readerId, ben);
  await together.markLeft({ readerId: ben, groupId }, desk.now());
  desk.passTime(RETURN_LASTS);
  const next = (await together.addGroup(READER, 'Other', desk.now())) ?? 0;
  assert.ok(next > groupId, 'a number is given once');
  assert.equal(await together.restoreMember({ readerId: ben, groupId }, ben, desk.now()), false);
  await desk.close();
});
