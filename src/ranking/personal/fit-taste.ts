/**
 * What a reader likes, told from what they did: logistic regression over named features with a bell curve for each weight (a
 * diagonal Laplace approximation; Bishop 2006, 4.5). It is told anew from the record each time, so that what is taken back or
 * erased has never counted, and the same record gives the same weights.
 */
import type {
  TasteExample,
  TasteFeature,
  TasteRecord,
  TasteStart,
  TasteWeight,
} from '../../model/edition/taste.ts';
import { DAY, type Millis } from '../../model/time.ts';
import { EDIT_STEP, KIND_STARTS } from './taste-kinds.ts';

/** What was done so long ago counts for half: tastes change. */
const HALF_LIFE: Millis = 21 * DAY;

const PASSES = 8;
/** Of one step, in log odds: what a single pass may move. */
const LONGEST_STEP = 2;

/** A reader's taste, by feature: see `featureName`. */
export type TasteModel = ReadonlyMap<string, TasteWeight>;

export function fitTaste(
  { examples, starts }: Pick<TasteRecord, 'examples' | 'starts'>,
  now: Millis,
): TasteModel {
  const columns = columnsOf(examples, starts);
  const answers = examples.map((example) => answerOf(example, now));
  const odds = new Float64Array(examples.length);
  for (const column of columns) addTo(odds, column, column.mean);
  for (let pass = 0; pass < PASSES; pass += 1)
    for (const column of columns) improve(column, answers, odds);
  return new Map(
    columns.map((column) => [featureName(column.feature), toWeight(column, examples)]),
  );
}

export function featureName({ kind, key }: Pick<TasteFeature, 'kind' | 'key'>): string {
  return `${kind} ${key}`;
}

/** A feature with the examples that have it. */
type Column = {
  readonly feature: TasteFeature;
  readonly start: TasteStart | null;
  readonly rows: number[];
  /** How much of it each has: several of one kind share what their kind counts for. */
  readonly values: number[];
  mean: number;
  variance: number;
};

/** In an order of their own, whatever the record's. */
function columnsOf(examples: readonly TasteExample[], starts: readonly TasteStart[]): Column[] {
  const columns = new Map<string, Column>();
  for (const start of starts) columns.set(featureName(start), emptyColumn(start, start));
  for (const [row, { features }] of examples.entries()) {
    const shares = kindShares(features);
    for (const feature of features) {
      const name = featureName(feature);
      const column = columns.get(name) ?? emptyColumn(feature, null);
      columns.set(name, column);
      column.rows.push(row);
      column.values.push(shares.get(feature.kind) ?? 1);
    }
  }
  return [...columns.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, column]) => column);
}

function emptyColumn({ kind, key, label }: TasteFeature, start: TasteStart | null): Column {
  const usual = KIND_STARTS[kind];
  const { mean, variance } = start?.prior ?? usual;
  return { feature: { kind, key, label }, start, rows: [], values: [], mean, variance };
}

/** What each of a story's features of one kind counts for: the square root of an even share. */
export function kindShares(features: readonly TasteFeature[]): Map<TasteFeature['kind'], number> {
  const counts = new Map<TasteFeature['kind'], number>();
  for (const { kind } of features) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return new Map([...counts].map(([kind, count]) => [kind, 1 / Math.sqrt(count)]));
}

type Answer = { readonly isLiked: boolean; readonly weight: number };

/** How strongly an example speaks. To pass something over says little, and not much more each time. */
function answerOf(example: TasteExample, now: Millis): Answer {
  const fade = 0.5 ** (Math.max(0, now - example.at) / HALF_LIFE);
  if (example.isHidden) return { isLiked: false, weight: 2 * fade };
  if (example.isSaved) return { isLiked: true, weight: 2 * fade };
  if (example.isFinished) return { isLiked: true, weight: 1.5 * fade };
  if (example.isOpened) return { isLiked: true, weight: fade };
  return { isLiked: false, weight: 0.3 * Math.min(3, example.visits) * fade };
}

function addTo(odds: Float64Array, { rows, values, start }: Column, by: number): void {
  if (start?.edit === 'off' || by === 0) return;
  for (const [at, row] of rows.entries()) odds[row] = (odds[row] ?? 0) + by * (values[at] ?? 1);
}

/** One step of Newton's method along one weight. */
function improve(column: Column, answers: readonly Answer[], odds: Float64Array): void {
  const { feature, start, rows, values } = column;
  const usual = start?.prior ?? KIND_STARTS[feature.kind];
  if (start?.edit === 'off' || usual.variance <= 0) return;
  let slope = -(column.mean - usual.mean) / usual.variance;
  let curve = 1 / usual.variance;
  for (const [at, row] of rows.entries()) {
    const answer = answers[row];
    const value = values[at] ?? 1;
    if (answer === undefined) continue;
    const chance = 1 / (1 + Math.exp(-(odds[row] ?? 0)));
    slope += answer.weight * (Number(answer.isLiked) - chance) * value;
    curve += answer.weight * chance * (1 - chance) * value * value;
  }
  const step = Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, slope / curve));
  addTo(odds, column, step);
  column.mean += step;
  column.variance = 1 / curve;
}

function toWeight(
  { feature, start, rows, mean, variance }: Column,
  examples: readonly TasteExample[],
): TasteWeight {
  const met = rows.flatMap((row) => examples[row] ?? []);
  return {
    ...feature,
    ...{ mean, variance },
    shown: met.length,
    opened: met.filter(({ isOpened }) => isOpened).length,
    hidden: met.filter(({ isHidden }) => isHidden).length,
    edit: start?.edit ?? null,
    isImported: start?.prior != null,
  };
}

/** What a weight counts for: what was learned, moved by the reader's own hand. */
export function effectOf({ mean, edit }: Pick<TasteWeight, 'mean' | 'edit'>): number {
  if (edit === 'off') return 0;
  if (edit === 'more') return Math.max(mean, 0) + EDIT_STEP;
  if (edit === 'less') return Math.min(mean, 0) - EDIT_STEP;
  return mean;
}
