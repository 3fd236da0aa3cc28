import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Article } from '../model/article.ts';
import { readMail } from './read-mail.ts';

const bytes = (text: string) => new TextEncoder().encode(text.replaceAll('\n', '\r\n'));

function mail(headers: string, body: string): Uint8Array {
  return bytes(
    `${headers}\nTo: reader@home.example\nDate: Tue, 12 Mar 2024 10:15:00 +0100\nMIME-Version: 1.0\n${body}`,
  );
}

async function read(message: Uint8Array): Promise<Article> {
  const result = await readMail(message);
  if (result.kind === 'failed') assert.fail(result.reason);
  assert.equal(result.articles.length, 1);
  return result.articles[0];
}

const HTML = `Content-Type: text/html; charset=utf-8

<html><body><p><a href="https://h.example/view">View in browser</a></p>
<h1>Lighthouse sold</h1>
<p>The old lighthouse was sold on Monday, the council said.</p><script>steal()</script>
<img src="https://h.example/open.gif" width="1" height="1">
<p>You are receiving this because you signed up. <a href="https://h.example/u">Unsubscribe</a> at any time, see our privacy policy.</p>
<p><a href="https://h.example/u">Unsubscribe</a></p></body></html>`;

test('a newsletter is its text, its sender the outlet', async () => {
  const article = await read(
    mail(
      'From: "The Harbour Times" <news@h.example>\nSubject: =?utf-8?Q?Lighthouse_sold_=E2=80=93_at_last?=',
      HTML,
    ),
  );
  assert.equal(article.headline, 'Lighthouse sold – at last');
  assert.equal(article.outlet, 'The Harbour Times');
  assert.deepEqual(article.byline, []);
  assert.equal(article.published, Date.UTC(2024, 2, 12, 9, 15));
  assert.deepEqual(article.paragraphs, [
    'The old lighthouse was sold on Monday, the council said.',
  ]);
  assert.doesNotMatch(article.html, /script|open\.gif|nsubscribe/);
});

const senders: readonly (readonly [string, string | null, readonly string[]])[] = [
  ['From: "Jane Doe from The Harbour Times" <j@h.example>', 'The Harbour Times', ['Jane Doe']],
  ['From: Jane Doe <j@h.example>', 'Jane Doe', ['Jane Doe']],
  [
    'From: Jane Doe <j@h.example>\nList-Id: Harbour Letters <letters.h.example>',
    'Harbour Letters',
    ['Jane Doe'],
  ],
  ['From: news@h.example', 'h.example', []],
];

test('who sends is the outlet, a person or both', async () => {
  for (const [from, outlet, byline] of senders) {
    const article = await read(mail(`${from}\nSubject: Lighthouse sold`, HTML));
    assert.deepEqual([article.outlet, article.byline], [outlet, byline], from);
  }
});

test('a mail without HTML is read as text', async () => {
  const text =
    'Content-Type: text/plain; charset=utf-8\n\nThe old lighthouse was sold on Monday, the council said after a short meeting.\n\nNobody else had made an offer for it, and it had stood empty.\n\nUnsubscribe: https://h.example/u';
  const article = await read(
    mail('From: Harbour News <n@h.example>\nSubject: Fwd: Lighthouse sold', text),
  );
  assert.equal(article.headline, 'Lighthouse sold');
  assert.equal(article.paragraphs.length, 2);
});

test('of two parts the one with markup is read', async () => {
  const both = `Content-Type: multipart/alternative; boundary=x

--x
Content-Type: text/plain

Plain words.
--x
${HTML}
--x--`;
  const article = await read(
    mail('From: Harbour News <n@h.example>\nSubject: Lighthouse sold', both),
  );
  assert.equal(article.paragraphs.length, 1);
});

test('a mail without text fails with its reason', async () => {
  for (const message of [
    mail('From: a@b.example\nSubject: x', 'Content-Type: application/pdf\n\n%PDF'),
    bytes(''),
    bytes('\n\n'),
  ]) {
    const result = await readMail(message);
    assert.deepEqual(result, { kind: 'failed', reason: 'The message has no text.' });
  }
});

test('any bytes end as a value', async () => {
  const nested = `${'Content-Type: multipart/mixed; boundary=a\n\n--a\n'.repeat(300)}Content-Type: text/plain\n\nx`;
  assert.equal((await readMail(mail('From: a@b.example', nested))).kind, 'failed');
  const piece = fc.constantFrom(
    'Content-Type: text/html\n',
    'Content-Transfer-Encoding: base64\n',
    '\n',
    '--x\n',
    'boundary=x',
    'Subject: =?x?Q?=?=\n',
    'From: <>\n',
    '\u0000',
    '<p>a',
    ':',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
      assert.ok((await readMail(bytes(pieces.join('')))).kind.length > 0);
    }),
  );
});
