import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { createTransport } from 'nodemailer';
import { READER, type TestDesk, testDesk } from '../../../test/desk.ts';
import { mail } from '../../../test/mails.ts';
import { readLetter } from '../../articles/read-mail.ts';
import type { MailReceiver } from '../../net/smtp-in/open-receiver.ts';
import { StoreError } from '../../store/database/store-error.ts';
import { openReading } from '../reading/open-reading.ts';
import { receiveMail } from './receive-mail.ts';

const LOCAL = 'abcdefghjkmnpqrs';
const TO = `${LOCAL}@mail.example`;
let desk: TestDesk;
let receiver: MailReceiver;
let news = 0;
before(async () => {
  const mailIn = {
    listen: { host: '127.0.0.1', port: 0 },
    ...{ domains: ['mail.example'], tls: null, authServer: null },
  };
  desk = testDesk({ mailIn, reading: openReading({ threads: 1 }) });
  await desk.store.newsletters.addAddress(
    { readerId: READER, local: LOCAL, name: 'All', folder: null },
    desk.now(),
  );
  const onNews = () => {
    news += 1;
  };
  const opened = await receiveMail(desk, { onNews, houseMail: null });
  assert.ok(opened);
  receiver = opened;
});
after(async () => {
  await receiver.close();
  await desk.reading.close();
  await desk.close();
});

async function send(raw: Uint8Array | string): Promise<string> {
  const transport = createTransport({ host: '127.0.0.1', port: receiver.port, secure: false });
  const envelope = { from: 'a@b.example', to: TO };
  const { response } = await transport.sendMail({ envelope, raw: Buffer.from(raw) });
  transport.close();
  return response;
}

const kept = () => desk.store.newsletters.keptMails(READER, 10_000);

const head = (name: string) =>
  `From: H <${name}@hostile.example>\r\nSubject: ${name}\r\nMessage-ID: <${name}@hostile.example>\r\nMIME-Version: 1.0\r\n`;

const parts = (count: number, part: string) =>
  `Content-Type: multipart/mixed; boundary=b\r\n\r\n${`--b\r\n${part}\r\n`.repeat(count)}--b--\r\n`;

/** Each is taken, as a mail that waits or as one that cannot be read, and holds nobody up. */
const HOSTILE: readonly (readonly [name: string, body: () => string])[] = [
  ['parts', () => parts(10_000, 'Content-Type: text/plain\r\n\r\nx')],
  [
    'attachments',
    () =>
      parts(
        10_000,
        'Content-Type: application/zip\r\nContent-Transfer-Encoding: base64\r\n\r\nUEsDBA==',
      ),
  ],
  [
    'mails-in-mails',
    () =>
      parts(
        2_000,
        `Content-Type: message/rfc822\r\n\r\n${head('inner')}\r\nText of the inner mail.`,
      ),
  ],
  ['headers', () => `${'X-Flood: 1\r\n'.repeat(100_000)}\r\ntext`],
  ['long-header', () => `X-Long: ${'a'.repeat(1_000_000)}\r\n\r\ntext`],
  ['folded', () => `X-Folded:${'\r\n a'.repeat(50_000)}\r\n\r\ntext`],
  ['words', () => `Subject: ${'=?utf-8?q?=41?= '.repeat(5_000)}\r\n\r\ntext`],
  [
    'charset',
    () =>
      'Content-Type: text/plain; charset=x-none\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!not base64!!!',
  ],
  ['boundary', () => `Content-Type: multipart/mixed; boundary="${'('.repeat(5_000)}"\r\n\r\ntext`],
  [
    'no-end',
    () =>
      'Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>half',
  ],
  ['tags', () => `Content-Type: text/html\r\n\r\n${'<div>'.repeat(200_000)}x`],
  [
    'links',
    () =>
      `Content-Type: text/html\r\n\r\n<p>Please confirm your subscription</p>${'<a href="https://x.example/confirm">c</a>'.repeat(50_000)}`,
  ],
  ['addresses', () => `To: ${'a@b.example, '.repeat(50_000)}\r\n\r\ntext`],
  ['nulls', () => `\r\n${'\u0000'.repeat(100_000)}`],
  [
    'unicode',
    () =>
      `Subject: =?utf-8?b?${Buffer.from('\u202e\u0000\u200bevil\u2028'.repeat(50)).toString('base64')}?=\r\n\r\ntext`,
  ],
];

for (const [name, body] of HOSTILE) {
  test(`a mail of ${name} is taken and shown as plain words, or kept with the reason`, async () => {
    const before = (await kept()).length;
    assert.match(await send(`${head(name)}${body()}`), /^250 /);
    const all = await kept();
    assert.equal(all.length, before + 1);
    const [newest] = all;
    assert.ok(newest);
    assert.doesNotMatch(
      `${newest.subject}${newest.preview}`,
      /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u,
    );
    assert.ok((newest.preview ?? '').length <= 700 && newest.links.length <= 3);
    assert.ok(newest.state === 'waiting' || newest.reason !== null);
  });
}

test('a mail of a million random bytes is taken', async () => {
  const bytes = new Uint8Array(1_000_000).map((_, at) => (at * 7919) % 251);
  assert.match(await send(bytes), /^250 /);
});

test('a full disk, and a library that cannot be written, have the sender try again', async () => {
  const { newsletters } = desk.store;
  const { recordMail } = newsletters;
  const failing = (code: 'full' | 'broken') => async () => {
    throw new StoreError(code, 'no');
  };
  const calls: { recordMail: typeof recordMail } = newsletters;
  calls.recordMail = failing('full');
  await assert.rejects(send(mail({ id: '<full@harbour.example>' })), /452/);
  calls.recordMail = failing('broken');
  await assert.rejects(send(mail({ id: '<full@harbour.example>' })), /451/);
  calls.recordMail = recordMail;
  assert.match(await send(mail({ id: '<full@harbour.example>' })), /^250 /);
  assert.equal(news, 0);
});

test('whatever bytes come, what is told of them is short, plain and for one sender', async () => {
  const piece = fc.constantFrom(
    'From: ',
    'Subject: ',
    'a@b.example',
    '\r\n',
    '\n',
    '=?utf-8?q?',
    '?=',
    'List-Id: <',
    '>',
    '<a href="',
    'confirm',
    'subscribe',
    'Content-Type: text/html\n',
    '\n\n',
    '"',
    '(',
    ';',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(piece, fc.string({ unit: 'binary' }))), async (pieces) => {
      const read = await readLetter({
        bytes: new TextEncoder().encode(pieces.join('')),
        authServer: 'mx',
      });
      if (read.kind === 'failed') return;
      const { sender, subject, preview, confirmations } = read.head;
      assert.match(sender.key, /^(?:list|from):/);
      assert.ok(sender.name.length > 0 && sender.name.length <= 260);
      for (const words of [sender.name, subject, preview])
        assert.doesNotMatch(words, /[\p{Cc}\n]/u);
      for (const { url } of confirmations) assert.match(url, /^https?:\/\//);
    }),
    // Found once.
    { examples: [[['List-Id: <', '\u0000', '>']], [['List-Id: <a', '\u202e', 'b>']]] },
  );
});
