import { Command } from 'commander';
import { addDevice } from '../../http/security/sessions/sessions.ts';
import type { Session } from '../../model/accounts/account.ts';
import { signInName } from '../../model/accounts/sign-in-name.ts';
import { toIso } from '../../model/time.ts';
import { complain, printJson, printLine } from '../print.ts';
import { CommandError } from '../report-trouble.ts';
import { OWNER, withDesk } from '../with-desk.ts';

type Told = { readonly json?: boolean };

export function tokenCommand(): Command {
  const token = new Command('token')
    .description('Tokens of devices and programs, by which they call the APIs in the owner’s name.')
    .exitOverride()
    .addHelpText(
      'after',
      `
A token is shown once; the library keeps its hash. Without use for half a year it ends.

Examples:
  hearsay token add 'kitchen display' --days 365 --read-only
  curl -H "Authorization: Bearer $TOKEN" http://localhost:8484/api/edition
  hearsay token list --json
  hearsay token remove 3`,
    );
  token
    .command('add')
    .description('Make a token and print it, this once.')
    .argument('<name>', 'of the device or program')
    .option('--days <days>', 'how long it lasts; until it is removed if not said')
    .option('--read-only', 'it reads and marks nothing')
    .option('--json', 'one JSON object')
    .action(add);
  token
    .command('list')
    .description('Print which there are, those last used first.')
    .option('--json', 'one JSON object a token')
    .action(list);
  token
    .command('remove')
    .description('End tokens.')
    .argument('<id...>', 'as "hearsay token list" prints them')
    .action(remove);
  return token;
}

type Adding = Told & { readonly days?: string; readonly readOnly?: boolean };

async function add(typed: string, { days, readOnly, json }: Adding): Promise<void> {
  const name = signInName(typed);
  if (name === null) throw new CommandError('A name has 1 to 60 letters.', 2);
  const lastsDays = days === undefined ? null : Number(days);
  if (lastsDays !== null && !(Number.isInteger(lastsDays) && lastsDays > 0 && lastsDays <= 3650))
    throw new CommandError('--days takes a whole number from 1 to 3650.', 2);
  const scope = readOnly === true ? 'read' : 'change';
  await withDesk(async (desk) => {
    const { token, session } = await addDevice({ desk }, OWNER, { name, lastsDays, scope });
    const expiresAt = session.expiresAt === null ? null : toIso(session.expiresAt);
    if (json) return printJson({ id: session.id, name, token, scope, expiresAt });
    complain('It is shown this once:');
    await printLine(token);
  });
}

async function list({ json }: Told): Promise<void> {
  await withDesk(async ({ store, now }) => {
    const all = await store.accounts.sessions(OWNER, now());
    const devices = all.filter(({ kind }) => kind === 'device').map(deviceJson);
    for (const device of devices) await (json ? printJson(device) : printLine(deviceText(device)));
    if (devices.length === 0 && !json) complain('There are no tokens.');
  });
}

function deviceJson({ id, name, scope, createdAt, lastSeenAt, expiresAt }: Session) {
  return {
    ...{ id, name, scope, createdAt: toIso(createdAt), lastSeenAt: toIso(lastSeenAt) },
    expiresAt: expiresAt === null ? null : toIso(expiresAt),
  };
}

function deviceText(device: ReturnType<typeof deviceJson>): string {
  const { id, name, scope, lastSeenAt, expiresAt } = device;
  const reads = scope === 'read' ? ', reads only' : '';
  const ends = expiresAt === null ? '' : `, ends ${expiresAt}`;
  return `${String(id).padStart(5)}  ${name}  last used ${lastSeenAt}${reads}${ends}`;
}

async function remove(ids: string[]): Promise<void> {
  const numbers = ids.map(Number);
  if (!numbers.every(Number.isSafeInteger)) throw new CommandError('A token’s id is a number.', 2);
  await withDesk(async ({ store, now }) => {
    const devices = (await store.accounts.sessions(OWNER, now())).filter(
      ({ kind }) => kind === 'device',
    );
    for (const id of numbers) {
      const isOurs = devices.some((device) => device.id === id);
      const isEnded = isOurs && (await store.accounts.removeSession(OWNER, id));
      complain(isEnded ? `${id}: ended.` : `${id}: there is no such token.`);
      if (!isEnded) process.exitCode = 1;
    }
  });
}
