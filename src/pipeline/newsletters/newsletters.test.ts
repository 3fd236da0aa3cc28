import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { READER, testDesk } from '../../../test/desk.ts';
import { confirmationMail, mail } from '../../../test/mails.ts';
import type { KeptMail, NewsletterSender } from '../../model/mail/newsletter.ts';
import { newLocal } from './new-local.ts';
import { takeAwaited } from './take-awaited.ts';
import { newToken, takeLetter, takeLetterAgain } from './take-letter.ts';

function openDesk(context: TestContext, parts: Parameters<typeof testDesk>[0] = {}) {
  const desk = testDesk(parts);
  context.after(() => desk.close());
  return desk;
}

type Desk = ReturnType<typeof testDesk>;

const take = (desk: Desk, bytes: Uint8Array) =>
  takeLetter(desk, { readerId: READER, addressId: null, bytes });

async function onlySender({ store }: Desk): Promise<NewsletterSender> {
  const [sender, ...others] = await store.newsletters.senders(READER);
  assert.ok(sender);
  assert.equal(others.length, 0);
  return sender;
}

async function onlyMail({ store }: Desk): Promise<KeptMail> {
  const [kept, ...others] = await store.newsletters.keptMails(READER, 10);
  assert.ok(kept);
  assert.equal(others.length, 0);
  return kept;
}

async function decide(desk: Desk, state: 'allowed' | 'refused', folder: string | null = null) {
  const { id } = await onlySender(desk);
  const wish = { readerId: READER, id, state, title: null, folder, token: newToken() };
  const feedId = await desk.store.newsletters.setSender(wish, desk.now());
  const added = await takeAwaited(desk);
  return { feedId, added };
}

const lines = ({ store }: Desk) =>
  store.articles.newest({ readerId: READER, scope: {}, before: null, limit: 100 });

test('the first mail of a sender waits, shown as plain text, and is no news yet', async (context) => {
  const desk = openDesk(context);
  const html = '<p>Hello <b>there</b><script>alert(1)</script></p>'.repeat(3);
  const taken = await take(desk, mail({ html: `<style>p{}</style><body>${html}</body>` }));
  assert.equal(taken.kind, 'waiting');
  const { name, address, state } = await onlySender(desk);
  assert.deepEqual(
    [name, address, state],
    ['The Harbour Letter', 'letter@harbour.example', 'waiting'],
  );
  const { subject, preview } = await onlyMail(desk);
  assert.equal(subject, 'North basin closed');
  assert.match(preview ?? '', /^Hello there/);
  assert.doesNotMatch(preview ?? '', /[<>]|alert/);
  assert.deepEqual(await lines(desk), []);
});

test('an allowed sender becomes a subscription with its folder, and what waited is read', async (context) => {
  const desk = openDesk(context);
  await take(desk, mail());
  const { feedId, added } = await decide(desk, 'allowed', 'Letters');
  assert.equal(added, 1);
  const [line] = await lines(desk);
  assert.equal(line?.headline, 'North basin closed');
  assert.equal(line?.outletName, 'The Harbour Letter');
  const subscription = await desk.store.subscriptions.byFeed(READER, feedId ?? 0);
  assert.equal(subscription?.folder, 'Letters');
  assert.deepEqual(await desk.store.newsletters.keptMails(READER, 10), []);
  const later = await take(
    desk,
    mail({ id: '<two@harbour.example>', subject: 'Basin opens again' }),
  );
  assert.equal(later.kind, 'read');
  assert.equal((await lines(desk)).length, 2);
});

test('a newsletter is its reader’s alone', async (context) => {
  const desk = openDesk(context);
  await take(desk, mail());
  await decide(desk, 'allowed');
  const [line] = await lines(desk);
  const mara = await desk.store.accounts.addReader(
    { name: 'mara', displayName: null, role: 'member', passwordHash: null },
    desk.now(),
  );
  assert.ok(mara !== null);
  assert.notEqual(await desk.store.articles.byId(READER, line?.id ?? 0), null);
  assert.equal(await desk.store.articles.byId(mara, line?.id ?? 0), null);
  const others = await desk.store.articles.newest({
    readerId: mara,
    scope: {},
    before: null,
    limit: 9,
  });
  assert.deepEqual(others, []);
});

test('the same Message-ID of the same sender is stored once, however often it comes', async (context) => {
  const desk = openDesk(context);
  await take(desk, mail());
  assert.equal((await take(desk, mail())).kind, 'known');
  await decide(desk, 'allowed');
  // Another server put its lines before.
  assert.equal(
    (await take(desk, mail({ more: ['Received: from a by b; Fri, 21 Nov 2025 15:00:01 +0000'] })))
      .kind,
    'known',
  );
  assert.equal((await lines(desk)).length, 1);
});

test('whoever writes another’s Message-ID takes nothing from them', async (context) => {
  const desk = openDesk(context);
  await take(desk, mail({ from: 'Mallory <m@mallory.example>' }));
  assert.equal((await take(desk, mail())).kind, 'waiting');
});

test('mails without a Message-ID are told apart by what they say', async (context) => {
  const desk = openDesk(context);
  await take(desk, mail({ id: null }));
  assert.equal((await take(desk, mail({ id: null, more: ['X-Hop: 2'] }))).kind, 'known');
  // The same below an empty line that ends otherwise.
  for (const text of ['One thing.\n\nThe same end.', 'Another thing.\n\nThe same end.'])
    assert.equal((await take(desk, mail({ id: null, text }))).kind, 'waiting');
  assert.equal(
    (await take(desk, mail({ id: null, text: 'Something else is said here.' }))).kind,
    'waiting',
  );
});

test('what a refused sender writes is discarded and counted, once each', async (context) => {
  const desk = openDesk(context);
  await take(desk, mail());
  await decide(desk, 'refused');
  assert.equal((await onlySender(desk)).discarded, 1);
  assert.equal((await take(desk, mail({ id: '<two@harbour.example>' }))).kind, 'discarded');
  assert.equal((await take(desk, mail({ id: '<two@harbour.example>' }))).kind, 'known');
  assert.equal((await onlySender(desk)).discarded, 2);
  assert.deepEqual(await desk.store.newsletters.keptMails(READER, 10), []);
});

test('what comes after unsubscribing is discarded, until it is subscribed to again', async (context) => {
  const desk = openDesk(context);
  await take(desk, mail());
  const { feedId } = await decide(desk, 'allowed');
  await desk.store.subscriptions.removeSubscriptions(READER, [feedId ?? 0], desk.now());
  assert.equal((await take(desk, mail({ id: '<two@harbour.example>' }))).kind, 'discarded');
  await desk.store.subscriptions.restoreSubscriptions(READER, [feedId ?? 0]);
  assert.equal((await take(desk, mail({ id: '<three@harbour.example>' }))).kind, 'read');
});

test('a list is one sender, whoever writes for it', async (context) => {
  const desk = openDesk(context);
  const more = ['List-Id: The Harbour <news.harbour.example>'];
  await take(desk, mail({ more }));
  await take(desk, mail({ more, from: 'Ada <ada@harbour.example>', id: '<2@harbour.example>' }));
  assert.equal((await onlySender(desk)).key, 'list:news.harbour.example');
});

test('a mail that asks to be confirmed shows where it leads, and nothing asks there', async (context) => {
  const desk = openDesk(context);
  await take(desk, confirmationMail());
  const { links } = await onlyMail(desk);
  assert.deepEqual(links, [
    { text: 'Confirm my subscription', url: 'https://harbour.example/confirm?t=abc' },
  ]);
  assert.deepEqual(desk.asked, []);
});

test('a mail that cannot be read is kept with its reason, and can be tried again', async (context) => {
  const deep = Array.from(
    { length: 60 },
    (_, depth) => `Content-Type: multipart/mixed; boundary=b${depth}\n\n--b${depth}\n`,
  ).join('');
  const bytes = new TextEncoder().encode(
    `From: a@b.example\nSubject: deep\nMIME-Version: 1.0\n${deep}`,
  );
  const desk = openDesk(context);
  const taken = await take(desk, bytes);
  assert.equal(taken.kind, 'unreadable');
  const { id, reason, hasBody } = await onlyMail(desk);
  assert.ok(hasBody);
  assert.match(reason ?? '', /parts do not fit/);
  const again = await desk.store.newsletters.mailBody(READER, id);
  assert.deepEqual(again?.body, bytes);
  const retried = await takeLetterAgain(desk, id, { readerId: READER, addressId: null, bytes });
  assert.equal(retried.kind, 'unreadable');
  assert.equal((await onlyMail(desk)).state, 'unreadable');
  // As if we had learned to read it.
  const read = await takeLetterAgain(desk, (await onlyMail(desk)).id, {
    readerId: READER,
    addressId: null,
    bytes: mail(),
  });
  assert.equal(read.kind, 'waiting');
  assert.equal(await desk.store.newsletters.mailBody(999, id), null);
});

test('a digest is an article each', async (context) => {
  const desk = openDesk(context);
  const item = (n: number) =>
    `<h2><a href="https://harbour.example/${n}">Headline number ${n} of the day in the harbour</a></h2><p>The harbour board decided on item ${n} on Friday, its chair told reporters after a long meeting in the old customs house by the quay.</p>`;
  const html = `<h1>Harbour digest</h1>${[1, 2, 3, 4].map(item).join('')}`;
  await take(desk, mail({ subject: 'Harbour digest', html }));
  const { added } = await decide(desk, 'allowed');
  assert.equal(added, 4);
});

test('the word of the mail server that was named is shown, and nobody else’s', async (context) => {
  const mailIn = { listen: null, domains: [], tls: null, authServer: 'mx.mail.example' };
  const desk = openDesk(context, { mailIn });
  await take(
    desk,
    mail({
      more: [
        'Authentication-Results: mx.mail.example; dkim=pass header.d=harbour.example',
        'Authentication-Results: mx.evil.example; dkim=pass header.d=bank.example',
      ],
    }),
  );
  assert.match((await onlyMail(desk)).authentication ?? '', /^mx\.mail\.example; dkim=pass/);
});

test('what waits has an end, and who is allowed still comes in', async (context) => {
  const desk = openDesk(context);
  await take(desk, mail());
  await decide(desk, 'allowed');
  for (let n = 0; n < 500; n += 1)
    await take(desk, mail({ from: `S${n} <s${n}@spam.example>`, id: `<${n}@spam.example>` }));
  const full = await take(desk, mail({ from: 'New <n@new.example>', id: '<n@new.example>' }));
  assert.equal(full.kind, 'full');
  assert.equal((await take(desk, mail({ id: '<9@harbour.example>' }))).kind, 'read');
});

test('addresses cannot be guessed and are never the same', () => {
  const many = new Set(Array.from({ length: 1000 }, newLocal));
  assert.equal(many.size, 1000);
  for (const local of many) assert.match(local, /^[a-km-np-z2-9]{16}$/);
});

test('whose reader goes takes addresses, senders, mails and articles along', async (context) => {
  const desk = openDesk(context);
  const mara = await desk.store.accounts.addReader(
    { name: 'mara', displayName: null, role: 'member', passwordHash: null },
    desk.now(),
  );
  assert.ok(mara !== null);
  await takeLetter(desk, { readerId: mara, addressId: null, bytes: mail() });
  const [sender] = await desk.store.newsletters.senders(mara);
  const decision = { readerId: mara, id: sender?.id ?? 0, title: null, folder: null };
  await desk.store.newsletters.setSender(
    { ...decision, state: 'allowed', token: newToken() },
    desk.now(),
  );
  assert.equal(await takeAwaited(desk), 1);
  assert.equal((await desk.store.newsletters.senders(READER)).length, 0);
  const local = newLocal();
  await desk.store.newsletters.addAddress(
    { readerId: mara, local, name: 'x', folder: null },
    desk.now(),
  );
  await desk.store.privacy.removeReader({ readerId: mara, heirId: READER }, desk.now());
  assert.deepEqual(await desk.store.newsletters.senders(mara), []);
  const outlets = await desk.store.outlets.all(READER);
  assert.ok(!outlets.some(({ name }) => name === 'The Harbour Letter'));
  assert.equal(await desk.store.newsletters.addressByLocal(local), null);
});
