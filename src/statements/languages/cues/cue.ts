import type { Takes } from '../words/verb.ts';

/** A reporting verb as it stands in a sentence. Places are tokens. */
export type Cue = {
  /** Its words, in order: "teilte", "mit". */
  readonly words: readonly number[];
  /** Where the clause's verb stands, before or behind which its subject is sought. */
  readonly finite: number;
  /** Behind the last word before which a subject may stand: of "hat gesagt" the participle. */
  readonly last: number;
  readonly manner: 'finite' | 'reported' | 'converb' | 'impersonal' | 'passive';
  readonly takes: Takes;
};
