import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { SMTPServerOptions } from 'smtp-server';
import { type TestDesk, testDesk } from '../../../test/desk.ts';
import { PLAIN, scriptedSmtp, smtpHouse } from '../../../test/mail/smtp-house.ts';
import type { Letter } from '../../model/mail/letter.ts';
import { HOUR, MINUTE } from '../../model/time.ts';
import { openMailer } from '../../net/mail/open-mailer.ts';
import { readLeaveToken, readMineToken } from './letter-tokens.ts';
import { mailSettings } from './mail-settings.ts';
import { sendWaiting } from './send-waiting.ts';
import { senderPace } from './sender-pace.ts';

const closers: (() => Promise<void>)[] = [];
after(() => Promise.all(closers.map((close) => close())));

const QUICK = { toGreet: 300, toAnswer: 300 };

/** A house with mail, and a look at what waits. */
async function mailing(address: string, house: Record<string, string> = {}) {
  const given = { server: address, from: 'news@harbour.example' };
  const open: typeof openMailer = ({ server }) => openMailer({ server, patience: QUICK });
  const desk = testDesk({ mail: { given, open } });
  closers.push(desk.close);
  await desk.store.house.setMany(house);
  const settings = await mailSettings(desk);
  if (settings === null) throw new Error('mail is not set');
  const mailer = desk.mail.open({ server: settings.server });
  closers.push(mailer.close);
  const pace = senderPace(6000);
  const notes: never[] = [];
  const { signal } = new AbortController();
  const send = () => sendWaiting(desk, { settings, mailer, connections: 3, pace, signal, notes });
  return { desk, send, pace };
}

async function houseWith(options: SMTPServerOptions = {}, settings: Record<string, string> = {}) {
  const house = await smtpHouse(options);
  closers.push(house.close);
  return { ...(await mailing(house.address, settings)), house };
}

function newsletter(to: string, parts: Partial<Letter> = {}): Letter {
  return {
    ...{ key: `picks:1:${to}`, to, toName: null, kind: 'newsletter', list: 'picks' },
    ...{ subject: 'Our picks', text: 'Ferry stuck.', readerId: null },
    html: '<!doctype html><html><body><p>Ferry stuck.</p></body></html>',
    ...parts,
  };
}

async function subscribe({ store, now }: TestDesk, address: string, language = 'en') {
  const asked = { list: 'picks', wording: 'Yes.', version: '1', language, how: 'form' };
  await store.consent.recordConfirmed({ address, ...asked }, now());
}

test('a newsletter has its ways out in its head and under its words, and they lead where they should', async () => {
  const imprint = { 'mail.imprint': 'The Harbour <1>\nQuay 1' };
  const { desk, send, house } = await houseWith({}, imprint);
  await subscribe(desk, 'mara@post.example', 'de');
  await desk.store.outbox.addLetters(
    [newsletter('mara@post.example', { language: 'de' })],
    desk.now(),
  );
  await send();
  const [email] = await house.read();
  const head = new Map(email?.headers.map(({ key, value }) => [key, value]));
  assert.equal(head.get('auto-submitted'), 'auto-generated');
  assert.equal(head.get('precedence'), 'list');
  assert.equal(head.get('list-id'), '<picks.hearsay.news.example>');
  assert.equal(head.get('list-unsubscribe-post'), 'List-Unsubscribe=One-Click');
  const [, token = ''] =
    /^<https:\/\/news\.example\/letters\/leave\/([\w-]+)>$/.exec(
      head.get('list-unsubscribe') ?? '',
    ) ?? [];
  assert.deepEqual(readLeaveToken(desk, token), { address: 'mara@post.example', list: 'picks' });
  const forged = `${token.slice(0, 30)}${token[30] === 'A' ? 'B' : 'A'}${token.slice(31)}`;
  assert.equal(readLeaveToken(desk, forged), null);
  assert.equal(readMineToken(desk, token), null);
  const { text = '', html = '' } = email ?? {};
  for (const words of [text, html]) {
    assert.ok(
      words.includes('weil Sie es am 21. November 2025 bei news.example bestellt haben'),
      words,
    );
    assert.ok(words.includes(`https://news.example/letters/leave/`));
    const [, mine = ''] = /https:\/\/news\.example\/letters\/mine\/([\w-]+)/.exec(words) ?? [];
    assert.equal(readMineToken(desk, mine), 'mara@post.example');
    assert.ok(!words.includes('mara@post.example'));
  }
  assert.ok(text.includes('The Harbour <1>\nQuay 1'), text);
  assert.ok(html.indexOf('The Harbour &lt;1&gt;') < html.indexOf('</body>'), html);
});

test('an account letter has no list, and goes first', async () => {
  const { desk, send, house } = await houseWith();
  await subscribe(desk, 'mara@post.example');
  const link = { key: 'link', kind: 'account', list: null, subject: 'Your link' } as const;
  await desk.store.outbox.addLetters(
    [newsletter('mara@post.example'), newsletter('ole@post.example', link)],
    desk.now(),
  );
  await send();
  const read = await house.read();
  assert.deepEqual(read.map(({ subject }) => subject).toSorted(), ['Our picks', 'Your link']);
  const account = read.find(({ subject }) => subject === 'Your link');
  assert.ok(!account?.headers.some(({ key }) => key.startsWith('list-')));
});

test('a server that knows no newcomers is asked again, and the letter has the same Message-ID', async () => {
  let calls = 0;
  const { desk, send, house } = await houseWith({
    onRcptTo: (_address, _session, done) => {
      calls += 1;
      done(calls === 1 ? Object.assign(new Error('4.7.1 later'), { responseCode: 451 }) : null);
    },
  });
  await subscribe(desk, 'mara@post.example');
  await desk.store.outbox.addLetters([newsletter('mara@post.example')], desk.now());
  await send();
  assert.deepEqual(await desk.store.outbox.letterState('picks:1:mara@post.example'), {
    ...{ kind: 'waiting', tries: 1, dueAt: desk.now() + 5 * MINUTE },
  });
  await send();
  assert.equal(calls, 1);
  desk.passTime(5 * MINUTE);
  await send();
  assert.deepEqual([calls, house.came.length], [2, 1]);
});

test('a box that is not there is kept out, one that a server dislikes is not', async () => {
  const { desk, send } = await houseWith({
    onRcptTo: ({ address }, _session, done) => {
      const words = address.startsWith('gone') ? '5.1.1 no such user' : '5.7.1 not from you';
      done(Object.assign(new Error(words), { responseCode: 550 }));
    },
  });
  const people = ['gone@post.example', 'mara@post.example'];
  for (const address of people) await subscribe(desk, address);
  await desk.store.outbox.addLetters(
    people.map((to) => newsletter(to)),
    desk.now(),
  );
  await send();
  const { suppressions, outbox } = desk.store;
  assert.equal((await suppressions.suppressionOf('gone@post.example'))?.reason, 'bounce');
  assert.equal(await suppressions.suppressionOf('mara@post.example'), null);
  const counts = await outbox.outboxCounts(0);
  assert.deepEqual([counts.sent, counts.dropped], [0, { refused: 2 }]);
});

test('a server that takes a newsletter and falls silent is not given it again', async () => {
  const scripted = await scriptedSmtp((line, turn) => (line === '.' ? null : PLAIN(line, turn)));
  closers.push(scripted.close);
  const { desk, send } = await mailing(scripted.address);
  await subscribe(desk, 'mara@post.example');
  const link = { key: 'link', kind: 'account', list: null } as const;
  await desk.store.outbox.addLetters([newsletter('mara@post.example')], desk.now());
  await desk.store.outbox.addLetters([newsletter('ole@post.example', link)], desk.now());
  await send();
  const state = await desk.store.outbox.letterState('picks:1:mara@post.example');
  assert.deepEqual(state, { kind: 'dropped', at: desk.now(), reason: 'in doubt' });
  assert.equal((await desk.store.outbox.letterState('link'))?.kind, 'waiting');
});

test('a server that is away is left alone for a while, longer each time, and letters are given up when they are of no use', async () => {
  const { desk, send, pace } = await mailing('smtp://127.0.0.1:1');
  const link = { key: 'link', kind: 'account', list: null } as const;
  await desk.store.outbox.addLetters([newsletter('ole@post.example', link)], desk.now());
  await send();
  const { trouble } = pace.state();
  assert.equal(trouble?.fault, 'no connection');
  desk.passTime(2 * MINUTE);
  await send();
  const longer = pace.state().trouble;
  assert.ok((longer?.until ?? 0) - desk.now() > (trouble?.until ?? 0) - (trouble?.since ?? 0));
  desk.passTime(HOUR);
  await send();
  const state = await desk.store.outbox.letterState('link');
  assert.equal(state?.kind === 'dropped' && state.reason, 'given up');
});

test('one who leaves while a letter waits does not get it', async () => {
  const { desk, send, house } = await houseWith();
  await subscribe(desk, 'mara@post.example');
  await desk.store.outbox.addLetters([newsletter('mara@post.example')], desk.now());
  const end = { address: 'MARA@post.example', list: 'picks', how: 'link' };
  await desk.store.consent.recordWithdrawn(end, desk.now());
  await send();
  assert.equal(house.came.length, 0);
});
