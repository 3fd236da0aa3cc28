import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { seededRandom } from '../../bench/corpus/random.ts';
import { openStoreHere } from '../../src/store/open-store-here.ts';
import { READER } from '../desk.ts';
import { temporaryFolder } from '../import.ts';
import { mail } from '../mails.ts';
import { openConversation } from '../raw-mail.ts';

const RECEIVER = fileURLToPath(new URL('./receive-until-killed.ts', import.meta.url));
const KILLS = 10;
const LOCAL = 'abcdefghjkmnpqrs';

type Receiver = { readonly child: ChildProcess; readonly port: number };

async function startReceiver(data: string): Promise<Receiver> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', RECEIVER], {
    env: {
      ...process.env,
      ...{ HEARSAY_DATA: data, HEARSAY_LOG: 'silent', HEARSAY_READERS: '1' },
      ...{ HEARSAY_MAIL_IN: '0', HEARSAY_MAIL_IN_DOMAINS: 'mail.example' },
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = await once(child.stdout, 'data');
  return { child, port: Number(String(said)) };
}

/** Of two senders, one after the other; every third mail is the second's. */
function letter(number: number): Uint8Array {
  const from = number % 3 === 2 ? 'New <new@new.example>' : 'Harbour <letter@harbour.example>';
  const id = `<${number}@harbour.example>`;
  return mail({
    from,
    id,
    subject: `Letter ${number}`,
    text: `What letter ${number} says of the harbour board and of its wall, in some words of its own.`,
  });
}

/** Sends until the other side is gone; tells of each mail that was acknowledged. */
async function sendAll(
  port: number,
  numbers: readonly number[],
  onTaken: (number: number) => void,
) {
  const { ask, write, close } = await openConversation(port);
  await ask('EHLO a.example');
  for (const number of numbers) {
    if (!/^250/.test(await ask('MAIL FROM:<a@harbour.example>'))) break;
    await ask(`RCPT TO:<${LOCAL}@mail.example>`);
    if (!/^354/.test(await ask('DATA'))) break;
    write(Buffer.from(letter(number)).toString('latin1'));
    if (!/^250/.test(await ask('.'))) break;
    onTaken(number);
  }
  close();
}

test('mail that was acknowledged is there after kills, once; what was not is taken when it is sent again', async () => {
  using folder = temporaryFolder();
  const random = seededRandom(8);
  const data = folder.path;
  const library = join(data, 'library.db');
  const first = openStoreHere(library);
  await first.newsletters.addAddress(
    { readerId: READER, local: LOCAL, name: 'x', folder: null },
    1,
  );
  await first.close();
  const all = Array.from({ length: 400 }, (_, number) => number);
  const taken = new Set<number>();
  for (let kill = 0; kill < KILLS; kill += 1) {
    const { child, port } = await startReceiver(data);
    // What was acknowledged last comes once more, as from a sender who did not hear it.
    const again = [...taken].slice(-2);
    const left = all.filter((number) => !taken.has(number));
    const { promise: areTaken, resolve: onTaken } = Promise.withResolvers<void>();
    // Now and then before anything was taken: the threads that read are just being started.
    let wanted = kill % 4 === 3 ? 0 : 3 + Math.floor(10 * random());
    const sending = sendAll(port, [...again, ...left], (number) => {
      taken.add(number);
      wanted -= 1;
      if (wanted === 0) onTaken();
    });
    if (wanted > 0) await Promise.race([areTaken, sleep(20_000)]);
    // In the middle of the next.
    await sleep(120 * random());
    child.kill('SIGKILL');
    await Promise.all([sending, once(child, 'close')]);
    if (kill === 4) await allowAll(library);
    await checkKept(library, taken);
  }
  assert.ok(taken.size > KILLS, `${taken.size} were acknowledged`);
  const { child, port } = await startReceiver(data);
  const left = all.slice(0, taken.size + 20).filter((number) => !taken.has(number));
  await sendAll(port, left, (number) => taken.add(number));
  await waitUntilRead(library);
  child.kill('SIGKILL');
  await once(child, 'close');
  const { headlines } = await kept(library);
  assert.equal(new Set(headlines).size, headlines.length, 'nothing twice');
  assert.deepEqual(headlines.toSorted(), [...taken].map((number) => `Letter ${number}`).sort());
});

async function kept(library: string) {
  const store = openStoreHere(library);
  const mails = await store.newsletters.keptMails(READER, 10_000);
  const page = { readerId: READER, scope: {}, before: null, limit: 10_000 };
  const lines = await store.articles.newest(page);
  await store.close();
  const headlines = lines.map(({ headline }) => headline);
  return { headlines, waiting: mails.map(({ subject }) => subject ?? '') };
}

/** Each that was acknowledged is an article or waits, and is there once. */
async function checkKept(library: string, taken: ReadonlySet<number>): Promise<void> {
  const { headlines, waiting } = await kept(library);
  const there = [...headlines, ...waiting];
  assert.equal(new Set(there).size, there.length, 'nothing twice');
  const missing = [...taken].filter((number) => !there.includes(`Letter ${number}`));
  assert.deepEqual(missing, []);
}

async function allowAll(library: string): Promise<void> {
  const store = openStoreHere(library);
  for (const { id } of await store.newsletters.senders(READER)) {
    const place = { title: null, folder: null, token: `token-${id}` };
    await store.newsletters.setSender({ readerId: READER, id, state: 'allowed', ...place }, 2);
  }
  await store.close();
}

async function waitUntilRead(library: string): Promise<void> {
  const limit = Date.now() + 200_000;
  while ((await kept(library)).waiting.length > 0 && Date.now() < limit) await sleep(100);
}
