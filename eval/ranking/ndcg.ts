/**
 * How good an order is for somebody, 0 to 1: normalised discounted cumulative gain over its first places (Järvelin and Kekäläinen
 * 2002), with 2^grade - 1 for what a place holds.
 */
export function ndcg(
  order: readonly number[],
  grades: ReadonlyMap<number, number>,
  places: number,
): number {
  const best = [...grades.values()].sort((a, b) => b - a);
  const ideal = dcg(best.slice(0, places));
  if (ideal === 0) return 1;
  return dcg(order.slice(0, places).map((story) => grades.get(story) ?? 0)) / ideal;
}

function dcg(grades: readonly number[]): number {
  return grades.reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);
}

/** By how much a story is liked, in log odds: 3 from 2 on, 2 from 1 on, 1 for whatever is liked at all. */
export function gradesOf(liked: ReadonlyMap<number, number>): Map<number, number> {
  return new Map(
    [...liked].map(([story, worth]) => [
      story,
      worth >= 2 ? 3 : worth >= 1 ? 2 : worth > 0 ? 1 : 0,
    ]),
  );
}
