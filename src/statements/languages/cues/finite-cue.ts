import { is, type Token } from '../reading/token.ts';
import type { SpeechWords } from '../words/speech-words.ts';
import { eitherOf, FORM, type Takes, type VerbSense } from '../words/verb.ts';
import { IS } from '../words/word-classes.ts';
import type { Cue } from './cue.ts';
import { neededAt } from './needed-word.ts';
import { particleAt } from './particle.ts';

export type SensesAt = { readonly at: number; readonly senses: readonly VerbSense[] };

/** A verb in a tense without auxiliary: "sagte", "teilte ... mit", "fa sapere". */
export function finiteCue(
  tokens: readonly Token[],
  { at, senses }: SensesAt,
  { grammar }: SpeechWords,
): Cue | null {
  const finite = senses.filter(({ form }) => form === FORM.finite || form === FORM.reported);
  const mayBeInfinitive = grammar.verbSecond && grammar.infinitive.test(tokens[at]?.form ?? '');
  if (finite.length === 0 || (mayBeInfinitive && isInfinitive(tokens, at))) return null;
  for (const sense of [...finite].sort((a, b) => plainness(a) - plainness(b))) {
    const cue = cueOf(tokens, at, { sense, takes: takesOf(sense, finite) });
    if (cue !== null) return cue;
  }
  return null;
}

/** "Gab ... bekannt" before "gab": the verb with more to it is the one that is meant. */
function plainness({ particle, takes }: VerbSense): number {
  return (particle === null ? 2 : 0) + (takes.needs === null ? 1 : 0);
}

/** What needs a word may take what it takes without, too. */
function takesOf(sense: VerbSense, all: readonly VerbSense[]): Takes {
  if (sense.takes.needs === null) return sense.takes;
  const plain = all.find(
    ({ takes, particle }) => takes.needs === null && particle === sense.particle,
  );
  return plain === undefined ? sense.takes : eitherOf(sense.takes, plain.takes);
}

type Meant = { readonly sense: VerbSense; readonly takes: Takes };

function cueOf(tokens: readonly Token[], at: number, { sense, takes }: Meant): Cue | null {
  const apart = sense.particle === null ? null : particleAt(tokens, at, sense.particle);
  if (sense.particle !== null && apart === null) return null;
  const needed = neededAt(tokens, at, takes.needs);
  if (needed === null) return null;
  const near = needed === at + 1 && tokens[needed]?.kind === 'word' ? needed : null;
  const words = [at, near, apart].filter((word) => word !== null);
  const manner = sense.form === FORM.finite ? 'finite' : 'reported';
  return { words, finite: at, last: (near ?? at) + 1, manner, takes };
}

const REACH = 14;

/** "Wollte sich nicht äußern", "um zu sagen". */
function isInfinitive(tokens: readonly Token[], at: number): boolean {
  if (is(tokens[at - 1], IS.toward)) return true;
  for (let before = at - 1; before >= Math.max(0, at - REACH); before -= 1) {
    const token = tokens[before];
    if (token?.kind === 'mark') return false;
    if (is(token, IS.verb | IS.wants) && !is(token, IS.auxiliary | IS.determiner)) return true;
  }
  return false;
}
