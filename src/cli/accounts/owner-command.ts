import { Command } from 'commander';
import { likelyAddress } from '../../config.ts';
import { toIso } from '../../model/time.ts';
import { complain, printJson, printLine } from '../print.ts';
import { OWNER, withDesk } from '../with-desk.ts';
import { makeOwnerLink } from './owner-link.ts';

type Told = { readonly json?: boolean };

export function ownerCommand(): Command {
  const owner = new Command('owner')
    .description('Who owns this Hearsay: a link to choose name and password, who is signed in.')
    .exitOverride()
    .addHelpText(
      'after',
      `
A link works once, within an hour. It is the way in for a new Hearsay that others can reach, and after a password is forgotten.

Examples:
  hearsay owner link
  hearsay owner show --json
  hearsay owner sign-out`,
    );
  owner
    .command('link')
    .description('Print a link by which the owner chooses name and password; the one before ends.')
    .option('--json', 'one JSON object')
    .action(link);
  owner
    .command('show')
    .description('Print the owner’s name and who is signed in.')
    .option('--json', 'one JSON object')
    .action(show);
  owner
    .command('sign-out')
    .description('End every browser’s session; devices and feeds stay.')
    .action(signOut);
  return owner;
}

async function link({ json }: Told): Promise<void> {
  await withDesk(async (desk, config) => {
    const made = await makeOwnerLink(desk, likelyAddress(config));
    if (json) return printJson({ link: made.link, expiresAt: toIso(made.expiresAt) });
    complain('Open this in your browser within an hour; it works once:');
    await printLine(made.link);
  });
}

async function show({ json }: Told): Promise<void> {
  await withDesk(async ({ store, now }) => {
    const owner = await store.accounts.readerById(OWNER);
    if (owner === null) return;
    const sessions = await store.accounts.sessions(OWNER, now());
    const listed = sessions.map(({ id, kind, name, userAgent, createdAt, lastSeenAt }) => ({
      ...{ id, kind, name: name ?? userAgent },
      ...{ createdAt: toIso(createdAt), lastSeenAt: toIso(lastSeenAt) },
    }));
    const { name, hasPassword } = owner;
    if (json) return printJson({ name, hasPassword, sessions: listed });
    await printLine(`${name}${hasPassword ? '' : ', without a password'}`);
    for (const one of listed)
      await printLine(
        `${String(one.id).padStart(5)}  ${one.kind}  ${one.name ?? ''}  last used ${one.lastSeenAt}`,
      );
  });
}

async function signOut(): Promise<void> {
  await withDesk(async ({ store }) => {
    const count = await store.accounts.removeSessions(OWNER, { kinds: ['browser'] });
    complain(`${count} browsers signed out.`);
  });
}
