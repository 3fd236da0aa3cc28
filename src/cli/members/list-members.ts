import type { Command } from 'commander';
import { ROLES, type Role } from '../../model/accounts/role.ts';
import { toIso } from '../../model/time.ts';
import type { Member } from '../../store/members/member-list.ts';
import { complain, printJson, printLine } from '../print.ts';
import { CommandError } from '../report-trouble.ts';
import { withDesk } from '../with-desk.ts';

const AT_ONCE = 500;

type Listing = { readonly search?: string; readonly role?: string; readonly json?: boolean };

export function addListCommands(member: Command): void {
  member
    .command('list')
    .description('Print who reads here, those who came first before the others.')
    .option('--search <words>', 'in their name or address of mail')
    .option('--role <role>', ROLES.join(', '))
    .option('--json', 'one JSON object a reader')
    .action(list);
  member
    .command('log')
    .description('Print what was done to the house and to accounts, the newest first.')
    .option('--search <words>', 'in who did it, to whom, and what')
    .option('--most <number>', 'so many lines', '100')
    .option('--json', 'one JSON object a line')
    .action(log);
}

async function list({ search = '', role: typed, json }: Listing): Promise<void> {
  const role = typed === undefined ? null : roleTyped(typed);
  await withDesk(async ({ store }) => {
    for (let after = 0, isMore = true; isMore; ) {
      const page = await store.members.members({
        ...{ search, role, isKeptOut: null },
        ...{ after, most: AT_ONCE },
      });
      for (const one of page)
        await (json ? printJson(memberJson(one)) : printLine(memberLine(one)));
      after = page.at(-1)?.id ?? after;
      isMore = page.length === AT_ONCE;
    }
  });
}

/** Throws CommandError for a word that is none of the four. */
export function roleTyped(typed: string): Role {
  const role = ROLES.find((one) => one === typed);
  if (role === undefined) throw new CommandError(`A role is one of ${ROLES.join(', ')}.`, 2);
  return role;
}

export function memberJson(member: Member) {
  const { id, name, role, email, lastSeenAt, feeds, broughtIn } = member;
  return {
    ...{ id, name, role, email, isEmailConfirmed: member.emailConfirmedAt !== null },
    ...{ createdAt: toIso(member.createdAt), lastSeenAt: isoOrNull(lastSeenAt), feeds, broughtIn },
    ...{ hasPassword: member.hasPassword, keptOutAt: isoOrNull(member.disabledAt) },
  };
}

function isoOrNull(at: number | null): string | null {
  return at === null ? null : toIso(at);
}

function memberLine({
  id,
  name,
  role,
  feeds,
  disabledAt,
  hasPassword,
  lastSeenAt,
}: Member): string {
  const seen = lastSeenAt === null ? '' : `, last seen ${toIso(lastSeenAt)}`;
  const state = disabledAt !== null ? ', kept out' : hasPassword ? '' : ', without a password';
  return `${String(id).padStart(5)}  ${role.padEnd(6)}  ${name}  ${feeds} feeds${seen}${state}`;
}

type Logged = { readonly search?: string; readonly most: string; readonly json?: boolean };

async function log({ search = '', most: typed, json }: Logged): Promise<void> {
  const most = Number(typed);
  if (!Number.isInteger(most) || most < 1 || most > 100_000)
    throw new CommandError('--most takes a whole number from 1 to 100000.', 2);
  await withDesk(async ({ store }) => {
    const lines = await store.audit.actions(null, most, search);
    for (const { id, at, actor, actorId, action, target, details } of lines) {
      const line = { id, at: toIso(at), actor, actorId, action, target, details };
      if (json) await printJson(line);
      else await printLine(`${line.at}  ${actor}  ${action}  ${target ?? ''}  ${told(details)}`);
    }
    if (lines.length === 0 && !json) complain('Nothing is noted.');
  });
}

function told(details: Readonly<Record<string, unknown>>): string {
  return Object.entries(details)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');
}
