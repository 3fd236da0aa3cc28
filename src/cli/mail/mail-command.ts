import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { DAY, toIso } from '../../model/time.ts';
import type { OutboxLine } from '../../store/mail/outbox/outbox-questions.ts';
import { complain, printJson, printLine } from '../print.ts';
import { CommandError } from '../report-trouble.ts';
import { withDesk } from '../with-desk.ts';

type Told = { readonly json?: boolean };

/** Most lines of a list. */
const MOST = 1000;

export function mailCommand(): Command {
  const mail = new Command('mail')
    .description('Letters on their way out: how they fare, a test, boxes that get none.')
    .exitOverride()
    .addHelpText(
      'after',
      `
The server is set on the page Mail, or by HEARSAY_SMTP and HEARSAY_MAIL_FROM. "hearsay serve" sends; what is queued while it does not run waits.

Examples:
  hearsay mail test mara@example.org
  hearsay mail waiting --json
  hearsay mail bounce - < report.eml`,
    );
  mail
    .command('status')
    .description('Print whether mail is set, and what became of the last day’s letters.')
    .option('--json', 'one JSON object')
    .action(status);
  mail
    .command('test')
    .description('Send a letter at once and print what the server says.')
    .argument('<address>', 'who gets it')
    .option('--json', 'one JSON object')
    .action(test);
  mail
    .command('waiting')
    .description('Print the letters that wait, the next first.')
    .option('--json', 'one JSON object a letter')
    .action(waiting);
  mail
    .command('suppressed')
    .description(
      'Print the boxes that get nothing, and why; with --remove let one have letters again.',
    )
    .option('--remove <number>', 'the number of a box in the list')
    .option('--json', 'one JSON object a box')
    .action(suppressed);
  mail
    .command('bounce')
    .description('Take a report of mail that came back, as a mail server pipes it.')
    .argument('<file>', 'a file, or - for standard input')
    .option('--json', 'one JSON object')
    .action(bounce);
  return mail;
}

async function status({ json }: Told): Promise<void> {
  const { mailSettings } = await import('../../pipeline/mail/mail-settings.ts');
  const { mailServerText } = await import('../../model/mail/mail-server.ts');
  await withDesk(async (desk) => {
    const settings = await mailSettings(desk);
    const counts = await desk.store.outbox.outboxCounts(desk.now() - DAY);
    const keptOut = await desk.store.suppressions.suppressionCount();
    const server = settings === null ? null : mailServerText(settings.server);
    const from = settings?.from.address ?? null;
    const { waiting, sent, dropped } = counts;
    if (json) return printJson({ server, from, waiting, sent, dropped, keptOut });
    await printLine(
      server === null ? 'Mail is not set: nothing is sent.' : `${server}, from ${from}`,
    );
    await printLine(`${waiting} wait; in the last day ${sent} were sent.`);
    for (const [reason, letters] of Object.entries(dropped))
      await printLine(`${String(letters).padStart(7)}  not sent: ${reason}`);
    await printLine(`${keptOut} boxes get nothing.`);
  });
}

async function test(typed: string, { json }: Told): Promise<void> {
  const { mailAddress } = await import('../../model/mail/mail-address.ts');
  const { sendTestLetter } = await import('../../pipeline/mail/send-test-letter.ts');
  const to = mailAddress(typed);
  if (to === null) throw new CommandError(`"${typed}" is no address of mail.`, 2);
  await withDesk(async (desk) => {
    const mailing = await sendTestLetter(desk, to, {
      subject: 'A test letter from Hearsay',
      text: 'If you can read this, letters go out as they should.',
    });
    if (mailing === null)
      throw new CommandError('Mail is not set: see the page Mail, or HEARSAY_SMTP.');
    if (mailing.kind !== 'taken') process.exitCode = 1;
    if (json) return printJson(mailing);
    const why = mailing.kind === 'no server' ? ` (${mailing.fault})` : '';
    await printLine(`${mailing.kind}${why}: ${mailing.answer}`);
  });
}

async function waiting({ json }: Told): Promise<void> {
  await withDesk(async ({ store }) => {
    for (const line of await store.outbox.waitingLetters(MOST)) await printWaiting(line, json);
  });
}

function printWaiting(
  { id, kind, list, address, queuedAt, state, answer }: OutboxLine,
  json = false,
) {
  const dueAt = state.kind === 'waiting' ? toIso(state.dueAt) : null;
  const tries = state.kind === 'waiting' ? state.tries : null;
  const told = { id, kind, list, address, queuedAt: toIso(queuedAt), dueAt, tries, answer };
  if (json) return printJson(told);
  const when = dueAt === null ? 'on its way' : `due ${dueAt}`;
  return printLine(
    `${String(id).padStart(7)}  ${address}  ${list ?? kind}  ${when}  ${answer ?? ''}`,
  );
}

async function suppressed({ json, remove }: Told & { readonly remove?: string }): Promise<void> {
  await withDesk(async ({ store, now }) => {
    if (remove !== undefined) {
      const address = await store.suppressions.removeSuppression(Number(remove) || 0);
      const done = { actorId: null, actor: 'terminal', action: 'mail.let-in', details: {} };
      await store.audit.recordAction({ ...done, target: address }, now());
      return complain(
        address === null ? 'There is no such box.' : `${address} gets letters again.`,
      );
    }
    for (const { id, address, reason, since, answer } of await store.suppressions.suppressions(
      MOST,
    )) {
      const told = { id, address, reason, since: toIso(since), answer };
      await (json
        ? printJson(told)
        : printLine(`${String(id).padStart(5)}  ${address ?? '(left)'}  ${reason}  ${told.since}`));
    }
  });
}

async function bounce(file: string, { json }: Told): Promise<void> {
  const { takeBounce } = await import('../../pipeline/mail/bounces/take-bounce.ts');
  const bytes = file === '-' ? await readPiped() : await readFile(file);
  await withDesk(async (desk) => {
    const taken = await takeBounce(desk, bytes);
    // A mail server tries again what ends with another status: a mail that is no report is not worth that.
    if (json) return printJson(taken);
    complain('address' in taken ? `${taken.kind}: ${taken.address}` : taken.kind);
  });
}

/** More is no report. */
const LONGEST = 3_000_000;

async function readPiped(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    chunks.push(Buffer.from(chunk));
    size += chunk.length;
    if (size > LONGEST) break;
  }
  return Buffer.concat(chunks);
}
