import type { Range } from '../phrases/speaker-phrase.ts';
import type { Token } from '../reading/token.ts';
import type { Phrase, PhraseTable } from '../words/speech-words.ts';

/** Words in a row for which a slot within a phrase may stand. */
const LONGEST_SLOT = 12;

export type PhraseFound = {
  readonly phrase: Phrase;
  /** The phrase's own words. */
  readonly words: readonly number[];
  /** What stands in a slot between two of its words; null where the slot is at an end, or there is none. */
  readonly slot: Range | null;
};

/** The phrases of a table in a sentence, in order; of several that begin with a word the longest. */
export function findPhrases(tokens: readonly Token[], table: PhraseTable): PhraseFound[] {
  return phrasesAt(tokens, table).flatMap(([first]) => first ?? []);
}

/** For every word at which phrases match all of them, the longest first. */
export function phrasesAt(tokens: readonly Token[], table: PhraseTable): PhraseFound[][] {
  return tokens.flatMap((token, at) => {
    const phrases = token.kind === 'word' ? (table.get(token.form) ?? []) : [];
    const found = phrases.flatMap((phrase) => matchAt(tokens, at, phrase) ?? []);
    return found.length === 0 ? [] : [found];
  });
}

function matchAt(tokens: readonly Token[], from: number, phrase: Phrase): PhraseFound | null {
  const words: number[] = [];
  let slot: Range | null = null;
  let at = from;
  for (let index = phrase.anchor; index < phrase.words.length; index += 1) {
    const word = phrase.words[index];
    if (word !== null) {
      if (tokens[at]?.form !== word) return null;
      words.push(at);
      at += 1;
      continue;
    }
    const next = phrase.words[index + 1];
    // A slot at the end is for the caller.
    if (next === undefined || next === null) break;
    slot = slotBefore(tokens, at, next);
    if (slot === null) return null;
    at = slot.end;
  }
  return { phrase, words, slot };
}

function slotBefore(tokens: readonly Token[], start: number, word: string): Range | null {
  const end = placeOf(tokens, start, word);
  return end === null || end === start ? null : { start, end };
}

function placeOf(tokens: readonly Token[], from: number, word: string): number | null {
  for (let at = from; at <= from + LONGEST_SLOT; at += 1) {
    const token = tokens[at];
    if (token === undefined || (token.kind === 'mark' && !',-'.includes(token.form))) return null;
    if (token.form === word) return at;
  }
  return null;
}
