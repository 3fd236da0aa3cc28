import type { Mailing } from '../../model/mail/mailed.ts';
import { MINUTE, type Millis, SECOND } from '../../model/time.ts';
import { QUIET, type SenderState } from './sender-state.ts';

/** How fast letters go out, and whether they do at present. */
export type SenderPace = {
  /** So many may be claimed now, of those that are wanted. */
  readonly take: (wanted: number, at: Millis) => number;
  readonly giveBack: (unused: number) => void;
  /** When the next may. */
  readonly freeAt: (at: Millis) => Millis;
  readonly note: (mailing: Mailing, at: Millis) => void;
  readonly state: () => SenderState;
};

/** A tenth of a minute's letters may go at once. */
const AT_ONCE = 0.1;
const FIRST_PAUSE = 10 * SECOND;
const LONGEST_PAUSE = 15 * MINUTE;

/** So many letters a minute; a server that cannot be used is left alone, longer each time, and is asked with one letter after that. */
export function senderPace(aMinute: number, before: SenderState = QUIET): SenderPace {
  const most = Math.max(1, Math.ceil(aMinute * AT_ONCE));
  let left = most;
  let filledAt: Millis | null = null;
  let state = before;
  let pause = FIRST_PAUSE;
  const fill = (at: Millis) => {
    const since = Math.max(0, at - (filledAt ?? at));
    left = Math.min(most, left + (since * aMinute) / MINUTE);
    filledAt = at;
  };
  return {
    take: (wanted, at) => {
      fill(at);
      if (state.trouble !== null && at < state.trouble.until) return 0;
      const taken = Math.max(
        0,
        Math.min(wanted, Math.floor(left), state.trouble === null ? most : 1),
      );
      left -= taken;
      return taken;
    },
    giveBack: (unused) => {
      left += unused;
    },
    freeAt: (at) => {
      const filled = left >= 1 ? at : at + Math.ceil(((1 - left) * MINUTE) / aMinute);
      return Math.max(filled, state.trouble?.until ?? 0);
    },
    note: (mailing, at) => {
      if (mailing.kind !== 'no server') {
        pause = FIRST_PAUSE;
        const lastSentAt = mailing.kind === 'taken' ? at : state.lastSentAt;
        state = { trouble: null, lastSentAt };
        return;
      }
      const { trouble } = state;
      // Those that were under way with it say the same.
      if (trouble !== null && at < trouble.until) return;
      const { fault, answer } = mailing;
      state = {
        ...state,
        trouble: { fault, answer, since: trouble?.since ?? at, until: at + pause },
      };
      pause = Math.min(LONGEST_PAUSE, 2 * pause);
    },
    state: () => state,
  };
}
