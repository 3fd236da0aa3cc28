import { clauseStart } from '../phrases/clauses.ts';
import { nounPhraseEnd } from '../phrases/noun-phrase.ts';
import { type Range, speakerPhrase } from '../phrases/speaker-phrase.ts';
import { is, isMark, type Token } from '../reading/token.ts';
import { IS } from '../words/word-classes.ts';
import { around } from './around.ts';
import type { Draft, Reading } from './draft.ts';
import { type PhraseFound, phrasesAt } from './phrases.ts';

/** "Laut Polizei", "по словам министра", "Medienberichten zufolge", "seiner Ansicht nach". */
export function accordingSpeech(reading: Reading): Draft[] {
  const { tokens, words } = reading;
  return phrasesAt(tokens, words.according).flatMap((found) => {
    const drafts = found.flatMap((one) => draftOf(reading, one) ?? []);
    return drafts.slice(0, 1);
  });
}

function draftOf(reading: Reading, found: PhraseFound): Draft | null {
  const named = sourceOf(reading, found);
  if (named === null) return null;
  const { source, end } = named;
  if (found.phrase.needsPerson && !(source !== null && isPerson(reading, source))) return null;
  const first = Math.min(
    found.phrase.isOwn ? Number.POSITIVE_INFINITY : (source?.start ?? Number.POSITIVE_INFINITY),
    ...found.words,
  );
  const last = Math.max(end, ...found.words.map((word) => word + 1));
  const content = around(reading, { start: first, end: last });
  if (content === null) return null;
  return {
    source,
    cue: found.words,
    content,
    chance: 0.8,
    reason: `“${phraseText(found)}” names who says it`,
  };
}

function isPerson({ tokens }: Reading, { start, end }: Range): boolean {
  return tokens
    .slice(start, end)
    .some((token) => token.isCapital || is(token, IS.role | IS.pronoun));
}

function phraseText({ phrase }: PhraseFound): string {
  return phrase.words.map((word) => word ?? '…').join(' ');
}

/** `source` is null where the phrase says no more than that somebody speaks: "à l'entendre". */
type Named = { readonly source: Range | null; readonly end: number };

function sourceOf(reading: Reading, found: PhraseFound): Named | null {
  const { phrase, words, slot } = found;
  const first = words[0] ?? 0;
  if (phrase.opens && first > 0) return null;
  if (phrase.isOwn) return { source: subjectOf(reading, first), end: (words.at(-1) ?? first) + 1 };
  if (slot !== null) return inSlot(reading, slot, phrase.takesAny);
  if (phrase.words.at(-1) === null) return behindPhrase(reading, found);
  if (phrase.words[0] === null) return named(reading, before(reading, first));
  return inPhrase(reading, found);
}

function inSlot(reading: Reading, slot: Range, takesAny: boolean): Named | null {
  const isSource = takesAny ? holdsNoun(reading, slot) : isNaming(reading, slot);
  return isSource ? named(reading, nounsOf(reading, slot)) : null;
}

function behindPhrase(reading: Reading, { phrase, words }: PhraseFound): Named | null {
  const first = words[0] ?? 0;
  const start = phrase.named === null ? undefined : words[phrase.named];
  const source = behind(reading, first, start ?? (words.at(-1) ?? first) + 1);
  if (source === null || (phrase.opens && !endsOpening(reading.tokens, source))) return null;
  return phrase.namesText
    ? { source: ownerOf(reading, source), end: source.end }
    : named(reading, source);
}

/** "Einer Mitteilung [der Polizei]": a role or a name behind its noun; null where there is none. */
function ownerOf({ tokens, words }: Reading, { start, end }: Range): Range | null {
  for (let at = start + 1; at < end; at += 1) {
    const token = tokens[at];
    const isName = token?.isCapital === true && !words.grammar.capitalNouns;
    const isOwner = is(token, IS.role) || isName || is(token, IS.genitive);
    if (isOwner) return { start: is(tokens[at - 1], IS.determiner) ? at - 1 : at, end };
  }
  return words.grammar.chainsNouns && end - start > 1 ? { start: end - 1, end } : null;
}

/** "Nach Polizeiangaben": a word of the phrase is who speaks. */
function inPhrase(reading: Reading, { phrase, words }: PhraseFound): Named | null {
  const end = (words.at(-1) ?? 0) + 1;
  const start = phrase.named === null ? undefined : words[phrase.named];
  return start === undefined ? { source: null, end } : named(reading, { start, end });
}

/** "Pour le maire, ...", "Per il sindaco è uno schiaffo". */
function endsOpening(tokens: readonly Token[], { start, end }: Range): boolean {
  const next = tokens[end];
  if (isMark(next, ',') || is(next, IS.verb | IS.clitic | IS.negation)) return true;
  // "Per la capogruppo il progetto costa".
  return is(next, IS.determiner) && tokens.slice(start, end).some((token) => is(token, IS.role));
}

/** "Nach eigenen Angaben": the sentence's subject, where it begins with it or has it behind its verb. */
function subjectOf({ tokens, words }: Reading, phrase: number): Range | null {
  const { grammar } = words;
  if (phrase > 0)
    return is(tokens[0], IS.accusative | IS.preposition)
      ? null
      : speakerPhrase(tokens.slice(0, phrase), 0, grammar);
  const verb = tokens.findIndex(
    (token) => is(token, IS.verb | IS.auxiliary | IS.passive) && !is(token, IS.determiner),
  );
  return verb === -1 || !grammar.verbSecond ? null : speakerPhrase(tokens, verb + 1, grammar);
}

/** The noun phrase of a slot: "uit een rapport van het bureau, in handen van deze krant, blijkt". */
function nounsOf({ tokens, words }: Reading, { start, end }: Range): Range {
  const stop = nounPhraseEnd(tokens, start, words.grammar, end);
  return { start, end: stop > start ? stop : end };
}

/** What the outlet knows by itself is nobody's: "selon nos informations". */
function named({ tokens }: Reading, source: Range | null): Named | null {
  if (source === null) return null;
  return { source: is(tokens[source.start], IS.own) ? null : source, end: source.end };
}

/** "По его словам", not "по предварительным данным". */
function isNaming({ tokens }: Reading, { start }: Range): boolean {
  const first = tokens[start];
  return first?.isCapital === true || is(first, IS.determiner | IS.pronoun | IS.genitive | IS.role);
}

/** Not "z tego wynika". */
function holdsNoun({ tokens }: Reading, { start, end }: Range): boolean {
  return end > start + 1 || !is(tokens[start], IS.pronoun | IS.determiner | IS.adverb);
}

/** Ordinals look like it in Romance languages ("el segundo gol"): an article before it, or no noun phrase behind. */
function behind({ tokens, words }: Reading, first: number, at: number): Range | null {
  const previous = tokens[first - 1];
  if (is(previous, IS.determiner | IS.link) && !isMark(previous, ',')) return null;
  const isLed =
    is(tokens[at], IS.adverb) || (is(tokens[at], IS.link) && !is(tokens[at], IS.determiner));
  const start = isLed ? at + 1 : at;
  const phrase = speakerPhrase(tokens, start, words.grammar);
  if (phrase === null || is(tokens[start], IS.time)) return null;
  const plain = nounPhraseEnd(tokens, start, words.grammar);
  return goesOn(tokens, { first, plain, end: phrase.end }) && plain > start
    ? { start, end: plain }
    : phrase;
}

type Opening = { readonly first: number; readonly plain: number; readonly end: number };

/** Whether what stands behind a source's comma is no apposition but goes on with the sentence. */
function goesOn(tokens: readonly Token[], { first, plain, end }: Opening): boolean {
  if (plain >= end) return false;
  // "По словам министра, граница закрыта.": what fills the rest of the sentence is what is said.
  const isRest = first === 0 && isEnd(tokens, end);
  // "..., según fuentes de la Consejería, un plan de choque".
  return isRest || (isMark(tokens[first - 1], ',') && !is(tokens[plain + 1], IS.role));
}

function isEnd(tokens: readonly Token[], at: number): boolean {
  return tokens[at] === undefined || (isMark(tokens[at], '.!?…') && tokens[at + 1] === undefined);
}

function before({ tokens, words }: Reading, at: number): Range | null {
  const from = clauseStart(tokens, at);
  for (let start = from; start < at; start += 1) {
    if (nounPhraseEnd(tokens, start, words.grammar, at) === at) return { start, end: at };
    if (is(tokens[start], IS.pronoun | IS.determiner) && start + 1 === at)
      return { start, end: at };
  }
  return null;
}
