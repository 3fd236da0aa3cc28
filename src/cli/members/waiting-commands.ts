import type { Command } from 'commander';
import type { Config } from '../../config.ts';
import { likelyAddress } from '../../config.ts';
import type { Desk } from '../../desk.ts';
import { tellAdmitted } from '../../http/pages/sign-up/sign-up-letters.ts';
import { toIso } from '../../model/time.ts';
import { readSignUpSettings } from '../../pipeline/members/sign-up-settings.ts';
import type { Added } from '../../store/members/add-member.ts';
import type { SignUp } from '../../store/members/sign-up-calls.ts';
import { complain, printJson, printLine } from '../print.ts';
import { CommandError } from '../report-trouble.ts';
import { withDesk } from '../with-desk.ts';
import { noteAtTerminal } from './find-member.ts';

export function addWaitingCommands(member: Command): void {
  member
    .command('waiting')
    .description('Print who asks to be let in, the oldest first.')
    .option('--json', 'one JSON object each')
    .action(waiting);
  member
    .command('accept')
    .description('Let in who asks.')
    .argument('<id...>', 'as "hearsay member waiting" prints them')
    .action((ids: string[]) => eachWaiting(ids, accept));
  member
    .command('refuse')
    .description('Do not let in who asks; what they sent is forgotten.')
    .argument('<id...>', 'as "hearsay member waiting" prints them')
    .action((ids: string[]) => eachWaiting(ids, refuse));
}

async function waiting({ json }: { readonly json?: boolean }): Promise<void> {
  await withDesk(async ({ store, now }) => {
    const all = await store.members.signUpsWaiting(now());
    for (const { id, name, email, about, createdAt } of all) {
      const line = { id, name, email, about, createdAt: toIso(createdAt) };
      if (json) await printJson(line);
      else await printLine(`${String(id).padStart(5)}  ${name}  ${email ?? ''}  ${oneLine(about)}`);
    }
    if (all.length === 0 && !json) complain('Nobody waits.');
  });
}

function oneLine(about: string | null): string {
  return (about ?? '').replace(/\s+/g, ' ');
}

type House = { readonly desk: Desk; readonly config: Config };

async function eachWaiting(
  ids: readonly string[],
  decide: (house: House, signUp: SignUp) => Promise<string | null>,
): Promise<void> {
  const numbers = ids.map(Number);
  if (!numbers.every(Number.isSafeInteger)) throw new CommandError('An id is a number.', 2);
  await withDesk(async (desk, config) => {
    for (const id of numbers) {
      const signUp = await desk.store.members.signUpById(id, desk.now());
      const isThere = signUp !== null && signUp.stage === 'waiting';
      const trouble = isThere ? await decide({ desk, config }, signUp) : 'nobody waits there';
      if (trouble === null) continue;
      complain(`${id}: ${trouble}.`);
      process.exitCode = 1;
    }
  });
}

const TROUBLE: Readonly<Record<Exclude<Added['kind'], 'added'>, string>> = {
  taken: 'the name is somebody else’s by now',
  'email taken': 'the address is somebody else’s by now',
  full: 'as many read here as the house allows',
  gone: 'nobody waits there any more',
  spent: 'the invitation lets nobody in',
};

async function accept({ desk, config }: House, signUp: SignUp): Promise<string | null> {
  const { newRole: role, most } = readSignUpSettings(await desk.store.house.all());
  const admitted = { signUpId: signUp.id, role, most };
  const added = await desk.store.members.addSignedUp(admitted, desk.now());
  if (added.kind !== 'added') return TROUBLE[added.kind];
  const member = { id: added.readerId, name: signUp.name };
  await noteAtTerminal(desk, 'member.admitted', { member, details: { role: added.role } });
  await tellAdmitted(desk, { signUp, readerId: added.readerId, origin: likelyAddress(config) });
  complain(`${signUp.name}: let in.`);
  return null;
}

async function refuse({ desk }: House, signUp: SignUp): Promise<string | null> {
  await desk.store.members.removeSignUp(signUp.id);
  await noteAtTerminal(desk, 'member.refused');
  complain(`${signUp.name}: refused.`);
  return null;
}
