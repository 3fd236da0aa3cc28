import type { Address, Email } from 'postal-mime';
import type { Millis } from '../../model/time.ts';
import { readDate } from '../../text/read-date.ts';
import { bareByline, isOutletName } from '../furniture/byline-of.ts';
import { webAddress } from '../markup/clean-address.ts';

/** What a mail's header says of all that is in it. */
export type MailHead = {
  /** The subject, without what programs put before it; empty if there is none. */
  readonly subject: string;
  readonly outlet: string | null;
  readonly byline: readonly string[];
  readonly published: Millis | null;
  /** Where the mail stands on the web (RFC 5064). */
  readonly url: string | null;
};

/** Reads a mail's header. `outerList` is the mailing list whose digest the mail stands in. */
export function mailHead(email: Email, outerList: string | null = null): MailHead {
  const archived = headerOf(email, 'archived-at')?.replace(/^[\s<]{0,9}|[\s>]{0,9}$/g, '') ?? '';
  return {
    subject: bareSubject(email.subject ?? ''),
    ...senderOf(nameOf(email.from), listName(email) ?? outerList),
    published: email.date === undefined ? null : readDate(email.date),
    url: /^https?:/i.test(archived) ? webAddress(archived, null) : null,
  };
}

/** A subject without "Re:", "Fwd:", and the same of other languages. */
export function bareSubject(subject: string): string {
  return subject
    .slice(0, 1_000)
    .replace(
      /^\s{0,9}(?:\[(?:fwd?|wg|tr)\s?:?\]\s?|(?:re|fwd?|aw|wg|tr|rv|sv|enc|i|doorst|pd|转发|轉寄|转|回复)\s?[:：]\s?){1,5}/iu,
      '',
    )
    .replace(/\s+/g, ' ')
    .trim();
}

export type Sender = { readonly outlet: string | null; readonly byline: readonly string[] };

/** "Jane Doe from The Harbour Times" is both; a list's name is the outlet; a person's name is a byline. */
export function senderOf(name: string | null, list: string | null): Sender {
  if (name === null) return { outlet: list, byline: [] };
  const both = /^(.{2,60}?)\s(?:from|at|of|von|de|di|van|z|из|з|\||@)\s(.{2,60})$/i.exec(name);
  const people = both?.[1] === undefined ? null : bareByline(both[1]);
  if (people !== null && both?.[2] !== undefined) return { outlet: both[2], byline: people };
  const person = isOutletName(name) || LETTER_WORDS.test(name) ? null : bareByline(name);
  return person === null ? { outlet: name, byline: [] } : { outlet: list ?? name, byline: person };
}

/** Names of newsletters that are made like names of people: "Weir Notes". */
const LETTER_WORDS =
  /(?:^|[^\p{L}])(?:notes?|letters?|newsletter|brief|briefing|digest|roundup|weekly|daily|monthly|memo|edition|dispatch(?:es)?|update|rundbrief|brief[e]?|post|lettre|infolettre|carta|boletín|boletim|lettera|nieuwsbrief|list|biuletyn|рассылка|письмо|письма|розсилка|лист|نشرة|رسالة)(?:$|[^\p{L}])/iu;

function nameOf(from: Address | undefined): string | null {
  const name = from?.name?.replace(/\s+/g, ' ').trim() || from?.address?.split('@')[1] || null;
  return name === null ? null : name.slice(0, 120);
}

/** RFC 2919: a list's identifier, with its name before it where it has one. */
export function listName(email: Email): string | null {
  const header = headerOf(email, 'list-id')?.slice(0, 300);
  const name = header?.split('<', 1)[0]?.replace(/["']/g, '').trim();
  return name && /\p{L}{3}/u.test(name) && !/^[a-f0-9.-]{16,}/i.test(name) ? name : null;
}

function headerOf(email: Email, name: string): string | null {
  return email.headers.find(({ key }) => key === name)?.value.slice(0, 2_000) ?? null;
}
