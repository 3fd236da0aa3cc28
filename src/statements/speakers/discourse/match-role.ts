import type { Member } from '../cast/member.ts';
import type { NounPhrase } from '../mentions/noun-phrase.ts';
import type { Page } from '../page.ts';
import type { RolePiece } from '../roles/role-piece.ts';
import { SIGN } from '../words/signs.ts';

/**
 * How well a member is what a noun says: 3 the very role with its modifiers ("the political analyst"), 2 the role, 1 a
 * wider one ("the journalist" of a correspondent, not the other way round); 0 where nothing printed says so or something speaks against it.
 */
export function matchRole(page: Page, member: Member, phrase: NounPhrase): number {
  const role = phrase.headRole?.role;
  if (role === undefined || isOtherGender(page, member, role, phrase)) return 0;
  let best = 0;
  for (const piece of member.roles) best = Math.max(best, matchPiece(page, piece, phrase));
  return best;
}

/** "the spokeswoman" is no man, nor is "la porte-parole". */
export function isOtherGender(
  { lexicon, tokens }: Page,
  member: Member,
  role: string,
  { first }: Pick<NounPhrase, 'first'>,
): boolean {
  const { maleArticles, femaleArticles } = lexicon.words.grammar;
  const article = tokens[first]?.lower ?? '';
  const isMan = maleArticles.includes(article);
  const told = isMan || femaleArticles.includes(article) ? (isMan ? 'male' : 'female') : null;
  const gender = told ?? lexicon.roles.genderOf(role);
  return gender !== null && member.gender !== null && gender !== member.gender;
}

function matchPiece(page: Page, piece: RolePiece, phrase: NounPhrase): number {
  const { lexicon } = page;
  const role = phrase.headRole?.role ?? '';
  const isSame = piece.heads.some((head) => head === role || areEqual(page, head, role));
  const isWider = piece.heads.some((head) => lexicon.roles.wider(head).has(role));
  if (!isSame && !isWider) return 0;
  const fit = fitOfModifiers(page, piece, phrase);
  if (fit < 0) return 0;
  return isSame ? 2 + fit : 1 + fit;
}

function areEqual({ lexicon }: Page, one: string, other: string): boolean {
  return lexicon.roles.wider(one).has(other) && lexicon.roles.wider(other).has(one);
}

/** 1 where all that the noun adds is printed of the role too, 0 where some is not, -1 where it tells of another holder. */
function fitOfModifiers({ tokens, lexicon }: Page, piece: RolePiece, phrase: NounPhrase): number {
  let found = 0;
  let missing = 0;
  for (let at = phrase.first; at < phrase.head; at += 1) {
    const token = tokens[at];
    if (
      token === undefined ||
      token.sort !== 'word' ||
      (token.signs & (SIGN.determiner | SIGN.possessive)) !== 0
    )
      continue;
    if (isPrinted(piece, token.lower)) found += 1;
    else if (lexicon.roles.isTelling(token.lower) || isProper(token)) return -1;
    else missing += 1;
  }
  for (const word of piece.words) {
    // "the minister" is rather not the former one, nor the deputy.
    const tells = lexicon.roles.isTelling(word) || word.startsWith('ex-');
    if (tells && !stands(tokens, phrase, word)) missing += 1;
  }
  if (!isTailPrinted(tokens, lexicon.isBelonging, { piece, phrase })) return -1;
  if (missing > 0) return 0;
  return found > 0 ? 1 : 0.5;
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

function stands(tokens: Page['tokens'], { first, head }: NounPhrase, word: string): boolean {
  for (let at = first; at < head; at += 1) if (tokens[at]?.lower === word) return true;
  return false;
}
