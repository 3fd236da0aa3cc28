import type { SpeechWords } from '../words/speech-words.ts';
import { isMark, type Token } from './token.ts';

/** No sentence is longer: what goes on without a full stop is cut, so that noise costs no more than text. */
const LONGEST = 240;

/** Tokens of a paragraph or a quotation, a list a sentence, each with the marks that end it. */
export function splitSentences(tokens: readonly Token[], words: SpeechWords): Token[][] {
  const sentences: Token[][] = [];
  let current: Token[] = [];
  for (const [index, token] of tokens.entries()) {
    current.push(token);
    if (current.length < LONGEST && !endsHere(tokens, index, words)) continue;
    sentences.push(current);
    current = [];
  }
  if (current.length > 0) sentences.push(current);
  return sentences;
}

function endsHere(tokens: readonly Token[], index: number, words: SpeechWords): boolean {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (token === undefined || next === undefined) return false;
  if (token.quoted !== null) return token.quoted.endsSentence && opensSentence(tokens, index + 1);
  if (token.kind === 'word') return isInitial(token) && next.isCapital && next.is !== 0;
  if (isMark(token, ';')) return true;
  if (!isMark(token, '.!?…')) return false;
  if (token.form === '.' && countsBefore(tokens, index, words)) return false;
  return opensSentence(tokens, index + 1);
}

/** "Torben S. Er": behind an initial a small word with a capital opens a sentence. */
function isInitial({ form }: Token): boolean {
  return form.length === 2 && form.endsWith('.');
}

/** "3. Mai": the full stop counts. */
function countsBefore(tokens: readonly Token[], index: number, words: SpeechWords): boolean {
  const before = tokens[index - 1];
  return words.grammar.dotOrdinals && before?.kind === 'number' && before.form.length <= 2;
}

/** Behind a sentence's end a small letter, a comma or a closing bracket goes on with it. */
function opensSentence(tokens: readonly Token[], at: number): boolean {
  let place = at;
  while (tokens[place]?.form === '–') place += 1;
  const token = tokens[place];
  if (token === undefined) return false;
  if (token.kind === 'word') return token.isCapital;
  return token.kind !== 'mark' || !'.,;:)!?…'.includes(token.form);
}
