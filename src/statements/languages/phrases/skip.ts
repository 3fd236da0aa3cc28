import { is, type Token } from '../reading/token.ts';
import type { Grammar } from '../words/speech-words.ts';
import { IS } from '../words/word-classes.ts';
import { nounPhraseEnd } from './noun-phrase.ts';

/** Small words that may stand between a verb and its subject. */
export const SKIPPED = IS.adverb | IS.clitic | IS.negation | IS.time | IS.addressee;

/** Phrases with a preposition in a row that are passed over. */
export const MOST_PHRASES = 2;

type Skipping = { readonly until: number; readonly bits: number };

/** Past words of some kinds, and past "esta mañana" where times are among them. */
export function skip(tokens: readonly Token[], from: number, { until, bits }: Skipping): number {
  let at = from;
  while (at < until) {
    const isTime =
      (bits & IS.time) !== 0 && is(tokens[at], IS.determiner) && is(tokens[at + 1], IS.time);
    if (isTime) at += 2;
    else if (
      is(tokens[at], bits) &&
      !(is(tokens[at], IS.determiner) && (bits & IS.determiner) === 0)
    )
      at += 1;
    else break;
  }
  return Math.min(at, until);
}

/** Behind "am Montag", "en rueda de prensa", "в эфире телеканала". */
export function behindPhrase(tokens: readonly Token[], at: number, grammar: Grammar): number {
  if (!is(tokens[at], IS.preposition)) return at;
  const start = skip(tokens, at + 1, { until: tokens.length, bits: IS.preposition });
  const time = skip(tokens, start, { until: tokens.length, bits: IS.time | IS.determiner });
  if (is(tokens[time - 1], IS.time)) return time;
  return nounPhraseEnd(tokens, start, grammar, nextRole(tokens, start, grammar));
}

/** "Про це повідомив на сесії голова громади": where nouns follow nouns, a role begins another noun phrase. */
function nextRole(tokens: readonly Token[], start: number, { chainsNouns }: Grammar): number {
  if (!chainsNouns) return tokens.length;
  let at = start + 1;
  while (at < tokens.length && !is(tokens[at], IS.role)) at += 1;
  return at;
}
