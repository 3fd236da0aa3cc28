import { Command } from 'commander';
import { addChangeCommands } from './change-members.ts';
import { addListCommands } from './list-members.ts';
import { addSignUpCommands } from './sign-up-commands.ts';
import { addWaitingCommands } from './waiting-commands.ts';

export function memberCommand(): Command {
  const member = new Command('member')
    .description('Who reads here: list, add, invite, roles, limits, how others sign up, the log.')
    .exitOverride()
    .addHelpText(
      'after',
      `
Roles: an owner decides on the house, an editor for everybody who reads, a member on what is theirs, a guest sees what is shown to guests.
Whatever is done here is noted in the log.

Examples:
  hearsay member add 'Ana Reyes' --role editor
  hearsay member sign-up invitation
  hearsay member invite --uses 5 --days 30 --note 'the reading group'
  hearsay member role 'Ana Reyes' owner
  hearsay member limits --feeds 200 --storage 100
  hearsay member list --json
  hearsay member log --most 20`,
    );
  addListCommands(member);
  addChangeCommands(member);
  addSignUpCommands(member);
  addWaitingCommands(member);
  return member;
}
