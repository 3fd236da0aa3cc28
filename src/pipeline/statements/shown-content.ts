import type { Statement } from '../../model/statement.ts';

/** A statement's words as somebody reads them: dots stand where other words break a sentence of it. */
export function shownContent({ content, spans }: Pick<Statement, 'content' | 'spans'>): string {
  let shown = '';
  let at = 0;
  for (const { start, end } of spans) {
    const piece = content.slice(at, at + end - start);
    if (shown !== '') shown += /[.!?…]['"”’»)\]]?$/.test(shown) ? ' ' : ' … ';
    shown += piece;
    at += piece.length + 1;
  }
  // Pieces that do not add up to the words are not its pieces as they stand.
  return at === content.length + 1 ? shown : content;
}
