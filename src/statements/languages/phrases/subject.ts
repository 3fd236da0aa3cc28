import type { Cue } from '../cues/cue.ts';
import { is, isMark, type Token } from '../reading/token.ts';
import type { Grammar } from '../words/speech-words.ts';
import { IS } from '../words/word-classes.ts';
import { clauseStart, isSeparator } from './clauses.ts';
import { nounPhraseEnd } from './noun-phrase.ts';
import { type Range, speakerPhrase, withAppositions } from './speaker-phrase.ts';

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

const SKIPPED = IS.adverb | IS.clitic | IS.negation | IS.time | IS.addressee;

/** The subject of a reporting verb in its clause, by its place alone. */
export function subjectOf(tokens: readonly Token[], cue: Cue, grammar: Grammar): Subject {
  const from = openingOf(tokens, cue.finite, grammar);
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

/** Before the small words that hang on the verb: "no se lo". */
function verbStart({ tokens, cue, grammar, from }: Asked): number {
  const bits = IS.clitic | IS.negation | (grammar.verbSecond ? 0 : IS.adverb);
  let at = cue.finite;
  while (at > from && is(tokens[at - 1], bits) && !is(tokens[at - 1], IS.pronoun & ~IS.clitic))
    at -= 1;
  return at;
}

/** "Das sagte Müller", "Dat heeft de wethouder bekendgemaakt". */
function isPointer({ tokens, cue, first }: Asked): boolean {
  return is(tokens[first], IS.back) && first + 1 === cue.finite;
}

/** Where a verb's clause begins: behind a mark, or elsewhere than in German and Dutch with a word that opens one. */
function openingOf(tokens: readonly Token[], verb: number, grammar: Grammar): number {
  const start = clauseStart(tokens, verb);
  if (grammar.verbSecond) return start;
  for (let at = verb - 1; at > start; at -= 1) {
    if (is(tokens[at], OPENING) && !is(tokens[at], IS.determiner | IS.preposition | IS.pronoun))
      return at;
  }
  return start;
}

const OPENING = IS.relative | IS.subordinator | IS.complementiser | IS.question | IS.as;

type Asked = {
  readonly tokens: readonly Token[];
  readonly cue: Cue;
  readonly grammar: Grammar;
  /** Where the clause begins. */
  readonly from: number;
  /** Its first word that is no "and". */
  readonly first: number;
};

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
  const before = beforeCommas(asked);
  if (before !== null && !(after.source !== null && isClearInversion(asked))) {
    return { source: before, side: 'before', from: before.start, rest: cue.last, ...PLAIN };
  }
  if (after.source !== null && !isRatherObject(asked, after.source)) return after;
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
  if (!grammar.dropsSubject || from > 0) return false;
  // "Lo ha confermato il direttore".
  if (tokens.slice(from, cue.finite).some((token) => is(token, IS.back))) return false;
  if (cue.takes.object) return true;
  return !tokens
    .slice(source.start, source.end)
    .some((token) => token.isCapital || is(token, IS.role | IS.pronoun));
}

/** "Об этом сообщили в мэрии": where a verb in the plural names nobody, the place does. */
function locative({ tokens, cue, grammar, from }: Asked): Range | null {
  if (!grammar.chainsNouns || !PLURAL.test(tokens[cue.finite]?.form ?? '')) return null;
  const first = skip(tokens, from, { until: cue.finite, bits: IS.coordinator | IS.adverb });
  const place = placeAt(tokens, first, grammar, cue.finite);
  if (place !== null) return place;
  const behind = skip(tokens, cue.last, { until: tokens.length, bits: SKIPPED });
  return placeAt(tokens, behind, grammar, tokens.length);
}

/** Russian, Ukrainian and Polish verbs of the third person plural. */
const PLURAL = /(?:ли|ют|ят|ут|ать|ють|ять|уть|лись|лися|ются|ються|li|ły|ją|ą)$/u;

function placeAt(
  tokens: readonly Token[],
  at: number,
  grammar: Grammar,
  limit: number,
): Range | null {
  if (!is(tokens[at], IS.locative) || is(tokens[at + 1], IS.time)) return null;
  const end = nounPhraseEnd(tokens, at + 1, grammar, limit);
  return end === at + 1 ? null : { start: at + 1, end };
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

/** The subject behind a verb; adverbs, clitics, and a phrase with a preposition may stand between. */
function behindVerb({ tokens, cue, grammar, from }: Asked): Subject {
  const found = subjectBehind(tokens, cue, grammar);
  const rest = found === null ? cue.last : Math.max(found.end, cue.last);
  return { source: found, side: found === null ? 'none' : 'after', from, rest, ...PLAIN };
}

const MOST_PHRASES = 2;

function subjectBehind(tokens: readonly Token[], cue: Cue, grammar: Grammar): Range | null {
  const within = subjectWithin(tokens, cue, grammar);
  if (within !== null) return within;
  let at = skip(tokens, cue.last, { until: tokens.length, bits: SKIPPED });
  for (let count = 0; count <= MOST_PHRASES; count += 1) {
    const isOblique = grammar.oblique !== null && !mayOpenPhrase(tokens[at], grammar);
    const isObject = is(tokens[at], IS.accusative) || isTold(tokens, at) || isOblique;
    const phrase = isObject ? null : speakerPhrase(tokens, at, grammar);
    if (phrase !== null) return phrase;
    if (isTold(tokens, at)) {
      at += 1;
      continue;
    }
    const behind = behindPhrase(tokens, at, grammar);
    if (behind === at) return null;
    at = skip(tokens, behind, { until: tokens.length, bits: SKIPPED });
    if (!mayBeSubject(tokens[at])) return null;
  }
  return null;
}

/** "Hat der Sprecher gesagt", "a-t-il ajouté". */
function subjectWithin(tokens: readonly Token[], cue: Cue, grammar: Grammar): Range | null {
  if (cue.last <= cue.finite + 1) return null;
  const start = skip(tokens, cue.finite + 1, { until: cue.last - 1, bits: SKIPPED & ~IS.clitic });
  if (!grammar.verbSecond && !is(tokens[start], IS.pronoun)) return null;
  return speakerPhrase(tokens.slice(0, cue.last - 1), start, grammar);
}

/** "Как рассказал «Правде» инженер": to whom. */
function isTold(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return (
    tokens[at]?.kind === 'quotation' &&
    next?.kind === 'word' &&
    !is(next, IS.preposition | IS.adverb | IS.coordinator)
  );
}

function mayBeSubject(token: Token | undefined): boolean {
  return (
    token?.kind === 'word' &&
    (token.isCapital || is(token, IS.determiner | IS.role | IS.preposition))
  );
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

const MOST_CLAUSES = 4;

/** "Jan Möller, Sprecher der Stadt, sagte", "Möller, der die Stadt leitet, sagte": null without such an insertion. */
function beforeCommas(asked: Asked): Range | null {
  const { tokens, from } = asked;
  let end = from - 1;
  for (let count = 0; count < MOST_CLAUSES && isMark(tokens[end], ','); count += 1) {
    const start = clauseStart(tokens, end - 1);
    if (!isMark(tokens[start - 1], ',')) return count === 0 ? null : headBefore(asked, start, end);
    if (!isInsertion(asked, start, end)) return null;
    if (
      count > 0 &&
      isNominal(asked, start, end) &&
      !isNominal(asked, clauseStart(tokens, start - 2), start - 1)
    ) {
      return headBefore(asked, start, end);
    }
    end = start - 1;
  }
  return null;
}

function isInsertion(asked: Asked, start: number, end: number): boolean {
  const { tokens } = asked;
  if (is(tokens[start], IS.relative | IS.subordinator | IS.preposition)) return true;
  if (isAgeBetween(tokens, start, end) || isNominal(asked, start, end)) return true;
  // "La sentencia, conocida este viernes, considera".
  if (is(tokens[asked.cue.last], IS.pronoun)) return false;
  const head = clauseStart(tokens, start - 2);
  const isNamed =
    head === 0 &&
    tokens.slice(0, start - 1).some((token) => token.isCapital && token !== tokens[0]);
  return (
    end - start <= (isNamed ? LONGEST_BEHIND_NAME : LONGEST_INSERTION) &&
    head === 0 &&
    isNominal(asked, head, start - 1)
  );
}

const LONGEST_INSERTION = 12;
const LONGEST_BEHIND_NAME = 25;

/** A noun phrase, maybe with phrases behind it that begin with a preposition, and nothing else. */
function isNominal({ tokens, grammar }: Asked, start: number, end: number): boolean {
  const stretch = tokens.slice(0, end);
  let at = nounPhraseEnd(stretch, start, grammar);
  if (at === start) return false;
  for (let count = 0; count < MOST_PHRASES && at < end; count += 1)
    at = behindPhrase(stretch, at, grammar);
  return at === end;
}

/** "Müller, 45, sagte", "L'opposition, elle, ironise". */
function isAgeBetween(tokens: readonly Token[], start: number, end: number): boolean {
  return end === start + 1 && (tokens[start]?.kind === 'number' || is(tokens[start], IS.pronoun));
}

/** What stands before the insertions has to be a noun phrase and nothing else, save what leads to it. */
function headBefore(asked: Asked, start: number, end: number): Range | null {
  const { tokens, grammar, from } = asked;
  const first = skip(tokens, start, {
    until: end,
    bits: IS.coordinator | IS.adverb | IS.subordinator,
  });
  if (first === end || !isNominal(asked, first, end)) return null;
  return { start: first, end: Math.min(withAppositions(tokens, end, grammar), from - 1) };
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

/** Where nouns have small letters, a small word without an article is rather a verb. */
function mayOpenPhrase(token: Token | undefined, grammar: Grammar): boolean {
  const { capitalNouns, chainsNouns, oblique } = grammar;
  if (token === undefined || token.kind !== 'word') return true;
  if (
    oblique !== null &&
    !is(token, IS.role | IS.pronoun | IS.determiner) &&
    oblique.test(token.form)
  )
    return false;
  if (capitalNouns || chainsNouns || token.isCapital) return true;
  return is(token, IS.determiner | IS.role | IS.pronoun) || token.form.endsWith('s');
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
  if (after.source !== null) return after;
  const place = locative(asked);
  if (place !== null) return { ...after, source: place, side: 'before' };
  const shares = is(tokens[from], IS.coordinator) || isSeparator(tokens[from - 1]);
  return { ...after, side: shares ? 'shared' : 'none' };
}

/** Past adverbs and phrases with a preposition at the clause's start: "En rueda de prensa el ministro dijo". */
function freeBefore({ tokens, cue, grammar, first }: Asked): Range | null {
  const clause = tokens.slice(0, cue.finite);
  let at = first;
  for (let count = 0; count <= MOST_PHRASES; count += 1) {
    at = skip(tokens, at, { until: cue.finite, bits: SKIPPED | IS.coordinator });
    const time = skip(tokens, at, { until: cue.finite, bits: IS.determiner | IS.time });
    if (time > at && is(tokens[time - 1], IS.time)) at = time;
    const isLed = is(tokens[at], IS.preposition) && !is(tokens[at], IS.determiner);
    const phrase =
      isLed || !mayOpenPhrase(tokens[at], grammar) ? null : speakerPhrase(clause, at, grammar);
    if (phrase !== null) return phrase;
    const behind = behindPhrase(clause, at, grammar);
    if (behind === at) return null;
    at = behind;
  }
  return null;
}
