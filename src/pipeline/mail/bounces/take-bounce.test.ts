import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { testDesk } from '../../../../test/desk.ts';
import { letterMark } from '../letter-tokens.ts';
import { readBounce } from './read-bounce.ts';
import { takeBounce } from './take-bounce.ts';

const desk = testDesk();
const { store } = desk;
after(desk.close);

let mark: string;
before(async () => {
  const asked = { list: 'picks', wording: 'Yes.', version: '1', language: 'en', how: 'form' };
  await store.consent.recordConfirmed({ ...asked, address: 'mara@post.example' }, desk.now());
  await store.outbox.addLetters(
    [
      {
        ...{ key: 'picks 1', to: 'mara@post.example', toName: null, kind: 'newsletter' },
        ...{ list: 'picks', subject: 'Picks', text: 'Ferry.', html: null, readerId: null },
      },
    ],
    desk.now(),
  );
  const limits = { domainAnHour: 9, recipientADay: 9 };
  const [claimed] = await store.outbox.recordTurn({ handed: [], most: 1, limits }, desk.now());
  if (claimed === undefined) throw new Error('nothing was claimed');
  mark = letterMark(desk, claimed);
  const { id } = claimed;
  await store.outbox.recordTurn(
    { handed: [{ id, kind: 'sent', answer: null }], most: 0, limits },
    desk.now(),
  );
});

/** A report as mail servers write it. */
function report(parts: { to?: string; action?: string; status?: string; head?: string }): Buffer {
  const { to = 'bounces@house.example', action = 'failed', status = '5.1.1', head = '' } = parts;
  return Buffer.from(
    [
      ...[
        'From: MAILER-DAEMON@mx.example',
        `To: <${to}>`,
        'Subject: Undelivered',
        'MIME-Version: 1.0',
      ],
      ...['Content-Type: multipart/report; report-type=delivery-status; boundary="b"', '', '--b'],
      ...[
        'Content-Type: text/plain',
        '',
        'Sorry.',
        '--b',
        'Content-Type: message/delivery-status',
        '',
      ],
      ...['Reporting-MTA: dns; mx.example', '', 'Final-Recipient: rfc822; mara@post.example'],
      ...[
        `Action: ${action}`,
        `Status: ${status}`,
        'Diagnostic-Code: smtp; 550 no such',
        ' user here',
      ],
      ...['--b', 'Content-Type: text/rfc822-headers', '', head, 'Subject: Picks', '--b--', ''],
    ].join('\r\n'),
  );
}

const complaint = (messageId: string, kind = 'abuse') =>
  Buffer.from(
    [
      ...['From: fbl@mx.example', 'To: <bounces@house.example>', 'MIME-Version: 1.0'],
      ...['Content-Type: multipart/report; report-type=feedback-report; boundary="b"', '', '--b'],
      ...['Content-Type: text/plain', '', 'A complaint.', '--b'],
      ...['Content-Type: message/feedback-report', '', `Feedback-Type: ${kind}`, 'Version: 1', ''],
      ...[
        '--b',
        'Content-Type: message/rfc822',
        '',
        `Message-ID: <${messageId}>`,
        'Subject: Picks',
      ],
      ...['', 'Ferry.', '--b--', ''],
    ].join('\r\n'),
  );

const reasonOf = async () => (await store.suppressions.suppressionOf('mara@post.example'))?.reason;

test('a report without a mark of ours, or with a forged one, shuts off nobody', async () => {
  const forged = `${mark.slice(0, -1)}${mark.endsWith('0') ? '1' : '0'}`;
  for (const bytes of [
    ...[report({}), report({ to: `bounces+${forged}@house.example` })],
    report({ head: `Message-ID: <${forged}@house.example>` }),
    complaint(`${forged}@house.example`),
  ])
    assert.deepEqual(await takeBounce(desk, bytes), { kind: 'not ours' });
  assert.equal(await reasonOf(), undefined);
});

test('mail that is no report is none, whatever it claims', async () => {
  for (const bytes of [
    Buffer.from(''),
    Buffer.from('Subject: 5.1.1 failed\r\n\r\nmara@post.example is gone'),
    complaint(`${mark}@house.example`, 'not-spam'),
    report({ action: 'delivered', to: `bounces+${mark}@house.example` }),
  ])
    assert.deepEqual(await takeBounce(desk, bytes), { kind: 'no report' });
});

test('a full box and a delay are noted, and nothing more', async () => {
  const to = `bounces+${mark.toUpperCase()}@house.example`;
  const noted = { kind: 'noted', address: 'mara@post.example' };
  assert.deepEqual(await takeBounce(desk, report({ to, status: '5.2.2' })), noted);
  assert.deepEqual(await takeBounce(desk, report({ to, status: '4.4.7' })), noted);
  assert.deepEqual(await takeBounce(desk, report({ to, action: 'delayed' })), noted);
  assert.equal(await reasonOf(), undefined);
});

test('a complaint ends all newsletters, a box that is gone gets nothing; found by the letter that is sent along', async () => {
  assert.equal((await takeBounce(desk, complaint(`${mark}@house.example`))).kind, 'kept out');
  assert.equal(await reasonOf(), 'complaint');
  assert.equal((await store.consent.consentOf('mara@post.example'))[0]?.state, 'withdrawn');
  const gone = await takeBounce(desk, report({ head: `Message-ID: <${mark}@house.example>` }));
  assert.deepEqual(gone, { kind: 'kept out', address: 'mara@post.example', why: 'bounce' });
  const known = await store.suppressions.suppressionOf('mara@post.example');
  assert.deepEqual([known?.reason, known?.answer], ['bounce', 'smtp; 550 no such user here']);
});

test('any bytes are read as a report or as none', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.nat(900), async (noise, at) => {
      const bytes = report({});
      bytes.set(noise.subarray(0, Math.max(0, bytes.length - at)), Math.min(at, bytes.length));
      const read = await readBounce(bytes);
      assert.ok(read === null || read.marks.length <= 20);
    }),
    { numRuns: 200 },
  );
});
