/** A page of a list from which some rows may be dropped. */
export type Filling<Row> = {
  readonly before: number | null;
  readonly limit: number;
  /** Rows looked at first; more where some are sure to go. */
  readonly atOnce?: number;
  /** The next rows of the whole list, what orders them falling. */
  readonly next: (before: number | null, limit: number) => Promise<readonly Row[]>;
  readonly cursorOf: (row: Row) => number;
  /** Those that may be shown, in their order. */
  readonly shownOf: (rows: readonly Row[]) => Promise<readonly Row[]>;
};

export type FilledPage<Row> = {
  readonly rows: readonly Row[];
  /** Where the next page begins; null: this is the list's end. */
  readonly before: number | null;
};

const MOST_AT_ONCE = 400;

/** So many rows are looked at; who mutes nearly everything has pages that are not full, with more behind them. */
const MOST_LOOKED_AT = 4_000;

/** Fills a page up to its length again. One row more is looked for, to know whether there is a next page. */
export async function fillPage<Row>(filling: Filling<Row>): Promise<FilledPage<Row>> {
  const { limit, atOnce = limit + 1, next, cursorOf, shownOf } = filling;
  const kept: Row[] = [];
  let before = filling.before;
  let wanted = atOnce;
  for (let looked = 0; looked < MOST_LOOKED_AT; ) {
    const rows = await next(before, wanted);
    kept.push(...(await shownOf(rows)));
    const end = kept[limit - 1];
    if (kept.length > limit && end !== undefined) {
      return { rows: kept.slice(0, limit), before: cursorOf(end) };
    }
    const last = rows.at(-1);
    if (rows.length < wanted || last === undefined) return { rows: kept, before: null };
    before = cursorOf(last);
    looked += wanted;
    wanted = MOST_AT_ONCE;
  }
  return { rows: kept, before };
}
