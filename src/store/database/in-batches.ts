/** SQLite takes 32,766 parameters a statement; our widest row has some twenty columns. */
const ROWS_A_STATEMENT = 200;

/** Cuts rows into pieces that one statement can carry, in order. */
export function inBatches<Row>(rows: readonly Row[]): Row[][] {
  const batches: Row[][] = [];
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
    batches.push(rows.slice(start, start + ROWS_A_STATEMENT));
  }
  return batches;
}
