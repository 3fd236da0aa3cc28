/** Shares of what was right, and a line for each thing that was not. */
export type Tally<Rate extends string = string> = {
  readonly rates: Readonly<Record<Rate, number>>;
  readonly misses: readonly string[];
};

/** Of a list of judgements the share that is right; 1 where there are none. */
export function shareOf(judgements: readonly boolean[]): number {
  if (judgements.length === 0) return 1;
  return judgements.filter((isRight) => isRight).length / judgements.length;
}

export function f1Of(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}
