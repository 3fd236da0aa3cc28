import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { mail } from '../../../test/mails.ts';
import { IDLE, pageClient } from '../../../test/page-client.ts';
import { writeAlert } from '../../http/alerts/write-alert.ts';
import { ALERTS_LIST, HAPPENING_KINDS } from '../../model/alerts/alert.ts';
import { HOUR } from '../../model/time.ts';
import { takeLetter } from '../newsletters/take-letter.ts';
import { addMail, addWebhook } from './add-target.ts';
import { findHappenings } from './find-happenings.ts';
import { sendDue } from './send-due.ts';
import { openWayOut } from './way-out.ts';

const READER = 1;
const closers: (() => Promise<void>)[] = [];
after(() => Promise.all(closers.map((close) => close())));

function house() {
  const given = { server: 'smtp://127.0.0.1:1', from: 'news@harbour.example' };
  const client = pageClient({ scheduler: IDLE, mail: { given } });
  closers.push(client.close);
  return client;
}

test('a newsletter that is one reader’s alone is told to that reader and to nobody else', async () => {
  const { desk, post } = house();
  const { store } = desk;
  const name = { name: 'ole', displayName: null, role: 'member', passwordHash: null } as const;
  const other = (await store.accounts.addReader(name, desk.now())) ?? 0;
  for (const readerId of [READER, other]) {
    const wish = { readerId, name: 'Script', tells: HAPPENING_KINDS };
    await addWebhook(desk, wish, 'https://hook.example/');
    const target = { kind: 'phrase', key: 'harbour board' } as const;
    const rule = { does: 'follow', target, name: 'board', endsAt: null } as const;
    const added = await store.following.addRule({ ...rule, readerId, at: desk.now() });
    const action = { ruleId: added.rule.id, marksRead: false, saves: false };
    await store.alerts.setRuleAction(readerId, { ...action, tells: ['webhook'] });
  }
  const address = { readerId: READER, local: 'abcdefgh', name: 'Harbour', folder: null };
  const addressId = await store.newsletters.addAddress(address, desk.now());
  await takeLetter(desk, { readerId: READER, addressId, bytes: mail() });
  const [sender] = await store.newsletters.senders(READER);
  await post('/account/newsletters/senders/allow', { sender: String(sender?.id), name: 'Harbour' });
  desk.passTime(HOUR);
  assert.equal(await findHappenings(desk), 1);
  const asked = { limit: 9, target: null };
  const [told] = await store.alerts.deliveries(READER, asked);
  assert.match(told?.happening?.facts ?? '', /"kind":"rule matched"/);
  assert.deepEqual(await store.alerts.deliveries(other, asked), []);
});

test('mail goes to the confirmed address by consent, once; who leaves by the letter’s link is told no more', async () => {
  const { desk } = house();
  const { store } = desk;
  const wish = { readerId: READER, name: 'Mail', tells: HAPPENING_KINDS };
  const agreed = { wording: 'Yes.', version: '1', language: 'en' };
  assert.deepEqual(await addMail(desk, wish, agreed), { kind: 'refused', fault: 'no mail' });
  await store.accounts.setEmail(READER, 'mara@post.example', null);
  assert.deepEqual(await addMail(desk, wish, agreed), { kind: 'refused', fault: 'no mail' });
  await store.accounts.setEmail(READER, 'mara@post.example', desk.now());
  const added = await addMail(desk, wish, agreed);
  assert.ok(added.kind === 'added');
  const sending = {
    ...{ desk, wayOut: openWayOut(desk), write: writeAlert, notes: [] },
    signal: new AbortController().signal,
  };
  const test = (name: string) =>
    store.alerts.addTest({ readerId: READER, id: added.id }, name, desk.now());
  await test('one');
  await sendDue(sending);
  const [first] = await store.alerts.deliveries(READER, { limit: 9, target: null });
  assert.equal(first?.state, 'delivered');
  // The same telling again is the same letter.
  await store.alerts.addAgain({ readerId: READER, id: first.id }, desk.now());
  await sendDue(sending);
  const letters = await store.outbox.waitingLetters(9);
  assert.deepEqual(
    letters.map(({ kind, list, address }) => [kind, list, address]),
    [['newsletter', ALERTS_LIST, 'mara@post.example']],
  );
  await store.consent.recordWithdrawn(
    { address: 'mara@post.example', list: ALERTS_LIST, how: 'link' },
    desk.now(),
  );
  await test('two');
  await sendDue(sending);
  assert.equal((await store.alerts.target(READER, added.id))?.off?.reason, 'gone');
  assert.deepEqual(await store.outbox.waitingLetters(9), []);
});
