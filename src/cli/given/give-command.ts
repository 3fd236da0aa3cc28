import { Command } from 'commander';
import type { Desk } from '../../desk.ts';
import type { GivenFeed } from '../../model/given/given-feed.ts';
import { toIso } from '../../model/time.ts';
import { complain, printJson, printLine } from '../print.ts';
import { CommandError } from '../report-trouble.ts';
import { withDesk } from '../with-desk.ts';
import { readerNamed } from './reader-named.ts';

type Whose = { readonly reader?: string; readonly json?: boolean };

/** Feeds and lists that a reader gives out, each under a secret address of its own. */
export function giveCommand(): Command {
  const command = new Command('give')
    .description(
      'Feeds and lists given out, each under a secret address that is changed or ended alone.',
    )
    .exitOverride()
    .addHelpText(
      'after',
      `
What is given out is named as its page is: /stories, /stories/12, /claims/4, /people/KEY, /outlet/3, /subscriptions/7 (one feed as
Hearsay reads it), /latest, "/latest?folder=World", "/search?q=ferry", /sections/science, /following/2, /picks, /saved;
/opml or "/opml?folder=World" is the list of what is followed.

Examples:
  hearsay give out "/search?q=ferry" --name Ferries
  hearsay give out /opml
  hearsay give list --json
  hearsay give change 3
  hearsay give end 3`,
    );
  command
    .command('out <path>')
    .description('Make an address; it is printed.')
    .option('--name <name>', 'what it is called, in place of its own name')
    .option('--texts', 'entries carry the whole text of articles')
    .option('--reader <name>', 'whose it is, in place of the owner’s')
    .option('--json', 'one JSON object')
    .action(giveOne);
  command
    .command('list')
    .description('Print what is given out, with its addresses: they are secrets.')
    .option('--reader <name>', 'whose, in place of the owner’s')
    .option('--json', 'one JSON object a line')
    .action(listGiven);
  command
    .command('change <id>')
    .description('Another address; the one before leads nowhere.')
    .option('--reader <name>', 'whose, in place of the owner’s')
    .option('--json', 'one JSON object')
    .action(changeOne);
  command
    .command('end <id>')
    .description('End an address.')
    .option('--reader <name>', 'whose, in place of the owner’s')
    .option('--json', 'one JSON object')
    .action(endOne);
  return command;
}

async function giveOne(
  path: string,
  options: Whose & { readonly name?: string; readonly texts?: boolean },
): Promise<void> {
  await withDesk(async (desk) => {
    const { giveOut } = await import('../../http/feeds/given/give-out.ts');
    const readerId = await readerNamed(desk, options.reader);
    const origin = desk.mail.address;
    const wish = { readerId, origin, path, name: options.name ?? null };
    const done = await giveOut(desk, { ...wish, hasTexts: options.texts === true });
    if (done.kind === 'refused') throw new CommandError(REFUSALS[done.why]);
    await printOne(desk, await byId(desk, readerId, String(done.id)), options);
  });
}

const REFUSALS = {
  'no such feed': 'There is no such feed; see hearsay give --help.',
  'too many': 'There are as many addresses as there may be: end some first.',
} as const;

async function listGiven(options: Whose): Promise<void> {
  await withDesk(async (desk) => {
    const readerId = await readerNamed(desk, options.reader);
    for (const one of await desk.store.given.ofReader(readerId)) await printOne(desk, one, options);
  });
}

async function changeOne(stated: string, options: Whose): Promise<void> {
  await withDesk(async (desk) => {
    const { newSecret } = await import('../../http/feeds/given/given-secret.ts');
    const readerId = await readerNamed(desk, options.reader);
    const { id } = await byId(desk, readerId, stated);
    await desk.store.given.setSecret(readerId, id, newSecret(desk, readerId));
    await printOne(desk, await byId(desk, readerId, stated), options);
  });
}

async function endOne(stated: string, options: Whose): Promise<void> {
  await withDesk(async (desk) => {
    const readerId = await readerNamed(desk, options.reader);
    const { id } = await byId(desk, readerId, stated);
    await desk.store.given.removeGiven(readerId, id, desk.now());
    if (options.json) return printJson({ id, ended: true });
    complain('Its address leads nowhere now.');
  });
}

async function byId({ store }: Desk, readerId: number, stated: string): Promise<GivenFeed> {
  const one = (await store.given.ofReader(readerId)).find(({ id }) => String(id) === stated);
  if (one === undefined)
    throw new CommandError(`Nothing is given out under ${stated}; see hearsay give list.`);
  return one;
}

async function printOne(desk: Desk, one: GivenFeed, options: Whose): Promise<void> {
  const { secretOf } = await import('../../http/feeds/given/given-secret.ts');
  const { listFolder } = await import('../../http/feeds/given/given-path.ts');
  const { id, name, path, hasTexts, askedAt } = one;
  const secret = secretOf(desk, one);
  const forms = listFolder(path) === null ? ['atom', 'rss', 'json'] : ['opml'];
  const addresses =
    secret === null
      ? []
      : forms.map((form) => `${desk.mail.address}/feeds/given/${secret}/${form}`);
  if (options.json)
    return printJson({ id, name, path, hasTexts, addresses, askedAt: toIso(askedAt) });
  await printLine(`${id}  ${name}  ${addresses[0] ?? '(its key is lost: change it)'}`);
}
