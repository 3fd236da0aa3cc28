import type { SpeakerKind } from '../../../model/statement.ts';
import type { Range } from '../names/find-runs.ts';
import type { NameRun } from '../names/name-run.ts';
import type { Page } from '../page.ts';
import type { PronounKind } from '../words/lexicon.ts';
import { SIGN } from '../words/signs.ts';
import { headName } from './head-name.ts';
import { isSeveral } from './is-several.ts';
import { kindOfNoun } from './kind-of-noun.ts';
import type { Mention } from './mention.ts';
import { isNoun, readPhrase } from './noun-phrase.ts';
import { wholeBody } from './whole-body.ts';

/** Reads the words that call a speaker. Null where the range holds no words. */
export function readMention(page: Page, range: Range): Mention | null {
  const trimmed = trimMention(page, range);
  if (trimmed.first > trimmed.last) return null;
  const named = isSingle(page, trimmed) ? headName(page, trimmed) : null;
  if (named !== null) return byName(page, trimmed, named);
  const pronoun = pronounOf(page, trimmed);
  if (pronoun !== null)
    return { ...trimmed, kind: kindOfPronoun(pronoun), call: { by: 'pronoun', pronoun } };
  if (isSeveral(page, trimmed)) return { ...trimmed, kind: 'group', call: { by: 'several' } };
  const run = headName(page, trimmed);
  if (run !== null) return byName(page, trimmed, run);
  const phrase = readPhrase(page, trimmed);
  const kind = kindOfNoun(page, trimmed, phrase);
  return { ...trimmed, kind, call: { by: 'noun', phrase, role: phrase.headRole } };
}

function byName(page: Page, range: Range, name: NameRun): Mention {
  const run = wholeBody(page, range, name);
  return { ...range, kind: kindOfRun(run), call: { by: 'name', run } };
}

/** "Another, retired postman Arthur Sledge": one who may be named behind a comma. */
function isSingle({ tokens, lexicon }: Page, { first, last }: Range): boolean {
  return last > first + 1 && lexicon.pronouns.get(tokens[first]?.lower ?? '') === 'single';
}

/** Without marks, leading "while" and "according to", a closing "'s" and the day ("The ministry on Wednesday"). */
function trimMention(page: Page, { first, last }: Range): Range {
  const { tokens } = page;
  let start = first;
  let end = last;
  while (start < end && isLeading(tokens[start])) start += 1;
  if (tokens[start]?.sort === 'mark') start += 1;
  while (end >= start && isTrailing(tokens[end], end > start) && !closesMarks(page, start, end))
    end -= 1;
  return { first: start, last: tellsDay(page, { first: start, last: end }) ? end - 2 : end };
}

/** "агентство «РАВ»": where nouns follow nouns a body's name in marks keeps both. */
function closesMarks({ tokens, lexicon }: Page, first: number, last: number): boolean {
  if (!lexicon.words.grammar.chainsNouns || !CLOSING.includes(tokens[last]?.lower ?? ' '))
    return false;
  return tokens
    .slice(first + 1, last)
    .some(({ sort, lower }) => sort === 'mark' && OPENING.includes(lower));
}

const OPENING = '«„“"';
const CLOSING = '»”"';

/** Whether a mention ends with when they spoke: behind its noun or name, not behind what was done ("a study published on Thursday"). */
function tellsDay(page: Page, { first, last }: Range): boolean {
  const [before, on, day] = [last - 2, last - 1, last].map((at) => page.tokens[at]);
  if (last - first < 2 || before === undefined || !ON_DAYS.has(on?.lower ?? '')) return false;
  const isDay = ((day?.signs ?? 0) & SIGN.calendar) !== 0;
  return isDay && before.sort === 'word' && (before.isCapital || isNoun(page, last - 2));
}

/** What stands before a day, and not before what a body is for: "the Friends of May". */
const ON_DAYS: ReadonlySet<string> = new Set(['on', 'am']);

/** A mark, a conjunction, or a preposition that does not begin a sentence ("Outside experts"). */
function isLeading(token: Page['tokens'][number] | undefined): boolean {
  if (token === undefined || token.sort !== 'word') return token?.sort !== 'number';
  if ((token.signs & (SIGN.pronoun | SIGN.determiner)) !== 0) return false;
  const isPreposition = (token.signs & SIGN.preposition) !== 0 && !token.isCapital;
  return isPreposition || (token.signs & SIGN.conjunction) !== 0;
}

function isTrailing(token: Page['tokens'][number] | undefined, hasMore: boolean): boolean {
  if (token === undefined || !hasMore) return token?.sort === 'mark';
  return (token.sort === 'mark' && token.lower !== ')') || token.sort === 'possessive';
}

/** Of a mention that is a pronoun, alone or with what only describes it: "he himself", "those who marched". */
function pronounOf({ tokens, lexicon }: Page, { first, last }: Range): PronounKind | null {
  const token = tokens[first];
  if (token === undefined || (token.signs & SIGN.pronoun) === 0) return null;
  const kind = lexicon.pronouns.get(token.lower) ?? null;
  const next = tokens[first + 1];
  if (first === last || next === undefined) return kind;
  const isAlone = next.sort === 'mark' || lexicon.pronouns.get(next.lower) === 'reflexive';
  const isDescribed = (next.signs & (SIGN.preposition | SIGN.tail)) !== 0;
  if (isAlone) return kind;
  return isDescribed && (kind === 'single' || kind === 'several') ? kind : null;
}

function kindOfPronoun(kind: PronounKind): SpeakerKind {
  if (kind === 'neuter') return 'organisation';
  if (kind === 'single') return 'unnamed';
  return kind === 'plural' || kind === 'several' || kind === 'others' ? 'group' : 'person';
}

function kindOfRun({ sort }: NameRun): SpeakerKind {
  return sort === 'body' ? 'organisation' : 'person';
}
