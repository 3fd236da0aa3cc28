import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ConsentAsked } from '../../model/mail/consent.ts';
import type { Letter } from '../../model/mail/letter.ts';
import { DAY, HOUR, MINUTE } from '../../model/time.ts';
import { openStoreHere } from '../open-store-here.ts';

const NOON = Date.UTC(2026, 10, 21, 12);
const LIMITS = { domainAnHour: 1000, recipientADay: 24 };

const asked: ConsentAsked = {
  ...{ address: 'Mara@harbour.example', list: 'picks', language: 'en', version: '2026-11' },
  ...{ wording: 'Send me the editors’ picks, at most once a day.', how: 'form' },
};

function letter(parts: Partial<Letter> = {}): Letter {
  const to = parts.to ?? 'mara@harbour.example';
  return {
    ...{ key: `picks:1:${to}`, to, toName: null, kind: 'newsletter', list: 'picks' },
    ...{ subject: 'Our picks', text: 'Ferry stuck.', html: null, readerId: null },
    ...parts,
  };
}

const account = (key: string, parts: Partial<Letter> = {}) =>
  letter({ key, kind: 'account', list: null, subject: 'Your link', text: 'Here.', ...parts });

const open = () => openStoreHere(':memory:');
const turn = { handed: [], most: 10, limits: LIMITS };

test('a newsletter goes to whoever has confirmed, once, however often it is queued', async () => {
  const { outbox, consent } = open();
  await consent.recordConfirmed(asked, NOON);
  assert.equal(await outbox.addLetters([letter(), letter()], NOON), 1);
  assert.equal(await outbox.addLetters([letter({ text: 'Other words.' })], NOON), 0);
  const [claimed, ...more] = await outbox.recordTurn(turn, NOON);
  assert.equal(more.length, 0);
  assert.deepEqual([claimed?.text, claimed?.tries, claimed?.since], ['Ferry stuck.', 1, NOON]);
  assert.deepEqual(await outbox.recordTurn(turn, NOON + MINUTE), []);
  const handed = [{ id: claimed?.id ?? 0, kind: 'sent', answer: '250 taken' } as const];
  assert.deepEqual(await outbox.recordTurn({ ...turn, handed }, NOON + MINUTE), []);
  assert.deepEqual(await outbox.letterState(letter().key), { kind: 'sent', at: NOON + MINUTE });
  assert.equal(await outbox.addLetters([letter()], NOON + DAY), 0);
});

test('without a yes, after a no, and after an unanswered question nothing goes out', async () => {
  const { outbox, consent } = open();
  await consent.recordAsked(asked, NOON);
  await outbox.addLetters([letter()], NOON);
  assert.deepEqual(await outbox.recordTurn(turn, NOON), []);
  assert.deepEqual(await outbox.letterState(letter().key), {
    ...{ kind: 'dropped', reason: 'no consent', at: NOON },
  });
  await consent.recordConfirmed(asked, NOON);
  await outbox.addLetters([letter({ key: 'two' })], NOON);
  const { address } = asked;
  assert.equal(await consent.recordWithdrawn({ address, list: 'picks', how: 'link' }, NOON), true);
  assert.equal(await consent.recordWithdrawn({ address, list: 'picks', how: 'link' }, NOON), false);
  // What waited is not revived by another yes.
  await consent.recordConfirmed(asked, NOON + 1);
  assert.deepEqual(await outbox.recordTurn(turn, NOON + 1), []);
  const steps = await consent.consentSteps('MARA@harbour.example');
  assert.deepEqual(
    steps.map(({ did, wording }) => [did, wording]),
    [
      ...[
        ['asked', asked.wording],
        ['confirmed', asked.wording],
      ],
      ...[
        ['withdrawn', null],
        ['confirmed', asked.wording],
      ],
    ],
  );
});

test('a link to confirm works once, not late, and not after a no', async () => {
  const { consent } = open();
  const { list: _, ...rest } = asked;
  const request = { ...rest, lists: ['picks'], tokenHash: 'a', expiresAt: NOON + DAY };
  await consent.addRequest(request, NOON);
  assert.equal((await consent.consentOf(asked.address))[0]?.state, 'asked');
  assert.deepEqual(await consent.requestBy('a', NOON), request);
  assert.equal(await consent.setByRequest('a', NOON + DAY), null);
  assert.deepEqual(await consent.setByRequest('a', NOON + HOUR), request);
  assert.equal(await consent.setByRequest('a', NOON + HOUR), null);
  assert.equal((await consent.subscribersOf('picks', NOON + HOUR)).length, 1);
  await consent.addRequest({ ...request, tokenHash: 'b' }, NOON + HOUR);
  await consent.recordWithdrawn({ address: asked.address, list: null, how: 'link' }, NOON + HOUR);
  assert.equal(await consent.setByRequest('b', NOON + HOUR), null);
  assert.deepEqual(await consent.subscribersOf('picks', NOON + HOUR), []);
});

test('a newsletter in doubt is not sent again, a link somebody waits for is', async () => {
  const { outbox, consent } = open();
  await consent.recordConfirmed(asked, NOON);
  await outbox.addLetters([letter(), account('link')], NOON);
  assert.deepEqual(
    (await outbox.recordTurn(turn, NOON)).map(({ kind }) => kind),
    ['account', 'newsletter'],
  );
  assert.deepEqual(await outbox.recordStart(NOON), { sentAgain: 1, leftOut: 1 });
  const again = await outbox.recordTurn(turn, NOON);
  assert.deepEqual(
    again.map(({ kind, tries }) => [kind, tries]),
    [['account', 2]],
  );
  assert.equal((await outbox.letterState(letter().key))?.kind, 'dropped');
});

test('a box that bounced gets nothing, one that complained no newsletters until it is asked for anew', async () => {
  const { outbox, consent, suppressions } = open();
  await consent.recordConfirmed(asked, NOON);
  const { address } = asked;
  await suppressions.addSuppression({ address, reason: 'complaint', answer: null }, NOON);
  await outbox.addLetters([letter(), account('link')], NOON);
  assert.deepEqual(
    (await outbox.recordTurn(turn, NOON)).map(({ kind }) => kind),
    ['account'],
  );
  await consent.recordConfirmed(asked, NOON);
  assert.equal(await suppressions.suppressionOf(address), null);
  await suppressions.addSuppression({ address, reason: 'bounce', answer: '550 gone' }, NOON);
  await consent.recordConfirmed(asked, NOON);
  await outbox.addLetters([letter({ key: 'b' }), account('c')], NOON);
  assert.deepEqual(await outbox.recordTurn(turn, NOON), []);
  assert.deepEqual(await consent.subscribersOf('picks', NOON), []);
});

test('more than a domain or a box may have in a while waits, and goes out then', async () => {
  const { outbox, consent } = open();
  const people = ['a', 'b', 'c'].map((name) => `${name}@harbour.example`);
  for (const address of people) await consent.recordConfirmed({ ...asked, address }, NOON);
  await outbox.addLetters(
    people.map((to) => letter({ to })),
    NOON,
  );
  const limits = { domainAnHour: 2, recipientADay: 1 };
  const claim = async (at: number) => (await outbox.recordTurn({ ...turn, limits }, at)).length;
  assert.equal(await claim(NOON), 2);
  assert.equal(await claim(NOON + 59 * MINUTE), 0);
  assert.equal(await claim(NOON + HOUR), 1);
  await outbox.addLetters([letter({ key: 'second', to: people[0] ?? '' })], NOON + HOUR);
  assert.equal(await claim(NOON + 3 * HOUR), 0);
  assert.equal(await claim(NOON + DAY), 1);
});

test('of whom is forgotten nothing is left but hashes that keep promises', async () => {
  const { outbox, consent, suppressions } = open();
  await consent.recordConfirmed(asked, NOON);
  await outbox.addLetters([letter(), account('link')], NOON);
  const [first] = await outbox.recordTurn({ ...turn, most: 1 }, NOON);
  await outbox.recordTurn(
    { ...turn, most: 0, handed: [{ id: first?.id ?? 0, kind: 'sent', answer: null }] },
    NOON,
  );
  await suppressions.addSuppression({ ...asked, reason: 'bounce', answer: null }, NOON);
  await consent.removePerson(asked.address, NOON);
  assert.deepEqual(await consent.consentOf(asked.address), []);
  assert.deepEqual(await consent.consentSteps(asked.address), []);
  assert.deepEqual(
    (await outbox.endedLetters(9)).map(({ address }) => address),
    [null, null],
  );
  assert.equal((await suppressions.suppressionOf(asked.address))?.address, null);
  assert.equal(await outbox.addLetters([letter()], NOON), 0);
});

test('letters that came back for a while keep a box out only after a week of them', async () => {
  const { suppressions } = open();
  const bounce = { address: 'full@harbour.example', answer: '452 full' };
  for (let day = 0; day < 7; day++)
    assert.equal(await suppressions.recordSoftBounce(bounce, NOON + day * DAY), false, `${day}`);
  assert.equal(await suppressions.recordSoftBounce(bounce, NOON + 7 * DAY), true);
});
