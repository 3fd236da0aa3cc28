import type { DayOrder } from '../../../text/dates/day-order.ts';
import { type FoundDate, findDates } from '../../../text/dates/find-dates.ts';
import { bareByline, readByline } from './authors/read-byline.ts';
import type { SignedName } from './authors/read-names.ts';
import { type PrintedDate, printedDates } from './dates/printed-dates.ts';
import type { OutletNames } from './title/outlet-names.ts';

/** Longer lines are text, whoever and whatever day they name. */
const LONGEST = 320;

/** Reads lines of one page, each once, however many ask: who signs, what dates are printed. */
export class LineReader {
  readonly #names: OutletNames;
  readonly #order: DayOrder | null;
  readonly #found = new Map<string, readonly FoundDate[]>();
  readonly #dates = new Map<string, readonly PrintedDate[]>();
  readonly #bylines = new Map<string, readonly SignedName[] | null>();
  readonly #bare = new Map<string, readonly SignedName[] | null>();

  constructor(names: OutletNames, order: DayOrder | null) {
    this.#names = names;
    this.#order = order;
  }

  dates(line: string): readonly PrintedDate[] {
    return once(this.#dates, line, () => printedDates(line, this.#foundDates(line)));
  }

  hasDate(line: string): boolean {
    return this.#foundDates(line).length > 0;
  }

  /** See readByline. */
  byline(line: string): readonly SignedName[] | null {
    return once(this.#bylines, line, () => readByline(line, this.#foundDates(line), this.#names));
  }

  /** See bareByline. */
  names(line: string): readonly SignedName[] | null {
    return once(this.#bare, line, () => bareByline(line, this.#foundDates(line), this.#names));
  }

  #foundDates(line: string): readonly FoundDate[] {
    return once(this.#found, line, () =>
      line.length > LONGEST ? [] : findDates(line, this.#order),
    );
  }
}

function once<T>(known: Map<string, T>, line: string, read: () => T): T {
  const before = known.get(line);
  if (before !== undefined) return before;
  const value = read();
  known.set(line, value);
  return value;
}
