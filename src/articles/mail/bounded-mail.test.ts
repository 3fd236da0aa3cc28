import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readMail } from '../read-mail.ts';
import { boundedMail } from './bounded-mail.ts';

const HEAD = 'From: Ada <ada@harbour-post.example>\r\nSubject: Bridge closed\r\n';
const WORDS = 'The bridge over the harbour is closed until Monday, the council said.';

test('a mail of usual length is read as it is', () => {
  const mail = Buffer.from(`${HEAD}\r\n${'a\r\n--b\r\n'.repeat(9_000)}`);
  assert.equal(boundedMail(mail), mail);
});

test('of a mail of millions of lines the first are read, and no more', async () => {
  const mail = Buffer.from(`${HEAD}\r\n${WORDS}\r\n\r\n${'a\r\n'.repeat(2_000_000)}`);
  assert.ok(boundedMail(mail).length < 1_600_000);
  const read = await readMail(mail);
  assert.equal(read.kind === 'read' && read.articles[0]?.paragraphs[0], WORDS);
});

test('of a digest of a hundred thousand mails the first are read', async () => {
  const inner = `--b\r\n\r\nFrom: a@b.example\r\nSubject: x\r\n\r\n${WORDS}\r\n`;
  const type = 'MIME-Version: 1.0\r\nContent-Type: multipart/digest; boundary=b\r\n\r\n';
  const mail = Buffer.from(`${HEAD}${type}${inner.repeat(100_000)}--b--`);
  assert.ok(boundedMail(mail).length < mail.length / 9);
  const read = await readMail(boundedMail(mail).subarray(0, 300_000));
  assert.ok(read.kind === 'read' && read.articles.length === 200, read.kind);
});
