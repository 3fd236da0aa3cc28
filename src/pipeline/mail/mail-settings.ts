import { z } from 'zod';
import type { Desk } from '../../desk.ts';
import { seal, unseal } from '../../keys.ts';
import { mailAddress } from '../../model/mail/mail-address.ts';
import { type MailServer, mailServer, mailServerText } from '../../model/mail/mail-server.ts';
import type { MailParty } from '../../model/mail/mailed.ts';

/** How mail goes out of this house. */
export type MailSettings = {
  readonly server: MailServer;
  readonly from: MailParty;
  readonly replyTo: string | null;
  /** Who is answerable, and where post reaches them: under every letter; null: nothing. */
  readonly imprint: string | null;
  /** Where letters come back to; its name takes a "+" and more. Null: to `from`, and nobody reads them for us. */
  readonly bounces: string | null;
  readonly rates: MailRates;
};

export type MailRates = {
  /** Letters to all. */
  readonly aMinute: number;
  /** Newsletters to one domain. */
  readonly domainAnHour: number;
  /** Letters to one box. */
  readonly recipientADay: number;
};

export const USUAL_RATES: MailRates = { aMinute: 300, domainAnHour: 1000, recipientADay: 24 };

/** What the page Mail shows and changes: as it is typed. */
export type MailForm = {
  readonly server: string;
  readonly user: string;
  /** Whether there is one: it is never shown. */
  readonly hasPassword: boolean;
  readonly fromName: string;
  readonly from: string;
  readonly replyTo: string;
  readonly imprint: string;
  readonly bounces: string;
  readonly rates: MailRates;
};

const rate = (usual: number, most: number) => z.coerce.number().int().min(1).max(most).catch(usual);
const words = z.string().catch('');

/** The names in the house's settings. */
const stored = z.object({
  'mail.server': words,
  'mail.user': words,
  'mail.password': words,
  'mail.fromName': words,
  'mail.from': words,
  'mail.replyTo': words,
  'mail.imprint': words,
  'mail.bounces': words,
  'mail.aMinute': rate(USUAL_RATES.aMinute, 100_000),
  'mail.domainAnHour': rate(USUAL_RATES.domainAnHour, 1_000_000),
  'mail.recipientADay': rate(USUAL_RATES.recipientADay, 1000),
});

type DeskOfMail = Pick<Desk, 'store' | 'keys' | 'mail'>;

/** Whether letters can go out: without that nothing is offered that needs mail. */
export async function isMailSet(desk: DeskOfMail): Promise<boolean> {
  return (await mailSettings(desk)) !== null;
}

/** Null: there is no server, or nobody for letters to be from. What the environment says goes first. */
export async function mailSettings(desk: DeskOfMail): Promise<MailSettings | null> {
  const all = stored.parse(await desk.store.house.all());
  const { given } = desk.mail;
  const server = given.server === null ? serverOf(desk, all) : mailServer(given.server);
  const address = mailAddress(given.from ?? all['mail.from']);
  if (server === null || address === null) return null;
  return {
    server,
    from: { name: all['mail.fromName'] || null, address },
    replyTo: mailAddress(all['mail.replyTo']),
    imprint: all['mail.imprint'] || null,
    bounces: mailAddress(all['mail.bounces']),
    rates: ratesOf(all),
  };
}

type Stored = z.infer<typeof stored>;

function ratesOf(all: Stored): MailRates {
  return {
    aMinute: all['mail.aMinute'],
    domainAnHour: all['mail.domainAnHour'],
    recipientADay: all['mail.recipientADay'],
  };
}

function serverOf({ keys }: Pick<Desk, 'keys'>, all: Stored): MailServer | null {
  const server = mailServer(all['mail.server']);
  if (server === null) return null;
  const sealed = all['mail.password'];
  const key = keys.keyFor('credentials');
  const password = sealed === '' ? null : unseal(sealed, { key, about: sealedAbout(server) });
  return { ...server, user: all['mail.user'] || null, password };
}

/** A password that was given for one server is never shown to another. */
function sealedAbout(server: MailServer): string {
  return `mail server ${mailServerText(server)}`;
}

export async function mailForm({ store }: Pick<Desk, 'store'>): Promise<MailForm> {
  const all = stored.parse(await store.house.all());
  return {
    server: all['mail.server'],
    user: all['mail.user'],
    hasPassword: all['mail.password'] !== '',
    fromName: all['mail.fromName'],
    from: all['mail.from'],
    replyTo: all['mail.replyTo'],
    imprint: all['mail.imprint'],
    bounces: all['mail.bounces'],
    rates: ratesOf(all),
  };
}

export type MailFormTyped = Omit<MailForm, 'hasPassword' | 'rates'> & {
  /** Empty: the one that is known stays, as long as the server does. */
  readonly password: string;
  readonly rates: MailRates;
};

/** A field that cannot be taken. */
export type MailFormFault = 'server' | 'from' | 'replyTo' | 'bounces' | 'password';

/** Keeps what was typed; null: all of it could be taken. Nothing is kept otherwise. */
export async function setMail(
  desk: DeskOfMail,
  typed: MailFormTyped,
): Promise<MailFormFault | null> {
  const fault = faultIn(typed);
  if (fault !== null) return fault;
  const before = stored.parse(await desk.store.house.all());
  const account = accountOf(desk, typed, before);
  if (account === null) return 'password';
  await desk.store.house.setMany({
    ...account,
    'mail.fromName': typed.fromName.trim(),
    'mail.from': typed.from.trim(),
    'mail.replyTo': typed.replyTo.trim(),
    'mail.imprint': typed.imprint.trim(),
    'mail.bounces': typed.bounces.trim(),
    'mail.aMinute': String(typed.rates.aMinute),
    'mail.domainAnHour': String(typed.rates.domainAnHour),
    'mail.recipientADay': String(typed.rates.recipientADay),
  });
  return null;
}

function faultIn(typed: MailFormTyped): MailFormFault | null {
  if (typed.server.trim() !== '' && mailServer(typed.server) === null) return 'server';
  const faulty = (['from', 'replyTo', 'bounces'] as const).find(
    (name) => typed[name].trim() !== '' && mailAddress(typed[name]) === null,
  );
  return faulty ?? null;
}

/** The server and how we sign in there; null: a password is wanting. */
function accountOf(
  desk: DeskOfMail,
  typed: MailFormTyped,
  before: Stored,
): Record<string, string> | null {
  const server = mailServer(typed.server);
  const text = server === null ? '' : mailServerText(server);
  const user = server === null ? '' : typed.user.trim() || (server.user ?? '');
  const account = { 'mail.server': text, 'mail.user': user };
  if (server === null || user === '') return { ...account, 'mail.password': '' };
  const password = typed.password || server.password;
  const key = desk.keys.keyFor('credentials');
  if (password !== null)
    return { ...account, 'mail.password': seal(password, { key, about: sealedAbout(server) }) };
  const known = text === before['mail.server'] ? before['mail.password'] : '';
  return known === '' ? null : { ...account, 'mail.password': known };
}
