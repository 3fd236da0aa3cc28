import type { Desk } from '../../desk.ts';
import { nameKey } from '../../model/accounts/sign-in-name.ts';
import type { SignInWay, TitleSignIn } from '../../model/own/title-sign-in.ts';
import { toIso } from '../../model/time.ts';
import {
  hostTyped,
  keepSignIn,
  type SignInRefusal,
  trySignIn,
} from '../../pipeline/titles/keep-sign-in.ts';
import { typedSecret } from '../../pipeline/titles/typed-secret.ts';
import { complain, printJson, printLine } from '../print.ts';
import { CommandError } from '../report-trouble.ts';
import { OWNER, withDesk } from '../with-desk.ts';

type Told = { readonly reader?: string; readonly json?: boolean };

type Asked = Told & {
  readonly way: SignInWay;
  readonly name?: string;
  readonly page?: string;
  readonly nameField?: string;
  readonly passwordField?: string;
  readonly button?: string;
  readonly field?: readonly string[];
};

export async function signInTitle(address: string, asked: Asked): Promise<void> {
  const secret = secretOf(asked, await lineOfInput());
  await withDesk(async (desk) => {
    const readerId = await readerNamed(desk, asked.reader);
    const kept = await keepSignIn(desk, readerId, { address, secret });
    if (kept.kind === 'refused') throw new CommandError(REFUSALS[kept.why], 2);
    await trySignIn(desk, readerId, kept.host);
    const signIns = await desk.store.titles.signIns(readerId);
    const signIn = signIns.find(({ host }) => host === kept.host);
    if (signIn === undefined) throw new Error('a sign-in that was kept is not there');
    const feeds = kept.feedIds.length;
    if (asked.json) return printJson({ ...signInJson(signIn), feeds });
    await printLine(signInText(signIn));
    if (feeds > 0) complain(`Yours alone from now on: ${feeds} of your feeds.`);
  });
}

const REFUSALS: Readonly<Record<SignInRefusal, string>> = {
  'no host': 'That is no outlet’s host or address.',
  'too wide': 'Under this name many publish: give the whole name of the outlet.',
  'no secret':
    'Something is missing or holds a sign that cannot be sent. The secret is one line on standard input; a form wants --page and --name, a header and "basic" --name.',
  'page elsewhere': 'The page with the form must be on the outlet’s own host, and https.',
  'too many': 'There is no room for more sign-ins.',
};

/** The first line; typed by hand it ends with the key for a new line. */
async function lineOfInput(): Promise<string> {
  if (process.stdin.isTTY) complain('Type the secret, then press Enter:');
  let text = '';
  for await (const piece of process.stdin.setEncoding('utf8')) {
    text += piece;
    if (text.includes('\n') || text.length > LONGEST_LINE) break;
  }
  return (text.split('\n', 1)[0] ?? '').trim();
}

/** No secret is longer; what is typed beyond is none. */
const LONGEST_LINE = 20_000;

function secretOf(asked: Asked, secret: string): unknown {
  return typedSecret({
    ...{ way: asked.way, name: asked.name ?? '', secret, page: asked.page ?? '' },
    nameField: asked.nameField ?? null,
    passwordField: asked.passwordField ?? null,
    button: asked.button ?? null,
    fields: (asked.field ?? []).map((pair) => {
      const at = pair.indexOf('=');
      return { name: pair.slice(0, Math.max(0, at)), value: pair.slice(at + 1) };
    }),
  });
}

export async function listTitles(told: Told): Promise<void> {
  await withDesk(async (desk) => {
    const signIns = await desk.store.titles.signIns(await readerNamed(desk, told.reader));
    for (const one of signIns)
      await (told.json ? printJson(signInJson(one)) : printLine(signInText(one)));
    if (signIns.length === 0 && !told.json) complain('There are no sign-ins.');
  });
}

export async function forgetTitle(address: string, told: Told): Promise<void> {
  const host = hostTyped(address)?.host ?? '';
  await withDesk(async (desk) => {
    const readerId = await readerNamed(desk, told.reader);
    const isForgotten = await desk.store.titles.removeSignIn(readerId, host);
    if (told.json) await printJson({ host, forgotten: isForgotten });
    else complain(isForgotten ? `${host}: forgotten.` : `${host}: there is no such sign-in.`);
    if (!isForgotten) process.exitCode = 1;
  });
}

async function readerNamed({ store }: Pick<Desk, 'store'>, name: string | undefined) {
  if (name === undefined) return OWNER;
  const found = await store.accounts.credentials(nameKey(name));
  if (found === null) throw new CommandError(`Nobody is called ${name}.`, 2);
  return found.reader.id;
}

function signInJson(signIn: TitleSignIn) {
  const { host, way, isClear, state, trouble, lastUsedAt } = signIn;
  return {
    ...{ host, way, inTheClear: isClear, state, trouble, since: toIso(signIn.stateSince) },
    lastUsed: lastUsedAt === null ? null : toIso(lastUsedAt),
  };
}

const STATES = { new: 'not used yet', in: 'signed in', out: 'signed out' } as const;

function signInText(signIn: TitleSignIn): string {
  const { host, way, state, since, trouble } = signInJson(signIn);
  const why = trouble === null ? '' : ` (${trouble})`;
  return `${host}  ${way}  ${STATES[state]} since ${since}${why}`;
}
