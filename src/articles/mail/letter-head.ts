import type { Email } from 'postal-mime';
import { mailAddress, mailKey } from '../../model/mail/mail-address.ts';
import type { LetterHead, LetterSender } from '../../model/mail/newsletter.ts';
import type { PageElement } from '../tree/page-element.ts';
import { parseMarkup } from '../tree/parse-markup.ts';
import { findConfirmations } from './confirmations.ts';
import { bareSubject, listName } from './mail-head.ts';

/** UTF-16 units looked at for the words shown of a mail before its sender is allowed. */
const LOOKED_AT = 20_000;
const LONGEST_PREVIEW = 600;
const LONGEST_NAME = 120;
const LONGEST_SUBJECT = 300;

/**
 * What a mail says of itself. `authServer` is the name of the mail server whose word on senders is believed
 * (authserv-id, RFC 8601, 2.5); null: nobody's is.
 */
export function letterHead(email: Email, authServer: string | null): LetterHead {
  const subject = line(bareSubject(email.subject ?? ''), LONGEST_SUBJECT);
  const text = letterText(email);
  return {
    messageId: messageIdOf(email),
    sender: letterSender(email),
    subject,
    preview: line(text, LONGEST_PREVIEW),
    confirmations: findConfirmations(email, { subject, text }),
    authentication: authServer === null ? null : authenticationBy(email, authServer),
  };
}

/** The plain part if it says anything, else the words of the markup. */
function letterText({ text = '', html = '' }: Email): string {
  const plain = text.slice(0, LOOKED_AT);
  return plain.trim() === '' ? wordsOf(html) : plain;
}

/** UTF-16 units of markup: mails begin with pages of styles. */
const LOOKED_AT_MARKUP = 1_000_000;

function wordsOf(html: string): string {
  let words = '';
  for (const piece of piecesOf(parseMarkup(html.slice(0, LOOKED_AT_MARKUP)))) {
    words += ` ${piece}`;
    if (words.length > LOOKED_AT) break;
  }
  return words;
}

/** Text that is shown, in order. As deep as the tree, which is bounded. */
function* piecesOf(element: PageElement): Generator<string> {
  for (const child of element.children) {
    if (typeof child === 'string') yield child;
    else if (child.name !== 'title' && child.name !== 'style') yield* piecesOf(child);
  }
}

/** One line without what turns writing round or cannot be seen. */
function line(text: string, longest: number): string {
  const even = text
    .slice(0, 4 * longest)
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim();
  return even.length <= longest ? even : `${even.slice(0, longest).toWellFormed()}…`;
}

function messageIdOf({ messageId }: Email): string | null {
  const id = messageId?.trim().slice(0, 1_000).toWellFormed() ?? '';
  return id === '' ? null : id;
}

function letterSender(email: Email): LetterSender {
  const address = mailAddress(email.from?.address ?? '');
  const list = listId(email);
  const name =
    line(listName(email) ?? email.from?.name ?? '', LONGEST_NAME) || address || list || NOBODY;
  const key = list === null ? `from:${address === null ? '' : mailKey(address)}` : `list:${list}`;
  return { key, name, address };
}

const NOBODY = '(no sender)';

/** What stands in the brackets of List-Id (RFC 2919); the name before it may change. */
function listId(email: Email): string | null {
  const header = headerOf(email, 'list-id');
  const id = /<([^<>\s\p{Cc}\p{Cf}\p{Cs}]{1,250})>/u.exec(header ?? '')?.[1] ?? '';
  return id === '' ? null : id.toLowerCase();
}

/** The first that names the server: what others wrote stands below what it wrote itself, for it takes theirs in its name away. */
function authenticationBy(email: Email, server: string): string | null {
  for (const { key, value } of email.headers) {
    if (key !== 'authentication-results') continue;
    const [name = ''] = value.trim().slice(0, 300).split(/[\s;]/, 1);
    if (name.toLowerCase() === server.toLowerCase()) return line(value, LONGEST_SUBJECT);
  }
  return null;
}

function headerOf(email: Email, name: string): string | null {
  return email.headers.find(({ key }) => key === name)?.value.slice(0, 2_000) ?? null;
}
