import type { Speaker, Words } from '../../../model/statement.ts';
import type { Member } from '../cast/member.ts';
import type { Range } from '../names/find-runs.ts';
import type { Page } from '../page.ts';
import { affiliationIn } from '../roles/affiliation.ts';
import type { RolePiece } from '../roles/role-piece.ts';
import { wordsAt } from './words-at.ts';

/** A member as the speaker of one statement; `mention` is what calls them there. */
export function speakerOf(page: Page, member: Member, mention: Range): Speaker {
  const role = roleFor(member, mention);
  return {
    name: wordsAt(page, member.name).text,
    mention: wordsAt(page, mention),
    kind: member.kind,
    role: role === null ? null : wordsAt(page, role),
    affiliation: affiliationOf(page, member, role),
    key: keyOf(member),
  };
}

/** The role printed in the mention, the longest of several; else the one by which the text introduces them. */
function roleFor(member: Member, { first, last }: Range): Range | null {
  if (!member.isNamed) return null;
  const here = member.roles.filter((role) => role.first >= first - 1 && role.last <= last + 1);
  const length = (role: RolePiece) => role.last - role.first;
  const [best] = here.sort((one, other) => length(other) - length(one));
  return best ?? introduction(member) ?? member.from;
}

/** The role beside the full name, else the first printed. */
function introduction({ roles, name }: Member): RolePiece | undefined {
  const distance = (role: RolePiece) =>
    Math.min(Math.abs(role.first - name.last), Math.abs(name.first - role.last));
  const near = roles.filter((role) => distance(role) <= 6);
  return (
    near.sort((one, other) => other.last - other.first - (one.last - one.first))[0] ?? roles[0]
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
