import type { Schedule, Turn } from '../../../model/mail/schedule.ts';
import { HOUR, type Millis } from '../../../model/time.ts';
import { isZone } from '../../../text/search/search-day.ts';

/**
 * The turn of a day, by the clock of a zone; null: the zone left that day out (Pacific/Apia, 30 December 2011). An hour that the clock
 * skips is the one after the gap, one that comes twice is the first: RFC 5545, 3.3.5, which Temporal follows.
 */
function turnOf(day: Temporal.PlainDate, { hour, zone }: Schedule): Turn | null {
  const timeZone = isZone(zone) ? zone : 'UTC';
  if (!day.toZonedDateTime(timeZone).toPlainDate().equals(day)) return null;
  const at = day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from({ hour }) });
  return { period: day.toString(), at: at.epochMilliseconds };
}

/** Days looked through: a week, and what a zone may leave out. */
const FARTHEST = 9;

/** The latest turn that is not after now. */
export function lastTurn(schedule: Schedule, now: Millis): Turn {
  const today = dayOf(schedule, now);
  return firstOf(
    schedule,
    (turn) => turn.at <= now,
    (step) => today.add({ days: 1 - step }),
  );
}

/** The first turn after now that is of another period than the one that is dealt with. */
export function nextTurn(schedule: Schedule, now: Millis, dealtWith: string | null): Turn {
  const today = dayOf(schedule, now);
  return firstOf(
    schedule,
    (turn) => turn.at > now && turn.period !== dealtWith,
    (step) => today.add({ days: step - 1 }),
  );
}

function dayOf({ zone }: Schedule, now: Millis): Temporal.PlainDate {
  const timeZone = isZone(zone) ? zone : 'UTC';
  return Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).toPlainDate();
}

function firstOf(
  schedule: Schedule,
  isIt: (turn: Turn) => boolean,
  dayAt: (step: number) => Temporal.PlainDate,
): Turn {
  const days = schedule.rhythm === 'weekly' ? FARTHEST + 7 : FARTHEST;
  for (let step = 0; step < days; step += 1) {
    const day = dayAt(step);
    if (schedule.rhythm === 'weekly' && day.dayOfWeek !== schedule.weekday) continue;
    const turn = turnOf(day, schedule);
    if (turn !== null && isIt(turn)) return turn;
  }
  throw new Error(`no turn was found in ${days} days for ${schedule.zone}`);
}

export type TurnAsked = {
  readonly schedule: Schedule;
  /** The period that was dealt with last. */
  readonly lastPeriod: string | null;
  /** When the turn was thought to be. */
  readonly wasNextAt: Millis;
  readonly now: Millis;
};

/** What is to be done now, if anything, and when to look again. */
export type Judged = { readonly turn: Turn | null; readonly nextAt: Millis };

/** Who slept so long waits for the next turn if that is near: two letters in one morning are one too many. */
const LATE: Millis = HOUR;
const NEAR: Millis = 4 * HOUR;

/**
 * Of all turns that were missed the latest counts, once. A clock that was ahead left a turn far in the future: it is set anew, and what
 * is of a period that was dealt with is not done again.
 */
export function judgeTurn({ schedule, lastPeriod, wasNextAt, now }: TurnAsked): Judged {
  if (wasNextAt > now) return { turn: null, nextAt: nextTurn(schedule, now, lastPeriod).at };
  const last = lastTurn(schedule, now);
  const next = nextTurn(schedule, now, last.period).at;
  if (last.period === lastPeriod) return { turn: null, nextAt: next };
  const isLate = now - last.at > LATE && next - now < NEAR;
  return isLate ? { turn: null, nextAt: next } : { turn: last, nextAt: next };
}
