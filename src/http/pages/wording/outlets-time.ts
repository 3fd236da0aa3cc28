import { MINUTE, type Millis } from '../../../model/time.ts';
import { say } from '../../language/say.ts';
import { clockTime, dayName, type Timepiece } from './times.ts';

/** "Friday 20 November, 23:40 by the outlet's clock (UTC-5)"; `zone` in minutes east of Greenwich. */
export function outletsTime(at: Millis, zone: number, { now, settings }: Timepiece): string {
  const away = zone * MINUTE;
  // By the outlet's clock is as in UTC, that much later.
  const there = { now: now + away, settings: { ...settings, zone: 'UTC' } };
  return say('{day}, {time} by the outlet’s clock ({offset})', {
    day: dayName(at + away, there),
    time: clockTime(at + away, there),
    offset: `UTC${offsetWords(zone)}`,
  });
}

/** "+1", "+5:30", "−3:30". */
function offsetWords(zone: number): string {
  const [hours, minutes] = [Math.floor(Math.abs(zone) / 60), Math.abs(zone) % 60];
  const rest = minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`;
  return `${zone < 0 ? '−' : '+'}${hours}${rest}`;
}
