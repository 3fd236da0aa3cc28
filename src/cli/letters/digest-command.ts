import { Command } from 'commander';
import type { Desk } from '../../desk.ts';
import type { Reader } from '../../model/accounts/account.ts';
import { USUAL_DIGEST } from '../../model/mail/digest.ts';
import { toIso } from '../../model/time.ts';
import { printJson, printLine } from '../print.ts';
import { CommandError } from '../report-trouble.ts';
import { OWNER, withDesk } from '../with-desk.ts';

type Options = {
  readonly reader?: string;
  readonly text?: boolean;
  readonly html?: boolean;
  readonly json?: boolean;
};

export function digestCommand(): Command {
  return new Command('digest')
    .description('Print the digest that a reader would get by mail now.')
    .option('--reader <name>', 'whose; else the owner')
    .option('--text', 'as it reads without markup (usual)')
    .option('--html', 'as mail programs get it')
    .option('--json', 'what it tells, as one JSON object')
    .addHelpText(
      'after',
      `
It tells what came since the reader's last digest, or in the last day where there was none. Nothing is sent, and nothing counts as told.

Examples:
  hearsay digest
  hearsay digest --reader mara --html > digest.html
  hearsay digest --json | jq -r '.parts[].stories[].headline'`,
    )
    .action(printDigest);
}

async function printDigest({ reader, html = false, json = false }: Options): Promise<void> {
  const { digestContents } = await import('../../pipeline/letters/digest-now.ts');
  const { DIGEST_PATH } = await import('../../pipeline/letters/write-digests.ts');
  const { writeLetter } = await import('../../http/letters/write-letter.ts');
  await withDesk(async (desk) => {
    const { id: readerId } = await readerNamed(desk, reader);
    const { letters, settings } = desk.store;
    const kept = await letters.digest(readerId);
    const { language = 'en', zone = 'UTC', clock } = await settings.ofReader(readerId);
    const plan = kept ?? { ...USUAL_DIGEST, zone };
    const asked = { readerId, plan, lastAt: kept?.lastAt ?? null, now: desk.now() };
    const contents = await digestContents(desk, asked);
    const voice = { language, zone: plan.zone, clock: clock === '12' ? '12' : '24' } as const;
    const ways = { address: desk.mail.address, settings: DIGEST_PATH };
    const written = await writeLetter(contents, { ...voice, ...ways });
    if (json) {
      const { since, madeAt, parts } = contents;
      const { subject } = written;
      await printJson({ subject, since: toIso(since), made: toIso(madeAt), parts });
    } else await printLine(html ? written.html : `${written.subject}\n\n${written.text}`);
  });
}

async function readerNamed({ store }: Desk, name: string | undefined): Promise<Reader> {
  const found =
    name === undefined
      ? await store.accounts.readerById(OWNER)
      : ((await store.accounts.credentials(name))?.reader ?? null);
  if (found === null) throw new CommandError(`Nobody here is called ${name ?? 'the owner'}.`);
  return found;
}
