import type { Quotation } from '../../quotes/quotation.ts';
import type { VerbSense } from '../words/verb.ts';
import { IS } from '../words/word-classes.ts';

/** A word, a number, a mark, or a whole quotation within one paragraph, of the joined text. */
export type Token = {
  readonly kind: 'word' | 'number' | 'mark' | 'quotation';
  readonly start: number;
  readonly end: number;
  /** Lower case; of a dash "–", of an ellipsis "…", of a quotation empty. */
  readonly form: string;
  readonly isCapital: boolean;
  /** Bits of `IS`. */
  readonly is: number;
  /** As a form of reporting verbs; empty for most words. */
  readonly senses: readonly VerbSense[];
  readonly quoted: Quoted | null;
};

export type Quoted = {
  readonly quotation: Quotation;
  /** Which piece of it stands here. */
  readonly piece: number;
  /** A full stop, question or exclamation mark or an ellipsis is the piece's last sign. */
  readonly endsSentence: boolean;
  /** Whether it is rather what the noun before it is called: "компания «Север»". */
  readonly isName?: boolean;
  /** Its words; empty in a quotation within a quotation. */
  readonly inside: readonly Token[];
};

/** Whether a token is a word that can be one of the things: bits of `IS`. */
export function is(token: Token | undefined, bits: number): boolean {
  return token !== undefined && (token.is & bits) !== 0;
}

export function isMark(token: Token | undefined, marks: string): boolean {
  return token?.kind === 'mark' && marks.includes(token.form);
}

export function isSpeech(token: Token | undefined): boolean {
  return token?.quoted?.quotation.kind === 'speech' && token.quoted.isName !== true;
}

/** A verb in the mood of reported speech; with a capital it is a noun. */
export function isMood(token: Token | undefined): boolean {
  return token !== undefined && (token.is & IS.mood) !== 0 && !token.isCapital;
}

/** Whether a token is a form of a reporting verb: bits of `FORM`. */
export function isForm(token: Token | undefined, forms: number): boolean {
  return token?.senses.some(({ form }) => (form & forms) !== 0) ?? false;
}
