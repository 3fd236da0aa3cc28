import type { Range } from '../phrases/speaker-phrase.ts';
import { is, isForm, isMark, type Token } from '../reading/token.ts';
import { FORM } from '../words/verb.ts';
import { IS } from '../words/word-classes.ts';
import { type After, contentAfter, contentEnd, SO, trimEnd } from './content-after.ts';
import { contentBefore } from './content-before.ts';
import type { CueInClause, Draft, Reading } from './draft.ts';

/** What the reporting verbs of a sentence report, a verb after the other. */
export function verbSpeech(reading: Reading): Draft[] {
  return reading.cues.flatMap((one) => speechOf(reading, one));
}

function speechOf(reading: Reading, one: CueInClause): Draft[] {
  const { cue, subject } = one;
  if (cue.manner === 'passive' || cue.manner === 'impersonal')
    return impersonalSpeech(reading, one);
  if (cue.manner === 'reported' && !isNested(reading, one)) return [];
  if (subject.isAsClause) return asClause(reading, one);
  if (subject.isRelative && subject.source === null) return [];
  if (isOutlet(reading, one) || isEcho(reading, one)) return [];
  const before = subject.isRelative ? null : beforeOf(reading, one);
  const found = cue.takes.tag ? [] : contentAfter(reading, one);
  const [first = null, second] = found;
  if (second !== undefined && before === null) return found.map((after) => draftAfter(one, after));
  return draftsOf(reading, one, { before, after: second ?? first });
}

/** "Er hofft, dass es regnet, so schrieb er": said twice. */
function isEcho({ tokens, cues }: Reading, { cue, subject }: CueInClause): boolean {
  if (
    subject.side !== 'after' ||
    !SO.has(tokens[subject.from]?.form ?? '') ||
    subject.from + 1 !== cue.finite
  )
    return false;
  return cues.some((other) => other.cue.finite < subject.from && other.subject.source !== null);
}

/** "Ich glaube", "niemand sagte", "man spricht": the outlet's own voice, or nobody's words. */
function isOutlet({ tokens }: Reading, { subject }: CueInClause): boolean {
  const first = subject.source === null ? undefined : tokens[subject.source.start];
  return first !== undefined && NO_SPEAKERS.has(first.form);
}

const NO_SPEAKERS = new Set(
  `ich wir du j' ihr man niemand keiner kein keine je nous on tu vous personne aucun aucune yo nosotros nadie ningún ninguna eu nós
  ninguém nenhum nenhuma io noi nessuno nessuna ik wij we niemand geen ja my nikt żaden я мы никто ми ніхто`.split(
    /\s+/u,
  ),
);

/** ", so Müller": its clause holds nothing but the speaker. */
export function isTag(tokens: readonly Token[], { cue, subject }: CueInClause): boolean {
  if (subject.side !== 'after' || subject.from !== cue.finite || cue.finite === 0) return false;
  const next = tokens[subject.rest];
  return (
    next === undefined || next.kind !== 'word' || is(next, IS.adverb | IS.time | IS.preposition)
  );
}

/** A report within a report: only where somebody is named who made it. */
function isNested({ tokens }: Reading, { subject }: CueInClause): boolean {
  const first = subject.source === null ? undefined : tokens[subject.source.start];
  return first !== undefined && subject.side === 'before' && !is(first, IS.pronoun);
}

function beforeOf(reading: Reading, one: CueInClause): Range | null {
  const { cue, subject } = one;
  const { tokens } = reading;
  if (
    subject.side === 'shared' &&
    (cue.manner === 'converb' || is(tokens[subject.from], IS.coordinator))
  )
    return null;
  if (subject.side === 'before') return quotationBefore(reading, one) ?? middleObject(reading, one);
  const start = skipSmall(tokens, subject.from, cue.finite);
  if (start < cue.finite) return frontedObject(reading, one, start);
  return contentBefore(reading, one);
}

function skipSmall(tokens: readonly Token[], from: number, until: number): number {
  let at = from;
  while (at < until && is(tokens[at], IS.coordinator | IS.clitic | IS.negation | IS.adverb))
    at += 1;
  return at;
}

/** "„...“, Müller sagte": a quotation directly before a clause that holds nothing but speaker and verb. */
function quotationBefore(reading: Reading, one: CueInClause): Range | null {
  const { tokens, end } = reading;
  const { cue, subject } = one;
  let at = subject.from;
  while (at > 0 && isMark(tokens[at - 1], ',–')) at -= 1;
  if (tokens[at - 1]?.kind !== 'quotation') return null;
  const closes =
    cue.last >= end ||
    (isMark(tokens[cue.last], ',–') && tokens[cue.last + 1]?.kind === 'quotation');
  return closes ? { start: at - 1, end: at } : null;
}

/** "Дзюбак ці звинувачення заперечує": where nouns follow nouns an object may stand before the verb. */
function middleObject(
  { tokens, words, end }: Reading,
  { cue, subject }: CueInClause,
): Range | null {
  const { source } = subject;
  if (!words.grammar.chainsNouns || !cue.takes.object || source === null || cue.last < end)
    return null;
  let stop = cue.finite;
  while (stop > source.end && is(tokens[stop - 1], IS.negation | IS.clitic | IS.adverb)) stop -= 1;
  const isObject =
    stop > source.end &&
    !is(tokens[source.end], IS.preposition) &&
    !isMark(tokens[source.end], ',');
  return isObject ? { start: source.end, end: stop } : null;
}

/** "Einen Rücktritt schloss er aus". */
function frontedObject(
  { tokens, words }: Reading,
  { cue, subject }: CueInClause,
  start: number,
): Range | null {
  const isObject = cue.takes.object && words.grammar.verbSecond && is(tokens[start], IS.accusative);
  return isObject && subject.side === 'after' ? { start, end: cue.finite } : null;
}

type Around = { readonly before: Range | null; readonly after: After | null };

function draftsOf(reading: Reading, one: CueInClause, { before, after }: Around): Draft[] {
  const { tokens, words } = reading;
  const isQuoted = before !== null && tokens[before.end - 1]?.kind === 'quotation';
  const behind = isQuoted ? null : restBehind(reading, one);
  const isFar =
    behind !== null &&
    after !== null &&
    after.by === 'quotation' &&
    after.range.start > behind.start;
  const rest = after === null || isWeaker(after) || isFar ? behind : null;
  if (before === null) {
    if (rest !== null)
      return [draftOf(one, [rest], 0.7, 'Words behind a clause that says who speaks')];
    return after === null ? pointingBack(reading, one) : [draftAfter(one, after)];
  }
  if (rest !== null)
    return [draftOf(one, [before, rest], 0.75, 'Words on both sides of a reporting verb')];
  if (after === null || isWeaker(after)) return [draftBefore(reading, one, before)];
  if (isQuoted) return bothSides(reading, one, { before, after });
  const isAdverbial = is(tokens[before.start], IS.subordinator | IS.preposition | IS.as);
  const isRelative =
    after.by === 'that' &&
    isMark(tokens[after.range.start - 2], ',') &&
    !words.grammar.commaBeforeThat;
  if (isRelative) return [draftBefore(reading, one, before)];
  if (after.by === 'that' || after.by === 'infinitive') return [draftAfter(one, after)];
  if (one.cue.takes.object && before.end === one.cue.finite) {
    return [draftBefore(reading, one, before), draftAfter(one, after)];
  }
  if (after.by === 'clause' && isAdverbial && !startsWithVerb(tokens, after.range.start))
    return [draftAfter(one, after)];
  if (after.by === 'colon') return [draftAfter(one, after)];
  return [draftOf(one, [before, after.range], 0.8, 'A clause on both sides of a reporting verb')];
}

/** "Le projet, assure le maire, sera prêt": what goes on behind the clause that says who speaks. */
function restBehind({ tokens, words, end }: Reading, { cue, subject }: CueInClause): Range | null {
  if (cue.takes.tag || subject.side === 'before') return null;
  let at = Math.max(subject.rest, ...cue.words.map((word) => word + 1));
  while (at < end && tokens[at]?.kind === 'word' && at - subject.rest < LONGEST_ADVERBIAL) at += 1;
  if (!isMark(tokens[at], ',–') || !isMark(tokens[subject.from - 1], ',–')) return null;
  while (isMark(tokens[at], ',–')) at += 1;
  if (at >= end || tokens[at]?.kind === 'quotation') return null;
  const isPlainInsertion = isMark(tokens[subject.rest], ',–') && subject.source !== null;
  const isOn =
    goesOn(tokens[at], words.grammar.verbSecond) || (isPlainInsertion && leadsOn(tokens[at]));
  return isOn ? { start: at, end } : null;
}

const CAUSAL = new Set(
  'weil da denn omdat want parce car porque pues perché poiché pois ponieważ bo gdyż поскольку бо оскільки'.split(
    ' ',
  ),
);

/** "Das liegt, sagt er, an der Kälte": nothing but who speaks stands between the commas. */
function leadsOn(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return token?.kind === 'number';
  return (
    CAUSAL.has(token.form) ||
    (is(token, IS.preposition | IS.adverb) && !is(token, IS.relative | IS.subordinator))
  );
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

/** Objects behind an inverted verb are rather addressees or places. */
function isWeaker(after: After): boolean {
  return after.by === 'object' || after.by === 'preposition';
}

function startsWithVerb(tokens: readonly Token[], at: number): boolean {
  return (
    is(tokens[at], IS.verb | IS.auxiliary | IS.passive | IS.mood) || isForm(tokens[at], FORM.finite)
  );
}

/** "„A“, sagte er, „B“", or a quotation before and another report behind. */
function bothSides(
  reading: Reading,
  one: CueInClause,
  { before, after }: { before: Range; after: After },
): Draft[] {
  const isQuotation = reading.tokens[after.range.start]?.kind === 'quotation';
  if (isQuotation)
    return [draftOf(one, [before, after.range], 0.95, 'A quotation broken by a reporting verb')];
  return [draftBefore(reading, one, before)];
}

const REASONS: Readonly<Record<After['by'], string>> = {
  colon: 'A reporting verb, a colon and what is said',
  quotation: 'A reporting verb before a quotation',
  that: 'A reporting verb and a subordinate clause',
  clause: 'A reporting verb and a clause behind a comma',
  infinitive: 'A reporting verb and an infinitive',
  preposition: 'A reporting verb with a preposition',
  object: 'A reporting verb and its object',
};

const CHANCES: Readonly<Record<After['by'], number>> = {
  colon: 0.9,
  quotation: 0.9,
  that: 0.9,
  clause: 0.8,
  infinitive: 0.75,
  preposition: 0.6,
  object: 0.55,
};

function draftAfter(one: CueInClause, { range, by }: After): Draft {
  const isClause = by === 'that' || by === 'colon' || by === 'quotation' || by === 'clause';
  return { ...draftOf(one, [range], CHANCES[by], REASONS[by]), isClause };
}

function draftBefore({ tokens }: Reading, one: CueInClause, before: Range): Draft {
  const isQuoted = tokens[before.end - 1]?.kind === 'quotation';
  const reason = isQuoted
    ? 'A quotation before a reporting verb'
    : 'A clause before a reporting verb';
  return draftOf(one, [before], isQuoted ? 0.95 : 0.8, reason);
}

function draftOf(
  { cue, subject }: CueInClause,
  content: readonly [Range, ...Range[]],
  chance: number,
  reason: string,
): Draft {
  return { source: subject.source, cue: cue.words, content, chance, reason };
}

/** "Wie die Polizei mitteilte, ...": all of the sentence but the clause. */
function asClause(reading: Reading, one: CueInClause): Draft[] {
  const { tokens } = reading;
  const { cue, subject } = one;
  let behind = Math.max(subject.rest, ...cue.words.map((word) => word + 1));
  while (
    behind < reading.end &&
    !isMark(tokens[behind], ',–;:') &&
    tokens[behind]?.kind !== 'quotation'
  )
    behind += 1;
  const end = contentEnd(reading, one, behind);
  const content = around(
    { ...reading, end: Math.max(end, behind) },
    { start: subject.from, end: behind },
  );
  if (content === null) return [];
  return [draftOf(one, content, 0.85, 'An as-clause with a reporting verb')];
}

/** What of a sentence stands before and behind a part of it. */
export function around(reading: Reading, hole: Range): readonly [Range, ...Range[]] | null {
  const { tokens, end } = reading;
  let start = 0;
  while (start < hole.start && isMark(tokens[start], '–,')) start += 1;
  const left = { start, end: trimEnd(tokens, hole.start) };
  let from = hole.end;
  while (from < end && isMark(tokens[from], ',–:;')) from += 1;
  from = pastAddition(reading, hole, from);
  // "Z raportu wynika, że".
  const isThat = !is(tokens[from], IS.determiner) || from === hole.end;
  if (is(tokens[from], IS.complementiser) && isThat) from += 1;
  const right = { start: from, end };
  const pieces = [left, right].filter((piece) => holdsWords(tokens, piece));
  const [first, ...more] = pieces;
  return first === undefined ? null : [first, ...more];
}

const LONGEST_ADDITION = 16;

/** "D'après un document que L'Écho a consulté, ...": what is told of the source up to the comma is nobody's words. */
function pastAddition({ tokens, words, end }: Reading, hole: Range, from: number): number {
  if (hole.start > 1 || words.grammar.verbSecond) return from;
  const first = tokens[from];
  const isAdded = is(first, IS.relative) || (from === hole.end && isPlain(first));
  if (!isAdded) return from;
  for (let at = from; at < Math.min(end, from + LONGEST_ADDITION); at += 1) {
    if (isMark(tokens[at], ',')) return at + 1;
  }
  return from;
}

/** An adjective, a participle or a preposition: "une source proche du dossier". */
function isPlain(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || token.isCapital) return false;
  return token.is === 0 || (is(token, IS.preposition) && !is(token, IS.determiner));
}

function holdsWords(tokens: readonly Token[], { start, end }: Range): boolean {
  for (let at = start; at < end; at += 1) {
    const token = tokens[at];
    if (token?.kind === 'quotation' || token?.kind === 'number') return true;
    if (token?.kind === 'word' && !is(token, IS.coordinator)) return true;
  }
  return false;
}

/** "Сообщается, что", "fue anunciado que": reported, not by whom. */
function impersonalSpeech(reading: Reading, one: CueInClause): Draft[] {
  const { cue, subject } = one;
  const nobody = {
    cue,
    subject: { ...subject, source: null, side: 'none', rest: cue.last } as const,
  };
  const [after] = contentAfter(reading, nobody);
  if (after?.by !== 'that') return [];
  return [draftOf(nobody, [after.range], 0.6, 'A reporting verb that names nobody')];
}

/** "Das teilte die Polizei mit": the sentence before is what it points at; the caller looks it up. */
function pointingBack(reading: Reading, one: CueInClause): Draft[] {
  const { tokens, end } = reading;
  const { cue, subject } = one;
  for (let at = subject.from; at < Math.min(end, subject.rest + 4); at += 1) {
    if (!is(tokens[at], IS.back) || (is(tokens[at], IS.determiner) && at + 1 !== cue.finite))
      continue;
    return subject.source === null
      ? []
      : [draftOf(one, [BACK], 0.6, 'A reporting verb that points at the sentence before')];
  }
  return [];
}

/** Stands for the sentence before. */
export const BACK: Range = { start: -1, end: -1 };
