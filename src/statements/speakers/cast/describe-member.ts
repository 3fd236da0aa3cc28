import { isOwner } from '../mentions/is-owner.ts';
import type { NameRun } from '../names/name-run.ts';
import type { Page } from '../page.ts';
import { type After, rolesAfter } from '../roles/roles-after.ts';
import { roleAround, rolesBefore } from '../roles/roles-before.ts';
import type { Cast } from './cast.ts';
import type { Member } from './member.ts';

const NOTHING: After = { roles: [], age: null, from: null };

/** A name of somebody, and where the words begin and end that call a speaker by it, if it does. */
export type Introduction = {
  readonly member: Member;
  readonly run: NameRun;
  readonly from: number | undefined;
  readonly until: number | undefined;
};

/** Takes down what stands beside a name: roles, an age, where somebody belongs. */
export function describeMember(
  page: Page,
  cast: Cast,
  { member, run, from, until }: Introduction,
): void {
  // "Речник Гайдая" tells nothing of Гайдай.
  if (isOwner(page, run, run.first - 1)) return;
  const bearer = member.kind === 'person' ? 'person' : 'body';
  // Pictures show several: "President Jane Roe, Admiral John Doe and others".
  const isShown = page.isCaption(page.tokens[run.first]?.part ?? 0);
  const after = isShown ? NOTHING : rolesAfter(page, run, { bearer, until });
  const isBare = from === undefined || from >= run.titleFirst;
  const around = isBare ? roleAround(page, run, bearer) : null;
  const before = rolesBefore(page, run, { from, bearer });
  const age = after.age ?? ageBefore(page, run);
  const roles = [...before, ...(around === null ? [] : [around]), ...after.roles];
  cast.describe(member, roles, age);
  if (bearer === 'body') return;
  member.from ??= after.from;
  member.gender ??= run.titleGender;
}

/** "14-year-old Tahlia". */
function ageBefore({ lexicon }: Page, { roleBefore }: NameRun): string | null {
  if (roleBefore === null || !lexicon.roles.isAge(roleBefore)) return null;
  return roleBefore.split('-')[0] ?? null;
}
