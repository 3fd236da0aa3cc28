import type { Article } from '../../model/article.ts';
import type { StatementsState } from '../../model/library-statements.ts';
import type { HeadlineCheck } from '../../model/story.ts';
import { checkHeadline } from '../../stories/headlines/check-headline.ts';
import { markLines } from '../read/headline-text.ts';
import { cutLine } from './cut-line.ts';

/** What the headline makes of the text, whatever it is, and a blank line; nothing where it can't be told. */
export function headlineLines(article: Article, state: StatementsState): string[] {
  const check = checkFound(article, state);
  return check === null ? [] : [...markLines(check).map(cutLine), ''];
}

/** Null where nobody has looked for statements, or it can't be told from them. */
export function checkFound(article: Article, state: StatementsState): HeadlineCheck | null {
  return state.kind === 'found' ? checkHeadline({ ...article, found: state.found }) : null;
}
