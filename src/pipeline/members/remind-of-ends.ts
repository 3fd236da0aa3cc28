import type { Desk } from '../../desk.ts';
import { entitlementsOf } from '../../model/accounts/entitlements.ts';
import type { Letter } from '../../model/mail/letter.ts';
import { DAY, HOUR, type Millis } from '../../model/time.ts';
import type { ReaderStanding } from '../../store/membership/membership.ts';
import { isMailSet } from '../mail/mail-settings.ts';
import { pauseWhenFull } from '../pause-when-full.ts';
import { openBell, repeatPass } from '../repeat-pass.ts';

/** So long before a trial ends they are told. */
const BEFORE: Millis = 3 * DAY;

export type TrialEnd = {
  readonly name: string;
  readonly until: Millis;
  readonly now: Millis;
  /** What the reader has set, by name: their language and their zone among it. */
  readonly settings: Readonly<Record<string, string>>;
  /** Where plans and the way to take one's own along are. */
  readonly page: string;
};

export type WriteReminder = (end: TrialEnd) => Pick<Letter, 'subject' | 'text'> & {
  readonly language: string;
};

type Reminding = Pick<Desk, 'store' | 'now' | 'keys' | 'mail'>;

/** Queues a letter to each whose trial ends within three days and whose address is known to be theirs; how many. Each is told once. */
export async function remindOfEnds(desk: Reminding, write: WriteReminder): Promise<number> {
  const { store } = desk;
  if (!(await store.membership.planSettings()).isOffered || !(await isMailSet(desk))) return 0;
  const now = desk.now();
  const due = (await store.membership.standings()).flatMap((one) => dueOf(one, now));
  const letters: Letter[] = [];
  for (const end of due) {
    const settings = await store.settings.ofReader(end.readerId);
    const page = `${desk.mail.address}/account/membership`;
    const words = write({ name: end.name, until: end.until, now, settings, page });
    letters.push(letterOf(end, words));
  }
  const queued = letters.length === 0 ? 0 : await store.outbox.addLetters(letters, now);
  if (queued > 0) desk.mail.bell.ring();
  return queued;
}

type Due = Pick<ReaderStanding, 'readerId' | 'name'> & {
  readonly email: string;
  readonly until: Millis;
};

function dueOf({ standing, ...reader }: ReaderStanding, now: Millis): Due[] {
  const { state, until } = entitlementsOf(standing, now);
  const { readerId, name, email, emailConfirmedAt } = reader;
  if (state !== 'trial' || until === null || until - now > BEFORE) return [];
  return email === null || emailConfirmedAt === null ? [] : [{ readerId, name, email, until }];
}

function letterOf({ readerId, name, email, until }: Due, words: ReturnType<WriteReminder>): Letter {
  return {
    ...{ key: `trial end ${readerId} ${until}`, kind: 'account', list: null, html: null },
    ...{ to: email, toName: name, readerId, ...words },
    // Later it would tell what everybody sees.
    notAfter: until,
  };
}

/** Looks once an hour. */
export function startReminders(
  desk: Desk,
  write: WriteReminder,
): { readonly stop: () => Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  const bell = openBell();
  const pass = async (): Promise<Millis> => {
    await remindOfEnds(desk, write);
    return HOUR;
  };
  const loop = repeatPass(desk, { pass, bell, signal, pause: pauseWhenFull(desk) });
  return {
    stop: async () => {
      stopping.abort();
      bell.ring();
      await loop;
    },
  };
}
