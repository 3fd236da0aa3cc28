import type { ArticleLine } from '../../../model/library.ts';
import { dayKey, type Timepiece } from '../wording/times.ts';

export type OutletGroup = {
  readonly outletId: number;
  readonly outletName: string;
  readonly lines: readonly ArticleLine[];
};

export type DayGroup = {
  /** A moment of that day. */
  readonly at: number;
  /** The article that opens the day: its newest with a picture. Null for a day of few articles. */
  readonly lead: ArticleLine | null;
  readonly outlets: readonly OutletGroup[];
};

/** Days shorter than this need nothing to open them. */
const FEW = 4;

/** Newest first, by day, and in a day by outlet; the outlet heard last stands first. */
export function groupByDay(lines: readonly ArticleLine[], timepiece: Timepiece): DayGroup[] {
  const days = Map.groupBy(lines, (line) => dayKey(line.sortTime, timepiece));
  return [...days.values()].map((ofDay) => {
    const lead =
      ofDay.length < FEW ? null : (ofDay.find(({ leadImage }) => leadImage !== null) ?? null);
    const others = ofDay.filter((line) => line !== lead);
    return { at: ofDay[0]?.sortTime ?? 0, lead, outlets: groupByOutlet(others) };
  });
}

function groupByOutlet(lines: readonly ArticleLine[]): OutletGroup[] {
  return [...Map.groupBy(lines, (line) => line.outletId)].map(([outletId, ofOutlet]) => ({
    outletId,
    outletName: ofOutlet[0]?.outletName ?? '',
    lines: ofOutlet,
  }));
}
