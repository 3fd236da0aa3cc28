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
  | { readonly kind: 'noun'; readonly at: number; readonly phrase: NounPhrase };

/** In the text's order. What a case's mention covers is met with the case. */
export function findEvents(page: Page, cases: readonly Case[], contentAt: Int32Array): Event[] {
  const covered = new Uint8Array(page.tokens.length);
  for (const { mention } of cases) {
    if (mention === null) continue;
    const head = mention.call.by === 'name' ? mention.call.run : mention;
    covered.fill(1, head.first, head.last + 1);
  }
  const events: Event[] = cases.map((one) => ({
    kind: 'case',
    at: turnOf(cases, contentAt, one),
    case: one,
  }));
  for (const run of page.runs)
    if (covered[run.first] === 0 && !isBracketed(page, run))
      events.push({ kind: 'name', at: run.first, run });
  page.tokens.forEach((token, at) => {
    if (covered[at] === 1 || token.isQuoted) return;
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
  if ((signs & SIGN.determiner) === 0 || !startsSentence(page, at)) return null;
  const phrase = readPhrase(page, { first: at, last: Math.min(at + 8, page.tokens.length - 1) });
  const isThing =
    phrase.headRole === null && (phrase.headSigns & (SIGN.document | SIGN.bodyNoun)) !== 0;
  const isPerson = phrase.headRole?.isPlural === false;
  const isOne =
    phrase.determiner === 'definite' && (isPerson || isThing) && phrase.head === phrase.last;
  return isOne && page.runAt(phrase.head + 1) === null ? { kind: 'noun', at, phrase } : null;
}

/** Also behind a conjunction: "But the plasterer was caught". */
function startsSentence({ tokens }: Page, at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (before === undefined || before.sentence !== token?.sentence) return true;
  const isLead = (before.signs & SIGN.conjunction) !== 0;
  return isLead && tokens[at - 2]?.sentence !== before.sentence;
}
