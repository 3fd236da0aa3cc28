import type { Token } from '../tokens/token.ts';
import type { Gender } from '../words/role-book.ts';
import { GIVEN, SIGN } from '../words/signs.ts';
import type { Range, Reader } from './find-runs.ts';
import type { NameRun } from './name-run.ts';
import { hasSign, signsAt, startsSentence } from './signs-at.ts';

const BEFORE_NAME = SIGN.title | SIGN.shortRole | SIGN.role;

/** The last title or role in a run behind which a name stands; -1 where there is none. */
export function lastTitle(reader: Reader, { first, last }: Range): number {
  for (let at = last - 1; at >= first; at -= 1) {
    if (isCompoundRole(reader, at) || isTitle(reader.tokens, at, { first, last })) return at;
  }
  return -1;
}

/** "Mother-of-four Yvonne", "Ex-president Medvedev". */
function isCompoundRole({ tokens, lexicon }: Reader, at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !token.lower.includes('-') || (token.signs & GIVEN) !== 0)
    return false;
  return lexicon.roles.read(token.lower)?.isPlural === false;
}

function isTitle(tokens: readonly Token[], at: number, { first }: Range): boolean {
  const signs = signsAt(tokens, at);
  if ((signs & BEFORE_NAME) === 0) return false;
  if ((signs & (SIGN.title | SIGN.rank)) !== 0) return true;
  const isNamed = (signsAt(tokens, at + 1) & GIVEN) !== 0;
  // "Plumber Dave Smith" begins a sentence; "Boxer Indemnity" is no boxer.
  if (!isNamed && !startsSentence(tokens, first)) return false;
  // "Hunter Biden", "Mason Mount": only a rank stands before one word alone; "Tim Cook Jr": a surname.
  const isFirstName = at === first && (signs & GIVEN) !== 0;
  const isSurname = at > first && (signsAt(tokens, at - 1) & GIVEN) !== 0;
  return !isFirstName && !isSurname;
}

/** Leftwards over titles and ranks: "Det Ch Insp Jane Roe". */
export function titleStart({ tokens }: Reader, from: number, first: number): number {
  const titles = SIGN.title | SIGN.rank | SIGN.shortRole;
  let at = from;
  while (at > first && (signsAt(tokens, at - 1) & titles) !== 0) at -= 1;
  return at;
}

/** A run's name, its title and its first word. */
export type NamePlace = Range & { readonly title: number; readonly start: number };

/** "Mr President", "Madam Speaker", "Pensions Secretary": no names, unless a first name stands before. */
export function isOffice(tokens: readonly Token[], { title, first, last }: NamePlace): boolean {
  if ((signsAt(tokens, last) & SIGN.rank) === 0) return false;
  return first === last ? title >= 0 : !hasSign(tokens, { first, last: last - 1 }, GIVEN);
}

export type TitleFacts = Pick<NameRun, 'titleGender' | 'isTitled' | 'roleBefore'>;

export const NO_TITLE: TitleFacts = { titleGender: null, isTitled: false, roleBefore: null };

/** What the title or the role right before a name says. */
export function titleFacts(reader: Reader, place: NamePlace): TitleFacts {
  const { title, start, first } = place;
  const at = title >= 0 ? title : start - 1;
  const before = reader.tokens[at];
  if (before === undefined || at !== first - 1 || before.sort === 'mark') return NO_TITLE;
  if (before.sentence !== reader.tokens[first]?.sentence) return NO_TITLE;
  const role = roleBefore(reader, before, first);
  const mayBeSmall = reader.lexicon.words.grammar.smallTitles;
  const isTitled = (before.signs & SIGN.title) !== 0 && (before.isCapital || mayBeSmall);
  return {
    titleGender: titleGender(before.signs),
    isTitled: isTitled || role !== null,
    roleBefore: role,
  };
}

function roleBefore({ tokens, lexicon }: Reader, before: Token, first: number): string | null {
  const isMere = (before.signs & SIGN.title) !== 0 && (before.signs & SIGN.rank) === 0;
  // "grid operator Coastline Power": makers and owners may be bodies.
  const isMaker = (before.signs & SIGN.bodyNoun) !== 0 && (signsAt(tokens, first) & GIVEN) === 0;
  if (isMere || isMaker) return null;
  const role = lexicon.roles.read(before.lower);
  return role === null || role.isPlural ? null : role.role;
}

function titleGender(signs: number): Gender | null {
  if ((signs & SIGN.maleTitle) !== 0) return 'male';
  return (signs & SIGN.femaleTitle) !== 0 ? 'female' : null;
}
