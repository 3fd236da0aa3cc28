import { Command } from 'commander';
import type { Desk } from '../../desk.ts';
import type { FollowedList, ListedFeed } from '../../model/given/followed-list.ts';
import { toIso } from '../../model/time.ts';
import { complain, printJson, printLine } from '../print.ts';
import { CommandError } from '../report-trouble.ts';
import { withDesk } from '../with-desk.ts';
import { readerNamed } from './reader-named.ts';

type Whose = { readonly reader?: string; readonly json?: boolean };

/** Lists of feeds at other people's addresses. */
export function listCommand(): Command {
  const command = new Command('list')
    .description('Lists of feeds (OPML) at other people’s addresses: what they add, you follow.')
    .exitOverride()
    .addHelpText(
      'after',
      `
Examples:
  hearsay list follow https://colleague.example/reading.opml --folder Colleague
  hearsay list show --json
  hearsay list ask 3
  hearsay list end 3`,
    );
  command
    .command('follow <address>')
    .description('Follow a list; it is fetched at once and some times a day while Hearsay serves.')
    .option('--folder <name>', 'where its feeds stand, in place of the folders that it states')
    .option('--drop', 'drop feeds that came with it once it names them no more')
    .option('--reader <name>', 'whose it is, in place of the owner’s')
    .option('--json', 'one JSON object')
    .action(follow);
  command
    .command('show')
    .description('Print the lists, how each is doing, and what it names no more.')
    .option('--reader <name>', 'whose, in place of the owner’s')
    .option('--json', 'one JSON object a line')
    .action(show);
  command
    .command('ask <id>')
    .description('Ask a list now.')
    .option('--reader <name>', 'whose, in place of the owner’s')
    .option('--json', 'one JSON object')
    .action(ask);
  command
    .command('end <id>')
    .description('Follow a list no more; its feeds stay.')
    .option('--reader <name>', 'whose, in place of the owner’s')
    .option('--json', 'one JSON object')
    .action(end);
  return command;
}

async function follow(
  address: string,
  options: Whose & { readonly folder?: string; readonly drop?: boolean },
): Promise<void> {
  await withDesk(async (desk) => {
    const { followList } = await import('../../pipeline/lists/follow-list.ts');
    const readerId = await readerNamed(desk, options.reader);
    const wish = { address, folder: options.folder ?? null, drops: options.drop === true };
    const done = await followList(desk, readerId, wish);
    if (done.kind === 'refused') throw new CommandError(REFUSALS[done.why]);
    const { id, added, trouble } = done;
    if (options.json) return printJson({ id, added: added.length, trouble });
    await printLine(`${id}  ${added.length} new feeds`);
    if (trouble !== null) complain(trouble);
  });
}

const REFUSALS = {
  'no address': 'The address of a list begins with https:// and has no password in it.',
  known: 'The list is followed already.',
  'too many': 'There are as many lists as there may be.',
} as const;

async function show(options: Whose): Promise<void> {
  await withDesk(async (desk) => {
    const { lists } = desk.store;
    for (const list of await lists.ofReader(await readerNamed(desk, options.reader)))
      await printList(list, await lists.feeds(list.id), options);
  });
}

async function printList(
  list: FollowedList,
  feeds: readonly ListedFeed[],
  { json }: Whose,
): Promise<void> {
  const gone = feeds.filter(({ goneAt }) => goneAt !== null);
  if (json) return printJson({ ...listJson(list), feeds: feeds.length, gone });
  await printLine(`${list.id}  ${list.title ?? list.url}  ${feeds.length - gone.length} feeds`);
  for (const { title } of gone) await printLine(`    no longer on it: ${title}`);
  if (list.trouble !== null) await printLine(`    ${list.trouble}`);
}

function listJson({
  id,
  url,
  title,
  folder,
  drops,
  lastFetchedAt,
  nextFetchAt,
  trouble,
}: FollowedList) {
  const times = { lastFetchedAt: toIso(lastFetchedAt), nextFetchAt: toIso(nextFetchAt) };
  return { id, url, title, folder, drops, ...times, trouble };
}

async function ask(stated: string, options: Whose): Promise<void> {
  await withDesk(async (desk) => {
    const { refreshList } = await import('../../pipeline/lists/refresh-list.ts');
    const list = await listById(desk, stated, options);
    const { added, dropped, trouble } = await refreshList(desk, list);
    if (options.json)
      return printJson({ id: list.id, added: added.length, dropped: dropped.length, trouble });
    await printLine(`${added.length} new feeds, ${dropped.length} dropped`);
    if (trouble !== null) complain(trouble);
  });
}

async function end(stated: string, options: Whose): Promise<void> {
  await withDesk(async (desk) => {
    const { id, readerId } = await listById(desk, stated, options);
    await desk.store.lists.removeList(readerId, id, desk.now());
    if (options.json) return printJson({ id, ended: true });
    complain('The list is followed no more; its feeds stay.');
  });
}

async function listById(desk: Desk, stated: string, options: Whose): Promise<FollowedList> {
  const readerId = await readerNamed(desk, options.reader);
  const list = await desk.store.lists.byId(readerId, Number(stated) || 0);
  if (list === null) throw new CommandError(`There is no list ${stated}; see hearsay list show.`);
  return list;
}
