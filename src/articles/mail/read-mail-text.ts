import type { Article } from '../../model/article.ts';
import type { Removal } from '../../model/removal.ts';
import { firstSentence } from '../first-sentence.ts';
import { readPlainText } from '../read-plain-text.ts';
import { forwardedHead, marksForward } from './forwarded.ts';
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
  const at = Math.max(text.lastIndexOf('\n-- \n'), text.lastIndexOf('\n-- \r\n'));
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

/** Lines that are looked at for the header of a forwarded mail. */
const MOST_NOTE = 60;

function withoutForward(text: string, head: MailHead): { head: MailHead; body: string } {
  const lines = text.slice(0, 40_000).split(/\r?\n/);
  const at = lines.slice(0, MOST_NOTE).findIndex((line) => marksForward(line));
  if (at === -1) return { head, body: text };
  // Apple's program leaves a blank line before the header.
  const start = lines.findIndex((line, index) => index > at && /\S/.test(line));
  const found = start === -1 ? null : forwardedHead(lines.slice(start, start + 10), head);
  if (found === null) return { head, body: text };
  const end = start + found.lineCount;
  const skipped = lines.slice(0, end).join('\n').length;
  return { head: found.head, body: text.replace(/\r\n/g, '\n').slice(skipped) };
}
