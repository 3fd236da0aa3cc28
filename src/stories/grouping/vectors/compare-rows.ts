import { BLOCKS, blockStart, type Rows } from './rows.ts';
import { clearTable, hasAt, openWordTable, placeIn, putAt } from './word-table.ts';

/** What two rows are judged by; the models in decisions/ know them by these places. */
export const FEATURES = [
  'body',
  'title',
  'names',
  'body beside own likeness',
  'title beside own likeness',
  'headline in headlines',
  'headline in text',
  'headlines in headline',
  'names in names',
  'names in text',
  'names back',
  'rarest shared',
  'words shared',
  'no names',
  'no time',
  'same half hour',
  'same day',
  'days between',
  'smaller size',
  'larger size',
  'only headlines',
  'numbers',
  'numbers differ',
  'names differ',
] as const;

/** The row that others are compared with. */
export type Probe = { readonly row: number };

const [BODY, TITLE, NAMES, NUMBERS] = [0, 1, 2, 3] as const;
const tables = [openWordTable(8), openWordTable(6), openWordTable(6), openWordTable(5)] as const;
const HALF_HOUR = 1_800_000;
const DAY = 86_400_000;

/** Makes `row` the one that compareWith compares others with. */
export function probeRow(rows: Rows, row: number): Probe {
  for (let block = 0; block < BLOCKS; block += 1) fillTable(rows, row, block);
  return { row };
}

function fillTable(rows: Rows, row: number, block: number): void {
  const table = tables[block as 0 | 1 | 2 | 3];
  clearTable(table);
  const start = blockStart(row, block);
  const count = rows.sizes[row * BLOCKS + block] as number;
  for (let at = start; at < start + count; at += 1) {
    const key = rows.terms[at] as number;
    putAt(table, placeIn(table, key), { key, value: rows.weights[at] as number });
  }
}

/** Products of a block of `row` with a block of the probe. */
type Overlap = { dot: number; own: number; probe: number; shared: number; rarest: number };
const overlap: Overlap = { dot: 0, own: 0, probe: 0, shared: 0, rarest: 0 };

function overlapOf(
  rows: Rows,
  { row, block, other }: { row: number; block: number; other: number },
): Overlap {
  const table = tables[other as 0 | 1 | 2 | 3];
  const start = blockStart(row, block);
  const count = rows.sizes[row * BLOCKS + block] as number;
  const result = overlap;
  result.dot = 0;
  result.own = 0;
  result.probe = 0;
  result.shared = 0;
  result.rarest = 0;
  for (let at = start; at < start + count; at += 1) {
    const place = placeIn(table, rows.terms[at] as number);
    if (!hasAt(table, place)) continue;
    const weight = rows.weights[at] as number;
    const theirs = table.values[place] as number;
    result.dot += weight * theirs;
    result.own += weight * weight;
    result.probe += theirs * theirs;
    result.shared += 1;
    if (weight * theirs > result.rarest) result.rarest = weight * theirs;
  }
  return result;
}

/** Fills `out` with FEATURES of the probe and another row. */
export function compareWith(rows: Rows, probe: Probe, row: number, out: Float64Array): void {
  const [one, other] = [probe.row, row];
  const norm = (which: number, block: number) => rows.norms[which * BLOCKS + block] as number;
  const nOne = rows.articles[one] as number;
  const nOther = rows.articles[other] as number;
  const part = (value: number, which: number, block: number) => {
    const length = norm(which, block);
    return length === 0 ? 0 : value / (length * length);
  };
  let found = overlapOf(rows, { row, block: BODY, other: BODY });
  out[0] = cosine(found.dot, norm(one, BODY), norm(other, BODY));
  out[3] = relative(found.dot, {
    nOne,
    nOther,
    likeness: likeness(norm(one, BODY), nOne, BODY) * likeness(norm(other, BODY), nOther, BODY),
  });
  out[11] = cosine(found.rarest, norm(one, BODY), norm(other, BODY));
  out[12] = Math.log1p(found.shared);
  found = overlapOf(rows, { row, block: TITLE, other: TITLE });
  out[1] = cosine(found.dot, norm(one, TITLE), norm(other, TITLE));
  out[4] = relative(found.dot, {
    nOne,
    nOther,
    likeness: likeness(norm(one, TITLE), nOne, TITLE) * likeness(norm(other, TITLE), nOther, TITLE),
  });
  out[5] = part(found.probe, one, TITLE);
  out[7] = part(found.own, other, TITLE);
  found = overlapOf(rows, { row, block: BODY, other: TITLE });
  out[6] = part(found.probe, one, TITLE);
  found = overlapOf(rows, { row, block: NAMES, other: NAMES });
  out[2] = cosine(found.dot, norm(one, NAMES), norm(other, NAMES));
  out[8] = part(found.probe, one, NAMES);
  out[10] = part(found.own, other, NAMES);
  found = overlapOf(rows, { row, block: BODY, other: NAMES });
  out[9] = part(found.probe, one, NAMES);
  const back = out[10] as number;
  const numbers = overlapOf(rows, { row, block: NUMBERS, other: NUMBERS });
  const hasNumbers = norm(one, NUMBERS) > 0 && norm(other, NUMBERS) > 0;
  out[21] = cosine(numbers.dot, norm(one, NUMBERS), norm(other, NUMBERS));
  out[22] = hasNumbers ? 1 - Math.sqrt(part(numbers.probe, one, NUMBERS)) : 0;
  out[23] =
    norm(one, NAMES) === 0 || norm(other, NAMES) === 0
      ? 0
      : (1 - Math.sqrt(Math.max(out[9] as number, out[8] as number))) * (1 - Math.sqrt(back));
  out[13] = norm(one, NAMES) === 0 || norm(other, NAMES) === 0 ? 1 : 0;
  compareTimes(rows, { one, other }, out);
  out[18] = Math.log(Math.min(nOne, nOther));
  out[19] = Math.log(Math.max(nOne, nOther));
  out[20] = (rows.headlines[one] as number) / nOne;
}

function cosine(dot: number, one: number, other: number): number {
  return one === 0 || other === 0 ? 0 : dot / (one * other);
}

/** How alike two articles of the row are on average; of few articles it is mostly what is usual. */
const USUAL_LIKENESS = [0.2, 0.15, 0.25] as const;
function likeness(norm: number, articles: number, block: 0 | 1 | 2): number {
  const pairs = articles * (articles - 1);
  const sum = Math.max(0, norm * norm - articles) + 4 * USUAL_LIKENESS[block];
  return sum / (pairs + 4);
}

function relative(
  dot: number,
  { nOne, nOther, likeness }: { nOne: number; nOther: number; likeness: number },
): number {
  return Math.min(4, dot / (nOne * nOther) / Math.sqrt(likeness + 1e-9));
}

function compareTimes(
  rows: Rows,
  { one, other }: { one: number; other: number },
  out: Float64Array,
): void {
  const gap = Math.max(
    0,
    (rows.first[one] as number) - (rows.last[other] as number),
    (rows.first[other] as number) - (rows.last[one] as number),
  );
  const isKnown = !Number.isNaN(gap);
  const hasHours =
    isKnown && isWithinDay(rows.last[one] as number) && isWithinDay(rows.last[other] as number);
  out[14] = isKnown ? 0 : 1;
  out[15] = hasHours ? Math.exp(-gap / HALF_HOUR) : 0;
  out[16] = isKnown ? Math.exp(-gap / DAY) : 0;
  out[17] = isKnown ? Math.log1p(gap / DAY) : 0;
}

/** Midnight and noon on the dot are days without an hour. */
function isWithinDay(time: number): boolean {
  return time % (DAY / 2) !== 0;
}
