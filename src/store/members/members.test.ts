import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DAY, HOUR } from '../../model/time.ts';
import { openStoreHere } from '../open-store-here.ts';
import type { NewSignUp } from './sign-up-calls.ts';

const NOON = Date.UTC(2026, 10, 21, 12);
const OWNER = 1;
const ALL = { search: '', role: null, isKeptOut: null } as const;

function store() {
  return openStoreHere(':memory:');
}

function member(name: string, more: { invitationId?: number; most?: number } = {}) {
  const { invitationId = null, most = 100 } = more;
  return { name, passwordHash: 'hash', role: 'member', invitationId, most } as const;
}

function signUp(name: string, more: Partial<NewSignUp> = {}): NewSignUp {
  return {
    ...({ stage: 'waiting', name, passwordHash: 'hash', email: null, about: null } as const),
    ...{ language: 'en', invitationId: null, tokenHash: null, expiresAt: NOON + DAY },
    ...more,
  };
}

const invitation = {
  ...({ tokenHash: 'token', role: 'editor', note: 'the desk', madeBy: 'Mara' } as const),
  ...{ expiresAt: NOON + DAY, mostUses: 2 },
};

test('a name that looks like another’s is taken, whether its holder reads here or waits to', async () => {
  const { members, accounts } = store();
  assert.equal((await members.addMember(member('Capa'), NOON)).kind, 'added');
  assert.equal((await members.addMember(member('Сара'), NOON)).kind, 'taken');
  assert.equal(await accounts.addReader({ ...member('0wner'), displayName: null }, NOON), null);
  assert.equal(await accounts.renameReader(OWNER, { name: 'cAPA', displayName: null }), false);
  assert.equal((await members.recordSignUp(signUp('Olga'), NOON)).kind, 'added');
  assert.equal((await members.recordSignUp(signUp('0lga'), NOON)).kind, 'taken');
  assert.equal((await members.addMember(member('Olga'), NOON)).kind, 'taken');
  assert.equal((await members.addMember(member('Olga'), NOON + 2 * DAY)).kind, 'taken');
  await members.removeOldSignUps(NOON + 2 * DAY, NOON);
  assert.equal((await members.addMember(member('Olga'), NOON + 2 * DAY)).kind, 'added');
});

test('an invitation lets in as many as it says, for its time, until it is taken back', async () => {
  const { members } = store();
  const id = await members.addInvitation(invitation, NOON);
  assert.equal((await members.invitationByToken('token', NOON))?.id, id);
  assert.equal(await members.invitationByToken('token', NOON + DAY), null);
  const tried = await Promise.all(
    ['Ana', 'Bo', 'Cy'].map((name) => members.addMember(member(name, { invitationId: id }), NOON)),
  );
  assert.deepEqual(
    tried.map(({ kind }) => kind),
    ['added', 'added', 'spent'],
  );
  assert.equal(tried[0]?.kind === 'added' && tried[0].role, 'editor');
  assert.equal((await members.invitations())[0]?.uses, 2);
  const other = await members.addInvitation({ ...invitation, tokenHash: 'other' }, NOON);
  assert.equal((await members.removeInvitation(other, NOON))?.id, other);
  assert.equal(await members.removeInvitation(other, NOON), null);
  const late = await members.addMember(member('Dee', { invitationId: other }), NOON);
  assert.equal(late.kind, 'spent');
});

test('who signed up comes in with name, password and confirmed address, once', async () => {
  const { members, accounts } = store();
  const asked = signUp('Ana', { stage: 'confirming', email: 'Ana@x.example', tokenHash: 't' });
  assert.equal((await members.recordSignUp(asked, NOON)).kind, 'added');
  const found = await members.signUpByToken('t', NOON);
  assert.equal(found?.name, 'Ana');
  assert.equal(await members.signUpByToken('t', NOON + DAY), null);
  assert.deepEqual(await members.signUpsWaiting(NOON), []);
  const signUpId = found?.id ?? 0;
  await members.setSignUpWaiting(signUpId, NOON + 2 * DAY);
  assert.deepEqual(
    (await members.signUpsWaiting(NOON)).map(({ id }) => id),
    [signUpId],
  );
  const admitted = { signUpId, role: 'member', most: 100 } as const;
  const added = await members.addSignedUp(admitted, NOON + DAY);
  assert.equal(added.kind, 'added');
  assert.equal((await members.addSignedUp(admitted, NOON + DAY)).kind, 'gone');
  const reader = await accounts.readerByEmail('ana@X.example');
  assert.deepEqual([reader?.name, reader?.emailConfirmedAt], ['Ana', NOON + DAY]);
  const second = signUp('Bea', { email: 'ana@x.example' });
  const { id = 0 } = { id: 0, ...(await members.recordSignUp(second, NOON)) };
  const refused = await members.addSignedUp({ ...admitted, signUpId: id }, NOON);
  assert.equal(refused.kind, 'email taken');
});

test('there are never more who wait than an owner can look at, nor more readers than the owner wants', async () => {
  const { members } = store();
  for (let at = 0; at < 500; at += 1)
    assert.equal((await members.recordSignUp(signUp(`Reader ${at} x`), NOON)).kind, 'added');
  assert.equal((await members.recordSignUp(signUp('One more'), NOON)).kind, 'full');
  const { kind } = await members.recordSignUp(signUp('One more'), NOON + DAY);
  assert.equal(kind, 'added');
  assert.equal((await members.addMember(member('Ana', { most: 1 }), NOON)).kind, 'full');
});

test('the last owner stays owner and is let in, whatever is asked', async () => {
  const { members, accounts } = store();
  await accounts.setPassword(OWNER, 'hash', NOON);
  assert.equal(await accounts.setRole(OWNER, 'member'), false);
  assert.equal(await accounts.setDisabled(OWNER, NOON), false);
  const added = await members.addMember(member('Ana'), NOON);
  const ana = added.kind === 'added' ? added.readerId : 0;
  assert.equal(await accounts.setRole(ana, 'owner'), true);
  assert.equal(await accounts.isLastOwner(OWNER), false);
  const both = await Promise.all([
    accounts.setRole(OWNER, 'member'),
    accounts.setRole(ana, 'member'),
  ]);
  assert.deepEqual(both, [true, false]);
});

test('a reader who is kept out comes in by no link that was made before', async () => {
  const { members, accounts } = store();
  const added = await members.addMember(member('Ana'), NOON);
  const ana = added.kind === 'added' ? added.readerId : 0;
  await accounts.addLink({ readerId: ana, tokenHash: 'l', expiresAt: NOON + HOUR }, NOON);
  assert.equal(await accounts.setDisabled(ana, NOON), true);
  assert.equal(await accounts.linkReader('l', NOON), null);
});

test('members are listed in pages, found by name or address, with what they have', async () => {
  const { members, accounts } = store();
  for (const name of ['Ana Reyes', 'Bo', 'Cy Reyes']) await members.addMember(member(name), NOON);
  await accounts.setEmail(3, 'bo@reyes.example', NOON);
  await accounts.setRole(4, 'guest');
  await members.recordBroughtIn(4, 1000, null);
  assert.equal(await members.recordBroughtIn(4, 1, 1000), false);
  const found = async (choice: object) =>
    (await members.members({ ...ALL, after: 0, most: 10, ...choice })).map(({ name }) => name);
  assert.deepEqual(await found({ search: 'REYES' }), ['Ana Reyes', 'Bo', 'Cy Reyes']);
  assert.deepEqual(await found({ search: '%' }), []);
  assert.deepEqual(await found({ most: 2 }), ['owner', 'Ana Reyes']);
  assert.deepEqual(await found({ after: 3 }), ['Cy Reyes']);
  assert.deepEqual(await found({ role: 'guest' }), ['Cy Reyes']);
  assert.deepEqual(await found({ isKeptOut: true }), []);
  assert.equal(await members.memberCount({ ...ALL, search: 'reyes' }), 3);
  const cy = await members.memberById(4);
  assert.deepEqual([cy?.broughtIn, cy?.feeds, cy?.lastSeenAt], [1000, 0, null]);
  await members.setLimits(4, { mostFeeds: 5, mostStorage: null });
  assert.deepEqual(await members.limitsOf(4), { mostFeeds: 5, mostStorage: null });
  assert.deepEqual(await members.limitsOf(3), { mostFeeds: null, mostStorage: null });
});
