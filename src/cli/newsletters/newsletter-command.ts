import { Command } from 'commander';
import { addNewsletter, allowSender, listNewsletters, refuseSender } from './keep-newsletters.ts';
import { takeFiles } from './take-files.ts';

/** Newsletters that come as mail, from the terminal. */
export function newsletterCommand(): Command {
  const command = new Command('newsletter')
    .description('Newsletters that come as mail: addresses for them, who may write, mails to take.')
    .exitOverride()
    .addHelpText(
      'after',
      `
Addresses are taken mail for once HEARSAY_MAIL_IN and HEARSAY_MAIL_IN_DOMAINS are set; a file can be taken without.

Examples:
  hearsay newsletter add "The Harbour Letter" --folder Letters
  hearsay newsletter list --json
  hearsay newsletter take letter.eml --for qhxk7v2m9tbn4rpa@mail.example.org
  hearsay newsletter allow 3`,
    );
  command
    .command('add <name>')
    .description('Make an address for a newsletter, and print it.')
    .option('--folder <folder>', 'where it goes')
    .option('--reader <name>', 'whose it is, in place of the owner')
    .option('--json', 'one JSON object')
    .action(addNewsletter);
  command
    .command('list')
    .description('Print addresses and senders, with what waits.')
    .option('--reader <name>', 'whose, in place of the owner’s')
    .option('--json', 'one JSON object a line')
    .action(listNewsletters);
  command
    .command('allow <sender>')
    .description('Allow a sender, by the number in the list; mails that wait become articles.')
    .option('--folder <folder>', 'where it goes')
    .option('--reader <name>', 'whose, in place of the owner’s')
    .option('--json', 'one JSON object')
    .action(allowSender);
  command
    .command('refuse <sender>')
    .description('Refuse a sender: what waits and what comes is discarded and counted.')
    .option('--reader <name>', 'whose, in place of the owner’s')
    .option('--json', 'one JSON object')
    .action(refuseSender);
  command
    .command('take <files...>')
    .description('Take mails from files (- is standard input), as if they had come to an address.')
    .requiredOption('--for <address>', 'one of those in the list')
    .option('--json', 'one JSON object a file')
    .action(takeFiles);
  return command;
}
