import type { Range } from '../names/find-runs.ts';
import type { NameRun } from '../names/name-run.ts';
import type { Page } from '../page.ts';
import { GIVEN, SIGN } from '../words/signs.ts';
import { isOwner, isPartOfBody } from './is-owner.ts';
import { readPhrase } from './noun-phrase.ts';
import { isBodyNoun } from './whole-body.ts';

/**
 * The name of whom a mention calls: "Mikhail Zygar" of "Mikhail Zygar, editor-in-chief of TV Rain", "Jane Roe" of "spokeswoman for
 * Acme, Jane Roe"; null of "a spokesman for Bernie Sanders", whom it does not call.
 */
export function headName(page: Page, range: Range): NameRun | null {
  const end = segmentEnd(page, range.first, range.last);
  const first = nameIn(page, { first: range.first, last: end });
  if (first !== null) return first;
  const told = { first: range.first, last: end };
  const run = behindComma(page, end + 1, range.last);
  if (run === null) return null;
  // "the youngest of them, nurse Jun Matsuda": whatever is told before a person's full name.
  const isFull = run.sort === 'person' && !run.isAlone && !isPlural(page, told);
  return (isFull || isSingularNoun(page, told)) && !isOwners(page, told, run) ? run : null;
}

/** "La famille du disparu, Loïc Guennec", "The mother of the victim, John Smith": the name is of whom the group or the kin are. */
function isOwners(page: Page, told: Range, { givenGender, titleGender }: NameRun): boolean {
  const phrase = readPhrase(page, told);
  if (phrase.last >= phrase.whole) return false;
  const role = phrase.headRole?.role ?? '';
  const noun = page.tokens[phrase.head]?.lower ?? '';
  if (phrase.headRole === null) return FAMILY.test(noun);
  const gender = page.lexicon.roles.genderOf(role);
  const named = titleGender ?? givenGender;
  return page.lexicon.roles.isKin(role) && gender !== null && named !== null && named !== gender;
}

/** "Family" in the languages read here. */
const FAMILY = /^(?:famil|gezin|angehörig|entourage|rodzin|семь|родин|сім)/u;

/** The last token before the next comma, bracket or dash. */
function segmentEnd({ tokens }: Page, first: number, last: number): number {
  for (let at = first + 1; at <= last; at += 1) {
    const mark = tokens[at]?.lower ?? '';
    if (tokens[at]?.sort === 'mark' && ',;()–—-'.includes(mark)) return at - 1;
  }
  return last;
}

/** The name at the end of what stands before any preposition: what follows it must not be its noun. */
function nameIn(page: Page, { first, last }: Range): NameRun | null {
  let found: NameRun | null = null;
  for (let at = first; at <= last; at += 1) {
    const run = page.runAt(at);
    if (run === null || run.first < first) {
      if (endsName(page, at, first)) return found ?? closingName(page, { first, last }, at);
      continue;
    }
    if (isWhole(page, run, { first, last })) found = run;
    at = run.last;
  }
  return found;
}

/** "Ambasador Velandii w Warszawie Ole Berg": a person may be named behind where they are it. */
function closingName(page: Page, { first, last }: Range, from: number): NameRun | null {
  const { tokens, lexicon } = page;
  const { chainsNouns, bodiesGoOn } = lexicon.words.grammar;
  const run = page.runAt(last);
  if (!bodiesGoOn || run === null || run.sort === 'body' || run.isAlone) return null;
  if (run.first <= from + 1 || run.last !== last) return null;
  if (!chainsNouns && (run.sort !== 'person' || !isOneRole(page, { first, last: from - 1 })))
    return null;
  // "La porte-parole du maire Jean Petit": his is the nearer role.
  const before = tokens[run.first - 1];
  if (before?.sort !== 'word') return null;
  return (before.signs & (SIGN.preposition | SIGN.role | SIGN.determiner)) === 0 ? run : null;
}

/** One person by what they are, not by whose: "le ministre", not "la mère". */
function isOneRole(page: Page, range: Range): boolean {
  if (range.last < range.first) return false;
  const role = readPhrase(page, range).headRole;
  return role !== null && !role.isPlural && !page.lexicon.roles.isKin(role.role);
}

/** A preposition or a relative: what follows tells of the name. */
function endsName({ tokens, lexicon }: Page, at: number, first: number): boolean {
  const token = tokens[at];
  if (token === undefined) return true;
  // Portuguese "a Viamar": an article where a mention begins.
  if (at === first && (token.signs & SIGN.determiner) !== 0) return false;
  if ((token.signs & SIGN.preposition) !== 0 && token.sort === 'word') return true;
  return lexicon.pronouns.get(token.lower) === 'relative' && at > first;
}

/** Whether a name is no possessor and stands before no noun: "Trump’s lawyer", "Clinton aides". */
function isWhole(page: Page, run: NameRun, { first, last }: Range): boolean {
  if (isOwner(page, run, first) || isPartOfBody(page, run, first)) return false;
  if (isNounOfMarks(page, run)) return false;
  const next = page.tokens[run.last + 1];
  if (run.last >= last || next === undefined) return !isPlainNoun(page, run);
  if (next.sort === 'possessive') return run.last + 1 === last;
  if (goesOn(page, run)) return true;
  const ends =
    SIGN.preposition | SIGN.conjunction | SIGN.auxiliary | SIGN.tail | SIGN.pronoun | SIGN.suffix;
  return (
    (next.sort === 'mark' || next.sort === 'number' || (next.signs & ends) !== 0) &&
    !isPlainNoun(page, run)
  );
}

/** "Телеканал «Меридиан»": the noun of what stands in marks. */
function isNounOfMarks({ tokens, lexicon }: Page, { sort, last }: NameRun): boolean {
  const isBody = lexicon.words.grammar.chainsNouns && sort === 'body';
  return isBody && '«„“'.includes(tokens[last + 1]?.lower ?? ' ');
}

/** "El Gobierno insular", "le syndicat Écoles debout": a body's name goes on with a small word. */
function goesOn(page: Page, run: NameRun): boolean {
  const { tokens, lexicon } = page;
  const { bodiesGoOn, chainsNouns } = lexicon.words.grammar;
  if (!bodiesGoOn || chainsNouns || run.isTitled || run.first !== run.last) return false;
  const before = tokens[run.first - 1];
  const isNamed = ((before?.signs ?? 0) & (SIGN.bodyHead | SIGN.bodyNoun)) !== 0;
  return isNamed || isBodyNoun(page, run);
}

/** "Officers", "Democrats", "Residents": a capital because a sentence begins, or a people. */
function isPlainNoun({ tokens, lexicon }: Page, run: NameRun): boolean {
  if (run.first !== run.last || run.isTitled || run.sort === 'body') return false;
  const token = tokens[run.first];
  // "Q." asks.
  if (token === undefined || token.lower.replace('.', '').length === 1) return true;
  // "Bill" is a first name before it is a document.
  if ((token.signs & GIVEN) !== 0 && (token.signs & SIGN.people) === 0) return false;
  const nouns =
    SIGN.group | SIGN.document | SIGN.bodyNoun | SIGN.counting | SIGN.pronoun | SIGN.people;
  if ((token.signs & nouns) !== 0) return true;
  const role = lexicon.roles.read(token.lower);
  if (role !== null) return true;
  return (
    token.lower.endsWith('s') && (lexicon.signsOf(token.lower.slice(0, -1)) & SIGN.people) !== 0
  );
}

/** "Two analysts, Jane Roe and". */
function isPlural(page: Page, range: Range): boolean {
  const phrase = readPhrase(page, range);
  return phrase.headRole?.isPlural === true || phrase.determiner === 'counting';
}

/** Whether the words are one person or body by what they are: then a name behind a comma may be theirs. */
function isSingularNoun(page: Page, range: Range): boolean {
  const phrase = readPhrase(page, range);
  if (phrase.headRole !== null) return !phrase.headRole.isPlural;
  const token = page.tokens[range.first];
  if (token !== undefined && page.lexicon.pronouns.get(token.lower) === 'single') return true;
  // "The ministry in the capital, Tarn": the comma closes another noun.
  const isPlaced = page.lexicon.isInside.has(page.tokens[phrase.last + 1]?.lower ?? '');
  return !isPlaced && (phrase.headSigns & (SIGN.bodyNoun | SIGN.bodyHead)) !== 0;
}

/** The name that fills what stands behind a comma, with a role or an article before it: ", the lawyer Ignacio Iriarte". */
function behindComma(page: Page, comma: number, last: number): NameRun | null {
  const first = comma + 1;
  if (first > last) return null;
  const end = segmentEnd(page, first, last);
  const run = nameIn(page, { first, last: end });
  if (run === null || run.last < end - 1) return null;
  return isOnlyDescribed(page, first, run) ? run : null;
}

/** At most some words that tell what somebody is stand before the name: "retired shearer Merv Colquhoun". */
function isOnlyDescribed({ tokens }: Page, first: number, run: NameRun): boolean {
  if (run.runFirst - first > 5) return false;
  for (let at = first; at < run.runFirst; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.sort !== 'word') return false;
    if ((token.signs & (SIGN.preposition | SIGN.conjunction | SIGN.auxiliary)) !== 0) return false;
  }
  return true;
}
