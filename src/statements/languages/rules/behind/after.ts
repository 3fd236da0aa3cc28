import type { Range } from '../../phrases/speaker-phrase.ts';

/** What follows a verb and its subject, and how it is known. */
export type After = {
  readonly range: Range;
  readonly by: 'colon' | 'quotation' | 'that' | 'clause' | 'infinitive' | 'preposition' | 'object';
};

/** So many words behind a verb what is said may begin. */
export const REACH = 30;

export function nonEmpty(after: After): After | null {
  return after.range.end > after.range.start ? after : null;
}
