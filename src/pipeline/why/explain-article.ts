import type { Article } from '../../model/article.ts';
import type { ArticleRecord } from '../../model/library.ts';
import type { StatementsState } from '../../model/library-statements.ts';
import type { ArticleStory } from '../../model/library-stories.ts';
import { checkHeadline } from '../../stories/headlines/check-headline.ts';
import { toldStatements } from '../statements/told-statements.ts';
import { toldHeadlineCheck, toldReport } from '../stories/told-story.ts';
import { partsOfArticle } from './article-parts.ts';

export type Explained = {
  readonly article: Article;
  /** What the library alone knows; null for what was only read. */
  readonly record: ArticleRecord | null;
  /** Where it stands in its story; null: nobody has placed it, or it was only read. */
  readonly place: ArticleStory | null;
  readonly statements: StatementsState;
};

/** Where each part of an article came from, what was left out, how its statements were found, why it is in its story. */
export function explainArticle({ article, record, place, statements }: Explained) {
  const check =
    statements.kind === 'found' ? checkHeadline({ ...article, found: statements.found }) : null;
  return {
    parts: partsOfArticle(article, record),
    removed: article.details.removed,
    statements: toldStatements(statements),
    headlineCheck: check && toldHeadlineCheck(check),
    story: place && toldPlace(place),
  };
}

export type Explanation = ReturnType<typeof explainArticle>;

function toldPlace({ story, event, report, reason, articleCount, outletCount }: ArticleStory) {
  return { story, event, report: toldReport(report), reason, articleCount, outletCount };
}
