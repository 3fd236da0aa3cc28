import { DAY, MINUTE, type Millis } from '../../model/time.ts';
import type { Sample, SampleArticle, StoryMinutes } from './sample.ts';

/**
 * Where the five days of the edition fall.
 *
 * `today`: day 5 is the day of the anchor, and the whole edition moves as one block so that its last
 * report came a few minutes before the anchor. Order and gaps stay, so a reader who tries Hearsay
 * on a Sunday morning finds a page that is alive. The price: unless the anchor is a Friday
 * afternoon, "on Tuesday" in a text is not the Tuesday of the calendar.
 *
 * `calendar`: the last Monday to Friday that had been told to its end at the anchor, at the hours the
 * files state. Weekdays are right, and the edition may be a week old.
 */
export type Placement = 'today' | 'calendar';

export type PlaceOptions = {
  /** Nothing lies after it. */
  readonly anchor: Millis;
  /** Minutes east of Greenwich of the edition's local time. */
  readonly zoneOffset: number;
  readonly placement: Placement;
  /** The newest time in the edition. */
  readonly newest: StoryMinutes;
};

/** How long before the anchor the last report came. */
const LAST_REPORT_AGE: Millis = 3 * MINUTE;

/** Tells the time that a time of the story files stands for. */
export function placeDays(options: PlaceOptions): (at: StoryMinutes) => Millis {
  const start = options.placement === 'today' ? startBackwards(options) : startOfWeek(options);
  return (at) => start + at * MINUTE;
}

/** Whole minutes: nobody publishes at 12 seconds past. */
function startBackwards({ anchor, newest }: PlaceOptions): Millis {
  const last = Math.floor((anchor - LAST_REPORT_AGE) / MINUTE) * MINUTE;
  return last - newest * MINUTE;
}

/** 1970-01-01 was a Thursday. */
const FIRST_MONDAY: Millis = 4 * DAY;

function startOfWeek({ anchor, zoneOffset, newest }: PlaceOptions): Millis {
  const week = 7 * DAY;
  const local = anchor + zoneOffset * MINUTE;
  const lastMonday = local - newest * MINUTE;
  const monday = FIRST_MONDAY + Math.floor((lastMonday - FIRST_MONDAY) / week) * week;
  return monday - zoneOffset * MINUTE;
}

/** An article at its place in time. */
export type PlacedArticle = SampleArticle & {
  readonly published: Millis;
  readonly updated: Millis | null;
};

/** All articles of the edition at their times, newest first; of equal times in the files' order. */
export function placeSample(
  sample: Sample,
  options: Omit<PlaceOptions, 'newest'>,
): readonly PlacedArticle[] {
  const articles = sample.stories.flatMap((story) => story.articles);
  const newest = Math.max(...articles.map((article) => article.updatedAt ?? article.at));
  const place = placeDays({ ...options, newest });
  return articles
    .map((article) => ({
      ...article,
      published: place(article.at),
      updated: article.updatedAt === null ? null : place(article.updatedAt),
    }))
    .sort((one, other) => other.published - one.published);
}

/** "+01:00" */
export function zoneName(zoneOffset: number): string {
  const [hours, minutes] = [Math.trunc(Math.abs(zoneOffset) / 60), Math.abs(zoneOffset) % 60];
  const digits = (number: number) => String(number).padStart(2, '0');
  return `${zoneOffset < 0 ? '-' : '+'}${digits(hours)}:${digits(minutes)}`;
}

/** "2025-11-21T16:10:00+01:00" */
export function localIso(time: Millis, zoneOffset: number): string {
  const local = new Date(time + zoneOffset * MINUTE).toISOString();
  return local.slice(0, 19) + zoneName(zoneOffset);
}
