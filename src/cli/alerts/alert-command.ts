import { Command } from 'commander';
import type { Desk } from '../../desk.ts';
import {
  type AlertTarget,
  HAPPENING_KINDS,
  type HappeningKind,
  USUAL_KINDS,
  WAYS,
} from '../../model/alerts/alert.ts';
import type { TargetAdded } from '../../pipeline/alerts/add-target.ts';
import { complain, printJson, printLine } from '../print.ts';
import { CommandError } from '../report-trouble.ts';
import { OWNER, withDesk } from '../with-desk.ts';
import { again, deliveries, numberOf, setRule, test } from './tellings.ts';

/** hearsay alert: where, when and of what a reader is told elsewhere. */
export function alertCommand(): Command {
  const alert = new Command('alert')
    .description('Say where you are told what happens: programs (webhooks) and topics of ntfy.')
    .exitOverride()
    .addHelpText(
      'after',
      `
Kinds: ${HAPPENING_KINDS.map((kind) => `"${kind}"`).join(', ')}. "feed silent" and "top story" are told only where --tells names them. Browsers and mail are added on the page Notifications.

Examples:
  hearsay alert add webhook 'My script' https://hook.example/in --tells 'claim denied'
  hearsay alert add ntfy Phone https://ntfy.sh/kestrel-bay-8f3k2
  hearsay alert test 1
  hearsay alert rule 3 --by push ntfy
  hearsay alert deliveries --json`,
    );
  alert
    .command('list')
    .description('Print where you are told, the first added first.')
    .option('--json', 'one JSON object a place')
    .action(list);
  addCommand(alert);
  for (const [word, description] of Object.entries(CHANGES))
    alert
      .command(word)
      .description(description)
      .argument('<id...>', 'as "hearsay alert list" prints them')
      .action((ids: string[]) => change(word, ids));
  alert
    .command('secret')
    .description('Give a webhook another secret; the one before signs beside it for a day.')
    .argument('<id>', 'as "hearsay alert list" prints it')
    .option('--json', 'a JSON object')
    .action(renew);
  alert
    .command('test')
    .description('Send a try, with whatever else is due, and say how it fared.')
    .argument('<id>', 'as "hearsay alert list" prints it')
    .option('--json', 'a JSON object')
    .action(test);
  deliveryCommands(alert);
  ruleCommand(alert);
  return alert;
}

const CHANGES = {
  on: 'Tell it again, of what happens from now on.',
  off: 'Tell it no more; what waits for it is dropped.',
  remove: 'Forget it, with what was told there.',
} as const;

function addCommand(alert: Command): void {
  alert
    .command('add')
    .description(
      'Have a program or a topic be told. Of a webhook the secret is printed, this once.',
    )
    .argument('<way>', 'webhook or ntfy')
    .argument('<name>', 'as you call it')
    .argument('<address>', 'with https')
    .option('--tells <kind...>', 'what it is told; the first three if nothing is said')
    .option('--token <token>', 'of a topic that wants one')
    .option('--json', 'a JSON object')
    .action(add);
}

function deliveryCommands(alert: Command): void {
  alert
    .command('deliveries')
    .description('Print what was told in the last thirty days, the last first.')
    .option('--to <id>', 'there alone')
    .option('-n, --limit <count>', 'at most so many', '50')
    .option('--json', 'one JSON object a telling')
    .action(deliveries);
  alert
    .command('again')
    .description('Send tellings again, under their names.')
    .argument('<id...>', 'as "hearsay alert deliveries" prints them')
    .action(again);
}

function ruleCommand(alert: Command): void {
  alert
    .command('rule')
    .description('Say what a rule does with each article that comes; without more: nothing.')
    .argument('<id>', 'as "hearsay following list" prints it')
    .option('--by <way...>', `tell by these: ${WAYS.join(', ')}`)
    .option('--usual', 'tell as is usual for its kind')
    .option('--read', 'mark it read')
    .option('--save', 'save it for later')
    .action(setRule);
}

type Printing = { readonly json?: boolean };

async function list({ json = false }: Printing): Promise<void> {
  const { shownAddress } = await import('../../pipeline/alerts/add-target.ts');
  await withDesk(async (desk) => {
    const all = await desk.store.alerts.targets(OWNER);
    for (const target of all) {
      const { id, way, name, tells, off, failures } = target;
      const address = shownAddress(desk, target);
      if (json) await printJson({ id, way, name, address, tells, off, failures });
      else await printLine(targetText(target, address));
    }
    if (all.length === 0) complain('You are told nowhere.');
  });
}

function targetText({ id, way, name, tells, off }: AlertTarget, address: string | null): string {
  const state = off === null ? tells.join(', ') : `off (${off.reason})`;
  return `${id}  ${way}  ${name}${address === null ? '' : `  ${address}`}  ${state}`;
}

type Adding = Printing & { readonly tells?: readonly string[]; readonly token?: string };

async function add(
  way: string,
  name: string,
  address: string,
  { tells, token, json = false }: Adding,
): Promise<void> {
  if (way !== 'webhook' && way !== 'ntfy')
    throw new CommandError('What is added here is a webhook or a topic of ntfy.', 2);
  const { addNtfy, addWebhook } = await import('../../pipeline/alerts/add-target.ts');
  const wish = { readerId: OWNER, name: name.slice(0, 80), tells: kindsOf(tells) };
  await withDesk(async (desk) => {
    const added =
      way === 'webhook'
        ? await addWebhook(desk, wish, address)
        : await addNtfy(desk, wish, { address, token: token ?? null });
    if (!('id' in added)) throw new CommandError(refusalOf(added), 1);
    const { id, secret } = added;
    if (json) return printJson({ id, way, secret });
    complain(secret === null ? `Added as ${id}.` : `Added as ${id}. Its secret, shown this once:`);
    if (secret !== null) await printLine(secret);
  });
}

function kindsOf(typed: readonly string[] | undefined): readonly HappeningKind[] {
  if (typed === undefined) return USUAL_KINDS;
  return typed.map((word) => {
    const kind = HAPPENING_KINDS.find((one) => one === word);
    if (kind === undefined)
      throw new CommandError(`Kinds are: ${HAPPENING_KINDS.join(', ')}; not "${word}".`, 2);
    return kind;
  });
}

const FAULTS = {
  address:
    'That is no address that can be told: it begins with https:// and has no password in it.',
  https: 'Only addresses with https are told; others HEARSAY_ALLOW_PRIVATE has to name.',
  topic: 'A topic’s address ends with its name: https://ntfy.sh/name.',
  token: 'A token has no spaces and no letters beyond ASCII.',
  browser: 'A browser can be told only by itself.',
  'no mail': 'There is no confirmed address of mail.',
} as const;

function refusalOf(added: TargetAdded): string {
  return added.kind === 'refused' ? FAULTS[added.fault] : 'There are as many as there may be.';
}

async function change(word: string, ids: readonly string[]): Promise<void> {
  await withDesk(async (desk) => {
    let done = 0;
    for (const id of ids) if (await changeOne(desk, word, numberOf(id))) done += 1;
    complain(`${done} of ${ids.length} changed.`);
    if (done < ids.length) process.exitCode = 1;
  });
}

async function changeOne(desk: Desk, word: string, id: number): Promise<boolean> {
  const { endTarget } = await import('../../pipeline/alerts/add-target.ts');
  const { alerts } = desk.store;
  const target = await alerts.target(OWNER, id);
  if (target === null) return false;
  if (word === 'remove') return endTarget(desk, target);
  const off = word === 'on' ? null : ({ at: desk.now(), reason: 'reader' } as const);
  return alerts.setTarget({ readerId: OWNER, id, off });
}

async function renew(typed: string, { json = false }: Printing): Promise<void> {
  const { renewSecret } = await import('../../pipeline/alerts/add-target.ts');
  await withDesk(async (desk) => {
    const target = await desk.store.alerts.target(OWNER, numberOf(typed));
    const secret = target === null ? null : await renewSecret(desk, target);
    if (secret === null) throw new CommandError(`There is no webhook ${typed}.`, 1);
    await (json ? printJson({ id: target?.id, secret }) : printLine(secret));
  });
}
