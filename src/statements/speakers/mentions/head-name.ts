import type { Range } from '../names/find-runs.ts';
import type { NameRun } from '../names/name-run.ts';
import type { Page } from '../page.ts';
import { GIVEN, SIGN } from '../words/signs.ts';
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
      if (endsName(page, at, first)) break;
      continue;
    }
    if (isWhole(page, run, last)) found = run;
    at = run.last;
  }
  return found;
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
function isWhole(page: Page, run: NameRun, last: number): boolean {
  if (isOwner(page, run)) return false;
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

/** "El Gobierno insular", "le syndicat Écoles debout": a body's name goes on with a small word. */
function goesOn(page: Page, run: NameRun): boolean {
  const { tokens, lexicon } = page;
  const { bodiesGoOn, chainsNouns } = lexicon.words.grammar;
  if (!bodiesGoOn || chainsNouns || run.isTitled || run.first !== run.last) return false;
  const before = tokens[run.first - 1];
  const isNamed = ((before?.signs ?? 0) & (SIGN.bodyHead | SIGN.bodyNoun)) !== 0;
  return isNamed || isBodyNoun(page, run);
}

/** Where nouns follow nouns: "представитель Чубарого" is not Чубарый, nor is "obrońca Ł." he himself. */
function isOwner({ lexicon, tokens }: Page, run: NameRun): boolean {
  if (!lexicon.words.grammar.chainsNouns) return false;
  // "Источник РБК", "rzecznik PKP": whose they are.
  if (run.sort === 'body') return isRoleAt(tokens[run.first - 1]);
  if (run.words.length > 1) return false;
  const isTitle = ((tokens[run.titleFirst - 1]?.signs ?? 0) & SIGN.title) !== 0;
  const [token, before] = [tokens[run.last], tokens[run.titleFirst - (isTitle ? 2 : 1)]];
  // "Чоловік пані Наталії": a first name in another case, behind what somebody is to her.
  if (((token?.signs ?? 0) & GIVEN) !== 0) {
    const isDeclined = !lexicon.isNominative.has(token?.lower ?? '');
    return isDeclined && lexicon.roles.isKin(before?.lower ?? '');
  }
  return (run.roleBefore !== null || isRoleAt(before)) && isGenitive(token);
}

function isGenitive(token: Page['tokens'][number] | undefined): boolean {
  const printed = token?.lower ?? '';
  return printed.length <= 2 || OWNER.test(printed);
}

function isRoleAt(token: Page['tokens'][number] | undefined): boolean {
  return token?.sort === 'word' && (token.signs & SIGN.role) !== 0;
}

/** Endings of surnames in the genitive that are no nominative. */
const OWNER = /(?:ого|его|ego|ової|евої)$/u;

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
