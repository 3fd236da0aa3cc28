import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SessionKind } from '../../model/accounts/account.ts';
import { DAY, HOUR, MINUTE } from '../../model/time.ts';
import { openStoreHere } from '../open-store-here.ts';

const NOON = Date.UTC(2026, 10, 21, 12);
const OWNER = 1;

const member = { name: 'Ana Reyes', displayName: null, role: 'member', passwordHash: 'x' } as const;

function session(readerId: number, tokenHash: string, kind: SessionKind = 'browser') {
  const [name, userAgent, nonce] = [null, 'Firefox', null];
  return { readerId, kind, tokenHash, name, userAgent, nonce, expiresAt: NOON + 90 * DAY };
}

function accounts() {
  return openStoreHere(':memory:').accounts;
}

test('the library’s first reader is its owner, and cannot sign in until there is a password', async () => {
  const calls = accounts();
  const [owner] = await calls.readers();
  assert.deepEqual(
    [owner?.id, owner?.name, owner?.role, owner?.hasPassword],
    [OWNER, 'owner', 'owner', false],
  );
  assert.equal(await calls.hasPasswords(), false);
  await calls.setPassword(OWNER, 'hash', NOON);
  assert.equal(await calls.hasPasswords(), true);
  assert.equal((await calls.credentials('OWNER'))?.passwordHash, 'hash');
});

test('a name is one whatever its capitals and its spelling in Unicode', async () => {
  const calls = accounts();
  const id = await calls.addReader(member, NOON);
  assert.notEqual(id, null);
  for (const name of ['ana reyes', 'ANA REYES', 'Ａｎａ Ｒｅｙｅｓ', ' Ana Reyes ']) {
    assert.equal((await calls.credentials(name))?.reader.id, id, name);
    assert.equal(await calls.addReader({ ...member, name }, NOON), null, name);
  }
  assert.equal(await calls.renameReader(OWNER, { name: 'ANA REYES', displayName: null }), false);
  assert.equal(await calls.renameReader(OWNER, { name: 'Mara', displayName: 'Mara Q.' }), true);
  assert.equal((await calls.credentials('mara'))?.reader.displayName, 'Mara Q.');
});

test('a session ends by age, by lying idle, by being ended, and with its reader', async () => {
  const calls = accounts();
  const id = (await calls.addReader(member, NOON)) ?? 0;
  const { id: first } = await calls.addSession(session(id, 'a'), NOON);
  const of = async (hash: string, at: number) => (await calls.sessionByToken(hash, at))?.reader.id;
  assert.equal(await of('a', NOON + 29 * DAY), id);
  assert.equal(await of('a', NOON + 31 * DAY), undefined);
  for (const days of [25, 50, 75, 89]) await calls.markSeen(first, NOON + days * DAY);
  assert.equal(await of('a', NOON + 89 * DAY), id);
  assert.equal(await of('a', NOON + 91 * DAY), undefined);
  assert.equal(await of('b', NOON), undefined);

  assert.equal(await calls.removeSession(OWNER, first), false);
  assert.equal(await of('a', NOON + 80 * DAY), id);
  assert.equal(await calls.removeSession(id, first), true);
  assert.equal(await of('a', NOON + 80 * DAY), undefined);

  await calls.addSession(session(id, 'c'), NOON);
  await calls.setDisabled(id, NOON);
  assert.equal(await of('c', NOON), undefined);
  await calls.setDisabled(id, null);
  await calls.addSession(session(id, 'd'), NOON);
  await calls.setRole(id, 'owner');
  assert.equal(await of('d', NOON), undefined);
});

test('a reader’s other sessions end, this one and others’ do not', async () => {
  const calls = accounts();
  const id = (await calls.addReader(member, NOON)) ?? 0;
  const here = await calls.addSession(session(id, 'here'), NOON);
  await calls.addSession(session(id, 'there'), NOON);
  await calls.addSession(session(id, 'phone', 'device'), NOON);
  await calls.addSession(session(OWNER, 'owner'), NOON);
  assert.equal(await calls.removeSessions(id, { kinds: ['browser'], but: here.id }), 1);
  const left = (await calls.sessions(id, NOON)).map(({ kind }) => kind);
  assert.deepEqual(left.sort(), ['browser', 'device']);
  assert.notEqual(await calls.sessionByToken('owner', NOON), null);
});

test('the key of a reader’s feeds is one, and lasts', async () => {
  const calls = accounts();
  const key = { ...session(OWNER, 'old', 'feeds'), nonce: 'n1', expiresAt: null };
  await calls.addSession(key, NOON);
  assert.notEqual(await calls.sessionByToken('old', NOON + 5_000 * DAY), null);
  await calls.addSession({ ...key, tokenHash: 'new', nonce: 'n2' }, NOON);
  assert.equal(await calls.sessionByToken('old', NOON), null);
  assert.deepEqual(await calls.feedNonce(OWNER), { nonce: 'n2', tokenHash: 'new' });
});

test('a link works once, for its time, and only the last one made; it ends every session', async () => {
  const calls = accounts();
  const link = (tokenHash: string) => ({ readerId: OWNER, tokenHash, expiresAt: NOON + HOUR });
  const chosen = { name: 'Mara', displayName: null, passwordHash: 'hash' };
  await calls.addSession(session(OWNER, 'a'), NOON);
  await calls.addLink(link('first'), NOON);
  await calls.addLink(link('second'), NOON);
  const use = (tokenHash: string, at = NOON) => calls.setByLink({ ...chosen, tokenHash }, at);
  assert.deepEqual(await use('first'), { kind: 'spent' });
  assert.deepEqual(await use('second', NOON + HOUR), { kind: 'spent' });
  assert.equal(await calls.hasPasswords(), false);
  await calls.addReader({ ...member, name: 'MARA' }, NOON);
  assert.deepEqual(await use('second'), { kind: 'taken' });
  assert.equal(await calls.linkReader('second', NOON), OWNER);
  const other = await calls.setByLink({ ...chosen, name: 'Mo', tokenHash: 'second' }, NOON);
  assert.deepEqual(other, { kind: 'set', readerId: OWNER });
  assert.deepEqual(await use('second'), { kind: 'spent' });
  assert.equal(await calls.linkReader('second', NOON), null);
  assert.equal(await calls.sessionByToken('a', NOON), null);
});

test('guesses are counted when they are made, and those refused do not keep anybody out for longer', async () => {
  const calls = accounts();
  const limits = [
    { bucket: 'both', most: 3, within: 15 * MINUTE },
    { bucket: 'address', most: 5, within: 15 * MINUTE },
  ];
  const guesses = await Promise.all(
    [0, 1, 2, 3, 4].map((at) => calls.recordGuess(limits, NOON + at)),
  );
  assert.equal(guesses.filter(({ kind }) => kind === 'taken').length, 3);
  const until = NOON + 15 * MINUTE;
  assert.deepEqual(await calls.recordGuess(limits, NOON + MINUTE), { kind: 'refused', until });
  assert.deepEqual(await calls.recordGuess(limits, until), { kind: 'taken' });
  const another = limits.map((limit, at) => (at === 0 ? { ...limit, bucket: 'other' } : limit));
  const others = await Promise.all([1, 2, 3].map(() => calls.recordGuess(another, NOON + 10)));
  assert.deepEqual(
    others.map(({ kind }) => kind),
    ['taken', 'taken', 'refused'],
  );
  await calls.removeGuesses(['both', 'address']);
  assert.deepEqual(await calls.recordGuess(limits, NOON + 11), { kind: 'taken' });
});

test('a clock that is set back keeps nobody out', async () => {
  const calls = accounts();
  const limits = [{ bucket: 'both', most: 1, within: HOUR }];
  await calls.recordGuess(limits, NOON + 3_650 * DAY);
  assert.deepEqual(await calls.recordGuess(limits, NOON), { kind: 'taken' });
});
