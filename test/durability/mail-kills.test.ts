/**
 * 1,000 letters sent across ten kills, to a real SMTP server: each comes once. The exception: what was in the conversation
 * with the server at a kill, one letter a connection, four connections. A newsletter of these is not sent again; a letter that
 * somebody waits for is, with the same Message-ID.
 */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { libraryPath } from '../../src/config.ts';
import type { Letter } from '../../src/model/mail/letter.ts';
import { openStoreHere } from '../../src/store/open-store-here.ts';
import type { Store } from '../../src/store/store.ts';
import { type Came, type SmtpHouse, smtpHouse } from '../mail/smtp-house.ts';

const LETTERS = 1000;
const KILLS = 10;
const CONNECTIONS = 4;
const SENDER = fileURLToPath(new URL('./mail-sender.ts', import.meta.url));

const folder = await mkdtemp(join(tmpdir(), 'hearsay-kills-'));
after(() => rm(folder, { recursive: true, force: true }));

test(`${LETTERS} newsletters come once each across ${KILLS} kills, but for what was in the conversation`, async (t) => {
  const house = await countingHouse();
  await inLibrary((store) => fill(store));
  for (let kill = 1; kill <= KILLS; kill++) {
    await inLibrary((store) => addLinks(store, kill));
    const child = startSender(house.address);
    // In the middle of a letter: the server has it, and has not said so.
    await house.reaches(kill * Math.floor(LETTERS / (KILLS + 1)), () => child.kill('SIGKILL'));
    await once(child, 'exit');
  }
  const child = startSender(house.address);
  await house.fallsSilent(() => inLibrary(isDone));
  child.kill('SIGTERM');
  const [status] = await once(child, 'exit');
  assert.equal(status, 0);
  const doubts = await inLibrary((store) => compare(store, house.came));
  t.diagnostic(`${doubts} of ${LETTERS} in doubt, ${house.came.length} letters came`);
  await house.close();
});

async function inLibrary<Result>(work: (store: Store) => Promise<Result>): Promise<Result> {
  const store = openStoreHere(libraryPath({ dataFolder: folder }));
  const result = await work(store);
  await store.close();
  return result;
}

function newsletter(number: number): Letter {
  const to = `reader${number}@box${number % 7}.example`;
  return {
    ...{ key: `picks ${number}`, to, toName: null, kind: 'newsletter', list: 'picks' },
    ...{ subject: `Our picks ${number}`, text: 'Ferry stuck.', html: null, readerId: null },
  };
}

async function fill(store: Store): Promise<void> {
  const letters = Array.from({ length: LETTERS }, (_, number) => newsletter(number));
  const asked = { list: 'picks', wording: 'Yes.', version: '1', language: 'en', how: 'form' };
  for (const { to } of letters)
    await store.consent.recordConfirmed({ ...asked, address: to }, Date.now());
  await store.house.setMany({ 'mail.aMinute': '100000', 'mail.domainAnHour': '100000' });
  await store.outbox.addLetters(letters, Date.now());
}

/** Some letters that somebody waits for, so that kills meet them, too. */
async function addLinks(store: Store, kill: number): Promise<void> {
  const links = Array.from({ length: CONNECTIONS }, (_, number): Letter => {
    const key = `link ${kill} ${number}`;
    const to = `waits${kill}.${number}@box.example`;
    const account = { kind: 'account', list: null, subject: key, text: 'Here.' } as const;
    return { ...newsletter(0), ...account, key, to };
  });
  await store.outbox.addLetters(links, Date.now());
}

function startSender(address: string): ChildProcess {
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', SENDER], {
    env: {
      ...process.env,
      HEARSAY_DATA: folder,
      HEARSAY_LOG: 'error',
      HEARSAY_SMTP: address,
      HEARSAY_MAIL_FROM: 'news@harbour.example',
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}

async function isDone({ outbox }: Store): Promise<boolean> {
  const { waiting, sending } = await outbox.outboxCounts(0);
  return waiting + sending === 0;
}

/** Takes what comes, says so a moment later, and tells when a number is reached. */
async function countingHouse() {
  const came: Came[] = [];
  let target = Number.POSITIVE_INFINITY;
  let onReached = () => {};
  let onCame = () => {};
  const house: SmtpHouse = await smtpHouse({
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const to = envelope.rcptTo.map(({ address }) => address);
        came.push({ from: '', to, raw: Buffer.concat(chunks) });
        if (came.length === target) onReached();
        onCame();
        setTimeout(done, 2);
      });
    },
  });
  return {
    address: house.address,
    came,
    close: house.close,
    reaches: (number: number, act: () => void) =>
      new Promise<void>((resolve) => {
        target = Math.max(number, came.length + 1);
        onReached = () => {
          act();
          resolve();
        };
      }),
    /** Asks after each letter whether that was the last. */
    fallsSilent: async (isOver: () => Promise<boolean>) => {
      while (!(await isOver())) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, 200);
          onCame = () => {
            clearTimeout(timer);
            setTimeout(resolve, 20);
          };
        });
      }
    },
  };
}

/** How many are in doubt. */
async function compare(store: Store, came: readonly Came[]): Promise<number> {
  const copies = copiesOf(came);
  let doubts = 0;
  for (let number = 0; number < LETTERS; number++) {
    const { key, to } = newsletter(number);
    const state = await store.outbox.letterState(key);
    const times = copies.get(to)?.length ?? 0;
    if (state?.kind === 'dropped' && state.reason === 'in doubt') {
      doubts += 1;
      assert.ok(times <= 1, `${to} in doubt came ${times} times`);
    } else assert.deepEqual([state?.kind, times], ['sent', 1], to);
  }
  // The kills have met letters under way, or nothing was tried.
  assert.ok(doubts > 0 && doubts <= KILLS * CONNECTIONS, `${doubts} in doubt`);
  const waited = [...copies].filter(([address]) => address.startsWith('waits'));
  assert.equal(waited.length, KILLS * CONNECTIONS);
  for (const [address, ids] of waited) assert.equal(new Set(ids).size, 1, `${address}: ${ids}`);
  return doubts;
}

/** The Message-IDs of what came to each. */
function copiesOf(came: readonly Came[]): Map<string, string[]> {
  const copies = new Map<string, string[]>();
  for (const { to, raw } of came) {
    const [, id = ''] = /^Message-ID: (.+)$/im.exec(raw.toString('latin1')) ?? [];
    const [address = '', ...more] = to;
    assert.deepEqual(more, []);
    copies.set(address, [...(copies.get(address) ?? []), id.trim()]);
  }
  return copies;
}
