import type { Range } from '../../phrases/speaker-phrase.ts';
import { is, isForm, isMark, type Token } from '../../reading/token.ts';
import { FORM } from '../../words/verb.ts';
import { IS } from '../../words/word-classes.ts';
import type { CueInClause, Reading } from '../draft.ts';

/** "Le projet, assure le maire, sera prêt": what goes on behind the clause that says who speaks. */
export function restBehind(reading: Reading, one: CueInClause): Range | null {
  const { tokens, words, end } = reading;
  const { cue, subject } = one;
  if (cue.takes.tag || subject.side === 'before') return null;
  const start = behindInsertion(reading, one);
  if (start === null || start >= end || tokens[start]?.kind === 'quotation') return null;
  const isPlain = isMark(tokens[subject.rest], ',–') && subject.source !== null;
  const isOn =
    goesOn(tokens[start], words.grammar.verbSecond) || (isPlain && leadsOn(tokens[start]));
  return isOn ? { start, end } : null;
}

/** Behind the mark that closes the clause of the verb, where one opens it. */
function behindInsertion({ tokens, end }: Reading, { cue, subject }: CueInClause): number | null {
  let at = Math.max(subject.rest, ...cue.words.map((word) => word + 1));
  while (at < end && tokens[at]?.kind === 'word' && at - subject.rest < LONGEST_ADVERBIAL) at += 1;
  if (!isMark(tokens[at], ',–') || !isMark(tokens[subject.from - 1], ',–')) return null;
  while (isMark(tokens[at], ',–')) at += 1;
  return at;
}

const CAUSAL = new Set(
  'weil da denn omdat want parce car porque pues perché poiché pois ponieważ bo gdyż поскольку бо оскільки'.split(
    ' ',
  ),
);

/** They tell how it was said. */
const NO_OPENINGS = new Set(
  'ohne um sans pour sin para senza per sem zonder om bez без щоб чтобы'.split(' '),
);

const CLAUSES = IS.relative | IS.subordinator | IS.complementiser | IS.as;

/** "Das liegt, sagt er, an der Kälte": nothing but who speaks stands between the commas. */
function leadsOn(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return token?.kind === 'number';
  if (CAUSAL.has(token.form)) return true;
  if (NO_OPENINGS.has(token.form) || token.isCapital) return false;
  return token.is === 0 || (is(token, IS.preposition | IS.adverb) && !is(token, CLAUSES));
}

const LONGEST_ADVERBIAL = 12;

/** A verb of the clause before, or "and": no clause about the speaker. */
function goesOn(token: Token | undefined, verbSecond: boolean): boolean {
  if (is(token, IS.coordinator)) return true;
  if (
    is(token, IS.relative | IS.complementiser | IS.subordinator | IS.as) ||
    isForm(token, FORM.converb)
  )
    return false;
  if (is(token, IS.verb | IS.auxiliary | IS.passive | IS.mood | IS.negation))
    return !(token?.isCapital ?? false);
  return !verbSecond && !is(token, IS.preposition & ~IS.determiner) && !is(token, IS.role);
}
