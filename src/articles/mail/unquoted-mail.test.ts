import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { unquotedMail } from './unquoted-mail.ts';

const unquoted = (text: string) =>
  new TextDecoder().decode(unquotedMail(new TextEncoder().encode(text)));

test('a mail from a mailbox says what it said before it was put there', () => {
  const lines: readonly [string, string][] = [
    ['>From the harbour', 'From the harbour'],
    ['>>From the harbour', '>From the harbour'],
    ['a\n>From b\n> From c\n>Fromage', 'a\nFrom b\n> From c\n>Fromage'],
    ['a >From b', 'a >From b'],
    ['>', '>'],
    ['', ''],
  ];
  for (const [kept, said] of lines) assert.equal(unquoted(kept), said);
});

test('whatever a mail says, quoting and unquoting it changes nothing', () => {
  const line = fc.oneof(
    fc.string(),
    fc.constantFrom('From a', '>From a', '>>>From a', '>', 'From'),
  );
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const mail = lines.join('\n').toWellFormed();
      return unquoted(mail.replace(/^(>{0,19}From )/gm, '>$1')) === mail;
    }),
  );
});
