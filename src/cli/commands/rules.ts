import { readFile, writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import type { Desk } from '../../desk.ts';
import type { KeptRule } from '../../model/outlet-rule.ts';
import { toIso } from '../../model/time.ts';
import type { ImportedRules, RuleActions } from '../../pipeline/rules/rule-actions.ts';
import { complain, printJson, printLine } from '../print.ts';
import { CommandError } from '../report-trouble.ts';
import { showProgress } from '../show-progress.ts';
import { withDesk } from '../with-desk.ts';

export function rulesCommand(): Command {
  const rules = new Command('rules')
    .description('Say what is left out of outlets’ articles or put back, and share that as a file.')
    .exitOverride()
    .addHelpText(
      'after',
      `
A rule names an outlet, keep or drop, and the words of a line; numbers may differ, a * at the end takes any ending.

Examples:
  hearsay rules add harbour-post.example drop 'Sign up for our newsletter*'
  hearsay rules list --json
  hearsay rules remove 3
  hearsay rules export hearsay-rules.txt
  hearsay rules import hearsay-rules.txt`,
    );
  rules
    .command('list')
    .description('Print the rules, by outlet.')
    .argument('[outlet]', 'only of this outlet, by its key: harbour-post.example')
    .option('--json', 'one JSON object a rule')
    .action(list);
  rules
    .command('add')
    .description('Leave a line out of all of an outlet’s articles (drop), or put it back (keep).')
    .argument('<outlet>', 'its key: harbour-post.example')
    .argument('<kind>', 'keep or drop')
    .argument('<words...>', 'the words of the line')
    .action(add);
  rules
    .command('remove')
    .description('Take rules away; the articles become as they were read.')
    .argument('<id...>', 'as "hearsay rules list" prints them')
    .action(remove);
  rules
    .command('export')
    .description('Write the rules as a small text file, to keep and to share.')
    .argument('[file]', 'standard output if there is none')
    .action(exportFile);
  rules
    .command('import')
    .description('Take in files of rules; lines that are none are named and cost nothing else.')
    .argument('<file...>', 'as "hearsay rules export" writes them')
    .option('--json', 'one JSON object a file')
    .action(importFiles);
  return rules;
}

async function list(outlet: string | undefined, { json }: { json?: boolean }): Promise<void> {
  await withDesk(async ({ store }) => {
    const rules = await (outlet === undefined ? store.rules.all() : store.rules.ofOutlet(outlet));
    for (const rule of rules) await (json ? printJson(ruleJson(rule)) : printLine(ruleText(rule)));
    if (rules.length === 0 && !json) complain('There are no rules.');
  });
}

function ruleJson({ id, outlet, articleId, kind, pattern, createdAt }: KeptRule) {
  return { id, outlet, article: articleId, kind, pattern, createdAt: toIso(createdAt) };
}

function ruleText({ id, outlet, articleId, kind, pattern }: KeptRule): string {
  const where = articleId === null ? outlet : `${outlet}, article ${articleId}`;
  return `${String(id).padStart(5)}  ${where}  ${kind}  ${pattern}`;
}

async function add(outlet: string, kind: string, words: string[]): Promise<void> {
  const { parseOutletRules, writeOutletRules } = await import(
    '../../articles/outlet-rules/outlet-rules-file.ts'
  );
  if (kind !== 'keep' && kind !== 'drop') throw new CommandError('A rule keeps or drops.', 2);
  const written = writeOutletRules([{ outlet, kind, pattern: words.join(' ') }]);
  const { rules, problems } = parseOutletRules(written);
  const [problem] = problems;
  if (problem !== undefined) throw new CommandError(problem.reason, 2);
  await changeRules(async (actions) => {
    const { added } = await actions.addRules(rules.map((rule) => ({ ...rule, articleId: null })));
    complain(added > 0 ? 'The rule holds from now on.' : 'The rule was there already.');
  });
}

async function remove(ids: string[]): Promise<void> {
  const numbers = ids.map(Number);
  if (!numbers.every(Number.isSafeInteger)) throw new CommandError('A rule’s id is a number.', 2);
  await changeRules(async (actions) => {
    const removed = await actions.removeRules(numbers);
    complain(`${removed} of ${numbers.length} rules taken away.`);
    if (removed < numbers.length) process.exitCode = 1;
  });
}

async function exportFile(file: string | undefined): Promise<void> {
  const { writeOutletRules } = await import('../../articles/outlet-rules/outlet-rules-file.ts');
  await withDesk(async ({ store }) => {
    const text = writeOutletRules(await store.rules.all());
    if (file === undefined) return printLine(text.trimEnd());
    await writeFile(file, text);
    complain(`Written to ${file}.`);
  });
}

async function importFiles(files: string[], { json }: { json?: boolean }): Promise<void> {
  await changeRules(async (actions) => {
    for (const file of files) {
      const result = await importFile(actions, file);
      if (result.kind === 'failed' || result.problems.length > 0) process.exitCode = 1;
      if (json) await printJson({ file, ...result });
      else tell(file, result);
    }
  });
}

type FileResult =
  | { readonly kind: 'failed'; readonly reason: string }
  | ({ readonly kind: 'rules' } & ImportedRules);

async function importFile(actions: RuleActions, file: string): Promise<FileResult> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null)
    return { kind: 'failed', reason: 'There is no such file, or it cannot be read.' };
  return { kind: 'rules', ...(await actions.importRules(text)) };
}

function tell(file: string, result: FileResult): void {
  if (result.kind === 'failed') {
    complain(`${file}: ${result.reason}`);
    return;
  }
  for (const { line, reason } of result.problems) complain(`${file}, line ${line}: ${reason}`);
  complain(`${file}: ${result.added} rules added, ${result.known} known already.`);
}

/** Changes rules, then goes over the articles they concern before the command ends. */
async function changeRules(change: (actions: RuleActions) => Promise<void>): Promise<void> {
  const { ruleActions } = await import('../../pipeline/rules/rule-actions.ts');
  await withDesk(async (desk) => {
    await change(ruleActions(desk, () => {}));
    await goOver(desk);
  });
}

async function goOver(desk: Desk): Promise<void> {
  const { followRules } = await import('../../pipeline/rules/follow-rules.ts');
  const total = await desk.store.rules.awaitingCount();
  if (total === 0) return;
  const progress = showProgress('Going over', total);
  let last = 0;
  try {
    const onProgress = (done: number) => {
      for (; last < done; last += 1) progress.step('articles');
    };
    await followRules(desk, {}, { onProgress });
  } finally {
    progress.end();
  }
}
