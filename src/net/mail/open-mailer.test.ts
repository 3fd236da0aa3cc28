import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import {
  type Answering,
  PLAIN,
  type ScriptedSmtp,
  scriptedSmtp,
  smtpHouse,
} from '../../../test/mail/smtp-house.ts';
import { mailServer, mailServerText } from '../../model/mail/mail-server.ts';
import type { MailedLetter } from '../../model/mail/mailed.ts';
import { openMailer } from './open-mailer.ts';

const NOON = new Date(Date.UTC(2026, 10, 21, 12));
const QUICK = { toGreet: 300, toAnswer: 300 };
const closers: (() => Promise<void>)[] = [];
after(() => Promise.all(closers.map((close) => close())));

function letter(parts: Partial<MailedLetter> = {}): MailedLetter {
  return {
    ...{ from: { name: 'The Harbour', address: 'news@harbour.example' }, replyTo: null },
    ...{ to: { name: 'Mara', address: 'mara@post.example' }, returnPath: null },
    ...{ messageId: '1-abc@harbour.example', subject: 'Ferry', text: 'Stuck.\n', html: null },
    ...{ headers: { 'Auto-Submitted': 'auto-generated' } },
    ...parts,
  };
}

async function mailerTo(answer: Answering) {
  const house = await scriptedSmtp(answer);
  const mailer = openMailer({ server: house.server, patience: QUICK });
  closers.push(async () => {
    mailer.cut();
    await house.close();
  });
  return { house, mailer };
}

test('letters go over one connection after another, each to one', async () => {
  const house = await smtpHouse();
  closers.push(house.close);
  const mailer = openMailer({ server: house.server, patience: QUICK });
  for (const subject of ['Ferry', 'Bridge', 'Tide']) {
    const html = `<p>${subject} – über alles</p>`;
    const returnPath = 'bounces+1-abc@harbour.example';
    assert.equal((await mailer.send(letter({ subject, html, returnPath }), NOON)).kind, 'taken');
  }
  await mailer.close();
  const read = await house.read();
  assert.deepEqual(
    read.map(({ subject, to, from, messageId }) => [
      subject,
      to?.map(({ address }) => address),
      from?.address,
      messageId,
    ]),
    ['Ferry', 'Bridge', 'Tide'].map((subject) => [
      subject,
      ['mara@post.example'],
      'news@harbour.example',
      '<1-abc@harbour.example>',
    ]),
  );
  assert.deepEqual(
    [house.came[0]?.from, house.came[0]?.to],
    ['bounces+1-abc@harbour.example', ['mara@post.example']],
  );
  assert.equal(read[0]?.text?.trim(), 'Stuck.');
  assert.match(read[0]?.html ?? '', /über alles/);
});

/** What a server does, and what that comes to. */
const ODD: readonly (readonly [what: string, answer: Answering, comesTo: string])[] = [
  ['says nothing at all', () => null, 'no server: no answer'],
  ['hangs up at once', () => 'hang up', 'no server: closed'],
  ['does not speak SMTP', () => 'HTTP/1.1 400 Bad Request', 'no server: no SMTP'],
  ['is busy from the start', () => '421 too many connections', 'no server: closed'],
  ['ends with the sender', with_('MAIL', '421 going down'), 'no server: closed'],
  ['does not take us', with_('MAIL', '550 5.7.1 who are you'), 'no server: wrong sender'],
  ['asks for a password', with_('MAIL', '530 5.7.0 sign in'), 'no server: wrong password'],
  ['knows no newcomers', with_('RCPT', '451 4.7.1 greylisted'), 'refused for now: recipient 4.7.1'],
  ['has no such box', with_('RCPT', '550 5.1.1 no such user'), 'refused for good: recipient 5.1.1'],
  ['says no without a reason', with_('RCPT', '550 no'), 'refused for good: recipient null'],
  ['goes down at the box', with_('RCPT', '421 4.3.2 bye'), 'no server: closed'],
  ['hangs up at the box', with_('RCPT', 'hang up'), 'no server: closed'],
  ['falls silent at the box', with_('RCPT', null), 'no server: no answer'],
  ['will have no letter', with_('DATA', '554 5.7.1 no'), 'refused for good: letter 5.7.1'],
  ['hangs up before the letter', with_('DATA', 'hang up'), 'no server: closed'],
  [
    'takes the letter and refuses it',
    with_('.', '554 5.6.0 spam'),
    'refused for good: letter 5.6.0',
  ],
  ['takes the letter and fails', with_('.', '451 4.3.0 disk'), 'refused for now: letter 4.3.0'],
  ['takes the letter and goes down', with_('.', '421 4.3.2 bye'), 'no server: closed'],
  ['takes the letter and hangs up', with_('.', 'hang up'), 'in doubt'],
  ['takes the letter and falls silent', with_('.', null), 'in doubt'],
];

function with_(begins: string, words: string | null): Answering {
  return (line, turn) => (line.startsWith(begins) ? words : PLAIN(line, turn));
}

for (const [what, answer, comesTo] of ODD) {
  test(`a server that ${what}: ${comesTo}`, async () => {
    const { mailer } = await mailerTo(answer);
    assert.equal(told(await mailer.send(letter(), NOON)), comesTo);
  });
}

function told(mailing: Awaited<ReturnType<ReturnType<typeof openMailer>['send']>>): string {
  if (mailing.kind === 'no server') return `no server: ${mailing.fault}`;
  if (mailing.kind !== 'refused') return mailing.kind;
  const { isForGood, what, status } = mailing;
  return `refused for ${isForGood ? 'good' : 'now'}: ${what} ${status}`;
}

test('a connection that the server ended while nobody used it is replaced, and the letter sent once', async () => {
  let letters = 0;
  const { mailer, house } = await mailerTo((line, turn) => {
    if (line === '.') letters += 1;
    // After the first letter the server has had enough, and says so with the next.
    return line.startsWith('MAIL') && letters === 1 && !hasHungUp(house)
      ? 'hang up'
      : PLAIN(line, turn);
  });
  assert.equal((await mailer.send(letter(), NOON)).kind, 'taken');
  assert.equal((await mailer.send(letter(), NOON)).kind, 'taken');
  assert.equal(letters, 2);
});

function hasHungUp({ heard }: ScriptedSmtp): boolean {
  return heard.filter((line) => line === 'greeting').length > 1;
}

const pem = readFileSync(new URL('../fixtures/localhost.pem', import.meta.url), 'utf8');

test('a certificate that nobody vouches for is refused, and so is a server without TLS where it is asked for', async () => {
  const withTls = await smtpHouse({ secure: true, key: pem, cert: pem });
  const without = await smtpHouse();
  closers.push(withTls.close, without.close);
  const fault = async (tls: 'from the start' | 'required', { server }: typeof without) => {
    const mailer = openMailer({ server: { ...server, tls }, patience: QUICK });
    return told(await mailer.send(letter(), NOON));
  };
  assert.equal(await fault('from the start', withTls), 'no server: wrong certificate');
  assert.equal(await fault('from the start', without), 'no server: no TLS');
  assert.equal(await fault('required', without), 'no server: no TLS');
  assert.deepEqual([withTls.came.length, without.came.length], [0, 0]);
});

test('a wrong password, a host that is not there, a port where nobody listens', async () => {
  const house = await smtpHouse({
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: ({ password }, _, done) =>
      password === 'right' ? done(null, { user: 'us' }) : done(new Error('Wrong password')),
  });
  closers.push(house.close);
  const send = async (server: typeof house.server) =>
    told(await openMailer({ server, patience: QUICK }).send(letter(), NOON));
  const signIn = { ...house.server, user: 'us' };
  assert.equal(await send({ ...signIn, password: 'wrong' }), 'no server: wrong password');
  assert.equal(await send({ ...signIn, password: 'right' }), 'taken');
  assert.equal(await send({ ...house.server, port: 1 }), 'no server: no connection');
});

test('a server is read as it is typed', () => {
  const rows = [
    ['smtps://mail.example.org', 'smtps://mail.example.org:465'],
    ['smtp://mail.example.org', 'smtp://mail.example.org:587?tls=required'],
    ['smtp://mail.example.org:25?tls=none', 'smtp://mail.example.org:25?tls=none'],
    ['smtp://localhost', 'smtp://localhost:25?tls=none'],
    ['smtp://[::1]:2525', 'smtp://[::1]:2525?tls=none'],
    ['smtps://us%40x:p%2Fw@mail.example.org', 'smtps://mail.example.org:465'],
  ] as const;
  for (const [typed, shown] of rows) {
    const server = mailServer(typed);
    assert.equal(server && mailServerText(server), shown, typed);
  }
  assert.deepEqual(
    [mailServer('smtps://us%40x:p%2Fw@m.example')].map((one) => [one?.user, one?.password]),
    [['us@x', 'p/w']],
  );
  const none = ['', 'mail.example.org', 'https://mail.example.org', 'smtp://', 'smtp://a/b'];
  for (const typed of [...none, 'smtp://a?tls=maybe', 'smtp://a?x=1', 'smtp://%E0%A4%A@a'])
    assert.equal(mailServer(typed), null, typed);
});
