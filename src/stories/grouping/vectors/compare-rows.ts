import { BLOCKS, blockStart, grainOf, grainsOf, type Rows, sizeOf, termsOf } from './rows.ts';
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
  'words apart from names',
  'such words shared',
  'main names missing',
] as const;

/** The row that others are compared with. */
export type Probe = { readonly row: number };

const [BODY, TITLE, NAMES, NUMBERS] = [0, 1, 2, 3] as const;
const tables = [openWordTable(8), openWordTable(6), openWordTable(6), openWordTable(5)] as const;
/** The probe's names that the row at hand has. */
const seenNames = openWordTable(6);
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
  const [terms, weights] = [termsOf(rows, row), grainsOf(rows, row)];
  const start = blockStart(rows, row, block);
  const end = start + sizeOf(rows, row, block);
  const grain = grainOf(rows, row, block);
  for (let at = start; at < end; at += 1) {
    const key = terms[at] as number;
    putAt(table, placeIn(table, key), { key, value: (weights[at] as number) * grain });
  }
}

/** Products of a block of `row` with a block of the probe. */
type Overlap = {
  dot: number;
  own: number;
  probe: number;
  shared: number;
  rarest: number;
  plain: number;
  plainShared: number;
};
const overlap: Overlap = {
  dot: 0,
  own: 0,
  probe: 0,
  shared: 0,
  rarest: 0,
  plain: 0,
  plainShared: 0,
};

function overlapOf(
  rows: Rows,
  { row, block, other }: { row: number; block: number; other: number },
): Overlap {
  const table = tables[other as 0 | 1 | 2 | 3];
  const [terms, weights] = [termsOf(rows, row), grainsOf(rows, row)];
  const start = blockStart(rows, row, block);
  const end = start + sizeOf(rows, row, block);
  const grain = grainOf(rows, row, block);
  const result = overlap;
  result.dot = 0;
  result.own = 0;
  result.probe = 0;
  result.shared = 0;
  result.rarest = 0;
  result.plain = 0;
  result.plainShared = 0;
  for (let at = start; at < end; at += 1) {
    const place = placeIn(table, terms[at] as number);
    if (!hasAt(table, place)) continue;
    const weight = (weights[at] as number) * grain;
    const theirs = table.values[place] as number;
    result.dot += weight * theirs;
    result.own += weight * weight;
    result.probe += theirs * theirs;
    result.shared += 1;
    if (weight * theirs > result.rarest) result.rarest = weight * theirs;
    if (block !== BODY || other !== BODY || isProbeName(terms[at] as number)) continue;
    result.plain += weight * theirs;
    result.plainShared += 1;
  }
  return result;
}

function isProbeName(term: number): boolean {
  return hasAt(tables[NAMES], placeIn(tables[NAMES], term));
}

/** How like the probe's text the other row's is, 0 to 1: enough to see that most candidates are nothing. */
export function bodyLikeness(rows: Rows, { row: one }: Probe, other: number): number {
  const { dot } = overlapOf(rows, { row: other, block: BODY, other: BODY });
  return cosineOf(rows, dot, { one, other, block: BODY });
}

/** Fills `out` with FEATURES of the probe and another row. */
export function compareWith(rows: Rows, probe: Probe, row: number, out: Float64Array): void {
  const pair = { one: probe.row, other: row };
  compareBodies(rows, pair, out);
  compareTitles(rows, pair, out);
  compareNames(rows, pair, out);
  compareNumbers(rows, pair, out);
  compareTimes(rows, pair, out);
  const nOne = rows.articles[pair.one] as number;
  const nOther = rows.articles[row] as number;
  out[18] = Math.log(Math.min(nOne, nOther));
  out[19] = Math.log(Math.max(nOne, nOther));
  out[20] = (rows.headlines[pair.one] as number) / nOne;
}

type Pair = { readonly one: number; readonly other: number };

function normOf(rows: Rows, row: number, block: number): number {
  return rows.norms[row * BLOCKS + block] as number;
}

/** The part of the row's block that `value`, a sum of squares, is. */
function partOf(rows: Rows, value: number, { row, block }: { row: number; block: number }): number {
  const norm = normOf(rows, row, block);
  return norm === 0 ? 0 : value / (norm * norm);
}

function cosineOf(
  rows: Rows,
  dot: number,
  { one, other, block }: Pair & { block: number },
): number {
  const norms = normOf(rows, one, block) * normOf(rows, other, block);
  return norms === 0 ? 0 : dot / norms;
}

function compareBodies(rows: Rows, pair: Pair, out: Float64Array): void {
  const found = overlapOf(rows, { row: pair.other, block: BODY, other: BODY });
  out[0] = cosineOf(rows, found.dot, { ...pair, block: BODY });
  out[3] = relative(rows, found.dot, { ...pair, block: BODY });
  out[11] = cosineOf(rows, found.rarest, { ...pair, block: BODY });
  out[12] = Math.log1p(found.shared);
  out[24] = cosineOf(rows, found.plain, { ...pair, block: BODY });
  out[25] = Math.log1p(found.plainShared);
}

function compareTitles(rows: Rows, pair: Pair, out: Float64Array): void {
  const { one, other } = pair;
  const found = overlapOf(rows, { row: other, block: TITLE, other: TITLE });
  out[1] = cosineOf(rows, found.dot, { ...pair, block: TITLE });
  out[4] = relative(rows, found.dot, { ...pair, block: TITLE });
  out[5] = partOf(rows, found.probe, { row: one, block: TITLE });
  out[7] = partOf(rows, found.own, { row: other, block: TITLE });
  const inText = overlapOf(rows, { row: other, block: BODY, other: TITLE });
  out[6] = partOf(rows, inText.probe, { row: one, block: TITLE });
}

function compareNames(rows: Rows, pair: Pair, out: Float64Array): void {
  const { one, other } = pair;
  const hasNames = normOf(rows, one, NAMES) > 0 && normOf(rows, other, NAMES) > 0;
  const found = overlapOf(rows, { row: other, block: NAMES, other: NAMES });
  out[2] = cosineOf(rows, found.dot, { ...pair, block: NAMES });
  out[8] = partOf(rows, found.probe, { row: one, block: NAMES });
  out[10] = partOf(rows, found.own, { row: other, block: NAMES });
  const inText = overlapOf(rows, { row: other, block: BODY, other: NAMES });
  out[9] = partOf(rows, inText.probe, { row: one, block: NAMES });
  const seen = Math.max(out[9] as number, out[8] as number);
  out[13] = hasNames ? 0 : 1;
  out[23] = hasNames ? (1 - Math.sqrt(seen)) * (1 - Math.sqrt(out[10] as number)) : 0;
  out[26] = hasNames ? Math.min(probeNameMissing(rows, pair), ownNameMissing(rows, other)) : 0;
}

/** How weighty, beside its weightiest, is the probe's weightiest name that the other row does not have; 0 to 1. */
function probeNameMissing(rows: Rows, { one, other }: Pair): number {
  clearTable(seenNames);
  for (const block of [NAMES, BODY] as const) {
    const terms = termsOf(rows, other);
    const start = blockStart(rows, other, block);
    const end = start + sizeOf(rows, other, block);
    for (let at = start; at < end; at += 1) {
      const key = terms[at] as number;
      if (!hasAt(tables[NAMES], placeIn(tables[NAMES], key))) continue;
      putAt(seenNames, placeIn(seenNames, key), { key, value: 1 });
    }
  }
  return missing(rows, one, (term) => hasAt(seenNames, placeIn(seenNames, term)));
}

/** The same of the other row's names. */
function ownNameMissing(rows: Rows, other: number): number {
  const [body, , names] = tables;
  return missing(
    rows,
    other,
    (term) => hasAt(names, placeIn(names, term)) || hasAt(body, placeIn(body, term)),
  );
}

function missing(rows: Rows, row: number, isThere: (term: number) => boolean): number {
  const [terms, weights] = [termsOf(rows, row), grainsOf(rows, row)];
  const start = blockStart(rows, row, NAMES);
  const end = start + sizeOf(rows, row, NAMES);
  let [most, gone] = [0, 0];
  for (let at = start; at < end; at += 1) {
    const weight = weights[at] as number;
    if (weight > most) most = weight;
    if (weight > gone && !isThere(terms[at] as number)) gone = weight;
  }
  return most === 0 ? 0 : gone / most;
}

function compareNumbers(rows: Rows, pair: Pair, out: Float64Array): void {
  const { one, other } = pair;
  const found = overlapOf(rows, { row: other, block: NUMBERS, other: NUMBERS });
  const hasNumbers = normOf(rows, one, NUMBERS) > 0 && normOf(rows, other, NUMBERS) > 0;
  out[21] = cosineOf(rows, found.dot, { ...pair, block: NUMBERS });
  const shared = partOf(rows, found.probe, { row: one, block: NUMBERS });
  out[22] = hasNumbers ? 1 - Math.sqrt(shared) : 0;
}

/** How alike two articles of the row are on average; of few articles it is mostly what is usual. */
const USUAL_LIKENESS = [0.2, 0.15] as const;
function likeness(norm: number, articles: number, block: 0 | 1): number {
  const pairs = articles * (articles - 1);
  const sum = Math.max(0, norm * norm - articles) + 4 * USUAL_LIKENESS[block];
  return sum / (pairs + 4);
}

/** How alike articles of the two are on average, beside how alike those of each are. */
function relative(rows: Rows, dot: number, { one, other, block }: Pair & { block: 0 | 1 }): number {
  const nOne = rows.articles[one] as number;
  const nOther = rows.articles[other] as number;
  const own = likeness(normOf(rows, one, block), nOne, block);
  const others = likeness(normOf(rows, other, block), nOther, block);
  return Math.min(4, dot / (nOne * nOther) / Math.sqrt(own * others + 1e-9));
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
