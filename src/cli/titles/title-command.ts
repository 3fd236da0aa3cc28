import { Command, Option } from 'commander';
import { SIGN_IN_WAYS } from '../../model/own/title-sign-in.ts';
import { forgetTitle, listTitles, signInTitle } from './keep-titles.ts';

/** Sign-ins with outlets that a reader pays. */
export function titleCommand(): Command {
  const command = new Command('title')
    .description(
      'Sign-ins with outlets that a reader pays: what comes with one is that reader’s alone.',
    )
    .exitOverride()
    .addHelpText(
      'after',
      `
What is secret (the password, the header's value, the cookies) is read from standard input, one line, and never from
the command line, where other programs could see it. It is kept locked with the key beside the library. Paywalls are not
gone around: without a subscription you read what the outlet gives.

Examples:
  hearsay title sign-in paper.example --way form --page https://paper.example/login --name me@mail.example < password.txt
  hearsay title sign-in paper.example --way basic --name me < password.txt
  hearsay title sign-in paper.example --way header --name X-Subscriber < value.txt
  hearsay title sign-in paper.example --way cookie < cookies.txt
  hearsay title list --json
  hearsay title forget paper.example`,
    );
  command
    .command('sign-in <outlet>')
    .description(
      'Keep a sign-in for an outlet’s host, and try it; http:// before it lets it go in the clear.',
    )
    .addOption(
      new Option('--way <way>', 'how the outlet asks').choices(SIGN_IN_WAYS).default('form'),
    )
    .option('--name <name>', 'your name there; of a header, what it is called')
    .option('--page <address>', 'of a form: the page that it is on')
    .option(
      '--name-field <field>',
      'of a form: what the field for the name is called, if it is not found',
    )
    .option('--password-field <field>', 'of a form: what the field for the password is called')
    .option('--button <button>', 'of a form: what the button is called')
    .option('--field <name=value...>', 'of a form: sent along')
    .option('--reader <name>', 'whose it is, in place of the owner’s')
    .option('--json', 'one JSON object')
    .action(signInTitle);
  command
    .command('list')
    .description('Print the sign-ins and how each is doing; nothing of what is secret.')
    .option('--reader <name>', 'whose, in place of the owner’s')
    .option('--json', 'one JSON object a line')
    .action(listTitles);
  command
    .command('forget <outlet>')
    .description('Forget a sign-in; what came with it stays.')
    .option('--reader <name>', 'whose, in place of the owner’s')
    .option('--json', 'one JSON object')
    .action(forgetTitle);
  return command;
}
