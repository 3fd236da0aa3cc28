import type { SpeakerKind } from '../../../model/statement.ts';
import type { Range } from '../names/find-runs.ts';
import type { Page } from '../page.ts';
import { SIGN } from '../words/signs.ts';
import { isPluralThing, type NounPhrase } from './noun-phrase.ts';

const BODY = SIGN.bodyHead | SIGN.bodyNoun | SIGN.doubtfulBody | SIGN.known | SIGN.place;

/** Whether a mention without a name is a body, a group, or somebody who is not named. */
export function kindOfNoun(page: Page, range: Range, phrase: NounPhrase): SpeakerKind {
  if (isAnonymous(page, range) || isLetter(page, phrase)) return 'unnamed';
  if (isOfSeveral(page, phrase))
    return phrase.determiner === 'indefinite' && isOne(page, phrase) ? 'unnamed' : 'group';
  if (isDocument(phrase) || isOther(page, phrase)) return 'unnamed';
  return kindByRole(page, phrase) ?? kindOfThing(page, phrase);
}

/** "Q.": who asks or answers. */
function isLetter({ tokens }: Page, { head }: NounPhrase): boolean {
  return tokens[head]?.lower.replace('.', '').length === 1;
}

/** By a role or, of "the 41-year-old", what goes for one. */
function kindByRole(page: Page, phrase: NounPhrase): SpeakerKind | null {
  const role = phrase.headRole;
  if (role === null || isBodyFirst(phrase)) return null;
  const isCounted = phrase.determiner === 'counting' && isExact(page, phrase.first);
  const isOpen = role.isPlural && !isCounted && !page.lexicon.roles.isUnnamed(role.role);
  return isOpen ? 'group' : 'unnamed';
}

function kindOfThing(page: Page, phrase: NounPhrase): SpeakerKind {
  const { headSigns, head } = phrase;
  if ((headSigns & SIGN.group) !== 0) return 'group';
  if (headSigns === 0 && isPluralThing(page, page.tokens[head]?.lower ?? '')) return 'group';
  return (headSigns & BODY) !== 0 ? 'organisation' : kindByForm(page, phrase);
}

/** "police", "government": bodies though a list of roles has a word like them. */
function isBodyFirst({ headSigns }: NounPhrase): boolean {
  return (headSigns & (SIGN.bodyHead | SIGN.bodyNoun)) !== 0 && (headSigns & SIGN.role) === 0;
}

function isDocument({ headSigns, headRole }: NounPhrase): boolean {
  return (headSigns & SIGN.document) !== 0 && (headSigns & SIGN.role) === 0 && headRole === null;
}

/** "a third", "the other". */
function isOther({ tokens, lexicon }: Page, { head }: NounPhrase): boolean {
  return lexicon.isFurther.has(tokens[head]?.lower ?? '');
}

/** "two", "five", not "several": somebody counted them. */
function isExact({ tokens, lexicon }: Page, at: number): boolean {
  const token = tokens[at];
  return token !== undefined && (token.sort === 'number' || lexicon.isExact.has(token.lower));
}

/** "one of the diplomats", "a group of rabbis", "54 percent of voters". */
function isOfSeveral({ tokens, lexicon }: Page, { first, last, headSigns }: NounPhrase): boolean {
  const next = tokens[last + 1];
  if (next === undefined || !lexicon.isOf.has(next.lower)) return false;
  const isPronoun = first === last && ((tokens[first]?.signs ?? 0) & SIGN.pronoun) !== 0;
  if (isPronoun || (headSigns & SIGN.group) !== 0) return true;
  for (let at = last + 2; at <= last + 5; at += 1) {
    const role = lexicon.roles.read(tokens[at]?.lower ?? '');
    if (role?.isPlural === true)
      return (headSigns & SIGN.bodyNoun) !== 0 && (tokens[first]?.lower.length ?? 0) < 3;
  }
  return false;
}

function isOne({ tokens, lexicon }: Page, { first }: NounPhrase): boolean {
  return lexicon.pronouns.get(tokens[first]?.lower ?? '') === 'single';
}

/** Whether the words, or those right behind them, say that no name is to be printed. */
export function isAnonymous({ text, tokens, lexicon }: Page, { first, last }: Range): boolean {
  const start = tokens[first]?.start ?? 0;
  const end = tokens[last]?.end ?? 0;
  const words = text.slice(start, Math.min(end, start + 400)).toLowerCase();
  return lexicon.words.phrases.anonymity.some((phrase) => words.includes(phrase));
}

function kindByForm(page: Page, { first, head, determiner }: NounPhrase): SpeakerKind {
  const token = page.tokens[head];
  if (token === undefined) return 'unnamed';
  // "Few abroad".
  if (page.lexicon.pronouns.get(page.tokens[first]?.lower ?? '') === 'several') return 'group';
  if (token.sort === 'number') return 'group';
  const { lower } = token;
  const { roles } = page.lexicon.words;
  if (page.lexicon.pluralEndings.some(([end]) => lower.endsWith(end))) return 'group';
  const isOne = determiner === 'indefinite' || determiner === 'definite' || determiner === 'none';
  return isOne && roles.personEndings.some((end) => lower.endsWith(end))
    ? 'unnamed'
    : 'organisation';
}
