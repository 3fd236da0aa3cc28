import type { Article } from './article.ts';
import type { Millis } from './time.ts';

/** Whether blocks that match are put back into the text or left out of it. */
export type RuleKind = 'keep' | 'drop';

/** A reader's word on blocks that an outlet repeats in its articles. */
export type OutletRule = {
  /** The outlet's key, see text/outlet-key.ts. */
  readonly outlet: string;
  readonly kind: RuleKind;
  /**
   * The block's words. Case, white space and the digits of numbers may differ; a `*` at the end takes
   * any ending. See articles/outlet-rules/rule-pattern.ts.
   */
  readonly pattern: string;
};

/** A rule as the library holds it. */
export type KeptRule = OutletRule & {
  readonly id: number;
  /** Null until the library has something of the outlet. */
  readonly outletId: number | null;
  readonly outletName: string | null;
  /** Only for this article; null: for all of the outlet's. */
  readonly articleId: number | null;
  readonly createdAt: Millis;
};

/** What of an article rules may change. */
export type RuledText = Pick<Article, 'paragraphs' | 'html' | 'details'>;
