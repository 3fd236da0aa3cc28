import type { Article } from '../../model/article.ts';
import type { Removal } from '../../model/removal.ts';
import { firstSentence } from '../first-sentence.ts';
import { readPlainText } from '../read-plain-text.ts';
import { findForwarded } from './forwarded.ts';
import type { MailHead } from './mail-head.ts';
import { readMailTree } from './read-mail-tree.ts';
import { textTree } from './text-tree.ts';

/** The articles in a mail's plain text, in its order: those of a digest, else one. None if there is no text. */
export function readMailText(text: string, outer: MailHead): Article[] {
  const { head, body: whole } = withoutForward(text, outer);
  const { body, signature } = withoutSignature(whole);
  const items = readMailTree(textTree(body), head);
  if (items.length > 1) return items;
  const read = readPlainText(`${head.subject}\n\n${body}`);
  if (read.kind === 'failed' || read.article.paragraphs.length === 0) return items;
  const { article } = read;
  return [
    {
      ...article,
      headline: head.subject || firstSentence(article.paragraphs[0] ?? ''),
      byline: head.byline.length > 0 ? head.byline : article.byline,
      outlet: head.outlet ?? article.outlet,
      published: head.published ?? article.published,
      url: head.url,
      details: { ...article.details, removed: [...article.details.removed, ...signature(article)] },
    },
  ];
}

/** UTF-16 units of a signature. */
const LONGEST_SIGNATURE = 1_000;

/** What stands below a line of two dashes and a space signs the mail (RFC 3676, 4.3). */
function withoutSignature(text: string) {
  const at = text.lastIndexOf('\n-- \n');
  if (at === -1 || text.length - at > LONGEST_SIGNATURE) return { body: text, signature: () => [] };
  const signed = text
    .slice(at)
    .replace(/^\s{1,3}--\s{1,3}/, '')
    .replace(/\s+/g, ' ')
    .trim();
  const signature = ({ paragraphs }: Article): Removal[] => [
    {
      text: signed,
      html: '',
      reason: 'outside the article',
      step: 'signature',
      place: null,
      before: paragraphs.length,
    },
  ];
  return { body: text.slice(0, at), signature: signed === '' ? () => [] : signature };
}

function withoutForward(text: string, head: MailHead): { head: MailHead; body: string } {
  const even = text.replace(/\r\n?/g, '\n');
  const lines = even.slice(0, 40_000).split('\n');
  const found = findForwarded(lines, head);
  if (found === null) return { head, body: even };
  const skipped = lines.slice(0, found.lineCount).join('\n').length;
  return { head: found.head, body: even.slice(skipped) };
}
