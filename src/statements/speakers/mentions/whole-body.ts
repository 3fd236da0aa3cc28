import type { Range } from '../names/find-runs.ts';
import { foldName } from '../names/fold-name.ts';
import type { NameRun } from '../names/name-run.ts';
import { nameStem } from '../names/name-stem.ts';
import type { Page } from '../page.ts';
import type { Token } from '../tokens/token.ts';
import { GIVEN, SIGN } from '../words/signs.ts';

const BODY = SIGN.bodyHead | SIGN.bodyNoun;
/** Words of a body's name behind its capital. */
const LONGEST_TAIL = 6;

/**
 * All of a body's name in a mention, where only its first word has a capital or its noun is part of it: "la Chambre des
 * notaires", "zwemclub Oosterwaarde", "le syndicat Écoles debout". Any other name as it is.
 */
export function wholeBody(page: Page, mention: Range, run: NameRun): NameRun {
  const { tokens, lexicon } = page;
  const token = tokens[run.first];
  if (!lexicon.words.grammar.bodiesGoOn || run.isTitled || run.first !== run.last) return run;
  if (token === undefined || token.isUpper || (token.signs & SIGN.known) !== 0) return run;
  const isGeneric = isBodyNoun(page, run);
  const first = hasNounBefore(page, mention, run) ? run.first - 1 : run.first;
  if (!isGeneric && first === run.first) return run;
  const last = tailEnd(page, run.last, mention.last, isGeneric);
  if (first === run.first && last === run.last) return run;
  const words = wordsIn(page, first, last);
  return { ...run, first, last, titleFirst: first, sort: 'body', isAlone: false, words };
}

/** "la Chambre": also a word that no list has, behind an article. */
export function isBodyNoun({ tokens }: Page, { first, sort }: NameRun): boolean {
  const signs = tokens[first]?.signs ?? 0;
  const isCalledThe = ((tokens[first - 1]?.signs ?? 0) & SIGN.determiner) !== 0;
  return (
    (signs & BODY) !== 0 ||
    (isCalledThe && sort === 'unsure' && (signs & (GIVEN | SIGN.role | SIGN.people)) === 0)
  );
}

/** "le syndicat": a small noun for bodies right before a name that no list has as a person's. */
function hasNounBefore({ tokens }: Page, mention: Range, { first, sort }: NameRun): boolean {
  const before = tokens[first - 1];
  const isNoun = before?.sort === 'word' && !before.isCapital && (before.signs & BODY) !== 0;
  return isNoun && sort !== 'person' && first - 1 >= mention.first;
}

function tailEnd(page: Page, from: number, last: number, isGeneric: boolean): number {
  let end = from;
  for (let at = from + 1; at <= Math.min(last, from + LONGEST_TAIL); at += 1) {
    const token = page.tokens[at];
    if (token?.sort !== 'word') break;
    const isLink = (token.signs & LINKS) !== 0;
    if (isLink ? !isGeneric : endsName(page, token)) break;
    if (!isLink) end = at;
  }
  return end;
}

const LINKS = SIGN.preposition | SIGN.determiner;

function endsName({ lexicon }: Page, { signs, lower }: Token): boolean {
  const isVerb = (signs & (SIGN.auxiliary | SIGN.conjunction)) !== 0;
  return isVerb || lexicon.pronouns.get(lower) === 'relative';
}

function wordsIn({ tokens, lexicon }: Page, first: number, last: number): string[] {
  const endings = lexicon.words.caseEndings;
  return tokens
    .slice(first, last + 1)
    .filter(({ sort }) => sort === 'word')
    .map(({ lower }) => (endings.length === 0 ? foldName(lower) : nameStem(lower, endings)));
}
