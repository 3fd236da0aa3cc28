/**
 * Reads new mails out of a folder of a mailbox by IMAP (RFC 9051), in the order they came there. The protocol is
 * imapflow's; mails are fetched with BODY.PEEK, which leaves them unread. What was read is told by UID, which means
 * something only as long as the folder's UIDVALIDITY stays.
 */
import { ImapFlow, type ImapFlowOptions, type MailboxObject } from 'imapflow';
import type { AfterTaking, BoxSecurity, BoxTrouble } from '../../model/mail/newsletter.ts';
import { DAY, MINUTE, type Millis, SECOND } from '../../model/time.ts';
import type { AllowedPrivate } from '../guard/allowed-private.ts';
import { guardedAddress } from '../guard/guarded-address.ts';
import { boxTrouble } from './box-trouble.ts';

export type BoxToRead = {
  readonly host: string;
  readonly port: number;
  readonly security: BoxSecurity;
  readonly userName: string;
  readonly password: string;
  readonly folder: string;
  readonly afterTaking: AfterTaking;
  readonly moveTo: string | null;
  /** Whether what lay there before the first look is read too. */
  readonly fromStart: boolean;
  /** Null: it was never looked into. */
  readonly uidValidity: string | null;
  readonly lastUid: number;
  /** Null: never. */
  readonly lastPolledAt: Millis | null;
};

export type BoxGuard = {
  readonly allowed: AllowedPrivate;
  readonly isOwners: boolean;
  readonly lookup?: (host: string) => Promise<readonly string[]>;
};

export type BoxReading = {
  /** Null: it is larger than anything that is read, and stays where it is. False: there is no room, so this is the end. */
  readonly onMail: (bytes: Uint8Array | null, size: number) => Promise<boolean>;
  /** Told after each mail, and at the first look: what stands before need not be looked at again. */
  readonly onPlace: (uidValidity: string, lastUid: number) => Promise<void>;
};

/** `more`: there were more than are read at once. */
export type BoxRead =
  | { readonly kind: 'read'; readonly count: number; readonly more: boolean }
  | { readonly kind: 'failed'; readonly trouble: BoxTrouble };

const LARGEST = 25_000_000;
const MOST_MAILS = 50;
/** One look into a box. */
const LONGEST: Millis = 5 * MINUTE;

/** Never throws for what the other side does; what `reading` throws comes out. */
export async function readBox(
  box: BoxToRead,
  guard: BoxGuard,
  reading: BoxReading,
): Promise<BoxRead> {
  const found = await guardedAddress(box, guard);
  if (found.kind === 'unknown') return failed('not reachable');
  if (found.kind === 'refused') return failed('not allowed', found.reason);
  const client = new ImapFlow(optionsOf(box, found));
  // Breaks off outside of a command; the command that follows says so too.
  client.on('error', () => {});
  const end = setTimeout(() => client.close(), LONGEST);
  const mine: { error: unknown } = { error: null };
  try {
    await client.connect();
    const read = await readFolder(client, box, marked(reading, mine));
    await client.logout().catch(() => {});
    return read;
  } catch (error) {
    // What the library said is ours to tell, and none of the box's troubles.
    if (mine.error !== null) throw mine.error;
    return { kind: 'failed', trouble: boxTrouble(error) };
  } finally {
    clearTimeout(end);
    client.close();
  }
}

function failed(kind: BoxTrouble['kind'], detail: string | null = null): BoxRead {
  return { kind: 'failed', trouble: { kind, detail } };
}

/** Notes what our own side throws, to tell it from what the client throws. */
function marked({ onMail, onPlace }: BoxReading, mine: { error: unknown }): BoxReading {
  const noting = (error: unknown): never => {
    mine.error = error;
    throw error;
  };
  return {
    onMail: (bytes, size) => onMail(bytes, size).catch(noting),
    onPlace: (uidValidity, lastUid) => onPlace(uidValidity, lastUid).catch(noting),
  };
}

function optionsOf(
  { host, port, security, userName, password }: BoxToRead,
  { address, isLoopback }: { readonly address: string; readonly isLoopback: boolean },
): ImapFlowOptions {
  const isName = address !== host;
  return {
    ...{ host: address, port, secure: security === 'tls' },
    // The certificate is the name's, whatever address the name has.
    ...(isName && { servername: host }),
    // On this machine nobody listens in between, and nobody has a certificate.
    ...(security === 'starttls' && !isLoopback && { doSTARTTLS: true }),
    tls: { minVersion: 'TLSv1.2', rejectUnauthorized: !isLoopback },
    auth: { user: userName, pass: password },
    ...{ logger: false, disableAutoIdle: true, disableCompression: true },
    clientInfo: { name: 'Hearsay' },
    ...{ connectionTimeout: 15 * SECOND, greetingTimeout: 15 * SECOND, socketTimeout: MINUTE },
    // A folder has some hundred thousand numbers at most; imapflow's own bounds are gigabytes.
    ...{ maxLiteralSize: LARGEST + 1_000_000, maxResponseSize: 2 * LARGEST },
    ...{ maxLineLength: 2_000_000, maxResponseTokens: 100_000 },
  };
}

async function readFolder(client: ImapFlow, box: BoxToRead, reading: BoxReading): Promise<BoxRead> {
  const folder = await client.mailboxOpen(box.folder, { readOnly: box.afterTaking === 'leave' });
  const uidValidity = String(folder.uidValidity);
  const found = await newUids(client, box, folder);
  // So that what comes from now on counts, even if nothing is there yet.
  if (box.uidValidity !== uidValidity) await reading.onPlace(uidValidity, found.before);
  const uids = found.uids.slice(0, MOST_MAILS);
  let count = 0;
  for (const uid of uids) {
    if (!(await takeOne(client, uid, reading))) return failed('no room');
    await putAway(client, box, uid);
    await reading.onPlace(uidValidity, uid);
    count += 1;
  }
  return { kind: 'read', count, more: found.uids.length > uids.length };
}

type Found = { readonly uids: readonly number[]; readonly before: number };

/** What is not read yet, the first that came first, and the number before. */
async function newUids(client: ImapFlow, box: BoxToRead, folder: MailboxObject): Promise<Found> {
  const isSame = box.uidValidity === String(folder.uidValidity);
  if (isSame) return uidsFrom(client, box.lastUid);
  if (box.uidValidity === null && !box.fromStart)
    return { uids: [], before: Math.max(0, folder.uidNext - 1) };
  if (box.fromStart || box.lastPolledAt === null) return uidsFrom(client, 0);
  // All numbers are new. What lay there before the box was first looked into is still none of ours; what was taken
  // is known by its Message-ID.
  const since = new Date(box.lastPolledAt - 2 * DAY);
  const lately = await client.search({ since }, { uid: true });
  const uids = (lately === false || lately === undefined ? [] : lately).toSorted((a, b) => a - b);
  const before = uids[0] === undefined ? folder.uidNext - 1 : uids[0] - 1;
  return { uids, before: Math.max(0, before) };
}

async function uidsFrom(client: ImapFlow, last: number): Promise<Found> {
  const all = await client.search({ uid: `${last + 1}:*` }, { uid: true });
  // "7:*" is also the last mail there is, whatever its number.
  const uids = (all === false || all === undefined ? [] : all).filter((uid) => uid > last);
  return { uids: uids.toSorted((a, b) => a - b), before: last };
}

async function takeOne(client: ImapFlow, uid: number, { onMail }: BoxReading): Promise<boolean> {
  const stated = await client.fetchOne(String(uid), { uid: true, size: true }, { uid: true });
  // Removed meanwhile.
  if (stated === false || stated === undefined) return true;
  const size = stated.size ?? 0;
  if (size > LARGEST) return onMail(null, size);
  const mail = await client.fetchOne(String(uid), { uid: true, source: true }, { uid: true });
  if (mail === false || mail === undefined || mail.source === undefined) return true;
  const bytes = new Uint8Array(mail.source);
  return bytes.length > LARGEST ? onMail(null, bytes.length) : onMail(bytes, bytes.length);
}

async function putAway(client: ImapFlow, box: BoxToRead, uid: number): Promise<void> {
  if (box.afterTaking === 'mark read')
    await client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true });
  if (box.afterTaking === 'move' && box.moveTo !== null)
    await client.messageMove(String(uid), box.moveTo, { uid: true });
}
