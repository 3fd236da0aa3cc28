import type { Statement } from '../../../model/statement.ts';
import { shownContent } from '../../../model/statement.ts';

/** Usual for a line of a list. */
const USUAL = 420;

/**
 * A statement's words, in quotation marks where it is printed as said. Past `longest` UTF-16 units it is only begun: the
 * article has the rest.
 */
export function quoted(
  statement: Pick<Statement, 'content' | 'spans' | 'form'>,
  longest = USUAL,
): string {
  const content = shownContent(statement);
  const words = content.length > longest ? `${wordsUpTo(content, longest)}…` : content;
  return statement.form === 'direct' ? `“${words}”` : words;
}

function wordsUpTo(text: string, length: number): string {
  const start = text.slice(0, length).toWellFormed();
  const space = start.lastIndexOf(' ');
  return (space > length / 2 ? start.slice(0, space) : start).replace(/[\s.,;:…]{1,5}$/, '');
}
