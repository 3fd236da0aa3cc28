import type { Desk } from '../../desk.ts';
import type { LetterTaken, NewsletterAddress } from '../../model/mail/newsletter.ts';
import { takeLetter } from '../../pipeline/newsletters/take-letter.ts';
import { openInput } from '../open-input.ts';
import { complain, printJson, printLine } from '../print.ts';
import { CommandError } from '../report-trouble.ts';
import { withDesk } from '../with-desk.ts';

type Taking = { readonly for: string; readonly json?: boolean };

/** hearsay newsletter take FILE... --for ADDRESS. One file that cannot be taken does not stop the others. */
export async function takeFiles(files: readonly string[], options: Taking): Promise<void> {
  await withDesk(async (desk) => {
    const address = await addressOf(desk, options.for);
    for (const file of files) {
      const taken = await takeFile(desk, address, file);
      if (taken.kind === 'failed' || taken.kind === 'full') process.exitCode = 1;
      if (options.json) await printJson({ input: file, ...taken });
      else await printLine(`${file}: ${wordsOf(taken)}`);
    }
  });
}

async function addressOf({ store }: Desk, typed: string): Promise<NewsletterAddress> {
  const [local = ''] = typed.toLowerCase().split(/[@+]/, 1);
  const address = await store.newsletters.addressByLocal(local);
  if (address !== null && address.offAt === null) return address;
  throw new CommandError(
    `There is no address ${typed}; hearsay newsletter list has those there are.`,
  );
}

type FileTaken = LetterTaken | { readonly kind: 'failed'; readonly reason: string };

async function takeFile(
  desk: Desk,
  { id: addressId, readerId }: NewsletterAddress,
  file: string,
): Promise<FileTaken> {
  const read = await openInput(file, desk.net.fetchPage);
  if (read.kind === 'failed') return { kind: 'failed', reason: read.reason };
  return takeLetter(desk, { readerId, addressId, bytes: read.bytes });
}

function wordsOf(taken: FileTaken): string {
  switch (taken.kind) {
    case 'failed':
      complain(taken.reason);
      return 'failed';
    case 'known':
      return 'was here before';
    case 'read':
      return `${taken.added} articles`;
    case 'waiting':
      return `waits for a word on its sender (hearsay newsletter allow ${taken.senderId})`;
    case 'unreadable':
      return `kept, but cannot be read: ${taken.reason}`;
    case 'discarded':
      return 'discarded: its sender was refused';
    case 'full':
      return 'not taken: too many mails wait';
  }
}
