import type { Speaker, Words } from '../../../model/statement.ts';
import type { Member } from '../cast/member.ts';
import type { Range } from '../names/find-runs.ts';
import type { Page } from '../page.ts';
import { affiliationIn } from '../roles/affiliation.ts';
import type { RolePiece } from '../roles/role-piece.ts';
import { SIGN } from '../words/signs.ts';
import { wordsAt } from './words-at.ts';

/** A member as the speaker of one statement; `mention` is what calls them there. */
export function speakerOf(page: Page, member: Member, mention: Range): Speaker {
  const role = roleFor(page, member, mention);
  return {
    name: wordsAt(page, member.name).text,
    mention: wordsAt(page, mention),
    kind: member.kind,
    role: role === null ? null : wordsAt(page, role),
    affiliation: affiliationOf(page, member, role),
    key: keyOf(page, member),
  };
}

/** The role printed beside the name in the mention; else that by which the text introduces them; else any. */
function roleFor(page: Page, member: Member, mention: Range): Range | null {
  const { roles, isNamed } = member;
  if (!isNamed) return roles.find((role) => tells(page, role)) ?? null;
  const here = byLength(roles.filter((role) => isWithin(role, mention)));
  const introducing = introductions(page, member);
  const isNaming = runIn(page, member, mention);
  const told = isNaming ? [...here, ...introducing, ...roles] : [...introducing, ...here, ...roles];
  return told.find((role) => tells(page, role)) ?? told[0] ?? member.from;
}

function isWithin({ first, last }: Range, mention: Range): boolean {
  return first >= mention.first - 1 && last <= mention.last + 1;
}

function runIn(page: Page, member: Member, { first, last }: Range): boolean {
  for (let at = first; at <= last; at += 1) if (isNameOf(page, member, at)) return true;
  return false;
}

function isNameOf({ runAt }: Page, { words }: Member, at: number): boolean {
  const run = runAt(at);
  return run !== null && words.includes(run.words.at(-1) ?? '');
}

/** What stands beside the fullest name; where that is one word ("Journalist"), what stands beside another. The longest first. */
function introductions(page: Page, member: Member): RolePiece[] {
  const { roles, name } = member;
  const near = byLength(roles.filter((role) => distance(role, name) <= NEAR));
  const [first] = near;
  const beside = roles.filter((role) => isBeside(page, member, role));
  const isBare = first === undefined || first.first === first.last;
  return isBare ? [...byLength(beside), ...near] : near;
}

/** Whether a name of theirs stands before the role's comma or right behind it: not "he was formerly". */
function isBeside(page: Page, member: Member, { first, last }: RolePiece): boolean {
  const isAfter = page.tokens[first - 1]?.sort === 'mark' && isNameOf(page, member, first - 2);
  return isAfter || isNameOf(page, member, last + 1);
}

/** Words between a name and what introduces its bearer. */
const NEAR = 6;

function distance({ first, last }: RolePiece, name: Range): number {
  return Math.min(Math.abs(first - name.last), Math.abs(name.first - last));
}

function byLength(roles: readonly RolePiece[]): RolePiece[] {
  return [...roles].sort((one, other) => other.last - other.first - (one.last - one.first));
}

/** Whether a role is more than "the man", "Cllr" or "Dame". */
function tells({ lexicon, tokens }: Page, { heads, first, last }: RolePiece): boolean {
  const titles = SIGN.shortRole | SIGN.maleTitle | SIGN.femaleTitle;
  if (first === last && ((tokens[first]?.signs ?? 0) & titles) !== 0) return false;
  return heads.some((head) => !lexicon.roles.isLoose(head) && !lexicon.roles.isUnnamed(head));
}

function affiliationOf(page: Page, { from }: Member, role: Range | null): Words | null {
  const range =
    (role === null ? null : affiliationIn(page, role)) ??
    (from === null ? null : affiliationIn(page, from));
  return range === null ? null : wordsAt(page, range);
}

/** A name without case, accents, titles, honours and nicknames. Null for one without a name. */
function keyOf(page: Page, { isNamed, words, name, kind }: Member): string | null {
  if (!isNamed) return null;
  const nicknames = kind === 'person' ? nicknamesIn(page, name) : [];
  const told = words.filter((word) => !nicknames.includes(word));
  return told.join(' ').replaceAll(" '", "'");
}

/** The words in marks of "William “Bill” Tarrant". */
function nicknamesIn({ tokens }: Page, { first, last }: Range): string[] {
  const found: string[] = [];
  let isOpen = false;
  for (const { sort, lower } of tokens.slice(first, last + 1)) {
    if (sort === 'mark' && MARKS.includes(lower)) isOpen = !isOpen;
    else if (isOpen) found.push(lower);
  }
  return found;
}

const MARKS = '"“”\'‘’«»()';
