import type { Cue } from '../cues/cue.ts';
import { is, isForm, type Token } from '../reading/token.ts';
import type { Grammar } from '../words/speech-words.ts';
import { FORM } from '../words/verb.ts';
import { IS } from '../words/word-classes.ts';
import type { Asked } from './asked.ts';
import { clauseStart } from './clauses.ts';
import { SKIPPED, skip } from './skip.ts';
import { speakerPhrase } from './speaker-phrase.ts';
import { mayOpenPhrase } from './subject-behind.ts';

/** Where the clause of a reporting verb begins, with the word that opens it. */
export function clauseOpening(tokens: readonly Token[], cue: Cue, grammar: Grammar): number {
  const opening = openingOf(tokens, cue.finite, grammar);
  return coordinated({ tokens, cue, grammar, from: opening }) ?? opening;
}

type Clause = Omit<Asked, 'first'>;

/** Where a verb's clause begins: behind a mark, or elsewhere than in German and Dutch with a word that opens one. */
function openingOf(tokens: readonly Token[], verb: number, grammar: Grammar): number {
  const start = clauseStart(tokens, verb);
  if (grammar.verbSecond && grammar.commaBeforeThat) return start;
  for (let at = verb - 1; at > start; at -= 1) {
    if (is(tokens[at], OPENING) && !is(tokens[at], IS.determiner | IS.preposition | IS.pronoun))
      return at;
  }
  return start;
}

const OPENING = IS.relative | IS.subordinator | IS.complementiser | IS.question | IS.as;

/** "Die Lage war ernst und der Sprecher sagte": the "and" behind which the verb has a subject of its own. */
function coordinated(clause: Clause): number | null {
  const { tokens, grammar, from } = clause;
  const verb = verbStart(clause);
  for (let at = verb - 2; at > from; at -= 1) {
    if (!is(tokens[at], IS.coordinator)) continue;
    const start = skip(tokens, at + 1, { until: verb, bits: SKIPPED });
    const phrase = speakerPhrase(tokens.slice(0, verb), start, grammar);
    if (phrase?.end === verb && mayOpenPhrase(tokens[start], grammar) && holdsVerb(clause, at))
      return at;
  }
  return null;
}

/** Before the small words that hang on the verb: "no se lo". */
export function verbStart({ tokens, cue, grammar, from }: Clause): number {
  const bits = IS.clitic | IS.negation | (grammar.verbSecond ? 0 : IS.adverb);
  let at = cue.finite;
  while (at > from && is(tokens[at - 1], bits) && !is(tokens[at - 1], IS.pronoun & ~IS.clitic))
    at -= 1;
  return at;
}

const ANY_VERB = IS.verb | IS.auxiliary | IS.passive | IS.wants;

function holdsVerb({ tokens, grammar, from }: Clause, until: number): boolean {
  return tokens.slice(from, until).some((token) => {
    if (token.kind !== 'word' || token.isCapital || is(token, IS.determiner)) return false;
    const isUnknown = token.is === 0 && (grammar.verbEnding?.test(token.form) ?? false);
    return isUnknown || is(token, ANY_VERB) || isForm(token, FORM.finite);
  });
}
