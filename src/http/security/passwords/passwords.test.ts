import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { hashPassword, isPassword, PasswordsBusyError } from './hash-password.ts';
import { passwordTrouble } from './password-trouble.ts';

test('a password is kept as argon2id, by the parameters that OWASP gives, with a salt of its own', async () => {
  const [one, two] = [
    await hashPassword('the tide comes in'),
    await hashPassword('the tide comes in'),
  ];
  assert.match(one, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  assert.notEqual(one, two);
  assert.equal(await isPassword('the tide comes in', two), true);
  assert.equal(await isPassword('the tide comes In', two), false);
  assert.equal(await isPassword('the tide comes in', null), false);
  assert.equal(await isPassword('', 'no hash at all'), false);
});

test('long passwords count to their end, and accents are one however they are put together', async () => {
  const long = 'a'.repeat(199);
  const hash = await hashPassword(`${long}x`);
  assert.equal(await isPassword(`${long}x`, hash), true);
  assert.equal(await isPassword(`${long}y`, hash), false);
  assert.equal(
    await isPassword('caf\u0065\u0301 au lait', await hashPassword('caf\u00e9 au lait')),
    true,
  );
});

test('what is tried first is not taken; nothing is asked of what a password is made of', async () => {
  const cases: [string, string | null][] = [
    ['short', 'short'],
    ['ééééééé', 'short'],
    ['x'.repeat(1001), 'long'],
    ['password', 'common'],
    ['PASSWORD', 'common'],
    ['password123!', 'common'],
    ['12345678', 'common'],
    ['aaaaaaaaaaaa', 'common'],
    ['qwertyuiop', 'common'],
    ['Mara Quill', 'name'],
    ['mara quill', 'name'],
    ['correct horse battery', null],
    ['zzq8kfwp', null],
    [' ~ o ~ x ~ ', null],
    ['пароль на каждый день', null],
    ['x y '.repeat(100), null],
  ];
  for (const [password, trouble] of cases)
    assert.equal(await passwordTrouble(password, 'Mara Quill'), trouble, password);
});

test('a flood of sign-ins waits in a line that has an end, and memory for two at a time', async () => {
  const tries = Array.from({ length: 60 }, () => isPassword('x', null).catch((error) => error));
  const results = await Promise.all(tries);
  const refused = results.filter((result) => result instanceof PasswordsBusyError);
  assert.ok(refused.length >= 15 && refused.length <= 20, String(refused.length));
  assert.ok(results.every((result) => result === false || result instanceof PasswordsBusyError));
});

test('whatever is typed is judged without a fault', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 1200 }), async (typed) => {
      const trouble = await passwordTrouble(typed, typed);
      return trouble === null || ['short', 'long', 'common', 'name'].includes(trouble);
    }),
    { numRuns: 200 },
  );
});
