/**
 * 10,000 members' digests, made and handed to a mail server on this machine: each with feeds, a rule that follows, a taste and zones of
 * their own. Preparing and sending go on at once, as in a house that serves. See bench/README.md.
 */
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { readConfig } from '../../src/config.ts';
import { closeDesk, openDesk } from '../../src/desk.ts';
import { writeLetter } from '../../src/http/letters/write-letter.ts';
import { prepareDigests } from '../../src/pipeline/letters/prepare-digests.ts';
import { startMail } from '../../src/pipeline/mail/start-mail.ts';
import { serveSample } from '../front/serving.ts';
import { addMembers } from '../members/add-members.ts';
import { benchArguments } from '../report/arguments.ts';
import { machine, table, writeResults } from '../report/results-file.ts';

const MEMBERS = 10_000;
/** Seconds for all of it. */
const GOAL = 60;

const { isDryRun, folder } = benchArguments();
const home = folder ?? mkdtempSync(join(tmpdir(), 'bench-of-hearsay-digests-'));
await (await serveSample(home)).stop();
addMembers(home, MEMBERS);
askForDigests();
const { port, count, stop } = await openMailServer();
const times = await makeAndSend();
stop();
if (folder === null) rmSync(home, { recursive: true, force: true });
report();

/** As if all had asked, and their turn came now. */
function askForDigests(): void {
  const database = new DatabaseSync(join(home, 'library.db'));
  const now = Date.now();
  const members = 'select id from reader where id >= 1000';
  database.exec(`
    begin;
    update reader set email = 'member' || id || '@d' || (id % 500) || '.example', email_key = 'member' || id || '@d' || (id % 500) || '.example', email_confirmed_at = ${now} where id >= 1000;
    insert into digest (reader_id, rhythm, weekday, hour, every_hours, zone, parts, stories, says_nothing_new, next_at, last_period, last_at)
      select id, 'daily', 1, strftime('%H', 'now') + 0, 3, 'UTC', '["top","for you","picks","followed"]', 5, 1, ${now}, null, ${now - 86_400_000} from (${members});
    insert into consent (address_key, list, address, state, language, asked_at, confirmed_at)
      select email_key, 'digest', email, 'given', 'en', ${now}, ${now} from reader where id >= 1000;
    insert into house_setting (name, value) values ('mail.aMinute', '100000'), ('mail.domainAnHour', '1000000');
    commit`);
  database.close();
}

/** In a process of its own, as mail servers are. */
async function openMailServer() {
  const server = fork(new URL('./count-letters.ts', import.meta.url));
  let known = 0;
  const port = await new Promise<number>((resolve) => {
    server.on('message', (told: { port?: number; count?: number }) => {
      known = told.count ?? known;
      if (told.port !== undefined) resolve(told.port);
    });
  });
  return { port, count: () => known, stop: () => server.kill() };
}

async function makeAndSend() {
  const config = readConfig({
    ...{ HEARSAY_DATA: home, HEARSAY_LOG: 'error', HEARSAY_PUBLIC_HOSTS: 'news.example.org' },
    HEARSAY_SMTP: `smtp://127.0.0.1:${port}?tls=none`,
    HEARSAY_MAIL_FROM: 'news@house.example',
  });
  const desk = openDesk(config, true);
  const began = performance.now();
  const sender = startMail(desk);
  const preparing = { write: writeLetter, address: desk.mail.address, now: Date.now() };
  const { queued } = await prepareDigests(desk, preparing);
  const prepared = performance.now() - began;
  desk.mail.bell.ring();
  while (count() < queued && performance.now() - began < 10 * GOAL * 1000)
    await new Promise((resolve) => setTimeout(resolve, 50));
  const sent = performance.now() - began;
  await sender.stop();
  await closeDesk(desk);
  return { queued, arrived: count(), prepared: prepared / 1000, sent: sent / 1000 };
}

function report(): void {
  const { queued, arrived, prepared, sent } = times;
  const lines = [
    ...table(
      ['', 'letters', 'seconds'],
      [
        ['made and queued', String(queued), prepared.toFixed(1)],
        ['arrived at the mail server', String(arrived), sent.toFixed(1)],
      ],
    ),
    '',
    `Goal: ${MEMBERS.toLocaleString('en')} within ${GOAL} seconds. The mail server runs on the same two cores.`,
    '',
    machine(),
  ];
  console.log(lines.join('\n'));
  if (!isDryRun) writeResults('digests', lines);
  if (sent > GOAL || arrived !== MEMBERS) process.exitCode = 1;
}
