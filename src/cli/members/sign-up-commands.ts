import type { Command } from 'commander';
import { likelyAddress } from '../../config.ts';
import type { Desk } from '../../desk.ts';
import { newToken, tokenHash } from '../../http/security/sessions/tokens.ts';
import { DAY, type Millis, toIso } from '../../model/time.ts';
import {
  ASKS_EMAIL,
  HIGHEST_FEEDS,
  LONGEST_WORDS,
  MOST_READERS,
  readSignUpSettings,
  SIGN_UP_MODES,
  type SignUpSettings,
  storedSignUpSettings,
} from '../../pipeline/members/sign-up-settings.ts';
import type { Invitation } from '../../store/members/invitation-calls.ts';
import type { OwnLimits } from '../../store/members/limit-calls.ts';
import type { Member } from '../../store/members/member-list.ts';
import { complain, printJson, printLine } from '../print.ts';
import { CommandError } from '../report-trouble.ts';
import { withDesk } from '../with-desk.ts';
import { findMember, noteAtTerminal } from './find-member.ts';

type Told = { readonly json?: boolean };
const MEGABYTE = 1_000_000;
const INVITED = ['member', 'editor', 'guest'] as const;

export function addSignUpCommands(member: Command): void {
  member
    .command('sign-up')
    .description('Set or print how others come to read here.')
    .argument('[mode]', SIGN_UP_MODES.join(', '))
    .option('--email <asked>', `whether mail is asked for: ${ASKS_EMAIL.join(', ')}`)
    .option('--words <text>', 'said above the form')
    .option('--role <role>', 'as what they come in: member, guest')
    .option('--most <number>', 'readers, all together')
    .option('--json', 'one JSON object')
    .action(signUp);
  member
    .command('limits')
    .description('Set or print how much a reader may have; without a name, all members.')
    .argument('[reader]', 'by name or number')
    .option('--feeds <number>', 'most feeds; "none": no limit')
    .option('--storage <megabytes>', 'most brought in; "none": no limit')
    .option('--json', 'one JSON object')
    .action(limits);
  member
    .command('invite')
    .description('Print a link by which others come in.')
    .option('--role <role>', INVITED.join(', '), 'member')
    .option('--uses <number>', 'for how many', '1')
    .option('--days <number>', 'for how long', '7')
    .option('--note <text>', 'for yourself')
    .option('--json', 'one JSON object')
    .action(invite);
  member
    .command('invitations')
    .description('Print the invitations, the newest first.')
    .option('--json', 'one JSON object an invitation')
    .action(invitations);
  member
    .command('uninvite')
    .description('Take invitations back.')
    .argument('<id...>', 'as "hearsay member invitations" prints them')
    .action(uninvite);
}

type SignUpTyped = Told & {
  readonly email?: string;
  readonly words?: string;
  readonly role?: string;
  readonly most?: string;
};

async function signUp(mode: string | undefined, typed: SignUpTyped): Promise<void> {
  const given: Partial<SignUpSettings> = {
    ...(mode !== undefined && { mode: oneOf(SIGN_UP_MODES, mode) }),
    ...(typed.email !== undefined && { asksEmail: oneOf(ASKS_EMAIL, typed.email) }),
    ...(typed.words !== undefined && { words: typed.words.slice(0, LONGEST_WORDS) }),
    ...(typed.role !== undefined && { newRole: oneOf(['member', 'guest'] as const, typed.role) }),
    ...(typed.most !== undefined && { most: number(typed.most, { least: 1, most: MOST_READERS }) }),
  };
  await withDesk(async (desk) => {
    await desk.store.house.setMany(storedSignUpSettings(given));
    if (Object.keys(given).length > 0) {
      const { words, ...others } = given;
      const details = { ...others, ...(words !== undefined && { words: words.length }) };
      await noteAtTerminal(desk, 'sign-up.settings', { details });
    }
    const now = readSignUpSettings(await desk.store.house.all());
    if (typed.json) return printJson(now);
    await printLine(`${now.mode}; mail: ${now.asksEmail}; as ${now.newRole}; ${now.most} at most`);
  });
}

/** Throws CommandError for a word that is none of these. */
function oneOf<Word extends string>(words: readonly Word[], typed: string): Word {
  const found = words.find((word) => word === typed);
  if (found === undefined) throw new CommandError(`This takes ${words.join(', ')}.`, 2);
  return found;
}

type Bounds = { readonly least: number; readonly most: number };

function number(typed: string, { least, most }: Bounds): number {
  const value = Number(typed);
  if (!Number.isInteger(value) || value < least || value > most)
    throw new CommandError(`This takes a whole number from ${least} to ${most}.`, 2);
  return value;
}

type LimitsTyped = Told & { readonly feeds?: string; readonly storage?: string };

async function limits(reader: string | undefined, typed: LimitsTyped): Promise<void> {
  const feeds = limit(typed.feeds, HIGHEST_FEEDS);
  const megabytes = limit(typed.storage, 1_000_000);
  const storage = megabytes == null ? megabytes : megabytes * MEGABYTE;
  const given = {
    ...(feeds !== undefined && { mostFeeds: feeds }),
    ...(storage !== undefined && { mostStorage: storage }),
  };
  await withDesk(async (desk) => {
    const member = reader === undefined ? null : await findMember(desk, reader);
    const { mostFeeds, mostStorage } = await setLimits(desk, member, given);
    if (typed.json) return printJson({ reader: member?.name ?? null, mostFeeds, mostStorage });
    await printLine(`feeds: ${mostFeeds ?? 'none'}; bytes: ${mostStorage ?? 'none'}`);
  });
}

/** Of one reader, or (null) of all members; returns how they stand then. */
async function setLimits(
  desk: Desk,
  member: Member | null,
  given: Partial<OwnLimits>,
): Promise<OwnLimits> {
  const { store } = desk;
  const isNew = Object.keys(given).length > 0;
  if (member === null) {
    await store.house.setMany(storedSignUpSettings(given));
    if (isNew) await noteAtTerminal(desk, 'sign-up.settings', { details: given });
    return readSignUpSettings(await store.house.all());
  }
  const limits = { ...(await store.members.limitsOf(member.id)), ...given };
  if (isNew) {
    await store.members.setLimits(member.id, limits);
    await noteAtTerminal(desk, 'member.limits', { member, details: given });
  }
  return limits;
}

/** Undefined: nothing was said; null: no limit. */
function limit(typed: string | undefined, most: number): number | null | undefined {
  if (typed === undefined) return undefined;
  return typed === 'none' ? null : number(typed, { least: 0, most });
}

type Inviting = Told & {
  readonly role: string;
  readonly uses: string;
  readonly days: string;
  readonly note?: string;
};

async function invite({ role: word, uses, days, note, json }: Inviting): Promise<void> {
  const role = oneOf(INVITED, word);
  const mostUses = number(uses, { least: 1, most: 1000 });
  const lasts = number(days, { least: 1, most: 365 });
  await withDesk(async (desk, config) => {
    const { mode } = readSignUpSettings(await desk.store.house.all());
    if (mode === 'closed')
      throw new CommandError('Sign-up is closed: hearsay member sign-up invitation opens it.');
    const [token, at] = [newToken(), desk.now()];
    const expiresAt = at + lasts * DAY;
    const made = { role, mostUses, expiresAt, madeBy: 'terminal', note: note ?? null };
    const id = await desk.store.members.addInvitation({ ...made, tokenHash: tokenHash(token) }, at);
    const details = { role, uses: mostUses, days: lasts };
    await noteAtTerminal(desk, 'invitation.made', { details });
    const link = `${likelyAddress(config)}/invited/${token}`;
    if (json) return printJson({ id, role, uses: mostUses, link, expiresAt: toIso(expiresAt) });
    complain('Whoever has this link comes in by it; it is shown this once:');
    await printLine(link);
  });
}

async function invitations({ json }: Told): Promise<void> {
  await withDesk(async ({ store, now }) => {
    const all = await store.members.invitations();
    for (const one of all) {
      const line = invitationJson(one, now());
      await (json ? printJson(line) : printLine(invitationLine(line)));
    }
    if (all.length === 0 && !json) complain('There are no invitations.');
  });
}

function invitationJson({ createdAt, expiresAt, revokedAt, ...one }: Invitation, now: Millis) {
  const isOpen = revokedAt === null && expiresAt > now && one.uses < one.mostUses;
  return { ...one, isOpen, createdAt: toIso(createdAt), expiresAt: toIso(expiresAt) };
}

function invitationLine(line: ReturnType<typeof invitationJson>): string {
  const { id, role, uses, mostUses, note, isOpen, expiresAt } = line;
  const until = isOpen ? `until ${expiresAt}` : 'over';
  return `${String(id).padStart(5)}  ${role}  used ${uses} of ${mostUses}  ${until}  ${note ?? ''}`;
}

async function uninvite(ids: string[]): Promise<void> {
  const numbers = ids.map((typed) => number(typed, { least: 1, most: Number.MAX_SAFE_INTEGER }));
  await withDesk(async (desk) => {
    for (const id of numbers) {
      const ended = await desk.store.members.removeInvitation(id, desk.now());
      complain(ended === null ? `${id}: lets nobody in as it is.` : `${id}: taken back.`);
      if (ended === null) process.exitCode = 1;
      else await noteAtTerminal(desk, 'invitation.ended', { details: { role: ended.role } });
    }
  });
}
