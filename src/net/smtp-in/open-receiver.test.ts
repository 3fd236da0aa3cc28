import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { createTransport } from 'nodemailer';
import { openConversation } from '../../../test/raw-mail.ts';
import { openReceiver, type ReceivedMail, type ReceiverPlan } from './open-receiver.ts';

const KNOWN = 'known@mail.example';

async function receiving(context: TestContext, more: Partial<ReceiverPlan> = {}) {
  const mails: ReceivedMail[] = [];
  const faults: unknown[] = [];
  const receiver = await openReceiver({
    ...{ host: '127.0.0.1', port: 0, name: 'mail.example', tls: null },
    isKnown: async (address) => address === KNOWN,
    take: async (mail) => {
      mails.push(mail);
      return 'taken';
    },
    onFault: (error) => faults.push(error),
    ...more,
    limits: { unknownWait: 1, ...more.limits },
  });
  context.after(() => receiver.close());
  return {
    ...receiver,
    mails,
    faults,
    text: (at = 0) => Buffer.from(mails[at]?.bytes ?? []).toString('latin1'),
  };
}

const talk = async (context: TestContext, port: number) => {
  const conversation = await openConversation(port);
  context.after(() => conversation.close());
  return conversation;
};

test('a mail that a mail program sends arrives as it is, dots and all', async (context) => {
  const { port, mails, text } = await receiving(context);
  const transport = createTransport({ host: '127.0.0.1', port, secure: false });
  const info = await transport.sendMail({
    ...{ from: 'a@harbour.example', to: KNOWN, subject: 'Ünïcode' },
    text: 'First\n.\n..two\n.three\nLast — ok',
  });
  transport.close();
  assert.deepEqual(info.accepted, [KNOWN]);
  assert.equal(mails[0]?.from, 'a@harbour.example');
  assert.deepEqual(mails[0]?.to, [KNOWN]);
  assert.match(text(), /First\r\n\.\r\n\.\.two\r\n\.three\r\n/);
});

test('an address that is not there is refused, and who tries on is sent away', async (context) => {
  const { port, mails } = await receiving(context);
  const { ask, ended } = await talk(context, port);
  await ask('EHLO a.example');
  await ask('MAIL FROM:<a@harbour.example>');
  for (let n = 1; n < 5; n += 1)
    assert.match(await ask(`RCPT TO:<guess${n}@mail.example>`), /^550 /);
  assert.match(await ask('RCPT TO:<guess5@mail.example>'), /^421 /);
  await ended;
  assert.equal(mails.length, 0);
});

test('it relays nothing: not for other hosts, not by any spelling', async (context) => {
  const { port } = await receiving(context, { limits: { unknown: 100 } });
  const { ask } = await talk(context, port);
  await ask('EHLO a.example');
  await ask('MAIL FROM:<a@harbour.example>');
  const spellings = [
    '<x@elsewhere.example>',
    '<known%mail.example@elsewhere.example>',
    '<@mail.example:x@elsewhere.example>',
    '<elsewhere.example!x@mail.example>',
    '<"known@mail.example"@elsewhere.example>',
    '<postmaster>',
    '<>',
    '<known@mail.example>\u0000',
  ];
  for (const spelled of spellings)
    assert.match(await ask(`RCPT TO:${spelled}`), /^5\d\d /, spelled);
});

test('there is nothing to sign in to, and nothing to encrypt with where there is no certificate', async (context) => {
  const { port } = await receiving(context);
  const { ask } = await talk(context, port);
  const said = await ask('EHLO a.example');
  assert.doesNotMatch(said, /AUTH|STARTTLS/);
  assert.match(said, /SIZE 25000000/);
  assert.match(await ask('AUTH PLAIN AGEAYg=='), /^5\d\d /);
  assert.match(await ask('STARTTLS'), /^5\d\d /);
  assert.match(await ask('VRFY known'), /^252 /);
});

/** What SMTP smuggling sends where the end of a mail would stand. */
const NO_ENDS = [
  '\n.\n',
  '\n.\r\n',
  '\r\n.\n',
  '\r.\r',
  '\r\n.\r',
  '\r.\r\n',
  '\n\n.\r\n',
  '\r\n\u0000.\r\n',
];

for (const end of NO_ENDS) {
  test(`${JSON.stringify(end)} ends no mail, and what follows is no command`, async (context) => {
    const { port, mails, text } = await receiving(context);
    const { ask, write } = await talk(context, port);
    await ask('EHLO a.example');
    await ask('MAIL FROM:<a@harbour.example>');
    await ask(`RCPT TO:<${KNOWN}>`);
    assert.match(await ask('DATA'), /^354 /);
    const smuggled = `MAIL FROM:<admin@mail.example>\r\nRCPT TO:<${KNOWN}>\r\nDATA\r\nSubject: second\r\n\r\nforged`;
    write(`Subject: first\r\n\r\ntext${end}${smuggled}`);
    assert.match(await ask('\r\n.'), /^250 /);
    assert.equal(mails.length, 1);
    assert.match(text(), /Subject: first/);
    assert.match(text(), /Subject: second/);
  });
}

test('a dot at the start of a packet is no end', async (context) => {
  const { port, mails, text } = await receiving(context);
  const { ask, write, pause } = await talk(context, port);
  await ask('EHLO a.example');
  await ask('MAIL FROM:<a@harbour.example>');
  await ask(`RCPT TO:<${KNOWN}>`);
  await ask('DATA');
  for (const piece of ['..', '\r\nfirst\r', '\n', '.', '.\r\nlast']) {
    write(piece);
    await pause();
  }
  assert.match(await ask('\r\n.'), /^250 /);
  assert.equal(mails.length, 1);
  assert.equal(text(), '.\r\nfirst\r\n.\r\nlast\r\n');
});

test('what is written before it may be is refused', async (context) => {
  const { port, mails } = await receiving(context);
  const { ask } = await talk(context, port);
  assert.match(await ask('DATA'), /^503 /);
  await ask('EHLO a.example');
  assert.match(await ask(`RCPT TO:<${KNOWN}>`), /^503 /);
  await ask('MAIL FROM:<a@harbour.example>');
  assert.match(await ask('DATA'), /^503 /);
  assert.equal(mails.length, 0);
});

test('commands sent ahead are answered in their order, and a thousand hold nobody up', async (context) => {
  const { port, mails } = await receiving(context);
  const { ask, write } = await talk(context, port);
  await ask('EHLO a.example');
  write('NOOP\r\n'.repeat(1000));
  write(`MAIL FROM:<a@harbour.example>\r\nRCPT TO:<${KNOWN}>\r\nDATA\r\n`);
  const other = await talk(context, port);
  assert.match(await other.ask('EHLO b.example'), /^250/);
  await ask('Subject: x\r\n\r\ny\r\n.', (said) => /^250 .*Taken/m.test(said));
  assert.equal(mails.length, 1);
});

test('a line without end, and commands that are none, end the conversation', async (context) => {
  const { port } = await receiving(context);
  const long = await talk(context, port);
  await long.ask('EHLO a.example');
  long.write('MAIL FROM:<'.padEnd(100_000, 'a'));
  await long.ended;
  const odd = await talk(context, port);
  for (let n = 0; n < 20; n += 1) odd.write('BLAH\r\n');
  await odd.ended;
  const web = await talk(context, port);
  web.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
  await web.ended;
});

test('what is too large is refused where it is announced, and where it is not', async (context) => {
  const { port, mails } = await receiving(context, { limits: { mailBytes: 10_000 } });
  const { ask, write } = await talk(context, port);
  await ask('EHLO a.example');
  assert.match(await ask('MAIL FROM:<a@harbour.example> SIZE=10001'), /^552 /);
  await ask('MAIL FROM:<a@harbour.example>');
  await ask(`RCPT TO:<${KNOWN}>`);
  await ask('DATA');
  write(`${'x'.repeat(998)}\r\n`.repeat(20));
  assert.match(await ask('.'), /^552 /);
  assert.equal(mails.length, 0);
  // The conversation goes on.
  await ask('MAIL FROM:<a@harbour.example>');
  await ask(`RCPT TO:<${KNOWN}>`);
  await ask('DATA');
  assert.match(await ask('Subject: small\r\n\r\nx\r\n.'), /^250 /);
  assert.equal(mails.length, 1);
});

test('until a mail is committed nobody is told that it is', async (context) => {
  const { promise, resolve } = Promise.withResolvers<'taken'>();
  const { port } = await receiving(context, { take: () => promise });
  const { ask, write, heard, pause } = await talk(context, port);
  await ask('EHLO a.example');
  await ask('MAIL FROM:<a@harbour.example>');
  await ask(`RCPT TO:<${KNOWN}>`);
  await ask('DATA');
  const before = heard();
  write('Subject: x\r\n\r\ny\r\n.\r\n');
  await pause();
  assert.equal(heard(), before);
  resolve('taken');
  await ask('NOOP', (said) => /^250 .*Taken/m.test(said));
});

test('where there is no room, or a fault, the sender is to try again', async (context) => {
  const answers: (() => Promise<'no room' | 'not now'>)[] = [
    async () => 'no room',
    async () => 'not now',
    async () => {
      throw new Error('a fault of ours');
    },
  ];
  const { port, faults } = await receiving(context, {
    take: () => answers.shift()?.() ?? Promise.reject(new Error()),
  });
  const { ask } = await talk(context, port);
  await ask('EHLO a.example');
  for (const code of [/^452 /, /^451 /, /^451 /]) {
    await ask('MAIL FROM:<a@harbour.example>');
    await ask(`RCPT TO:<${KNOWN}>`);
    await ask('DATA');
    assert.match(await ask('Subject: x\r\n\r\ny\r\n.'), code);
  }
  assert.equal(faults.length, 1);
});

test('who breaks off in the middle of a mail has sent none', async (context) => {
  const { port, mails } = await receiving(context);
  const { ask, write, close, pause } = await talk(context, port);
  await ask('EHLO a.example');
  await ask('MAIL FROM:<a@harbour.example>');
  await ask(`RCPT TO:<${KNOWN}>`);
  await ask('DATA');
  write('Subject: half\r\n\r\nhal');
  await pause();
  close();
  await pause();
  assert.equal(mails.length, 0);
});

test('more connections than there may be are sent away', async (context) => {
  const { port } = await receiving(context, { limits: { perHost: 3, connections: 20 } });
  const talks = await Promise.all([1, 2, 3].map(() => talk(context, port)));
  for (const { ask } of talks) assert.match(await ask('EHLO a.example'), /^250/);
  const fourth = await talk(context, port);
  assert.match(await fourth.ask('EHLO a.example'), /^421/);
});

test('who says nothing, and who says it too slowly, is cut off', async (context) => {
  const { port } = await receiving(context, { limits: { silence: 150, conversation: 400 } });
  const silent = await talk(context, port);
  await silent.ended;
  const slow = await talk(context, port);
  const drip = setInterval(() => slow.write('N'), 50);
  await slow.ended;
  clearInterval(drip);
});

test('all mails that are coming in have a bound together', async (context) => {
  const { port, mails } = await receiving(context, { limits: { allBytes: 15_000 } });
  const [one, two] = [await talk(context, port), await talk(context, port)];
  for (const { ask } of [one, two]) {
    await ask('EHLO a.example');
    await ask('MAIL FROM:<a@harbour.example>');
    await ask(`RCPT TO:<${KNOWN}>`);
    await ask('DATA');
  }
  const part = `${'x'.repeat(98)}\r\n`.repeat(100);
  one.write(part);
  await one.pause();
  two.write(part);
  assert.match(await two.ask('.'), /^452 /);
  assert.match(await one.ask('.'), /^250 /);
  assert.equal(mails.length, 1);
});
