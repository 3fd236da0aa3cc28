import { createHash, randomBytes } from 'node:crypto';
import type { LetterRead } from '../../articles/read-mail.ts';
import type { Desk } from '../../desk.ts';
import type { ReadEntry } from '../../model/library.ts';
import type { LetterHead, LetterTaken, TakenLetter } from '../../model/mail/newsletter.ts';

/** A mail for one reader, however it came. */
export type ComingMail = {
  readonly readerId: number;
  /** The address it came to; null: by a box, or from a file. */
  readonly addressId: number | null;
  readonly bytes: Uint8Array;
};

type LetterDesk = Pick<Desk, 'store' | 'reading' | 'mailIn' | 'now'>;

/**
 * Reads a mail and takes it in: when this resolves, it is in the library as articles, as a mail that waits, or as one
 * that could not be read, or it was there before; but for 'full', where nothing was kept. Throws StoreError.
 */
export async function takeLetter(desk: LetterDesk, mail: ComingMail): Promise<LetterTaken> {
  const letter = await readComing(desk, mail);
  return desk.store.newsletters.recordMail(letter, desk.now());
}

/** Takes a mail anew that was kept; it stays as it was if there is no room. */
export async function takeLetterAgain(
  desk: LetterDesk,
  id: number,
  mail: ComingMail,
): Promise<LetterTaken> {
  const letter = await readComing(desk, mail);
  return desk.store.newsletters.recordMailAgain(id, letter, desk.now());
}

/** That a mail is larger than any that is read: it stays where it is, and the reader is told. */
export function tooLargeLetter(readerId: number, name: string, size: number): TakenLetter {
  const reason = 'The message is larger than 25 MB; it stays in the mailbox it lies in.';
  const key = hashOf(`too large\n${name}`);
  return {
    ...{ readerId, addressId: null, head: null, key, body: null, size, entries: null, reason },
    token: newToken(),
  };
}

/** Names what must not be guessed or met twice. */
export function newToken(): string {
  return randomBytes(16).toString('hex');
}

async function readComing(desk: LetterDesk, mail: ComingMail): Promise<TakenLetter> {
  const { readerId, addressId, bytes } = mail;
  // The reading thread takes its bytes away; these are kept.
  const read = await desk.reading.readLetter({
    bytes: new Uint8Array(bytes),
    authServer: desk.mailIn.authServer,
  });
  const head = read.kind === 'read' ? read.head : null;
  const key = keyOf(head, bytes);
  const told = toldBy(read, key);
  const kept = { head, key, body: bytes, size: bytes.length, token: newToken() };
  return { readerId, addressId, ...kept, ...told };
}

/**
 * Tells one mail from another: sender and Message-ID, which anybody can write, but then it is their own mail that is
 * known already. Without one, what it says; where nothing can be told of it, each byte, so that no other is taken for it.
 */
function keyOf(head: LetterHead | null, bytes: Uint8Array): string {
  if (head === null) return hashOf(bytes);
  if (head.messageId !== null) return hashOf(`${head.sender.key}\n${head.messageId}`);
  // What servers on the way put before differs each time.
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const ends = [text.indexOf('\r\n\r\n'), text.indexOf('\n\n')].filter((at) => at !== -1);
  return hashOf(
    `${head.sender.key}\n${head.subject}\n`,
    text.subarray(Math.min(...ends, text.length)),
  );
}

function hashOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('base64url');
}

function toldBy(read: LetterRead, key: string): Pick<TakenLetter, 'entries' | 'reason'> {
  if (read.kind === 'failed') return { entries: null, reason: read.reason };
  const { document } = read;
  if (document.kind === 'failed') return { entries: null, reason: document.reason };
  const entries = document.articles.map((article, index): ReadEntry => {
    // By nothing but the mail: what stands at an address on the web is another's word.
    const keys = { guid: `${key}#${index}`, url: null, title: null, content: null };
    return { keys, statedHash: key, article, wantsPage: false };
  });
  return { entries, reason: null };
}
