import type { Article } from '../../model/article.ts';
import { NO_DETAILS } from '../../model/article.ts';
import { firstSentence } from '../first-sentence.ts';
import { sharedWords } from '../furniture/lines.ts';
import { isCountedLink } from '../markup/unwrap-redirect.ts';
import { headsOthers } from './items/find-starts.ts';
import type { DigestMail } from './items/read-digest.ts';
import { takeByline } from './items/take-byline.ts';
import { isSameName } from './leave-out-parts.ts';
import type { MailLine } from './mail-line.ts';
import { mailText } from './mail-text.ts';

/** Lines from the start in which the subject may be said again. */
const MOST_HEAD = 12;
/** Words of what a list at the end says of another article. */
const LONGEST_TEASER = 80;

export type EssayMail = Omit<DigestMail, 'byOnlyLink'> & {
  /** Words that only a list of mails shows. */
  readonly hidden: readonly string[];
};

/** A mail as one article: the subject is its headline. */
export function readEssay(mail: EssayMail): Article {
  const { lines, left, head } = mail;
  const title = leaveOutTitle(mail);
  const standfirst = takeStandfirst(mail, title);
  const named = takeByline(lines, { from: (title?.at ?? -1) + 1, to: lines.length, left });
  const byline = named.length > 0 ? named : head.byline;
  leaveOutOthers(mail);
  const text = mailText({ lines, left, from: 0, to: lines.length, byline });
  return {
    headline: head.subject || title?.text || firstSentence(text.paragraphs[0] ?? ''),
    standfirst,
    byline,
    outlet: head.outlet,
    section: null,
    published: head.published,
    updated: null,
    language: mail.language,
    url: title?.url ?? head.url,
    leadImage: text.details.figures[0] ?? null,
    paragraphs: text.paragraphs,
    html: text.html,
    credits: text.credits,
    details: { ...NO_DETAILS, ...text.details },
  };
}

type Title = { readonly at: number; readonly text: string; readonly url: string | null };

/** The subject, said again above the text; its link is the article's own page. */
function leaveOutTitle({ lines, left, head }: EssayMail): Title | null {
  const first = lines.findIndex(({ isText }, at) => isText && !left.has(at));
  const above = lines.slice(0, Math.min(MOST_HEAD, first === -1 ? MOST_HEAD : first));
  const at = above.findIndex((line, index) => !left.has(index) && repeats(line, head.subject));
  const line = lines[at];
  if (line === undefined) return null;
  left.set(at, { reason: 'part of the head', step: 'mail head' });
  const { text, linkedTo } = line;
  return { at, text, url: linkedTo === null || isCountedLink(linkedTo) ? null : linkedTo };
}

function repeats({ text, isHeading }: MailLine, subject: string): boolean {
  if (text === '') return false;
  return isSameName(text, subject) || (isHeading && sharedWords(text, subject) >= 0.8);
}

/** The heading below the title that the list of mails shows as well. */
function takeStandfirst({ lines, left, hidden }: EssayMail, title: Title | null): string | null {
  if (title === null) return null;
  const at = lines.findIndex(({ text }, index) => index > title.at && text !== '');
  const line = lines[at];
  if (line === undefined || left.has(at) || line.isText) return null;
  const opening = line.text.slice(0, 60);
  if (line.words < 3 || !hidden.some((words) => words.includes(opening))) return null;
  left.set(at, { reason: 'part of the head', step: 'mail head' });
  return line.text;
}

/** Other articles listed at the end, under a heading that says that they are. */
function leaveOutOthers({ lines, left, pieces }: EssayMail): void {
  let first = pieces.length;
  while (first > 0) {
    const piece = pieces[first - 1];
    if (piece === undefined || piece.headline === null) break;
    if (piece.link === null || piece.words > LONGEST_TEASER) break;
    first -= 1;
  }
  const heading = pieces[first]?.heads.find((at) => {
    const line = lines[at];
    return line !== undefined && headsOthers(line);
  });
  if (heading === undefined) return;
  for (let at = heading; at < lines.length; at += 1)
    if (!left.has(at) && lines[at]?.text !== '')
      left.set(at, { reason: 'pointer to other articles', step: 'mail items' });
}
