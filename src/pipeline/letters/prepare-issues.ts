import type { Subscriber } from '../../model/mail/consent.ts';
import type { HouseLetter } from '../../model/mail/house-letter.ts';
import type { Letter } from '../../model/mail/letter.ts';
import { mailKey } from '../../model/mail/mail-address.ts';
import { DAY, HOUR, MINUTE, type Millis, toIso } from '../../model/time.ts';
import type { AwaitingIssue } from '../../store/letters/issues.ts';
import type { EditionDesk } from '../edition/story-pool.ts';
import { houseContents, houseVoice } from './house-contents.ts';
import { judgeTurn } from './schedule/turns.ts';
import type { Preparing } from './write-digests.ts';

/** Between two looks at whether a story moved. */
const LOOK: Millis = 10 * MINUTE;

/** Makes the issues whose turn it is, and queues them for all who want them; broken off anywhere it is mended by running again. */
export async function prepareIssues(desk: EditionDesk, preparing: Preparing): Promise<number> {
  const { letters } = desk.store;
  for (const letter of await letters.dueLetters(preparing.now))
    await takeTurn(desk, letter, preparing);
  return queueIssues(desk, preparing.now);
}

/** Goes on with all issues that are not queued for everybody yet; how many letters. */
export async function queueIssues(desk: EditionDesk, now: Millis): Promise<number> {
  let queued = 0;
  for (const issue of await desk.store.letters.awaitingIssues())
    queued += await queueIssue(desk, issue, now);
  return queued;
}

async function takeTurn(
  desk: EditionDesk,
  letter: HouseLetter,
  preparing: Preparing,
): Promise<void> {
  const { now } = preparing;
  const { turn, nextAt } = judgeLetter(letter, now);
  const written = turn === null ? null : await writeIssue(desk, letter, preparing);
  const issue = written?.issue ?? null;
  const isMove = letter.rhythm === 'moves';
  await desk.store.letters.recordIssue(
    {
      ...{ letterId: letter.id, wasNextAt: letter.nextAt, issue },
      nextAt: isMove && issue === null ? now + LOOK : nextAt,
      // What moves has no day of its own.
      period: isMove && issue === null ? null : (turn?.period ?? null),
      toldUpTo: written?.upTo ?? null,
    },
    now,
  );
}

function judgeLetter(letter: HouseLetter, now: Millis) {
  const { rhythm, lastPeriod, everyHours } = letter;
  const wasNextAt = letter.nextAt ?? now;
  if (rhythm === 'by hand') return { turn: null, nextAt: null };
  if (rhythm !== 'moves') return judgeTurn({ schedule: letter, lastPeriod, wasNextAt, now });
  if (wasNextAt > now) return { turn: null, nextAt: now + LOOK };
  const period = `moves ${toIso(wasNextAt) ?? ''}`;
  return { turn: { period, at: now }, nextAt: now + everyHours * HOUR };
}

/** `issue` is null where there is nothing to say. */
async function writeIssue(
  desk: EditionDesk,
  letter: HouseLetter,
  { write, address, now }: Preparing,
) {
  const contents = await houseContents(desk, { letter, since: issueSince(letter, now), now });
  // A note by hand needs its words, and every letter something to tell.
  const isEmpty = letter.kind === 'note' ? contents.note.length === 0 : contents.parts.length === 0;
  const issue = isEmpty ? null : await write(contents, houseVoice(letter, address));
  return { issue, upTo: contents.madeAt };
}

/** What is new in an issue is told from then on. */
export function issueSince({ rhythm, lastAt }: HouseLetter, now: Millis): Millis {
  const usual = now - (rhythm === 'daily' || rhythm === 'moves' ? DAY : 7 * DAY);
  return lastAt === null || lastAt > now ? usual : Math.max(lastAt, now - 7 * DAY);
}

export type ByHand = {
  readonly letter: HouseLetter;
  /** Which issue the editor saw to be the next: sent twice by a double click, it is one. */
  readonly number: number;
};

/** Sends an issue now, whatever the schedule; null: there is nothing to say, or it was sent already. */
export async function sendByHand(
  desk: EditionDesk,
  { letter, number }: ByHand,
  preparing: Preparing,
): Promise<number | null> {
  const { now } = preparing;
  const { issue, upTo } = await writeIssue(desk, letter, preparing);
  if (issue === null) return null;
  const { id: letterId, nextAt } = letter;
  return desk.store.letters.recordIssue(
    { letterId, wasNextAt: nextAt, nextAt, period: `by hand ${number}`, toldUpTo: upTo, issue },
    now,
  );
}

/** Addresses that are queued in one step. */
const AT_ONCE = 500;

async function queueIssue(desk: EditionDesk, issue: AwaitingIssue, now: Millis): Promise<number> {
  const { store } = desk;
  const { letterId, number, list } = issue;
  const letter = await store.letters.byId(letterId);
  let [after, queued] = [issue.queuedTo, 0];
  for (;;) {
    const some = await store.consent.subscribersOf(list, now, { after, most: AT_ONCE });
    const last = some.at(-1);
    const letters = some
      .filter(({ readerId }) => letter?.isPublic === true || readerId !== null)
      .map((one) => letterTo(issue, one));
    after = last === undefined ? after : mailKey(last.address);
    const queuedTo = last === undefined ? null : after;
    queued += await store.letters.recordQueued({ letterId, number, letters, queuedTo }, now);
    if (last === undefined) return queued;
  }
}

function letterTo(issue: AwaitingIssue, { address, readerId }: Subscriber): Letter {
  const { letterId, number, list, subject, text, html, language } = issue;
  return {
    // The store keeps a hash of it, and not the address.
    ...{ key: `letter:${letterId}:${number}:${mailKey(address)}`, to: address, toName: null },
    ...{ kind: 'newsletter', list, subject, text, html, readerId, language },
  };
}
