import type { Millis } from '../../../model/time.ts';
import { say } from '../../language/say.ts';
import type { Html } from '../frame/html.ts';
import { type Column, columnChart } from './column-chart.ts';

/** At which hours of the day there was how much, by the clock of a zone. */
export function hoursChart(times: readonly Millis[], zone: string): Html {
  const hours = hoursOf(times, zone);
  const most = Math.max(...hours);
  const busiest = hours.indexOf(most);
  const columns = hours.map((count, hour): Column => {
    return { count, name: hour % 6 === 0 || hour === 23 ? `${hour}` : null };
  });
  const told = say(
    'Articles by the hour of the day; most between {from} and {until} o’clock: {most} of {total}.',
    { from: busiest, until: (busiest + 1) % 24, most, total: times.length },
  );
  return columnChart(columns, told);
}

/** Counts by hour, 0 to 23. */
export function hoursOf(times: readonly Millis[], zone: string): number[] {
  const clock = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    hour: 'numeric',
    hourCycle: 'h23',
  });
  const counts = new Array<number>(24).fill(0);
  for (const time of times) {
    const hour = Number(clock.format(time));
    counts[hour] = (counts[hour] ?? 0) + 1;
  }
  return counts;
}
