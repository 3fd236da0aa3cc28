import { readFile, writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import type { Desk } from '../../desk.ts';
import type { Following } from '../../model/following.ts';
import { toIso } from '../../model/time.ts';
import type { TakenRules } from '../../pipeline/following/take-rules.ts';
import { complain, printJson, printLine } from '../print.ts';
import { readLimit } from '../read-limit.ts';
import { CommandError } from '../report-trouble.ts';
import { OWNER, withDesk } from '../with-desk.ts';
import { askedTarget, zoneHere } from './asked-target.ts';
import { ruleText } from './rule-text.ts';

/** hearsay following: a reader's rules, what they touch, and the file of them. */
export function followingCommand(): Command {
  const following = new Command('following')
    .description('Say what is followed, muted and kept as a search, and what is in it.')
    .exitOverride()
    .addHelpText(
      'after',
      `
"hearsay follow" and "hearsay mute" make rules.

Examples:
  hearsay following list
  hearsay following show 3 --json
  hearsay following save 'Ferries' 'ferry OR harbour lang:en'
  hearsay following end 3
  hearsay following export following.json`,
    );
  following
    .command('list')
    .description('Print the rules, the latest first; those that have ended too.')
    .option('--json', 'one JSON object a rule')
    .action(list);
  following
    .command('show')
    .description('Print what a rule touches, newest first.')
    .argument('<id>', 'as "hearsay following list" prints it')
    .option('--json', 'one JSON object an article')
    .option('-n, --limit <count>', 'at most so many', '50')
    .action(show);
  following
    .command('save')
    .description('Keep a search under a name.')
    .argument('<name>', 'what it is called')
    .argument('<query...>', 'as "hearsay search" takes it')
    .action(save);
  following
    .command('end')
    .description('End rules.')
    .argument('<id...>', 'as "hearsay following list" prints them')
    .action(end);
  following
    .command('export')
    .description('Write the rules as JSON.')
    .argument('[file]', 'standard output if there is none')
    .action(exportFile);
  following
    .command('import')
    .description('Take in files of rules; what is about nothing in this library is left out.')
    .argument('<file...>', 'as "hearsay following export" writes them')
    .option('--json', 'one JSON object a file')
    .action(importFiles);
  return following;
}

async function list({ json = false }: { json?: boolean }): Promise<void> {
  const { ruleJson } = await import('../../pipeline/following/following-file.ts');
  await withDesk(async ({ store, now }) => {
    const rules = await store.following.all(OWNER);
    for (const rule of rules)
      await (json ? printJson(ruleJson(rule)) : printLine(ruleText(rule, now())));
    if (rules.length === 0) complain('There are no rules.');
  });
}

type ShowOptions = { readonly json?: boolean; readonly limit: string };

async function show(id: string, { json = false, limit }: ShowOptions): Promise<void> {
  const most = readLimit(limit);
  await withDesk(async ({ store }) => {
    const rule = await store.following.byId(OWNER, numberOf(id));
    if (rule === null) throw new CommandError(`There is no rule ${id}.`, 1);
    const page = { rule, before: null, limit: most };
    const { rows } = await store.following.page(OWNER, page);
    for (const { id: article, headline, outletName: outlet, sortTime, url } of rows) {
      const at = toIso(sortTime);
      if (json) await printJson({ id: article, headline, outlet, at, url });
      else await printLine(`${at?.slice(0, 16).replace('T', ' ')}  ${outlet}: ${headline}`);
    }
    if (rows.length === 0) complain('It touches nothing in the library.');
  });
}

async function save(name: string, query: string[]): Promise<void> {
  await withDesk(async ({ store, now }) => {
    const asked = { does: 'save', kind: 'search', words: query, now: now() } as const;
    const { target } = await askedTarget(store, asked);
    const wish = { readerId: OWNER, does: 'save', target, name, endsAt: null, at: now() } as const;
    const { rule } = await store.following.addRule(wish);
    await printLine(ruleText(rule, now()));
  });
}

async function end(ids: string[]): Promise<void> {
  await withDesk(async ({ store }) => {
    const ended: Following[] = [];
    for (const id of ids) {
      const rule = await store.following.removeRule(OWNER, numberOf(id));
      if (rule !== null) ended.push(rule);
    }
    complain(`${ended.length} of ${ids.length} rules ended.`);
    if (ended.length < ids.length) process.exitCode = 1;
  });
}

function numberOf(id: string): number {
  const number = Number(id);
  if (!Number.isSafeInteger(number)) throw new CommandError('A rule’s id is a number.', 2);
  return number;
}

async function exportFile(file: string | undefined): Promise<void> {
  const { followingFile } = await import('../../pipeline/following/following-file.ts');
  await withDesk(async ({ store }) => {
    const text = JSON.stringify(followingFile(await store.following.all(OWNER)), null, 2);
    if (file === undefined) return printLine(text);
    await writeFile(file, `${text}\n`);
    complain(`Written to ${file}.`);
  });
}

async function importFiles(files: string[], { json = false }: { json?: boolean }): Promise<void> {
  await withDesk(async (desk) => {
    for (const file of files) {
      const came = await importFile(desk, file);
      if (came.kind === 'failed') process.exitCode = 1;
      if (json) await printJson({ file, ...came });
      else complain(`${file}: ${cameText(came)}`);
    }
  });
}

type Came = { readonly kind: 'failed' } | ({ readonly kind: 'rules' } & TakenRules);

async function importFile(desk: Desk, file: string): Promise<Came> {
  const { readFollowingFile } = await import('../../pipeline/following/following-file.ts');
  const { takeRules } = await import('../../pipeline/following/take-rules.ts');
  const rules = readFollowingFile(await readFile(file, 'utf8').catch(() => ''));
  if (rules === null) return { kind: 'failed' };
  const reader = { readerId: OWNER, zone: zoneHere() };
  return { kind: 'rules', ...(await takeRules(desk, reader, rules)) };
}

function cameText(came: Came): string {
  if (came.kind === 'failed') return 'this is no file of rules, or it cannot be read.';
  return `${came.added} rules added, ${came.known} known already, ${came.refused} left out.`;
}
