import type { Range } from '../../phrases/speaker-phrase.ts';
import { is, isForm, isMark, type Token } from '../../reading/token.ts';
import { FORM } from '../../words/verb.ts';
import { IS } from '../../words/word-classes.ts';
import type { After } from '../behind/after.ts';
import { restBehind } from '../behind/rest-behind.ts';
import type { CueInClause, Draft, Reading } from '../draft.ts';
import { pointingBack } from './pointing-back.ts';
import { draftAfter, draftBefore, draftOf } from './verb-draft.ts';

type Sides = { readonly before: Range | null; readonly after: After | null };

/** What stands before and behind a verb and its subject, as one draft or as two. */
export function joinSides(reading: Reading, one: CueInClause, sides: Sides): Draft[] {
  const { before, after } = sides;
  const isQuoted = before !== null && reading.tokens[before.end - 1]?.kind === 'quotation';
  const rest = isQuoted ? null : restOf(reading, one, after);
  if (before === null) {
    if (rest !== null)
      return [draftOf(one, [rest], 0.7, 'Words behind a clause that says who speaks')];
    return after === null ? pointingBack(reading, one) : [draftAfter(one, after)];
  }
  if (rest !== null)
    return [draftOf(one, [before, rest], 0.75, 'Words on both sides of a reporting verb')];
  if (after === null || isWeaker(after)) return [draftBefore(reading, one, before)];
  return isQuoted
    ? bothQuoted(reading, one, { before, after })
    : bothPlain(reading, one, { before, after });
}

/** What goes on behind the clause, where nothing surer is found there. */
function restOf(reading: Reading, one: CueInClause, after: After | null): Range | null {
  const rest = restBehind(reading, one);
  if (rest === null || after === null || isWeaker(after)) return rest;
  return after.by === 'quotation' && after.range.start > rest.start ? rest : null;
}

/** Objects behind an inverted verb are rather addressees or places. */
function isWeaker(after: After): boolean {
  return after.by === 'object' || after.by === 'preposition';
}

type Both = { readonly before: Range; readonly after: After };

/** "„A“, sagte er, „B“", or a quotation before and another report behind. */
function bothQuoted(reading: Reading, one: CueInClause, { before, after }: Both): Draft[] {
  if (reading.tokens[after.range.start]?.kind === 'quotation')
    return [draftOf(one, [before, after.range], 0.95, 'A quotation broken by a reporting verb')];
  return [draftBefore(reading, one, before)];
}

function bothPlain(reading: Reading, one: CueInClause, { before, after }: Both): Draft[] {
  if (isRelative(reading, after)) return [draftBefore(reading, one, before)];
  if (one.cue.takes.object && before.end === one.cue.finite && !opensClause(after)) {
    return [draftBefore(reading, one, before), draftAfter(one, after)];
  }
  if (opensClause(after) || after.by === 'colon' || leadsToClause(reading, { before, after }))
    return [draftAfter(one, after)];
  return [draftOf(one, [before, after.range], 0.8, 'A clause on both sides of a reporting verb')];
}

/** "..., a dit le maire, que l'opposition critique". */
function isRelative({ tokens, words }: Reading, { by, range }: After): boolean {
  return by === 'that' && isMark(tokens[range.start - 2], ',') && !words.grammar.commaBeforeThat;
}

function opensClause({ by }: After): boolean {
  return by === 'that' || by === 'infinitive';
}

/** "Nach dem Spiel sagte er, man sei müde". */
function leadsToClause({ tokens }: Reading, { before, after }: Both): boolean {
  const isAdverbial = is(tokens[before.start], IS.subordinator | IS.preposition | IS.as);
  return after.by === 'clause' && isAdverbial && !startsWithVerb(tokens, after.range.start);
}

function startsWithVerb(tokens: readonly Token[], at: number): boolean {
  return (
    is(tokens[at], IS.verb | IS.auxiliary | IS.passive | IS.mood) || isForm(tokens[at], FORM.finite)
  );
}
