import type { Desk } from '../../desk.ts';
import { DAY, type Millis } from '../../model/time.ts';
import { pauseWhenFull } from '../pause-when-full.ts';
import { LONGEST_SLEEP, openBell, repeatPass, sleepUntil } from '../repeat-pass.ts';
import { pollBoxes } from './poll-boxes.ts';
import { type Receiving, receiveMail } from './receive-mail.ts';
import { returnedMail } from './returned-mail.ts';
import { takeAwaited } from './take-awaited.ts';

export type Newsletters = {
  /** Where mail is taken by SMTP; null: nowhere. */
  readonly port: number | null;
  /** Boxes that are due are looked into, and mails of senders who were allowed are read, at the next moment. */
  readonly ring: () => void;
  readonly stop: () => Promise<void>;
};

/** A mail that was thrown away is known for so long, if it is offered again. */
const KNOWN_FOR: Millis = 90 * DAY;

/** Takes newsletters: listens where it is told to, and looks into boxes. Rejects if the address is taken. */
export async function startNewsletters(
  desk: Desk,
  { onNews }: Pick<Receiving, 'onNews'>,
): Promise<Newsletters> {
  const receiving = { onNews, houseMail: returnedMail(desk) };
  const receiver = await receiveMail(desk, receiving);
  const stopping = new AbortController();
  const { signal } = stopping;
  const bells = [openBell(), openBell()] as const;
  const pause = pauseWhenFull(desk);
  const { newsletters } = desk.store;
  const takePass = async (): Promise<Millis> => {
    if ((await takeAwaited(desk, signal)) > 0) receiving.onNews();
    await newsletters.removeMailsBefore(desk.now() - KNOWN_FOR);
    return LONGEST_SLEEP;
  };
  const boxPass = async (): Promise<Millis> => {
    if ((await pollBoxes(desk, signal)) > 0) receiving.onNews();
    const at = await newsletters.nextBoxAt();
    return at === null ? LONGEST_SLEEP : sleepUntil(desk, at);
  };
  const loops = [takePass, boxPass].map((pass, index) =>
    repeatPass(desk, { pass, bell: bells[index] ?? bells[0], signal, pause }),
  );
  const ring = () => {
    for (const bell of bells) bell.ring();
  };
  return {
    port: receiver?.port ?? null,
    ring,
    stop: async () => {
      stopping.abort();
      ring();
      await Promise.all([...loops, receiver?.close()]);
    },
  };
}
