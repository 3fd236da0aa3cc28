import type { ArticleStatements } from '../../model/statement.ts';
import { findStatements } from '../../statements/find-statements.ts';
import type { StatementText } from '../../statements/join-article.ts';

export type TextsLookedThrough =
  /** In the order of the texts. */
  | { readonly kind: 'found'; readonly found: readonly ArticleStatements[] }
  | { readonly kind: 'failed'; readonly reason: string };

export function findInTexts(texts: readonly StatementText[]): TextsLookedThrough {
  return { kind: 'found', found: texts.map((text) => findStatements(text)) };
}
