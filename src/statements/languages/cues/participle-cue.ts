import { is, isMark, type Token } from '../reading/token.ts';
import type { SpeechWords } from '../words/speech-words.ts';
import { FORM } from '../words/verb.ts';
import { IS } from '../words/word-classes.ts';
import type { Cue } from './cue.ts';
import type { SensesAt } from './finite-cue.ts';
import { neededAt } from './needed-word.ts';

/** A participle with its auxiliary: "hat ... gesagt", "a déclaré", "s'est plaint"; "wurde gemeldet" is a passive. */
export function participleCue(
  tokens: readonly Token[],
  { at, senses }: SensesAt,
  words: SpeechWords,
): Cue | null {
  const sense = senses.find(({ form }) => form === FORM.participle);
  if (sense === undefined) return null;
  const needed = neededAt(tokens, at, sense.takes.needs);
  const auxiliary = needed === null ? null : auxiliaryOf(tokens, at, words);
  if (needed === null || auxiliary === null) return null;
  const { place, isPassive } = auxiliary;
  const near = needed === at + 1 && tokens[needed]?.kind === 'word' ? needed : at;
  return {
    words: place < at ? [place, at] : [at, place],
    finite: place,
    last: Math.max(near, place) + 1,
    manner: isPassive ? 'passive' : 'finite',
    takes: sense.takes,
  };
}

type Auxiliary = { readonly place: number; readonly isPassive: boolean };

/** Of "a été annoncé", which has both, the nearer decides; what hangs on itself is no passive: "s'est plaint". */
function auxiliaryOf(tokens: readonly Token[], at: number, words: SpeechWords): Auxiliary | null {
  const passive = placeOf(tokens, { at, bits: IS.passive }, words);
  const has = placeOf(tokens, { at, bits: IS.auxiliary }, words);
  if (passive === null) return has === null ? null : { place: has, isPassive: false };
  const hanging = tokens[passive - 1];
  const isReflexive = is(hanging, IS.clitic) && !is(hanging, IS.determiner);
  if (isReflexive) return { place: passive, isPassive: false };
  const isNearer = has === null || Math.abs(passive - at) <= Math.abs(has - at);
  return isNearer ? { place: passive, isPassive: true } : { place: has, isPassive: false };
}

type Sought = { readonly at: number; readonly bits: number };

const REACH = 30;
const NEAR = 5;

/** Before the participle, in languages of the verb's second place however far; or right behind it. */
function placeOf(
  tokens: readonly Token[],
  { at, bits }: Sought,
  { grammar }: SpeechWords,
): number | null {
  if (grammar.verbSecond && is(tokens[at + 1], bits)) return at + 1;
  const floor = Math.max(0, at - (grammar.verbSecond ? REACH : NEAR));
  for (let before = at - 1; before >= floor; before -= 1) {
    if (is(tokens[before], bits)) return before;
    if (!mayStandBetween(tokens[before], grammar.verbSecond)) return null;
  }
  return null;
}

/** Elsewhere than in German and Dutch only small words stand between an auxiliary and its participle. */
const BETWEEN = IS.adverb | IS.negation | IS.clitic | IS.pronoun | IS.time;

function mayStandBetween(token: Token | undefined, verbSecond: boolean): boolean {
  if (!verbSecond) return is(token, BETWEEN);
  if (token?.kind === 'mark') return isMark(token, ',()');
  const opens = is(token, IS.subordinator | IS.complementiser | IS.relative);
  return !opens || is(token, IS.determiner);
}
