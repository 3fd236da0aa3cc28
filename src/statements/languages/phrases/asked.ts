import type { Cue } from '../cues/cue.ts';
import type { Token } from '../reading/token.ts';
import type { Grammar } from '../words/speech-words.ts';

/** The clause of a reporting verb whose subject is asked for. */
export type Asked = {
  readonly tokens: readonly Token[];
  readonly cue: Cue;
  readonly grammar: Grammar;
  /** Where the clause begins. */
  readonly from: number;
  /** Its first word that is no "and". */
  readonly first: number;
};
