/** 92 hostile words in each of 8 places: 736 letters through the queue and a real SMTP server, read back by another parser. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Email, Header } from 'postal-mime';
import type { Letter } from '../../src/model/mail/letter.ts';
import { mailAddress } from '../../src/model/mail/mail-address.ts';
import type { Mailer } from '../../src/net/mail/open-mailer.ts';
import { mailSettings, setMail, USUAL_RATES } from '../../src/pipeline/mail/mail-settings.ts';
import { sendWaiting } from '../../src/pipeline/mail/send-waiting.ts';
import { senderPace } from '../../src/pipeline/mail/sender-pace.ts';
import { type TestDesk, testDesk } from '../desk.ts';
import { HOSTILE_WORDS } from './hostile-headers.ts';
import { type Came, type SmtpHouse, smtpHouse } from './smtp-house.ts';

const LIST = 'picks';
let house: SmtpHouse;
before(async () => {
  house = await smtpHouse();
});
after(() => house.close());

type Place =
  | 'subject'
  | 'name of the recipient'
  | 'words'
  | 'markup'
  | 'list'
  | 'name of the sender'
  | 'imprint'
  | 'address of the recipient';

/** What a letter may have in its head, and no more. */
const HEAD: ReadonlySet<string> = new Set([
  ...['from', 'to', 'subject', 'message-id', 'date', 'mime-version', 'content-type'],
  ...['content-transfer-encoding', 'auto-submitted', 'x-auto-response-suppress'],
  ...['list-id', 'list-unsubscribe', 'list-unsubscribe-post', 'precedence'],
]);

const PLACES: readonly Place[] = [
  ...(['subject', 'name of the recipient', 'words', 'markup', 'list'] as const),
  ...(['name of the sender', 'imprint', 'address of the recipient'] as const),
];

test('there are 92 of them', () => assert.equal(new Set(HOSTILE_WORDS).size, 92));

for (const place of PLACES) {
  test(`92 hostile words as ${place}: no header of theirs, nobody else gets it`, async () => {
    house.came.length = 0;
    const sent = await sendAll(place);
    const read = await house.read();
    assert.ok(sent > 0 || place === 'address of the recipient');
    assert.equal(house.came.length, sent);
    for (const [index, email] of read.entries()) check(email, house.came[index]);
  });
}

/** How many were sent: what is no address is never queued, and a text of nothing is no letter. */
async function sendAll(place: Place): Promise<number> {
  const desk = testDesk({ mail: { given: { server: house.address, from: null } } });
  const mailer = desk.mail.open({ server: house.server });
  let sent = 0;
  for (const [number, words] of HOSTILE_WORDS.entries()) {
    const to = place === 'address of the recipient' ? mailAddress(words) : 'mara@house.example';
    if (to === null || (place === 'words' && words.trim() === '')) continue;
    const list = place === 'list' ? words : LIST;
    await send({ desk, mailer }, { place, words, number, to, list });
    sent += 1;
  }
  await mailer.close();
  await desk.close();
  return sent;
}

type Given = {
  readonly place: Place;
  readonly words: string;
  readonly number: number;
  readonly to: string;
  readonly list: string;
};

async function send(
  { desk, mailer }: { readonly desk: TestDesk; readonly mailer: Mailer },
  given: Given,
): Promise<void> {
  const { place, words, to, list } = given;
  const { store, now } = desk;
  await setMail(desk, {
    ...{ server: '', user: '', password: '', from: 'news@house.example', replyTo: '' },
    ...{ bounces: '', fromName: place === 'name of the sender' ? words : 'The House' },
    imprint: place === 'imprint' ? words : '',
    rates: { ...USUAL_RATES, recipientADay: 1000 },
  });
  const asked = { list, wording: words, version: '1', language: 'en', how: 'form' };
  await store.consent.recordConfirmed({ ...asked, address: to }, now());
  await store.outbox.addLetters([letterWith(given)], now());
  const settings = await mailSettings(desk);
  if (settings === null) throw new Error('mail is not set');
  const { signal } = new AbortController();
  const pace = senderPace(1_000_000);
  await sendWaiting(desk, { settings, mailer, connections: 1, pace, signal, notes: [] });
}

function letterWith({ place, words, number, to, list }: Given): Letter {
  const at = (its: Place, usual: string) => (place === its ? words : usual);
  return {
    ...{ key: `hostile ${place} ${number}`, to, kind: 'newsletter', list, readerId: null },
    toName: at('name of the recipient', 'Mara'),
    subject: at('subject', 'Ferry'),
    text: at('words', 'Stuck.'),
    html: at('markup', '<p>Stuck.</p>'),
  };
}

function check(email: Email, came: Came | undefined): void {
  const shown = JSON.stringify(email.subject);
  assert.deepEqual(came?.to.length, 1, shown);
  const [recipient] = came?.to ?? [];
  const heads = email.headers.map(({ key }: Header) => key);
  assert.deepEqual(
    heads.filter((key) => !HEAD.has(key)),
    [],
    shown,
  );
  assert.equal(new Set(heads).size, heads.length, shown);
  assert.deepEqual(
    email.to?.map(({ address }) => address),
    [recipient],
    shown,
  );
  assert.equal(email.from?.address, 'news@house.example', shown);
  assert.deepEqual([email.cc, email.bcc], [undefined, undefined], shown);
  const head = came?.raw.toString('latin1').split('\r\n\r\n', 1)[0] ?? '';
  assert.ok(
    head.split('\r\n').every((line) => line.length <= 998 && /^[\x20-\x7e\t]*$/.test(line)),
    head,
  );
}
