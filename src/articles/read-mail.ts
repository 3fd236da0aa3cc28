import PostalMime, { type Address, type Email } from 'postal-mime';
import type { Article, ArticleRead } from '../model/article.ts';
import { articleText, NO_DETAILS } from '../model/article.ts';
import { readDate } from '../text/read-date.ts';
import { recogniseLanguage } from '../text/recognise-language.ts';
import { firstSentence } from './first-sentence.ts';
import { bareByline, isOutletName } from './furniture/byline-of.ts';
import { dropFurniture } from './furniture/drop-furniture.ts';
import { readPlainText } from './read-plain-text.ts';
import { sanitiseTree } from './sanitise.ts';
import { parseMarkup } from './tree/parse-markup.ts';

/** Bytes: what mail providers let through. */
const LARGEST = 25_000_000;

/**
 * Reads a newsletter or a mailed article (RFC 5322, MIME): the subject is the headline, the sender the outlet
 * or the author, the HTML part the text, else the plain part. Parsing is postal-mime's; nothing is fetched.
 */
export async function readMail(bytes: Uint8Array): Promise<ArticleRead> {
  if (bytes.length > LARGEST)
    return { kind: 'failed', reason: 'The message is larger than 25 MB.' };
  const email = await parsed(bytes);
  if (email === null)
    return { kind: 'failed', reason: 'The message cannot be read: its parts do not fit together.' };
  const article = email.html ? fromHtml(email, email.html) : fromText(email);
  if (article === null || article.paragraphs.length === 0)
    return { kind: 'failed', reason: 'The message has no text.' };
  return { kind: 'article', article };
}

async function parsed(bytes: Uint8Array): Promise<Email | null> {
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: 20, maxHeadersSize: 256_000 });
  } catch {
    // postal-mime throws for nesting and headers beyond its bounds; both are the message's fault.
    return null;
  }
}

function fromHtml(email: Email, html: string): Article {
  const { byline } = senderOf(email);
  const cleaned = dropFurniture(sanitiseTree(parseMarkup(html), null), { byline });
  return {
    ...headOf(email, cleaned.paragraphs),
    leadImage: cleaned.details.figures[0] ?? null,
    paragraphs: cleaned.paragraphs,
    html: cleaned.html,
    credits: cleaned.credits,
    details: { ...NO_DETAILS, ...cleaned.details },
  };
}

function fromText(email: Email): Article | null {
  const read = readPlainText(`${email.subject ?? ''}\n\n${email.text ?? ''}`);
  if (read.kind === 'failed') return null;
  const { paragraphs, html, credits } = read.article;
  return { ...headOf(email, paragraphs), leadImage: null, paragraphs, html, credits };
}

function headOf(
  email: Email,
  paragraphs: readonly string[],
): Omit<Article, 'leadImage' | 'paragraphs' | 'html' | 'credits'> {
  const { outlet, byline } = senderOf(email);
  return {
    headline:
      email.subject?.replace(/^(?:(?:re|fwd?|aw|wg|tr|rv|sv)\s?:\s?){1,5}/i, '').trim() ||
      firstSentence(paragraphs[0] ?? ''),
    standfirst: null,
    byline,
    outlet,
    section: null,
    published: email.date === undefined ? null : readDate(email.date),
    updated: null,
    language: recogniseLanguage(articleText(paragraphs.slice(0, 6))),
    url: null,
    details: NO_DETAILS,
  };
}

/** "Jane Doe from The Harbour Times" is both; a list's name is the outlet; a person's name is a byline. */
function senderOf(email: Email): {
  readonly outlet: string | null;
  readonly byline: readonly string[];
} {
  const name = nameOf(email.from);
  const list = listName(email);
  if (name === null) return { outlet: list, byline: [] };
  const both = /^(.{2,60}?)\s(?:from|at|of|von|de|di|van|z|из|з|\||@)\s(.{2,60})$/i.exec(name);
  const people = both?.[1] === undefined ? null : bareByline(both[1]);
  if (people !== null && both?.[2] !== undefined) return { outlet: both[2], byline: people };
  const person = isOutletName(name) ? null : bareByline(name);
  return person === null ? { outlet: name, byline: [] } : { outlet: list ?? name, byline: person };
}

function nameOf(from: Address | undefined): string | null {
  const name = from?.name?.replace(/\s+/g, ' ').trim() || from?.address?.split('@')[1] || null;
  return name === null ? null : name.slice(0, 120);
}

/** RFC 2919: a list's identifier, with its name before it where it has one. */
function listName(email: Email): string | null {
  const header = email.headers.find(({ key }) => key === 'list-id')?.value.slice(0, 300);
  const name = header?.split('<', 1)[0]?.replace(/["']/g, '').trim();
  return name && /\p{L}{3}/u.test(name) && !/^[a-f0-9.-]{16,}/i.test(name) ? name : null;
}
