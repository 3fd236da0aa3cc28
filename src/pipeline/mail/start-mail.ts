import type { Desk } from '../../desk.ts';
import { DAY, MINUTE, type Millis, SECOND } from '../../model/time.ts';
import type { Mailer } from '../../net/mail/open-mailer.ts';
import type { Handed } from '../../store/mail/outbox/end-letters.ts';
import { pauseWhenFull } from '../pause-when-full.ts';
import { repeatPass } from '../repeat-pass.ts';
import { type MailSettings, mailSettings } from './mail-settings.ts';
import { sendWaiting } from './send-waiting.ts';
import { type SenderPace, senderPace } from './sender-pace.ts';
import { QUIET } from './sender-state.ts';

export type MailSender = {
  /** Takes no more letters; those under way have some seconds. Resolves when all is noted. */
  readonly stop: () => Promise<void>;
};

/** At once, and so at most in doubt after a crash. */
const CONNECTIONS = 4;
/** A process that is asked to stop is killed soon after. */
const PATIENCE_AT_END = 8 * SECOND;
/** So long it is known whom a letter was for: bounces come within days. */
const RECIPIENTS_KEPT = 30 * DAY;

/** Sends letters beside the news. One process at a time: what is found half sent at the start is in doubt. */
export function startMail(desk: Desk, connections = CONNECTIONS): MailSender {
  const stopping = new AbortController();
  const { signal } = stopping;
  const open = openOffice(desk);
  const notes: Handed[] = [];
  let hasBegun = false;
  let forgottenAt: Millis = 0;
  const pass = async (): Promise<Millis> => {
    if (!hasBegun) await settle(desk);
    hasBegun = true;
    if (desk.now() - forgottenAt > DAY) {
      forgottenAt = desk.now();
      await desk.store.outbox.removeRecipientsBefore(desk.now() - RECIPIENTS_KEPT);
    }
    const settings = await mailSettings(desk);
    if (settings === null) return MINUTE;
    const { mailer, pace } = open.with(settings);
    desk.mail.watch.state = pace.state();
    const rest = await sendWaiting(desk, { settings, mailer, pace, connections, signal, notes });
    desk.mail.watch.state = pace.state();
    return rest;
  };
  const { bell } = desk.mail;
  const loop = repeatPass(desk, { pass, bell, signal, pause: pauseWhenFull(desk) });
  return {
    stop: async () => {
      stopping.abort();
      bell.ring();
      const timer = setTimeout(open.cut, PATIENCE_AT_END);
      await loop;
      clearTimeout(timer);
      await open.close();
    },
  };
}

async function settle({ store, log, now }: Desk): Promise<void> {
  const { sentAgain, leftOut } = await store.outbox.recordStart(now());
  if (sentAgain + leftOut === 0) return;
  log.warn({ sentAgain, leftOut }, 'Letters were on their way when Hearsay ended.');
}

/** The way to the server that is set now; another one when that changes. */
function openOffice({ mail }: Desk) {
  let now: { readonly for: string; readonly mailer: Mailer; readonly pace: SenderPace } | null =
    null;
  return {
    with: ({ server, rates }: MailSettings) => {
      const wanted = JSON.stringify([server, rates]);
      if (now?.for === wanted) return now;
      void now?.mailer.close();
      const state = { ...QUIET, lastSentAt: now?.pace.state().lastSentAt ?? null };
      const pace = senderPace(rates.aMinute, state);
      now = { for: wanted, mailer: mail.open({ server }), pace };
      return now;
    },
    cut: () => now?.mailer.cut(),
    close: async () => {
      await now?.mailer.close();
    },
  };
}
