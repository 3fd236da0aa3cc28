import { Command } from 'commander';
import { complain } from '../print.ts';
import { CommandError } from '../report-trouble.ts';

type Told = { readonly json?: boolean };

/** Membership without the web: what is offered, who has what, and what the owner notes by hand. */
export function planCommand(): Command {
  const plan = new Command('plan')
    .description('Plans, and who has what: a trial, a free place, what was paid or given.')
    .exitOverride()
    .addHelpText(
      'after',
      `
A house that offers no membership has none of this: its members read everything. Plans are made at
/house/plans; times are by universal time.

Examples:
  hearsay plan list
  hearsay plan members --json
  hearsay plan give 'Ana Reyes'
  hearsay plan mark-paid 'Ana Reyes' --plan 1 --months 12
  hearsay plan gift --plan 1 --months 3 --note 'summer prize'`,
    );
  addTelling(plan);
  addNoting(plan);
  return plan;
}

function addTelling(plan: Command): void {
  plan
    .command('list')
    .description('Print the plans.')
    .option('--json', 'one JSON object a plan')
    .action(async (told: Told) => (await import('./tell-plans.ts')).tellPlans(told));
  plan
    .command('members')
    .description('Print how each member and guest stands.')
    .option('--json', 'one JSON object a reader')
    .action(async (told: Told) => (await import('./tell-plans.ts')).tellMembers(told));
}

function addNoting(plan: Command): void {
  plan
    .command('give')
    .description('Give somebody a free place, or end it.')
    .argument('<name>', 'of a member or guest')
    .option('--end', 'end their free place')
    .option('--json', 'one JSON object')
    .action(async (name: string, told: Told & { readonly end?: boolean }) =>
      (await import('./note-plans.ts')).givePlace(name, told),
    );
  plan
    .command('mark-paid')
    .description('Note that somebody has paid; the months follow what they have.')
    .argument('<name>', 'of a member or guest')
    .requiredOption('--plan <id>', 'as "hearsay plan list" prints it', wholeNumber)
    .option('--months <months>', '1 if not said', wholeNumber, 1)
    .option('--json', 'one JSON object')
    .action(async (name: string, told: Told & { readonly plan: number; readonly months: number }) =>
      (await import('./note-plans.ts')).markPaid(name, told),
    );
  plan
    .command('gift')
    .description(
      'Make a code that gives months of a plan to whoever types it first; it is printed this once.',
    )
    .requiredOption('--plan <id>', 'as "hearsay plan list" prints it', wholeNumber)
    .option('--months <months>', '1 if not said', wholeNumber, 1)
    .option('--note <note>', 'for whom or why')
    .option('--json', 'one JSON object')
    .action(
      async (
        told: Told & { readonly plan: number; readonly months: number; readonly note?: string },
      ) => (await import('./note-plans.ts')).makeGift(told),
    );
}

function wholeNumber(typed: string): number {
  if (/^\d{1,9}$/.test(typed)) return Number(typed);
  complain(`"${typed}" is no whole number.`);
  throw new CommandError('A whole number is needed.', 2);
}
