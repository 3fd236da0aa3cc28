import type { Command } from 'commander';
import type { Config } from '../../config.ts';
import { likelyAddress } from '../../config.ts';
import type { Desk } from '../../desk.ts';
import { newToken, tokenHash } from '../../http/security/sessions/tokens.ts';
import { isOfMixedAlphabets, signInName } from '../../model/accounts/sign-in-name.ts';
import { DAY, toIso } from '../../model/time.ts';
import { eraseReader } from '../../pipeline/privacy/erase-reader.ts';
import type { Member } from '../../store/members/member-list.ts';
import { complain, printJson, printLine } from '../print.ts';
import { CommandError } from '../report-trouble.ts';
import { OWNER, withDesk } from '../with-desk.ts';
import { findMember, noteAtTerminal } from './find-member.ts';
import { memberJson, roleTyped } from './list-members.ts';

/** Long enough to reach them by hand. */
const LINK_LASTS = 3 * DAY;

type Told = { readonly json?: boolean };
const NAME = 'by name, or by number as "hearsay member list" prints it';

export function addChangeCommands(member: Command): void {
  member
    .command('add')
    .description('Add a reader, and print a link by which they choose a password, once.')
    .argument('<name>', 'by which they sign in; they may choose another')
    .option('--role <role>', 'owner, editor, member or guest', 'member')
    .option('--json', 'one JSON object')
    .action(add);
  member
    .command('link')
    .description('Print a link by which a reader chooses another password; the one before ends.')
    .argument('<reader>', NAME)
    .option('--json', 'one JSON object')
    .action(link);
  member
    .command('role')
    .description('Give a reader another role. They sign in anew.')
    .argument('<reader>', NAME)
    .argument('<role>', 'owner, editor, member or guest')
    .action(setRole);
  member
    .command('keep-out')
    .description('Keep readers from signing in, and end what is signed in. What is theirs stays.')
    .argument('<reader...>', NAME)
    .action((typed: string[]) => eachMember(typed, (desk, one) => setOut(desk, one, true)));
  member
    .command('let-in')
    .description('Let readers sign in again.')
    .argument('<reader...>', NAME)
    .action((typed: string[]) => eachMember(typed, (desk, one) => setOut(desk, one, false)));
  member
    .command('sign-out')
    .description('End everything by which readers are signed in.')
    .argument('<reader...>', NAME)
    .action((typed: string[]) => eachMember(typed, signOut));
  member
    .command('second-off')
    .description('Turn off the second factor of readers who have lost it, recovery codes too.')
    .argument('<reader...>', NAME)
    .action((typed: string[]) => eachMember(typed, secondOff));
  member
    .command('remove')
    .description('Remove a reader and all that is theirs, for good.')
    .argument('<reader>', NAME)
    .option('--yes', 'without this nothing is done')
    .action(remove);
}

async function add(typed: string, { role: word, json }: Told & { readonly role: string }) {
  const role = roleTyped(word);
  const name = signInName(typed);
  if (name === null) throw new CommandError('A name has 1 to 60 letters.', 2);
  if (isOfMixedAlphabets(name))
    throw new CommandError('The name mixes alphabets whose letters look alike.', 2);
  await withDesk(async (desk, config) => {
    const asked = { name, displayName: null, role, passwordHash: null };
    const id = await desk.store.accounts.addReader(asked, desk.now());
    if (id === null)
      throw new CommandError(
        `Somebody is called ${name} already, or by a name that looks the same.`,
      );
    await noteAtTerminal(desk, 'member.added', { member: { id, name }, details: { role } });
    await printLink({ desk, config }, { id, name }, json === true);
  });
}

async function link(typed: string, { json }: Told): Promise<void> {
  await withDesk(async (desk, config) => {
    const member = await findMember(desk, typed);
    if (member.disabledAt !== null)
      throw new CommandError(`${member.name} is kept out: a link would let them in.`);
    await noteAtTerminal(desk, 'member.link', { member });
    await printLink({ desk, config }, member, json === true);
  });
}

type House = { readonly desk: Desk; readonly config: Config };

async function printLink(
  { desk, config }: House,
  { id, name }: Pick<Member, 'id' | 'name'>,
  isJson: boolean,
): Promise<void> {
  const [token, at] = [newToken(), desk.now()];
  const expiresAt = at + LINK_LASTS;
  await desk.store.accounts.addLink({ readerId: id, tokenHash: tokenHash(token), expiresAt }, at);
  const address = `${likelyAddress(config)}/welcome/${token}`;
  if (isJson) return printJson({ id, name, link: address, expiresAt: toIso(expiresAt) });
  complain(`For ${name}, to be opened within three days; it works once:`);
  await printLine(address);
}

async function setRole(typed: string, word: string): Promise<void> {
  const role = roleTyped(word);
  await withDesk(async (desk) => {
    const member = await findMember(desk, typed);
    if (member.role === role) return complain(`${member.name}: ${role} already.`);
    if (!(await desk.store.accounts.setRole(member.id, role))) throw lastOwner(member);
    const details = { from: member.role, to: role };
    await noteAtTerminal(desk, 'member.role', { member, details });
    complain(`${member.name}: ${role}.`);
  });
}

function lastOwner({ name }: Member): CommandError {
  return new CommandError(`Nobody but ${name} owns this house; make somebody else an owner first.`);
}

/** One after the other; what fails is said, and the rest is done. */
async function eachMember(
  typed: readonly string[],
  change: (desk: Desk, member: Member) => Promise<string>,
): Promise<void> {
  await withDesk(async (desk) => {
    for (const one of typed) {
      try {
        const member = await findMember(desk, one);
        complain(`${member.name}: ${await change(desk, member)}.`);
      } catch (error) {
        if (!(error instanceof CommandError)) throw error;
        complain(error.message);
        process.exitCode = 1;
      }
    }
  });
}

async function setOut(desk: Desk, member: Member, isOut: boolean): Promise<string> {
  const isDone = await desk.store.accounts.setDisabled(member.id, isOut ? desk.now() : null);
  if (!isDone) throw lastOwner(member);
  await noteAtTerminal(desk, isOut ? 'member.kept-out' : 'member.let-in', { member });
  return isOut ? 'kept out' : 'let in';
}

/** Who wants it back sets it up anew; where the owner asks for it they do at the next sign-in. */
async function secondOff(desk: Desk, member: Member): Promise<string> {
  const wasThere = await desk.store.ways.removeSecondFactor(member.id);
  if (!wasThere) return 'has no second factor';
  await noteAtTerminal(desk, 'member.second-off', { member });
  return 'no code is asked for any more';
}

async function signOut(desk: Desk, member: Member): Promise<string> {
  const count = await desk.store.accounts.removeSessions(member.id, {});
  await noteAtTerminal(desk, 'member.signed-out', { member, details: { count } });
  return `${count} accesses ended`;
}

async function remove(typed: string, { yes }: { readonly yes?: boolean }): Promise<void> {
  await withDesk(async (desk) => {
    const member = await findMember(desk, typed);
    if (member.id === OWNER)
      throw new CommandError('The first reader is the house itself and cannot be removed.');
    if (await desk.store.accounts.isLastOwner(member.id)) throw lastOwner(member);
    if (yes !== true)
      throw new CommandError(
        `This removes ${member.name} with all marks, subscriptions and settings, for good. Add --yes.`,
        2,
      );
    const { role } = memberJson(member);
    if ((await eraseReader(desk, { readerId: member.id, heirId: OWNER })) === 'still charged')
      throw new CommandError(
        `${member.name} has a subscription that the payment provider did not end, so nothing was done. End it there, or try again.`,
      );
    await noteAtTerminal(desk, 'member.removed', { details: { role } });
    complain(`${member.name}: removed.`);
  });
}
