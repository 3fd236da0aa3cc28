import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { testDesk } from '../../../../test/desk.ts';
import { MINUTE } from '../../../model/time.ts';
import { tokenHash } from '../sessions/tokens.ts';
import { passkeysOf } from './passkeys.ts';
import { readNew, readUsed } from './read-answer.ts';

const PLACE = { host: 'localhost', origin: 'http://localhost' };
const desk = testDesk();
const { ways } = desk.store;
const passkeys = passkeysOf({ desk });
after(desk.close);

const KEY = {
  readerId: 1,
  credentialId: 'abc',
  publicKey: 'AAAA',
  name: 'phone',
  host: 'localhost',
};

test('a count that does not rise is a copy’s, and is refused; an authenticator that counts nothing is taken', async () => {
  await ways.addPasskey({ ...KEY, counter: 5 }, 1);
  const { id } = (await ways.passkeyByCredential('abc')) ?? { id: 0 };
  assert.deepEqual(
    [await ways.recordPasskeyUse(id, 6, 2), await ways.recordPasskeyUse(id, 6, 3)],
    [true, false],
  );
  assert.equal(await ways.recordPasskeyUse(id, 0, 4), false);
  await ways.addPasskey({ ...KEY, credentialId: 'zero', counter: 0 }, 1);
  const zero = (await ways.passkeyByCredential('zero')) ?? { id: 0 };
  assert.equal(await ways.recordPasskeyUse(zero.id, 0, 5), true);
  assert.equal(await ways.addPasskey({ ...KEY, counter: 0 }, 1), false);
  assert.equal(await ways.removePasskey(2, id), false);
});

test('a challenge is taken once, within five minutes', async () => {
  const { challenge } = await passkeys.start(PLACE, null);
  const wanted = { kind: 'passkey', tokenHash: tokenHash(challenge) } as const;
  assert.notEqual(await ways.step(wanted, desk.now()), null);
  assert.notEqual(await ways.removeStep(wanted, desk.now()), null);
  assert.equal(await ways.removeStep(wanted, desk.now()), null);
  const late = await passkeys.start(PLACE, null);
  desk.passTime(5 * MINUTE);
  const lateStep = { kind: 'passkey', tokenHash: tokenHash(late.challenge) } as const;
  assert.equal(await ways.removeStep(lateStep, desk.now()), null);
});

test('whatever a browser sends in place of a passkey is none', async () => {
  const answers = [
    '',
    'null',
    '[]',
    '{"id":"abc"}',
    '{"id":"abc","rawId":"","type":"public-key","response":{"clientDataJSON":"","authenticatorData":"","signature":""}}',
  ];
  for (const answer of answers) assert.equal(await passkeys.check(PLACE, null, answer), null);
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      assert.deepEqual([readNew(text), readUsed(text)], [null, null]);
    }),
  );
});
