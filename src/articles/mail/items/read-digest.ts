import type { Article } from '../../../model/article.ts';
import { NO_DETAILS } from '../../../model/article.ts';
import { normaliseUrl } from '../../../text/normalise-url.ts';
import { firstSentence } from '../../first-sentence.ts';
import { speaksToReader } from '../../furniture/furniture-of.ts';
import { SECTIONS } from '../../furniture/furniture-words.ts';
import { plainWords, simplified } from '../../furniture/lines.ts';
import { cutLine } from '../../tree/cut-line.ts';
import type { LeftOutLines } from '../leave-out-parts.ts';
import type { MailHead } from '../mail-head.ts';
import type { MailLine } from '../mail-line.ts';
import { mailText } from '../mail-text.ts';
import type { MailPiece } from './find-pieces.ts';
import { signatureIn, takeByline, takeSignature } from './take-byline.ts';

export type DigestMail = {
  readonly head: MailHead;
  readonly language: string | null;
  readonly lines: readonly MailLine[];
  readonly left: LeftOutLines;
  readonly pieces: readonly MailPiece[];
  readonly byOnlyLink: boolean;
};

/** Words of a letter to the readers that is an article of its own; what is shorter greets and signs off. */
const SHORTEST_LETTER = 40;

/** The articles that a digest tells of, in its order, its letter to the readers among them. */
export function readDigest(mail: DigestMail): Article[] {
  leaveOutSignOff(mail);
  const stretches = joinPieces(mail);
  const signed = { ...mail, signsItems: countSigned(mail) >= 2 };
  return stretches.map((stretch) => itemOf(signed, stretch));
}

/** Whether names stand below the items' texts: one alone, at the end, is the name of who made the mail. */
type SignedMail = DigestMail & { readonly signsItems: boolean };

function countSigned({ lines, left, pieces }: DigestMail): number {
  const signed = pieces.filter(({ headline, to }) => {
    return headline !== null && signatureIn(lines, { from: headline + 1, to, left }) !== null;
  });
  return signed.length;
}

/** Words of a line at the end that takes leave of the reader. */
const LONGEST_LEAVE = 25;

/** The last lines, below the last item's text, that speak to the reader: "Write back if you know more." */
function leaveOutSignOff({ lines, left, pieces }: DigestMail): void {
  const last = pieces.at(-1);
  if (last === undefined || isLetter(last)) return;
  const own = lines.findIndex(
    ({ words, isText }, at) => at >= (last.headline ?? last.from) && (isText || words > 8),
  );
  for (let at = last.to - 1; at > own && own !== -1; at -= 1) {
    const line = lines[at];
    if (line === undefined || left.has(at) || line.text === '') continue;
    if (line.words > LONGEST_LEAVE || !speaksToReader(line.text)) break;
    left.set(at, { reason: 'prompt to the reader', step: 'mail items' });
  }
}

type ItemStretch = { readonly piece: MailPiece; readonly from: number; readonly to: number };

/** Which lines each article is made of: pieces that are none are left out, or belong to the one before. */
function joinPieces({ lines, left, pieces }: DigestMail): ItemStretch[] {
  const told = tellingMost(pieces);
  const stretches: { piece: MailPiece; from: number; to: number }[] = [];
  let from = 0;
  for (const [index, piece] of pieces.entries()) {
    const last = stretches.at(-1);
    const isLast = index === pieces.length - 1;
    if (told.has(piece)) stretches.push({ piece, from, to: piece.to });
    else if (isLetter(piece) && last !== undefined && !isLast) last.to = piece.to;
    else leaveOut(piece, { lines, left, isFirst: last === undefined });
    from = stretches.at(-1)?.to === piece.to ? piece.to : from;
  }
  const end = stretches.at(-1);
  if (end !== undefined) end.to = lines.length;
  return stretches;
}

/** The pieces that are articles; of several that lead to the same one the longest is, the first of equals. */
function tellingMost(pieces: readonly MailPiece[]): ReadonlySet<MailPiece> {
  const articles = pieces.filter(isArticle);
  const byLink = new Map<string, MailPiece>();
  for (const piece of articles) {
    const key = keyOf(piece);
    const before = key === null ? undefined : byLink.get(key);
    if (key !== null && (before === undefined || before.words < piece.words))
      byLink.set(key, piece);
  }
  return new Set(
    articles.filter((piece) => {
      const key = keyOf(piece);
      return key === null || byLink.get(key) === piece;
    }),
  );
}

function keyOf({ link }: MailPiece): string | null {
  return link === null ? null : normaliseUrl(link);
}

function isArticle({ headline, link, words }: MailPiece): boolean {
  return headline === null
    ? words >= SHORTEST_LETTER || (link !== null && words > 0)
    : link !== null || words > 0;
}

type Leaving = Pick<DigestMail, 'lines' | 'left'> & { readonly isFirst: boolean };

function leaveOut({ from, to, link }: MailPiece, { lines, left, isFirst }: Leaving): void {
  const outside = isFirst ? 'part of the head' : 'outside the article';
  const reason = link === null ? outside : 'said twice';
  for (let at = from; at < to; at += 1)
    if (!left.has(at) && lines[at]?.furniture === null)
      left.set(at, { reason, step: 'mail items' });
}

function itemOf(mail: SignedMail, { piece, from, to }: ItemStretch): Article {
  const { lines, left, head } = mail;
  for (const at of piece.heads) left.set(at, { reason: 'part of the head', step: 'mail items' });
  const headline = takeHeadline(mail, piece);
  const byline = bylineOf(mail, piece);
  const text = mailText({ lines, left, from, to, byline });
  const subject = from === 0 && isLetter(piece) ? head.subject : '';
  return {
    headline: headline ?? (subject || firstSentence(text.paragraphs[0] ?? '')),
    standfirst: null,
    byline,
    outlet: head.outlet,
    section: sectionOf(mail, piece),
    published: head.published,
    updated: null,
    language: mail.language,
    url: addressOf(mail, piece),
    leadImage: text.details.figures[0] ?? null,
    paragraphs: text.paragraphs,
    html: text.html,
    credits: text.credits,
    details: { ...NO_DETAILS, ...text.details },
  };
}

/** Words of the sender's own, which no headline heads and which lead nowhere. */
function isLetter({ headline, link }: MailPiece): boolean {
  return headline === null && link === null;
}

function bylineOf(
  { lines, left, head, signsItems }: SignedMail,
  piece: MailPiece,
): readonly string[] {
  const from = piece.headline === null ? piece.from : piece.headline + 1;
  const place = { from, to: piece.to, left };
  const above = takeByline(lines, place);
  const named = above.length > 0 || !signsItems ? above : takeSignature(lines, place);
  return named.length === 0 && isLetter(piece) ? head.byline : named;
}

function addressOf({ byOnlyLink }: DigestMail, piece: MailPiece): string | null {
  return piece.link ?? (byOnlyLink && piece.headline !== null ? piece.weakLink : null);
}

/** The heading over several items, unless it is the mail's own title. */
function sectionOf({ pieces, head }: DigestMail, { section }: MailPiece): string | null {
  if (section === null) return null;
  const [outlet, subject] = [plainWords(head.outlet ?? ''), plainWords(head.subject)];
  const words = plainWords(section).join(' ');
  const isTitle = [outlet, subject].some((title) => ` ${title.join(' ')} `.includes(` ${words} `));
  const isOverAll = pieces.every((piece) => isLetter(piece) || piece.section === section);
  const isKnown = SECTIONS.has(simplified(section));
  return isTitle || (isOverAll && !isKnown) ? null : withoutEnds(section);
}

/** The headline of an item; what of its line is no text leaves the text. Null if it has none. */
function takeHeadline({ lines, left }: DigestMail, { headline }: MailPiece): string | null {
  const line = headline === null ? undefined : lines[headline];
  if (headline === null || line === undefined) return null;
  if (line.lead === null) {
    left.set(headline, { reason: 'part of the head', step: 'mail items' });
    return withoutEnds(line.title);
  }
  cutLine(line.block, { from: 0, to: line.lead.end });
  return withoutEnds(line.lead.text).replace(/(?<![.])\.$/, '');
}

/** Numbers and bullets before a headline, arrows and reading times behind it. */
function withoutEnds(headline: string): string {
  return headline
    .replace(/^(?:\(?\d{1,2}[.)]\s+|[•▪►▶→»›*‣◆■]\s{0,3})/u, '')
    .replace(/\s{1,4}[([]\d{1,3}[\s-](?:min|мин|хв|دقيقة|分)[^()[\]]{0,20}[)\]]$/iu, '')
    .replace(/(?:\s{1,3}[→»›>]{1,3}|[:：])$/u, '')
    .trim();
}
