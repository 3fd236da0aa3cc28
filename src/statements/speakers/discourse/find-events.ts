import type { NounPhrase } from '../mentions/noun-phrase.ts';
import { readPhrase } from '../mentions/noun-phrase.ts';
import type { NameRun } from '../names/name-run.ts';
import type { Page } from '../page.ts';
import type { PronounKind } from '../words/lexicon.ts';
import { SIGN } from '../words/signs.ts';
import type { Case } from './telling.ts';

/** What a reader meets, going through a text. */
export type Event =
  | { readonly kind: 'case'; readonly at: number; readonly case: Case }
  | { readonly kind: 'name'; readonly at: number; readonly run: NameRun }
  | { readonly kind: 'pronoun'; readonly at: number; readonly pronoun: PronounKind }
  /** Somebody without a name of whom nothing was told before. */
  | { readonly kind: 'newcomer'; readonly at: number; readonly phrase: NounPhrase }
  | {
      readonly kind: 'noun';
      readonly at: number;
      readonly phrase: NounPhrase;
      /** Whether a sentence begins with it. */
      readonly opens: boolean;
    };

/** In the text's order. What a case's mention covers is met with the case; pictures in which nobody speaks tell nothing. */
export function findEvents(page: Page, cases: readonly Case[], contentAt: Int32Array): Event[] {
  const covered = new Uint8Array(page.tokens.length);
  for (const { mention } of cases) {
    if (mention === null) continue;
    const head = mention.call.by === 'name' ? mention.call.run : mention;
    covered.fill(1, head.first, head.last + 1);
  }
  const spoken = new Set(cases.map(({ part }) => part));
  const isPicture = (part: number) => page.isCaption(part) && !spoken.has(part);
  const isOpen = (at: number) => covered[at] === 0 && !isPicture(page.tokens[at]?.part ?? 0);
  const events: Event[] = cases.map((one) => ({
    kind: 'case',
    at: turnOf(cases, contentAt, one),
    case: one,
  }));
  for (const run of page.runs)
    if (isOpen(run.first) && !isBracketed(page, run))
      events.push({ kind: 'name', at: run.first, run });
  page.tokens.forEach((token, at) => {
    if (token.isQuoted || !isOpen(at)) return;
    const event = wordEvent(page, at, token.signs);
    if (event !== null) events.push(event);
  });
  return events.sort((one, other) => one.at - other.at);
}

/** "(CPA)": an abbreviation, or the agency behind a dateline. */
function isBracketed({ tokens }: Page, { first, last, sort }: NameRun): boolean {
  return sort === 'body' && tokens[first - 1]?.lower === '(' && tokens[last + 1]?.lower === ')';
}

/** Words told within others' words come after these: who says "he" there must be known. */
function turnOf(cases: readonly Case[], contentAt: Int32Array, one: Case): number {
  const around = cases[contentAt[one.at] ?? -1];
  return around === undefined || around === one ? one.at : Math.max(one.at, around.at + 0.5);
}

function wordEvent(page: Page, at: number, signs: number): Event | null {
  if ((signs & SIGN.pronoun) !== 0) {
    const pronoun = page.lexicon.pronouns.get(page.tokens[at]?.lower ?? '');
    if (pronoun === 'male' || pronoun === 'female') return { kind: 'pronoun', at, pronoun };
  }
  const isFirst = page.tokens[at - 1]?.sentence !== page.tokens[at]?.sentence;
  return isFirst || (signs & SIGN.determiner) !== 0 ? nounEvent(page, at) : null;
}

function nounEvent(page: Page, at: number): Event | null {
  const phrase = readPhrase(page, { first: at, last: Math.min(at + 8, page.tokens.length - 1) });
  if (phrase.head !== phrase.last || page.runAt(phrase.head + 1) !== null) return null;
  // "The mother, Kateryna Bondar, had boarded": named right behind.
  if (isNamedBehind(page, phrase.last)) return null;
  const opens = startsSentence(page, at);
  const isPerson = phrase.headRole?.isPlural === false;
  if (phrase.determiner === 'definite' && isPerson) return { kind: 'noun', at, phrase, opens };
  if (!opens) return null;
  if (phrase.determiner === 'definite' && isThing(phrase))
    return { kind: 'noun', at, phrase, opens };
  return isNewcomer(phrase) ? { kind: 'newcomer', at, phrase } : null;
}

/** Words between a noun and the comma before a name: "The leader of the opposition, Jane Roe". */
const MOST_BETWEEN = 8;

function isNamedBehind({ tokens, runAt }: Page, last: number): boolean {
  const sentence = tokens[last]?.sentence;
  for (let at = last + 1; at <= last + MOST_BETWEEN; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.sentence !== sentence) return false;
    if (token.lower === ',') return runAt(at + 1) !== null;
    if ((token.signs & SIGN.auxiliary) !== 0) return false;
  }
  return false;
}

function isThing({ headRole, headSigns }: NounPhrase): boolean {
  return headRole === null && (headSigns & (SIGN.document | SIGN.bodyNoun)) !== 0;
}

/** "A crew member", "Ferrand's supporters", "Survivors". */
function isNewcomer({ headRole, determiner }: NounPhrase): boolean {
  if (headRole === null || determiner === 'definite' || determiner === 'possessive') return false;
  return headRole.isPlural || determiner === 'indefinite';
}

/** Also behind a conjunction: "But the plasterer was caught". */
function startsSentence({ tokens }: Page, at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (before === undefined || before.sentence !== token?.sentence) return true;
  const isLead = (before.signs & SIGN.conjunction) !== 0;
  return isLead && tokens[at - 2]?.sentence !== before.sentence;
}
