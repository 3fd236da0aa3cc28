import { is, type Token } from '../reading/token.ts';
import type { SpeechWords } from '../words/speech-words.ts';
import { FORM, type VerbSense } from '../words/verb.ts';
import { IS } from '../words/word-classes.ts';
import type { Cue } from './cue.ts';
import { finiteCue } from './finite-cue.ts';
import { mayBeVerb } from './may-be-verb.ts';
import { participleCue } from './participle-cue.ts';
import { unknownVerb } from './unknown-verb.ts';

/** The reporting verbs of a sentence outside its quotations, in order. */
export function findCues(tokens: readonly Token[], words: SpeechWords): Cue[] {
  return tokens.flatMap((token, at) => {
    if (token.kind !== 'word') return [];
    const isKnown = token.senses.length > 0 && mayBeVerb(tokens, at, words);
    const cue = isKnown ? cueAt(tokens, at, words) : unknownVerb(tokens, at);
    return cue !== null && isAllowed(tokens, cue, words) ? [cue] : [];
  });
}

function cueAt(tokens: readonly Token[], at: number, words: SpeechWords): Cue | null {
  const senses = tokens[at]?.senses ?? [];
  // "..., was behauptet wird", "a dit": the same words are finite elsewhere.
  const closes = !words.grammar.verbSecond || is(tokens[at + 1], IS.auxiliary | IS.passive);
  const participle = participleCue(tokens, { at, senses }, words);
  if (closes && participle !== null) return participle;
  return finiteCue(tokens, { at, senses }, words) ?? participle ?? otherCue(tokens, at, senses);
}

function otherCue(tokens: readonly Token[], at: number, senses: readonly VerbSense[]): Cue | null {
  const place = { words: [at], finite: at, last: at + 1 };
  const converb = senses.find(({ form }) => form === FORM.converb);
  if (converb !== undefined && isApart(tokens, at))
    return { ...place, manner: 'converb', takes: converb.takes };
  const impersonal = senses.find(({ form }) => form === FORM.impersonal);
  return impersonal === undefined
    ? null
    : { ...place, manner: 'impersonal', takes: impersonal.takes };
}

/** "..., diciendo que", "en ajoutant que"; not "está diciendo". */
function isApart(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined || before.kind !== 'word') return true;
  return is(before, IS.coordinator | IS.preposition);
}

/** What somebody did not say is no statement, save where the verb makes one of it: "did not rule out". */
function isAllowed(tokens: readonly Token[], cue: Cue, { grammar }: SpeechWords): boolean {
  if (cue.takes.evenDenied) return true;
  const first = Math.min(cue.finite, ...cue.words);
  if (is(tokens[first - 1], IS.negation)) return false;
  const next = tokens[cue.last];
  const mayFollow = grammar.verbSecond || next?.form === 'pas';
  return !(mayFollow && is(next, IS.negation) && cue.manner === 'finite');
}
