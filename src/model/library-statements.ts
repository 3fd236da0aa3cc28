import type { ArticleLine } from './library.ts';
import type { ArticleStatements, SpeakerKind, Statement } from './statement.ts';
import type { Millis } from './time.ts';

/** What the library knows of who says what in an article. */
export type StatementsState =
  /** Nobody has looked through the text as it stands. */
  | { readonly kind: 'awaited' }
  | { readonly kind: 'found'; readonly found: ArticleStatements }
  /** `reason` is a sentence for the reader. */
  | { readonly kind: 'failed'; readonly reason: string };

/** Somebody whom articles of the library let speak. */
export type SpeakerLine = {
  /** See Speaker.key. */
  readonly key: string;
  /** As an article prints it. */
  readonly name: string;
  readonly kind: SpeakerKind;
  /** In the whole library. */
  readonly statementCount: number;
  /** The time of the newest article that lets them speak: what lists are ordered by. */
  readonly lastSaidAt: Millis;
};

export type SpeakerRecord = SpeakerLine & {
  /** As printed, one a wording, the newest first. */
  readonly roles: readonly SpeakerRole[];
};

export type SpeakerRole = {
  readonly words: string;
  /** Articles that print it, of the newest that let them speak. */
  readonly articleCount: number;
  readonly newestArticleId: number;
};

/** What one article lets somebody say, in the text's order. */
export type SaidInArticle = {
  readonly article: ArticleLine;
  readonly statements: readonly SaidStatement[];
};

export type SaidStatement = Statement & {
  /** Its place among the article's statements, from 0. */
  readonly ordinal: number;
};
