import type { Member } from '../cast/member.ts';
import type { NounPhrase } from '../mentions/noun-phrase.ts';
import type { Page } from '../page.ts';
import type { RolePiece } from '../roles/role-piece.ts';
import type { Token } from '../tokens/token.ts';
import type { Gender } from '../words/role-book.ts';
import { SIGN } from '../words/signs.ts';

/**
 * How well a member is what a noun says: 3 the very role with its modifiers ("the political analyst"), 2 the role, 1 a
 * wider one ("the journalist" of a correspondent, not the other way round); 0 where nothing printed says so or something speaks against it.
 */
export function matchRole(page: Page, member: Member, phrase: NounPhrase): number {
  const role = phrase.headRole?.role;
  if (role === undefined || isOtherGender(page, member, { role, first: phrase.first })) return 0;
  if (isFormer(page.tokens[phrase.head]?.lower ?? '') && !isPast(page, member)) return 0;
  let best = 0;
  for (const piece of member.roles) best = Math.max(best, matchPiece(page, piece, phrase));
  return best;
}

/** "The ex-mayor" is not the mayor: somebody of whom it is printed that they were it. */
function isPast({ lexicon }: Page, { roles }: Member): boolean {
  return roles.some(({ words }) =>
    [...words].some((word) => isFormer(word) || lexicon.roles.isTelling(word)),
  );
}

/** In whatever language: "ex-president", "oud-wethouder", "экс-чиновник". */
function isFormer(word: string): boolean {
  return /^(?:ex|oud|alt|экс|екс)-/u.test(word);
}

export type Holder = {
  readonly role: string;
  /** Where the words begin that say so. */
  readonly first: number;
};

/** "the spokeswoman" is no man, nor is "la porte-parole". */
export function isOtherGender(
  { lexicon, tokens }: Page,
  member: Member,
  { role, first }: Holder,
): boolean {
  const gender =
    genderByArticle(lexicon, tokens[first]?.lower ?? '') ?? lexicon.roles.genderOf(role);
  return gender !== null && member.gender !== null && gender !== member.gender;
}

function genderByArticle({ words }: Page['lexicon'], article: string): Gender | null {
  if (words.grammar.maleArticles.includes(article)) return 'male';
  return words.grammar.femaleArticles.includes(article) ? 'female' : null;
}

function matchPiece(page: Page, piece: RolePiece, phrase: NounPhrase): number {
  const { lexicon } = page;
  const role = phrase.headRole?.role ?? '';
  const isVery = piece.heads.includes(role);
  const isSame = isVery || piece.heads.some((head) => areEqual(page, head, role));
  const isWider = piece.heads.some((head) => lexicon.roles.wider(head).has(role));
  if (!isSame && !isWider) return 0;
  const fit = fitOfModifiers(page, piece, phrase);
  if (fit < 0) return 0;
  if (isVery) return 2 + fit;
  // Of a coach and a trainer "the coach" is rather the first.
  return isSame ? 1.75 + fit : 1 + fit;
}

function areEqual({ lexicon }: Page, one: string, other: string): boolean {
  return lexicon.roles.wider(one).has(other) && lexicon.roles.wider(other).has(one);
}

/** 1 where all that the noun adds is printed of the role too, 0 where some is not, -1 where it tells of another holder. */
function fitOfModifiers(page: Page, piece: RolePiece, phrase: NounPhrase): number {
  const added = page.tokens.slice(phrase.first, phrase.head).filter(isModifier);
  const missing = added.filter(({ lower }) => !isPrinted(piece, lower));
  const isUntold = phrase.determiner === 'indefinite' && !hasProper(page, piece);
  if (missing.some((token) => tellsApart(page, token, isUntold))) return -1;
  if (!isTailPrinted(page.tokens, page.lexicon.isBelonging, { piece, phrase })) return -1;
  if (missing.length > 0 || isTold(page, piece, added)) return 0;
  return added.length > 0 ? 1 : 0.5;
}

/** "a Moscow analyst" may be an analyst of whom no place is printed; "the Moscow analyst" was told of before. */
function tellsApart({ lexicon }: Page, token: Token, isUntold: boolean): boolean {
  return lexicon.roles.isTelling(token.lower) || (isProper(token) && !isUntold);
}

function hasProper({ tokens }: Page, { first, last }: RolePiece): boolean {
  return tokens.slice(first, last + 1).some(isProper);
}

function isModifier({ sort, signs }: Token): boolean {
  return sort === 'word' && (signs & (SIGN.determiner | SIGN.possessive)) === 0;
}

/** "the minister" is rather not the former one, nor the deputy. */
function isTold({ lexicon }: Page, { words }: RolePiece, added: readonly Token[]): boolean {
  return [...words].some(
    (word) =>
      (lexicon.roles.isTelling(word) || isFormer(word)) &&
      !added.some(({ lower }) => lower === word),
  );
}

type Fit = { readonly piece: RolePiece; readonly phrase: NounPhrase };

/** "the leader of the opposition" is no other leader: what stands behind "of" must be printed of the role. */
function isTailPrinted(
  tokens: Page['tokens'],
  isBelonging: ReadonlySet<string>,
  { piece, phrase }: Fit,
): boolean {
  if (phrase.whole <= phrase.last || !isBelonging.has(tokens[phrase.last + 1]?.lower ?? ''))
    return true;
  for (let at = phrase.last + 2; at <= Math.min(phrase.whole, phrase.last + 8); at += 1) {
    const token = tokens[at];
    if (token === undefined || (at > phrase.last + 2 && (token.signs & SIGN.preposition) !== 0))
      break;
    if (token.sort === 'word' && token.lower.length > 3 && isPrinted(piece, token.lower))
      return true;
  }
  return false;
}

function isProper({ isCapital, signs }: Page['tokens'][number]): boolean {
  return (
    (isCapital && (signs & (SIGN.opener | SIGN.modifier | SIGN.role)) === 0) ||
    (signs & (SIGN.people | SIGN.place)) !== 0
  );
}

/** "Russian" is printed of a role in "Russia's TV Rain": the first four letters tell. */
function isPrinted(piece: RolePiece, word: string): boolean {
  if (piece.words.has(word)) return true;
  if (word.length < 4) return false;
  const stem = word.slice(0, 4);
  for (const other of piece.words) if (other.startsWith(stem)) return true;
  return false;
}
