import type { Desk } from '../../desk.ts';
import { seal, unseal } from '../../keys.ts';
import type { BoxTrouble, NewsletterBox } from '../../model/mail/newsletter.ts';
import { DAY, HOUR, MINUTE, type Millis, SECOND } from '../../model/time.ts';
import { readAllowedPrivate } from '../../net/guard/allowed-private.ts';
import type { BoxRead, BoxReading } from '../../net/imap/read-box.ts';
import { takeReturned } from './returned-mail.ts';
import { takeLetter, tooLargeLetter } from './take-letter.ts';

/** Boxes looked into one after the other before others have their turn. */
const AT_ONCE = 10;
const USUAL: Millis = 15 * MINUTE;
const LONGEST: Millis = 6 * HOUR;
/** Whoever is refused again and again is locked out by some providers. */
const REFUSED: readonly Millis[] = [HOUR, 6 * HOUR, DAY];

/** Looks into the boxes whose time has come. Returns how many mails were taken. Throws StoreError. */
export async function pollBoxes(desk: Desk, signal?: AbortSignal): Promise<number> {
  let count = 0;
  for (const box of await desk.store.newsletters.dueBoxes(desk.now(), AT_ONCE)) {
    if (signal?.aborted) break;
    count += await pollBox(desk, box);
  }
  return count;
}

/** A sealed password opens for its box alone. */
export function sealBoxPassword(
  { keys }: Pick<Desk, 'keys'>,
  id: number,
  password: string,
): string {
  return seal(password, { key: keys.keyFor('credentials'), about: aboutBox(id) });
}

function aboutBox(id: number): string {
  return `newsletter box ${id}`;
}

async function pollBox(desk: Desk, box: NewsletterBox): Promise<number> {
  const { store, now } = desk;
  const read = await look(desk, box);
  const at = now();
  const trouble = read.kind === 'failed' ? read.trouble : null;
  const failureCount = trouble === null ? 0 : box.failureCount + 1;
  await store.newsletters.recordPolled({
    ...{ id: box.id, at, trouble, failureCount },
    nextPollAt: at + pauseAfter(read, failureCount, desk.random),
    failingSince: trouble === null ? null : (box.failingSince ?? at),
  });
  if (trouble !== null && box.trouble?.kind !== trouble.kind)
    desk.log.warn({ box: box.id, trouble: trouble.kind }, 'a mailbox could not be read');
  return read.kind === 'read' ? read.count : 0;
}

/** Up to a quarter more by chance, so that boxes of one host are not asked all at once. */
function pauseAfter(read: BoxRead, failures: number, random: () => number): Millis {
  if (read.kind === 'read' && read.more) return SECOND;
  const pause = read.kind === 'read' ? USUAL : pauseOfTrouble(read.trouble, failures);
  return Math.round(pause * (1 + random() / 4));
}

function pauseOfTrouble({ kind }: BoxTrouble, failures: number): Millis {
  if (kind === 'password refused') return REFUSED[Math.min(failures, REFUSED.length) - 1] ?? DAY;
  return Math.min(LONGEST, USUAL * 2 ** Math.min(10, failures - 1));
}

async function look(desk: Desk, box: NewsletterBox): Promise<BoxRead> {
  const { store, keys } = desk;
  const sealed = await store.newsletters.boxPassword(box.id);
  const key = keys.keyFor('credentials');
  const password = sealed === null ? null : unseal(sealed, { key, about: aboutBox(box.id) });
  // The key beside the library is another than the one it was sealed with.
  if (password === null)
    return {
      kind: 'failed',
      trouble: { kind: 'password refused', detail: null },
    };
  const reader = await store.accounts.readerById(box.readerId);
  const { readBox } = await import('../../net/imap/read-box.ts');
  const guard = {
    allowed: readAllowedPrivate(desk.allowPrivate),
    isOwners: reader?.role === 'owner',
  };
  return readBox({ ...box, password }, guard, readingFor(desk, box, guard.isOwners));
}

/** Into the owner's box comes back what the house sends, too. */
function readingFor(
  desk: Desk,
  { id, readerId, host }: NewsletterBox,
  isOwners: boolean,
): BoxReading {
  const { newsletters } = desk.store;
  return {
    onMail: async (bytes, size) => {
      if (isOwners && bytes !== null && (await takeReturned(desk, bytes))) return true;
      const taken =
        bytes === null
          ? await newsletters.recordMail(
              tooLargeLetter(readerId, `${host} ${size}`, size),
              desk.now(),
            )
          : await takeLetter(desk, { readerId, addressId: null, bytes });
      return taken.kind !== 'full';
    },
    onPlace: (uidValidity, lastUid) => newsletters.setBoxPlace(id, uidValidity, lastUid),
  };
}
