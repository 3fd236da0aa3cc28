import type { Article } from '../../model/article.ts';
import { articleText } from '../../model/article.ts';
import type { Removal } from '../../model/removal.ts';
import { recogniseLanguage } from '../../text/recognise-language.ts';
import { unwrapRedirect } from '../markup/unwrap-redirect.ts';
import { sanitiseTree } from '../sanitise.ts';
import { blocksOf } from '../tree/blocks.ts';
import type { PageElement } from '../tree/page-element.ts';
import { findForwarded } from './forwarded.ts';
import { findPieces } from './items/find-pieces.ts';
import { judgeDigest } from './items/judge-digest.ts';
import { readDigest } from './items/read-digest.ts';
import { type LeftOutLines, leaveOutParts } from './leave-out-parts.ts';
import type { MailHead } from './mail-head.ts';
import { type MailLine, mailLine } from './mail-line.ts';
import { readEssay } from './read-essay.ts';
import { unfoldMail } from './unfold/unfold-mail.ts';

/**
 * The articles in a mail's markup, in its order: one where it is an essay, one an item where it is a digest. Links
 * lead where they truly lead, as far as they tell. At most some 200; none if there is no text.
 */
export function readMailTree(root: PageElement, head: MailHead): Article[] {
  const { tree, hidden } = unfoldMail(root);
  const clean = sanitiseTree(tree, null, { rewriteAddress: unwrapRedirect });
  const lines = blocksOf(clean).map(mailLine);
  const forward = readForward(lines, head);
  const left = leaveOutParts(lines, forward.head.outlet);
  for (const at of forward.left)
    left.set(at, { reason: 'part of the head', step: 'forwarded mail' });
  const mail = { lines, left, head: forward.head, language: languageOf(lines, left) };
  const pieces = findPieces(lines, left);
  const digest = judgeDigest(pieces, lines, left);
  const articles = digest.isDigest
    ? readDigest({ ...mail, pieces, byOnlyLink: digest.byOnlyLink })
    : [readEssay({ ...mail, pieces, hidden })];
  const held = articles.filter(holdsNews);
  // Where all is left out we have misread the mail, unless its furniture is all there is.
  const told =
    held.length > 0
      ? held
      : [readEssay({ ...mail, pieces, hidden, left: new Map() })].filter(holdsNews);
  return told.map((article, index) => (index === 0 ? withHidden(article, hidden) : article));
}

function holdsNews({ paragraphs, url }: Article): boolean {
  return paragraphs.length > 0 || url !== null;
}

type Forward = { readonly head: MailHead; readonly left: readonly number[] };

/** Who sent, when, under which subject, where the mail was handed on; what stands above is another's note. */
function readForward(lines: readonly MailLine[], head: MailHead): Forward {
  const texts = lines.slice(0, MOST_LOOKED_AT).map(({ text }) => text);
  const found = findForwarded(texts, head);
  if (found === null) return { head, left: [] };
  return { head: found.head, left: Array.from({ length: found.lineCount }, (_, at) => at) };
}

const MOST_LOOKED_AT = 100;

/** Lines from which the language is told. */
const ENOUGH_LINES = 8;

function languageOf(lines: readonly MailLine[], left: LeftOutLines): string | null {
  const texts = lines.flatMap(({ text, isText }, at) => (isText && !left.has(at) ? [text] : []));
  const any = lines.flatMap(({ text }, at) => (text !== '' && !left.has(at) ? [text] : []));
  return recogniseLanguage(articleText((texts.length > 0 ? texts : any).slice(0, ENOUGH_LINES)));
}

/** UTF-16 units kept of what is taken out. */
const LONGEST = 1_000;

/** What the mail has for the list of mails alone is told with its first article. */
function withHidden(article: Article, hidden: readonly string[]): Article {
  const told = hidden.slice(0, 20).map((text): Removal => {
    const kept = text.slice(0, LONGEST).toWellFormed();
    return {
      text: kept,
      html: '',
      reason: 'outside the article',
      step: 'hidden in the mail',
      place: null,
      before: 0,
    };
  });
  const { details } = article;
  return { ...article, details: { ...details, removed: [...told, ...details.removed] } };
}
