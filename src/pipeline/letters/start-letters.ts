import type { Desk } from '../../desk.ts';
import type { WriteLetter } from '../../model/mail/letter-contents.ts';
import { MINUTE, type Millis } from '../../model/time.ts';
import { isMailSet } from '../mail/mail-settings.ts';
import { pauseWhenFull } from '../pause-when-full.ts';
import { openBell, repeatPass, sleepUntil } from '../repeat-pass.ts';
import { prepareDigests } from './prepare-digests.ts';
import { prepareIssues } from './prepare-issues.ts';

/** Makes letters beside the news when their turn comes. Without a mail server turns wait. */
export function startLetters(
  desk: Desk,
  write: WriteLetter,
): { readonly stop: () => Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  const bell = openBell();
  const pass = async (): Promise<Millis> => {
    const next = await desk.store.letters.nextTurn();
    const isWaiting = (await desk.store.letters.awaitingIssues()).length > 0;
    if (next === null && !isWaiting) return MINUTE;
    if (!(await isMailSet(desk))) return MINUTE;
    await prepareLetters(desk, write);
    const after = await desk.store.letters.nextTurn();
    return after === null ? MINUTE : sleepUntil(desk, after);
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

/** One pass over all that is due; how many letters were queued. */
async function prepareLetters(desk: Desk, write: WriteLetter): Promise<number> {
  const preparing = { write, address: desk.mail.address, now: desk.now() };
  const { queued } = await prepareDigests(desk, preparing);
  const issues = await prepareIssues(desk, preparing);
  if (queued + issues > 0) desk.mail.bell.ring();
  return queued + issues;
}
