import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readMail } from '../read-mail.ts';
import { leaveOutAttached } from './leave-out-attached.ts';

const HEAD = 'From: Ada <ada@harbour-post.example>\r\nSubject: Bridge closed\r\n';
const MIXED = `${HEAD}MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n`;
const WORDS = 'The bridge over the harbour is closed until Monday, the council said.';
const LINE = 'QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWZnaGlqa2xtbm9wcXJzdHV2d3h5ejAxMjM0\r\n';

const part = (head: string, body: string) => `--b\r\n${head}\r\n\r\n${body}\r\n`;
const picture = (lines: number) =>
  part('Content-Type: image/jpeg\r\nContent-Transfer-Encoding: base64', LINE.repeat(lines));
const encoded = (text: string) =>
  (
    Buffer.from(text)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\r\n');
const textPart = (text: string) =>
  part('Content-Type: text/plain\r\nContent-Transfer-Encoding: base64', encoded(text));

async function paragraphs(mail: string): Promise<readonly string[]> {
  const read = await readMail(Buffer.from(mail));
  return read.kind === 'read' ? (read.articles[0]?.paragraphs ?? []) : [];
}

test('pictures that hang on a mail are left out before it is read, and its text is read whole', async () => {
  const long = Array.from({ length: 60 }, (_, at) => `${WORDS} ${at}`).join('\n\n');
  const mail = `${MIXED}${picture(1_000)}${textPart(long)}${picture(1_000)}--b--\r\n`;
  assert.ok(leaveOutAttached(Buffer.from(mail)).length < 10_000);
  const read = await paragraphs(mail);
  assert.equal(read.at(-1), `${WORDS} 59`);
  assert.deepEqual(read, await paragraphs(`${MIXED}${textPart(long)}--b--\r\n`));
});

test('lines of code in a text stay, also where a part before them was a picture', () => {
  const mail = `${MIXED}${picture(2)}${part('Content-Type: text/plain', LINE.repeat(50))}--b--\r\n`;
  const bytes = Buffer.from(mail);
  assert.equal(leaveOutAttached(bytes), bytes);
});

test('what says first that it is text is text', () => {
  const head = 'Content-Type: text/plain\r\nContent-Type: image/jpeg';
  const bytes = Buffer.from(`${MIXED}${part(head, LINE.repeat(50))}--b--\r\n`);
  assert.equal(leaveOutAttached(bytes), bytes);
});

test('of a text in base64 as much is kept as is read of any', () => {
  const mail = Buffer.from(
    `${HEAD}Content-Transfer-Encoding: base64\r\n\r\n${LINE.repeat(300_000)}`,
  );
  const kept = leaveOutAttached(mail).length;
  assert.ok(kept > 7_900_000 && kept < 8_400_000, String(kept));
});

test('a mail without attachments is the same bytes, whatever stands in it', () => {
  const line = fc.constantFrom('--b', '--', '', 'Content-Type: text/html', WORDS, LINE.trim(), '>');
  const mails = fc.array(line, { maxLength: 60 }).map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(mails, (mail) => {
      const bytes = Buffer.from(`${HEAD}${mail}`);
      assert.equal(leaveOutAttached(bytes), bytes);
    }),
  );
});
