import type { Force } from '../../../model/statement.ts';

/** What a reporting word tells by itself. */
export type CueEntry = {
  readonly lemma: string;
  readonly force: Force;
  /** Whether it leaves open that the thing is so: "hinted". */
  readonly isHedged: boolean;
  /** Whether the person told follows without a preposition ("told"), stands before ("heard"), or neither. */
  readonly hearer: 'object' | 'subject' | 'none';
  /** A noun or an adverb: a verb beside it goes before it. */
  readonly isNoun: boolean;
  /** "reportedly" */
  readonly isAdverb: boolean;
};
