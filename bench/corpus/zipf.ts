import type { Random } from './random.ts';

/**
 * Draws ranks from 0 as often as words come in a language: the chance of rank r falls with
 * (r + 1)^-exponent. Vose's alias method, so that a draw costs the same for 200,000 ranks as for ten
 * (M. D. Vose, A linear algorithm for generating random numbers with a given distribution, 1991).
 */
export function zipfRanks(count: number, exponent: number): (random: Random) => number {
  const { share, alias } = aliasTable(weights(count, exponent));
  return (random) => {
    const at = random() * count;
    const column = Math.floor(at);
    return at - column < (share[column] ?? 1) ? column : (alias[column] ?? column);
  };
}

/** Scaled so that they are 1 on average. */
function weights(count: number, exponent: number): Float64Array {
  const plain = Float64Array.from({ length: count }, (_, rank) => (rank + 1) ** -exponent);
  const sum = plain.reduce((total, weight) => total + weight, 0);
  return plain.map((weight) => (weight * count) / sum);
}

function aliasTable(rest: Float64Array): { share: Float64Array; alias: Uint32Array } {
  const share = new Float64Array(rest.length).fill(1);
  const alias = Uint32Array.from(rest, (_, index) => index);
  const small: number[] = [];
  const large: number[] = [];
  const sort = (index: number) => ((rest[index] ?? 0) < 1 ? small : large).push(index);
  for (const index of rest.keys()) sort(index);
  for (;;) {
    const low = small.pop();
    const high = large.pop();
    if (low === undefined || high === undefined) return { share, alias };
    const lowRest = rest[low] ?? 0;
    share[low] = lowRest;
    alias[low] = high;
    rest[high] = (rest[high] ?? 0) + lowRest - 1;
    sort(high);
  }
}
