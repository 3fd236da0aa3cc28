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
    key: keyOf(member),
  };
}

/** The role printed beside the name in the mention; else that by which the text introduces them; else any. */
function roleFor(page: Page, member: Member, mention: Range): Range | null {
  const { roles, name, isNamed } = member;
  if (!isNamed) return roles.find((role) => tells(page, role)) ?? null;
  const isNaming = mention.first <= name.last && name.first <= mention.last;
  const here = roles.filter(
    ({ first, last }) => first >= mention.first - 1 && last <= mention.last + 1,
  );
  const near = roles.filter((role) => distance(role, name) <= NEAR);
  const ranked = isNaming
    ? [...byLength(here), ...byLength(near)]
    : [...byLength(near), ...byLength(here)];
  const told = [...ranked, ...roles];
  return told.find((role) => tells(page, role)) ?? told[0] ?? member.from;
}

/** Words between a name and what introduces its bearer. */
const NEAR = 6;

function distance({ first, last }: RolePiece, name: Range): number {
  return Math.min(Math.abs(first - name.last), Math.abs(name.first - last));
}

function byLength(roles: readonly RolePiece[]): RolePiece[] {
  return [...roles].sort((one, other) => other.last - other.first - (one.last - one.first));
}

/** Whether a role is more than "the man" or "Cllr". */
function tells({ lexicon, tokens }: Page, { heads, first, last }: RolePiece): boolean {
  const isShort = first === last && ((tokens[first]?.signs ?? 0) & SIGN.shortRole) !== 0;
  return (
    !isShort && heads.some((head) => !lexicon.roles.isLoose(head) && !lexicon.roles.isUnnamed(head))
  );
}

function affiliationOf(page: Page, { from }: Member, role: Range | null): Words | null {
  const range =
    (role === null ? null : affiliationIn(page, role)) ??
    (from === null ? null : affiliationIn(page, from));
  return range === null ? null : wordsAt(page, range);
}

/** A name without case, accents, titles and honours. Null for one without a name. */
function keyOf({ isNamed, words }: Member): string | null {
  return isNamed ? words.join(' ').replaceAll(" '", "'") : null;
}
