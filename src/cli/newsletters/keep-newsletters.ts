import type { Desk } from '../../desk.ts';
import type { NewsletterSender } from '../../model/mail/newsletter.ts';
import { toIso } from '../../model/time.ts';
import { newLocal } from '../../pipeline/newsletters/new-local.ts';
import { takeAwaited } from '../../pipeline/newsletters/take-awaited.ts';
import { newToken } from '../../pipeline/newsletters/take-letter.ts';
import { complain, printJson, printLine } from '../print.ts';
import { CommandError } from '../report-trouble.ts';
import { OWNER, withDesk } from '../with-desk.ts';

type Whose = { readonly reader?: string; readonly json?: boolean };
type Placed = Whose & { readonly folder?: string };

/** hearsay newsletter add NAME */
export async function addNewsletter(name: string, options: Placed): Promise<void> {
  await withDesk(async (desk) => {
    const readerId = await readerNamed(desk, options.reader);
    const local = newLocal();
    const wish = {
      readerId,
      local,
      name: name.trim().slice(0, 120),
      folder: options.folder ?? null,
    };
    if (wish.name === '') throw new CommandError('A newsletter needs a name.');
    const id = await desk.store.newsletters.addAddress(wish, desk.now());
    if (id === null) throw new CommandError('There are as many addresses as there may be.');
    const address = fullAddress(desk, local);
    if (options.json) return printJson({ id, name: wish.name, address });
    if (desk.mailIn.domains.length === 0)
      complain('No mail comes there yet: set HEARSAY_MAIL_IN and HEARSAY_MAIL_IN_DOMAINS.');
    await printLine(address);
  });
}

/** hearsay newsletter list */
export async function listNewsletters(options: Whose): Promise<void> {
  await withDesk(async (desk) => {
    const { newsletters } = desk.store;
    const readerId = await readerNamed(desk, options.reader);
    const mails = await newsletters.keptMails(readerId, MOST_COUNTED);
    for (const address of await newsletters.addresses(readerId)) {
      const { id, name, folder, local } = address;
      const told = { id, name, address: fullAddress(desk, local), folder };
      const off = address.offAt !== null;
      if (options.json) await printJson({ kind: 'address', ...told, off });
      else await printLine(`${told.address}  ${name}${off ? '  (off)' : ''}`);
    }
    for (const sender of await newsletters.senders(readerId)) {
      const waiting = mails.filter(({ senderId }) => senderId === sender.id).length;
      await printSender(sender, waiting, options.json === true);
    }
  });
}

const MOST_COUNTED = 10_000;

async function printSender(
  { id, name, address, state, discarded, isSubscribed, lastAt }: NewsletterSender,
  waiting: number,
  isJson: boolean,
): Promise<void> {
  const told = { id, name, address, state, subscribed: isSubscribed, waiting, discarded };
  if (isJson) return printJson({ kind: 'sender', ...told, lastMailAt: toIso(lastAt) });
  const counts = `${waiting} waiting, ${discarded} discarded`;
  await printLine(
    `${String(id).padStart(5)}  ${state.padEnd(8)} ${name} <${address ?? ''}>  ${counts}`,
  );
}

/** hearsay newsletter allow SENDER */
export async function allowSender(sender: string, options: Placed): Promise<void> {
  await decide(sender, options, 'allowed');
}

/** hearsay newsletter refuse SENDER */
export async function refuseSender(sender: string, options: Whose): Promise<void> {
  await decide(sender, options, 'refused');
}

async function decide(typed: string, options: Placed, state: 'allowed' | 'refused'): Promise<void> {
  await withDesk(async (desk) => {
    const { newsletters } = desk.store;
    const readerId = await readerNamed(desk, options.reader);
    const id = Number(typed);
    const known = await newsletters.senders(readerId);
    if (!known.some((one) => one.id === id))
      throw new CommandError(
        `There is no sender ${typed}; hearsay newsletter list has their numbers.`,
      );
    const place = { title: null, folder: options.folder ?? null, token: newToken() };
    const wish = { readerId, id, state, ...place };
    const feedId = await newsletters.setSender(wish, desk.now());
    const articles = state === 'allowed' ? await takeAwaited(desk) : 0;
    if (options.json) return printJson({ id, state, feedId, articles });
    complain(state === 'allowed' ? `Allowed: ${articles} articles.` : 'Refused.');
  });
}

async function readerNamed({ store }: Desk, name: string | undefined): Promise<number> {
  if (name === undefined) return OWNER;
  const reader = (await store.accounts.readers()).find((one) => one.name === name);
  if (reader === undefined) throw new CommandError(`Nobody is called ${name}.`);
  return reader.id;
}

function fullAddress({ mailIn }: Desk, local: string): string {
  return `${local}@${mailIn.domains[0] ?? 'localhost'}`;
}
