/** A learned yes or no over FEATURES: a weight for each, after a bias. */
export type Decision = { readonly bias: number; readonly weights: readonly number[] };

export function chanceOf({ bias, weights }: Decision, features: Float64Array): number {
  let sum = bias;
  for (let at = 0; at < weights.length; at += 1) {
    sum += (weights[at] as number) * (features[at] as number);
  }
  return 1 / (1 + Math.exp(-sum));
}
