import { fieldsOf, fullYear, offsetOf, timeOf } from './date-fields.ts';
import { type DayOrder, dayAndMonth, millisOf } from './day-order.ts';
import { monthOf } from './month-names.ts';
import { westernDigits } from './western-digits.ts';

/** A date that stands in a text, whole: day, month and year. */
export type FoundDate = {
  /** Epoch milliseconds; midnight where no time stands beside it, UTC where no zone does. */
  readonly time: number;
  readonly hasClock: boolean;
  /** Half-open, UTF-16 units, the time of day included. */
  readonly start: number;
  readonly end: number;
};

/** Longer texts are not looked through to their end. */
const LONGEST = 600;
const MOST = 12;

type Day = {
  readonly date: readonly (number | null)[];
  readonly start: number;
  readonly end: number;
};
type Shape = {
  readonly pattern: RegExp;
  /** Year, month, day of a match. */
  readonly read: (match: RegExpExecArray, order: DayOrder | null) => readonly (number | null)[];
};

const YEAR = '((?:19|20)\\d\\d)';
/** Letters, by what they are not: tables of all the world's letters take long to set up. */
const LETTER = '[^\\s\\d.,;:|/()\\[\\]<>"–—•·-]';
const NAME = `(${LETTER}{3,14}(?: (?:الثاني|الأول))?)\\.?`;
const ORDINAL = '(?:st|nd|rd|th|er|re|º|°|ª|\\.|-(?:го|е|а))?';

/** Dates as they are printed, in the order in which they are tried. */
const SHAPES: readonly Shape[] = [
  {
    pattern: new RegExp(
      `(?<!\\d)${YEAR}\\s?([-/.])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{1,2})(?!\\d)`,
      'g',
    ),
    read: ([, year, , month, day]) => [Number(year), Number(month), Number(day)],
  },
  {
    pattern: new RegExp(
      `(?<!\\d)${YEAR}\\s?[年년]\\s?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日일号]`,
      'g',
    ),
    read: ([, year, month, day]) => [Number(year), Number(month), Number(day)],
  },
  {
    pattern: /(?<![\d.,/-])(\d{1,2})(\s?)([./-])\2(\d{1,2})\2\3\2(\d{4}|\d\d)(?![\d/-]|[.,]\d)/g,
    read: ([, first = '', , mark, second = '', year = ''], order) => {
      // Versions and scores look like years cut to two digits; dates are padded then.
      if (year.length === 2 && (first.length < 2 || second.length < 2)) return [];
      const [day, month] = dayAndMonth([Number(first), Number(second)], mark === '.', order);
      return [fullYear(Number(year)), month ?? null, day ?? null];
    },
  },
  {
    pattern: new RegExp(
      `(?<![\\d.,]|\\d:)(\\d{1,2})${ORDINAL}[\\s,-]{0,3}(?:(?:de|of|di)\\s|d[’'])?${NAME}[\\s,-]{0,3}(?:(?:de|del|do|of|di)\\s)?${YEAR}(?!\\d)`,
      'g',
    ),
    read: ([, day, month, year]) => [Number(year), monthOf(month ?? ''), Number(day)],
  },
  {
    pattern: new RegExp(
      `(?<!${LETTER})${NAME}\\s{0,2}(\\d{1,2})${ORDINAL}\\s?,?\\s{0,3}(?:(?:de|del|of)\\s)?${YEAR}(?!\\d)`,
      'g',
    ),
    read: ([, month, day, year]) => [Number(year), monthOf(month ?? ''), Number(day)],
  },
  {
    pattern: new RegExp(
      `(?<!\\d)${YEAR}\\.?,?\\s{0,2}(?:m\\.|gada|г\\.)?\\s?${NAME}\\s?(\\d{1,2})(?!\\d)`,
      'g',
    ),
    read: ([, year, month, day]) => [Number(year), monthOf(month ?? ''), Number(day)],
  },
  {
    pattern: new RegExp(`(\\d{1,2}),?\\s(?:tháng|thg)\\s(\\d{1,2}),?\\s(?:năm\\s)?${YEAR}`, 'gi'),
    read: ([, day, month, year]) => [Number(year), Number(month), Number(day)],
  },
  {
    // Weekday and day stand before, the year is cut to two digits: "Tue 12 Mar '24".
    pattern: new RegExp(
      `(?<![\\d.,]|\\d:)(\\d{1,2})${ORDINAL}[\\s-]{1,2}${NAME}[\\s-]{1,2}[’']?(\\d\\d)(?![\\d:])`,
      'g',
    ),
    read: ([, day, month, year]) => [fullYear(Number(year)), monthOf(month ?? ''), Number(day)],
  },
];

/** What all of them have in common; asked of every line of a page's head. */
const MAY_HOLD_DATE =
  /(?:19|20)\d\d|\d\s?[./-]\s?\d{1,2}\s?[./-]\s?\d\d|\d[^\s\d]{0,2}[\s.-]{1,2}[^\s\d]{3,14}[\s.-]{1,2}[’']?\d\d/;

/**
 * The dates printed in a short text, in their order: "Published: 12. März 2024, 10.15 Uhr | Updated: 14.03.2024".
 * Only whole dates count; days that do not exist and numbers that could be two days (03/04/2024, unless
 * `order` says how they are written there) do not. Looks at the first 600 characters.
 */
export function findDates(text: string, order: DayOrder | null): FoundDate[] {
  const plain = westernDigits(text.slice(0, LONGEST));
  if (!/\d\D{1,20}\d/.test(plain) || !MAY_HOLD_DATE.test(plain)) return [];
  const found: FoundDate[] = [];
  for (const shape of SHAPES) {
    for (const day of daysOf(plain, shape, order)) {
      if (found.length >= MOST || found.some((one) => day.start < one.end && one.start < day.end))
        continue;
      const date = withClock(plain, day);
      if (date !== null) found.push(date);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function daysOf(text: string, shape: Shape, order: DayOrder | null): Day[] {
  const days: Day[] = [];
  const { pattern } = shape;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const date = shape.read(match, order);
    if (millisOf(fieldsOf(date, 0, 0)) === null) pattern.lastIndex = match.index + 1;
    else days.push({ date, start: match.index, end: match.index + match[0].length });
    if (days.length >= MOST) break;
  }
  return days;
}

const AT =
  '(?:at|um|à|a las|às|as|alle(?: ore)?|ore|om|kl\\.?|klo|o(?: godz\\.?)?|godz\\.?|в|о|saat|pukul|jam|h|στις|ora|v|u|lúc|-|–|—|\\||·|•|/|T)';
const CLOCK = '(\\d{1,2})[:.hH](\\d\\d)(?::(\\d\\d)(?:\\.\\d{1,9})?)?';
const HALF = '([ap])\\.?\\s?m\\b\\.?';
const ZONE = '(Z|(?:GMT|UTC)?\\s?[+-]\\d{1,2}:?(?:\\d\\d)?|[A-Z]{2,4})\\b';
const CLOCK_BEHIND = new RegExp(
  `^[\\s,.(]{0,4}(${AT})?[\\s,.(]{0,3}${CLOCK}(?!\\d)\\s?(?:${HALF})?\\s?(Uhr|uhr|h\\b|hrs?\\b|น\\.)?\\s?\\(?(?:${ZONE})?`,
  'iu',
);
const ASIAN_CLOCK_BEHIND =
  /^\s{0,3}(?:(오전|오후|上午|下午|午前|午後)\s?(\d{1,2})[:時时시点]|(\d{1,2})[時时시点])\s?(\d\d)?/u;
const CLOCK_BEFORE = new RegExp(
  `(?:^|\\s)(\\d{1,2}):(\\d\\d)\\s?(?:${HALF})?\\s?(?:${ZONE})?[\\s,|·•/–—-]{1,4}(?:on\\s)?(?:[\\p{L}]{2,10}\\.?,?\\s)?$`,
  'iu',
);

function withClock(text: string, day: Day): FoundDate | null {
  const rest = text.slice(day.end, day.end + 60);
  const clock = clockBehind(rest) ?? asianClock(rest) ?? clockBefore(text.slice(0, day.start));
  const bare = millisOf(fieldsOf(day.date, 0, 0));
  const exact = clock === null ? null : millisOf(fieldsOf(day.date, clock.time, clock.offset));
  if (clock === null || exact === null)
    return bare === null ? null : { time: bare, hasClock: false, start: day.start, end: day.end };
  return { time: exact, hasClock: true, start: day.start, end: day.end + clock.length };
}

type Clock = {
  readonly time: number | null;
  readonly offset: number | null;
  readonly length: number;
};

function clockBehind(rest: string): Clock | null {
  const found = CLOCK_BEHIND.exec(rest);
  if (found === null) return null;
  const [whole, at, hour, minute, second, half, unit, zone] = found;
  // "12.03.2024 3.5 million" has no time in it.
  const isSure =
    /^.{0,12}\d[:hH]\d/.test(whole) || unit !== undefined || (at !== undefined && at.length > 1);
  if (!isSure) return null;
  return { ...clockOf({ hour, minute, second, half, zone }), length: whole.length };
}

function asianClock(rest: string): Clock | null {
  const found = ASIAN_CLOCK_BEHIND.exec(rest);
  if (found === null) return null;
  const [whole, name, halfHour, fullHour, minute = '00'] = found;
  const half = name === undefined ? undefined : /오전|上午|午前/.test(name) ? 'a' : 'p';
  const hour = halfHour ?? fullHour;
  return { ...clockOf({ hour, minute, second: '0', half, zone: undefined }), length: whole.length };
}

function clockBefore(before: string): Clock | null {
  const found = CLOCK_BEFORE.exec(before.slice(-40));
  if (found === null) return null;
  const [, hour, minute, half, zone] = found;
  return { ...clockOf({ hour, minute, second: '0', half, zone }), length: 0 };
}

type ClockWords = Readonly<
  Record<'hour' | 'minute' | 'second' | 'half' | 'zone', string | undefined>
>;

function clockOf(words: ClockWords): { time: number | null; offset: number | null } {
  const twelve = Number(words.hour);
  const half = words.half?.toLowerCase();
  const hour = half === undefined || twelve > 12 ? twelve : (twelve % 12) + (half === 'p' ? 12 : 0);
  return {
    time: timeOf({
      hour,
      minute: Number(words.minute),
      second: Number(words.second ?? 0),
      fraction: undefined,
    }),
    offset: offsetOf((words.zone ?? 'Z').replace(/\s/g, '')),
  };
}
