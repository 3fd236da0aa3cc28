import type { Token } from '../reading/token.ts';
import type { Grammar } from '../words/speech-words.ts';

/** How far the words of a noun phrase have been read. */
export type Walk = {
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly grammar: Grammar;
  at: number;
  /** Behind the last word that a noun phrase may end with. */
  end: number;
  hasHead: boolean;
  /** A noun has to follow. */
  isOpen: boolean;
  /** Its last word was a name. */
  isNamed: boolean;
  small: number;
  /** Words with capitals in a row, of which two are rather a name. */
  capitals: number;
};
