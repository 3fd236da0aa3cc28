import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cpuSince } from '../../../test/cpu-time.ts';
import { findSignInForm } from './sign-in-form.ts';

const SEARCH = '<form action="/search"><input name="q"><button name="go">Search</button></form>';

test('the form with a password is found beside a search, with what it sends along', () => {
  const form = findSignInForm(`${SEARCH}<form method=post action="/login?next=%2F">
    <input type=hidden name=csrf value="a&amp;b"><input name=email type=email><input type="password" name=pw>
    <input type=checkbox name=stay value=1 checked><input type=checkbox name=news value=1>
    <button type=submit name=do value=login>Sign in</button></form>`);
  assert.deepEqual(form && { ...form, looks: undefined }, {
    action: '/login?next=%2F',
    isPost: true,
    fields: [
      { name: 'csrf', value: 'a&b' },
      { name: 'stay', value: '1' },
    ],
    nameField: 'email',
    passwordField: 'pw',
    button: { name: 'do', value: 'login' },
    looks: undefined,
  });
});

test('a form that asks for the address first is found, and a newsletter’s is not', () => {
  const first = findSignInForm(
    `${SEARCH}<form id="login-form" method="POST"><input name="username"></form>`,
  );
  assert.deepEqual(
    [first?.nameField, first?.passwordField, first?.action],
    ['username', null, null],
  );
  assert.equal(findSignInForm('<form action="/news"><input type=email name=mail></form>'), null);
  assert.equal(findSignInForm(SEARCH), null);
  assert.equal(findSignInForm(''), null);
});

test('whatever a page holds, looking for its form ends, and no more is taken than a form has', () => {
  const piece = fc.constantFrom(
    ...[
      '<form',
      '>',
      '<input name=a ',
      'type=password',
      '"',
      "'",
      '</form>',
      '<button name=b>',
      'x',
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 200 }), (pieces) => {
      const form = findSignInForm(pieces.join(' '));
      assert.ok(form === null || form.fields.length <= 200);
    }),
  );
  const many = `<form>${'<input name=a value=b>'.repeat(5_000)}<input type=password name=p></form>`;
  assert.ok((findSignInForm(many)?.fields.length ?? 0) <= 200);
  const started = process.cpuUsage();
  findSignInForm('<form><input '.repeat(300_000));
  assert.ok(cpuSince(started) < 5_000);
});
