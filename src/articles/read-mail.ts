import PostalMime, { type Email } from 'postal-mime';
import type { Article, DocumentRead } from '../model/article.ts';
import type { LetterHead } from '../model/mail/newsletter.ts';
import { wordCount } from './furniture/lines.ts';
import { boundedMail, boundedText } from './mail/bounded-mail.ts';
import { leaveOutAttached } from './mail/leave-out-attached.ts';
import { letterHead } from './mail/letter-head.ts';
import { listName, mailHead } from './mail/mail-head.ts';
import { readMailText } from './mail/read-mail-text.ts';
import { readMailTree } from './mail/read-mail-tree.ts';
import { parseMarkup } from './tree/parse-markup.ts';

/** Bytes: what mail providers let through. */
const LARGEST = 25_000_000;

/** Articles of one mail at most, and mails in one another. */
const MOST_ARTICLES = 200;
const DEEPEST = 3;

/**
 * Reads a newsletter or a mailed article (RFC 5322, MIME): the subject is the headline, the sender the outlet
 * or the author, the HTML part the text, else the plain part. A digest is several articles, an item each; mails within
 * the mail are read as mails. Parsing is postal-mime's; nothing is fetched.
 */
export async function readMail(bytes: Uint8Array): Promise<DocumentRead> {
  if (bytes.length > LARGEST) return TOO_LARGE;
  const email = await parsed(bytes);
  return email === null ? NOT_FITTING : articlesIn(email);
}

const TOO_LARGE = { kind: 'failed', reason: 'The message is larger than 25 MB.' } as const;
const NOT_FITTING = {
  kind: 'failed',
  reason: 'The message cannot be read: its parts do not fit together.',
} as const;

/** What a mail says of itself, and its articles, which may fail by themselves. */
export type LetterRead =
  | { readonly kind: 'read'; readonly head: LetterHead; readonly document: DocumentRead }
  | { readonly kind: 'failed'; readonly reason: string };

export type LetterToRead = {
  readonly bytes: Uint8Array;
  /** The mail server whose word on senders is believed; see letterHead. */
  readonly authServer: string | null;
};

/** Reads a newsletter with who sent it, for whoever decides whether it is wanted. */
export async function readLetter({ bytes, authServer }: LetterToRead): Promise<LetterRead> {
  if (bytes.length > LARGEST) return TOO_LARGE;
  const email = await parsed(bytes);
  if (email === null) return NOT_FITTING;
  const head = letterHead(email, authServer);
  return { kind: 'read', head, document: await articlesIn(email) };
}

async function articlesIn(email: Email): Promise<DocumentRead> {
  const [first, ...others] = await readEmail(email, { depth: 0, list: null });
  if (first === undefined) return { kind: 'failed', reason: 'The message has no text.' };
  return { kind: 'read', articles: [first, ...others.slice(0, MOST_ARTICLES - 1)] };
}

/** What a mail stands in: how many mails, and which list's digest. */
type Around = { readonly depth: number; readonly list: string | null };

async function readEmail(email: Email, { depth, list }: Around): Promise<Article[]> {
  const head = mailHead(email, list);
  const own = email.html
    ? readMailTree(parseMarkup(email.html), head)
    : readMailText(boundedText(email.text ?? ''), head);
  const inside = depth < DEEPEST ? await readInside(email, depth + 1) : [];
  return inside.length === 0 ? own : [...own.filter(isLetter), ...inside];
}

async function parsed(bytes: Uint8Array): Promise<Email | null> {
  try {
    return await PostalMime.parse(boundedMail(leaveOutAttached(bytes)), {
      maxNestingDepth: 20,
      maxHeadersSize: 256_000,
      forceRfc822Attachments: true,
    });
  } catch {
    // postal-mime throws for nesting and headers beyond its bounds; both are the message's fault.
    return null;
  }
}

/** Mails within the mail: one handed on as it was, or the many of a mailing list's digest (RFC 2046, 5.1.5). */
async function readInside(email: Email, depth: number): Promise<Article[]> {
  const articles: Article[] = [];
  const list = listName(email);
  for (const { mimeType, content } of email.attachments) {
    if (articles.length >= MOST_ARTICLES) break;
    if (mimeType !== 'message/rfc822' || typeof content === 'string') continue;
    const inner = await parsed(new Uint8Array(content));
    if (inner !== null) articles.push(...(await readEmail(inner, { depth, list })));
  }
  return articles;
}

/** Words of what a sender writes above a mail that is handed on, if it is more than "see below". */
const SHORTEST_LETTER = 40;

function isLetter({ paragraphs }: Article): boolean {
  const isContents = /^today.s topics/i.test(paragraphs[0] ?? '');
  return !isContents && wordCount(paragraphs.join(' ')) >= SHORTEST_LETTER;
}
