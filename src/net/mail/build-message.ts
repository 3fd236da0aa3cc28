import type { MailedLetter, MailParty } from '../../model/mail/mailed.ts';

const LONGEST_SUBJECT = 250;
const LONGEST_NAME = 100;

/**
 * A letter as it goes over the wire (RFC 5322, MIME). Addresses are objects with one address each: in a string the library
 * would look for several. Nothing is read from files or fetched for it. Throws if another than the one recipient would come of it.
 */
export async function buildMessage(letter: MailedLetter, at: Date): Promise<Buffer> {
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  const { from, replyTo, to, messageId, subject, text, html } = letter;
  const node = new MailComposer({
    disableFileAccess: true,
    disableUrlAccess: true,
    from: partyOf(from),
    to: partyOf(to),
    ...(replyTo !== null && { replyTo: partyOf({ name: null, address: replyTo }) }),
    messageId: `<${messageId}>`,
    date: at,
    subject: oneLine(subject, LONGEST_SUBJECT),
    text,
    ...(html !== null && { html }),
    headers: headersOf(letter),
    // Told, since to find out is a third of the work.
    encoding: encodingOf(`${text}${html ?? ''}`),
  }).compile();
  const recipients = [node.getEnvelope().to].flat();
  if (recipients.length !== 1 || recipients[0] !== to.address)
    throw new Error(`a letter to one would go to ${recipients.length}`);
  return node.build();
}

/** Words in Latin letters stay readable as they are; of others quoted-printable would make nine signs each. */
function encodingOf(words: string): 'quoted-printable' | 'base64' {
  return Buffer.byteLength(words) > 1.3 * words.length ? 'base64' : 'quoted-printable';
}

function partyOf({ name, address }: MailParty) {
  return { name: name === null ? '' : oneLine(name, LONGEST_NAME), address };
}

/** Not folded or encoded: they are ours, and programs read them by the letter. */
function headersOf({ headers }: MailedLetter) {
  return Object.entries(headers).map(([key, value]) => ({
    key,
    value: { prepared: true, value: oneLine(value, LONGEST_HEADER) },
  }));
}

/** A line has 998 letters at most (RFC 5322, 2.1.1). */
const LONGEST_HEADER = 900;

/** What would begin another line, or cannot be written, is a space. */
function oneLine(text: string, longest: number): string {
  return text
    .toWellFormed()
    .slice(0, longest)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\ufeff]+/gu, ' ')
    .toWellFormed()
    .trim();
}
