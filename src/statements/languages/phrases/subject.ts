import type { Cue } from '../cues/cue.ts';
import { is, isMark, isSpeech, type Token } from '../reading/token.ts';
import type { Grammar } from '../words/speech-words.ts';
import { IS } from '../words/word-classes.ts';
import type { Asked } from './asked.ts';
import { clauseOpening, verbStart } from './clause-opening.ts';
import { clauseStart, isSeparator } from './clauses.ts';
import { freeBefore } from './free-before.ts';
import { headBeforeCommas } from './head-before-commas.ts';
import { locative, placeBeforeCommas } from './locative.ts';
import { nounPhraseEnd } from './noun-phrase.ts';
import { behindPhrase, MOST_PHRASES, SKIPPED, skip } from './skip.ts';
import { type Range, speakerPhrase } from './speaker-phrase.ts';
import { mayOpenPhrase, subjectBehind } from './subject-behind.ts';

/** Who a reporting verb's subject is. */
export type Subject = {
  /** Null where the clause names none: "Añadió que". */
  readonly source: Range | null;
  /** "after": behind the verb, as in "..., said Fenn". "shared": with an earlier verb. */
  readonly side: 'before' | 'after' | 'shared' | 'none';
  /** Where the clause begins, with what opens it: "wie", "und". */
  readonly from: number;
  /** Where the words behind the verb and its subject begin. */
  readonly rest: number;
  /** "As the police said". */
  readonly isAsClause: boolean;
  /** Stands in a clause within another: "the man who said". */
  readonly isRelative: boolean;
};

/** The subject of a reporting verb in its clause, by its place alone. */
export function subjectOf(tokens: readonly Token[], cue: Cue, grammar: Grammar): Subject {
  const from = clauseOpening(tokens, cue, grammar);
  const first = skip(tokens, from, { until: cue.finite, bits: IS.coordinator });
  const asked = { tokens, cue, grammar, from, first };
  if (is(tokens[first], IS.as) && first < cue.finite) return inAsClause(asked);
  const verb = verbStart(asked);
  if (verb <= first) return openingVerb(asked);
  if (is(tokens[verb - 1], IS.coordinator)) return sharing({ ...asked, from: verb - 1 });
  if (opensSubclause(asked) && !isWhole(asked) && !isPointer(asked)) return inSubclause(asked);
  const opensRelative = !grammar.verbSecond || isMark(tokens[from - 1], ',');
  if (is(tokens[first], IS.relative) && opensRelative && !isWhole(asked)) return antecedent(asked);
  return grammar.verbSecond ? verbSecondSubject(asked) : freeSubject(asked);
}

const SUBCLAUSE = IS.subordinator | IS.complementiser | IS.question;

/** Romance "que" and "che" are relative pronouns too: not behind a verb of saying, nor behind a mark. */
function opensSubclause({ tokens, first, grammar }: Asked): boolean {
  const token = tokens[first];
  if (!is(token, SUBCLAUSE)) return false;
  if (grammar.verbSecond || !is(token, IS.relative)) return true;
  const before = tokens[first - 1];
  return before === undefined || before.senses.length > 0 || is(before, IS.saying | IS.adverb);
}

/** "Das sagte Müller", "Dat heeft de wethouder bekendgemaakt". */
function isPointer({ tokens, cue, first }: Asked): boolean {
  return is(tokens[first], IS.back) && first + 1 === cue.finite;
}

const PLAIN = { isAsClause: false, isRelative: false } as const;

/** Whether a noun phrase is all that stands before the verb. */
function isWhole({ tokens, cue, grammar, first }: Asked): boolean {
  return nounPhraseEnd(tokens, first, grammar, cue.finite) === cue.finite;
}

/** "Wie der Sprecher mitteilte", "comme l'a dit le ministre". */
function inAsClause(asked: Asked): Subject {
  const { tokens, cue, grammar, from, first } = asked;
  const start = skip(tokens, first + 1, { until: cue.finite, bits: SKIPPED });
  const before =
    start < cue.finite ? speakerPhrase(tokens.slice(0, cue.finite), start, grammar) : null;
  if (before !== null) {
    return {
      source: before,
      side: 'before',
      from,
      rest: cue.last,
      isAsClause: true,
      isRelative: false,
    };
  }
  const after = behindVerb(asked);
  return { ...after, from, isAsClause: true, isRelative: false };
}

/** Nothing but small words before the verb: its subject follows, or lies before a comma, or is another verb's. */
function openingVerb(asked: Asked): Subject {
  const { tokens, cue, from, first } = asked;
  const after = behindVerb(asked);
  // Behind "and" a verb has no subject of its own.
  if (first > from) return sharing(asked);
  const before = headBeforeCommas(asked);
  const isInverted = after.source !== null && (isClearInversion(asked) || isLast(asked, after));
  if (before !== null && !isInverted) {
    return { source: before, side: 'before', from: before.start, rest: cue.last, ...PLAIN };
  }
  const inside = placeOver(asked, after);
  if (inside !== null) return { ...after, source: inside, rest: inside.end };
  if (after.source !== null && !isRatherObject(asked, after.source)) return after;
  const opening = placeBeforeCommas(asked);
  if (opening !== null)
    return { source: opening, side: 'before', from: 0, rest: cue.last, ...PLAIN };
  const place = locative(asked);
  if (place !== null) return { ...after, source: place, side: 'after', rest: place.end };
  const side = isMark(tokens[from - 1], ',') ? 'shared' : 'none';
  return { ...after, source: null, side, rest: cue.last };
}

function sharing({ cue, from }: Asked): Subject {
  return { source: null, side: 'shared', from, rest: cue.last, ...PLAIN };
}

/** "Zapowiedziała wniosek": in languages that drop subjects a sentence that begins with its verb has rather an object. */
function isRatherObject({ tokens, cue, grammar, from }: Asked, source: Range): boolean {
  if (!grammar.dropsSubject) return false;
  // "Disse que já tinha pedido a reforma".
  if (from > 0)
    return cue.takes.object && tokens[from - 1]?.kind === 'word' && !isNamed(tokens, source);
  // "Lo ha confermato il direttore".
  if (tokens.slice(from, cue.finite).some((token) => is(token, IS.back))) return false;
  if (cue.takes.object) return true;
  return !isNamed(tokens, source) && !isAlone(tokens, source);
}

/** "– Ludzie mają rację – mówi samorządowiec.": what is said stands before, and an adverb ends otherwise. */
function isAlone(tokens: readonly Token[], { start, end }: Range): boolean {
  const isAdverb = ADVERB.test(tokens[end - 1]?.form ?? '');
  const isSaid = tokens.slice(0, start).some((token) => isSpeech(token));
  return isSaid && !isAdverb && tokens.slice(end).every((token) => isMark(token, '.!?…'));
}

const ADVERB = /(?:[oeоеиі]|mente)$/u;

/** Whether words are rather somebody than something. */
function isNamed(tokens: readonly Token[], { start, end }: Range): boolean {
  return tokens
    .slice(start, end)
    .some((token) => token.isCapital || is(token, IS.role | IS.pronoun));
}

/** "Сообщили в пресс-службе суда": what seems to be the subject is part of the place. */
function placeOver(asked: Asked, { source }: Subject): Range | null {
  const place = source === null ? null : locative(asked);
  const isPart =
    place !== null && source !== null && source.start > place.start && source.start < place.end;
  return isPart ? place : null;
}

/** "Die Arbeiten dauern an, auch nachts, sagte der Sprecher.": nothing is left that somebody could say. */
function isLast({ tokens, cue, grammar }: Asked, { source, rest }: Subject): boolean {
  if (cue.takes.object || source === null) return false;
  return (
    (isNamed(tokens, source) || grammar.capitalNouns) &&
    tokens.slice(rest).every((token) => isMark(token, '.!?…'))
  );
}

/** Whether a quotation or a clause with a verb of its own lies before. */
function isClearInversion({ tokens, from }: Asked): boolean {
  for (let at = 0; at < from; at += 1) {
    const token = tokens[at];
    if (token?.kind === 'quotation') return true;
    if (is(token, IS.verb | IS.auxiliary | IS.mood | IS.passive) && !is(token, IS.determiner))
      return true;
  }
  return false;
}

function behindVerb(asked: Asked): Subject {
  const { cue, from } = asked;
  const found = subjectBehind(asked);
  const rest = found === null ? cue.last : Math.max(found.end, cue.last);
  return { source: found, side: found === null ? 'none' : 'after', from, rest, ...PLAIN };
}

/** "Nachdem der Minister gesagt hatte". */
function inSubclause({ tokens, cue, grammar, from, first }: Asked): Subject {
  const start = skip(tokens, first + 1, { until: cue.finite, bits: SKIPPED });
  const clause = tokens.slice(0, Math.min(cue.finite, ...cue.words));
  const source = mayOpenPhrase(tokens[start], grammar)
    ? speakerPhrase(clause, start, grammar)
    : null;
  const side = source === null ? 'none' : 'before';
  return { source, side, from, rest: cue.last, isAsClause: false, isRelative: true };
}

/** "The minister, who said": he. Where the clause has a verb of its own before this one, the minister said it himself. */
function antecedent(asked: Asked): Subject {
  const { tokens, cue, grammar, from, first } = asked;
  const own = speakerPhrase(tokens.slice(0, cue.finite), first + 1, grammar);
  // "Die Zahl, die der Minister nannte".
  if (own !== null && own.end === cue.finite && mayOpenPhrase(tokens[own.start], grammar)) {
    return {
      source: own,
      side: 'before',
      from,
      rest: cue.last,
      isAsClause: false,
      isRelative: true,
    };
  }
  const source = phraseBefore(asked, isMark(tokens[from - 1], ',') ? from - 1 : from);
  const isClosed = skip(tokens, first + 1, { until: cue.finite, bits: SKIPPED }) < cue.finite;
  const isMain = isClosed && !grammar.verbSecond;
  const side = source === null ? 'none' : 'before';
  return {
    source,
    side,
    from: isMain ? (source?.start ?? from) : from,
    rest: cue.last,
    isAsClause: false,
    isRelative: !isMain,
  };
}

/** The last noun phrase of the clause that ends at a token. */
function phraseBefore({ tokens, grammar }: Asked, end: number): Range | null {
  for (let start = clauseStart(tokens, end - 1); start < end; start += 1) {
    if (nounPhraseEnd(tokens, start, grammar, end) === end) return { start, end };
  }
  return null;
}

/** German and Dutch: a noun phrase that reaches the verb is its subject, else the subject follows. */
function verbSecondSubject(asked: Asked): Subject {
  const { tokens, cue, grammar, from, first } = asked;
  const isBack = is(tokens[first], IS.back) && first + 1 === cue.finite;
  const isObject =
    isBack || is(tokens[first], IS.accusative | IS.preposition | IS.adverb | IS.time);
  const phrase = isObject ? null : speakerPhrase(tokens.slice(0, cue.finite), first, grammar);
  const end = phrase === null ? null : reach(asked, phrase.end);
  if (phrase !== null && end !== null) {
    return { source: { start: phrase.start, end }, side: 'before', from, rest: cue.last, ...PLAIN };
  }
  const after = behindVerb(asked);
  if (after.source !== null) return after;
  // "Möller ... verließ den Raum und sagte".
  return phrase === null
    ? after
    : { source: phrase, side: 'before', from, rest: cue.last, ...PLAIN };
}

/**
 * Where the part before the verb ends that is one with a noun phrase, "Der Sprecher im Ministerium", without the
 * adverbs behind it; null where something else stands between.
 */
function reach({ tokens, cue, grammar }: Asked, from: number): number | null {
  const clause = tokens.slice(0, cue.finite);
  let end = from;
  let at = skip(tokens, from, { until: cue.finite, bits: SKIPPED });
  for (let count = 0; count < MOST_PHRASES && at < cue.finite; count += 1) {
    const behind = behindPhrase(clause, at, grammar);
    if (behind > at && !is(tokens[behind - 1], IS.time)) end = behind;
    at = skip(tokens, behind, { until: cue.finite, bits: SKIPPED });
  }
  return at >= cue.finite ? end : null;
}

/** Elsewhere the subject may follow, though the clause has another beginning. */
function freeSubject(asked: Asked): Subject {
  const { tokens, cue, from, first } = asked;
  const opening = is(tokens[first], IS.locative) ? locative(asked) : null;
  const source = opening ?? freeBefore(asked);
  if (source !== null) return { source, side: 'before', from, rest: cue.last, ...PLAIN };
  const after = behindVerb(asked);
  const inside = placeOver(asked, after);
  if (inside !== null) return { ...after, source: inside, rest: inside.end };
  if (after.source !== null) return after;
  const place = locative(asked);
  if (place !== null) return { ...after, source: place, side: 'before' };
  const shares = is(tokens[from], IS.coordinator) || isSeparator(tokens[from - 1]);
  return { ...after, side: shares ? 'shared' : 'none' };
}
