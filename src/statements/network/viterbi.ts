/** What a linear-chain conditional random field knows of neighbours (Lafferty et al. 2001). */
export type LabelChain = {
  readonly labels: number;
  /** From a label (row) to the next (column). */
  readonly step: Float32Array;
  readonly first: Float32Array;
  readonly last: Float32Array;
};

/** Numbers of one row of scores, as the kernel leaves them. */
export const SCORE_ROW = 8;

/** The likeliest labels of `size` words, by scores in rows of SCORE_ROW (Viterbi 1967). */
export function bestLabels(chain: LabelChain, scores: Float32Array, size: number): Uint8Array {
  const { labels, first, last } = chain;
  const best = new Uint8Array(size);
  if (size === 0) return best;
  const back = new Uint8Array(size * labels);
  let sums: Float32Array = Float32Array.from(first, (sum, label) => sum + (scores[label] ?? 0));
  for (let word = 1; word < size; word += 1) {
    sums = grow(chain, sums, back.subarray(word * labels, (word + 1) * labels));
    for (let label = 0; label < labels; label += 1) {
      sums[label] = (sums[label] ?? 0) + (scores[word * SCORE_ROW + label] ?? 0);
    }
  }
  let label = indexOfGreatest(sums.map((sum, at) => sum + (last[at] ?? 0)));
  for (let word = size - 1; word >= 0; word -= 1) {
    best[word] = label;
    label = back[word * labels + label] ?? 0;
  }
  return best;
}

/** The best sum that leads to each label, and from where. */
function grow({ labels, step }: LabelChain, sums: Float32Array, back: Uint8Array): Float32Array {
  const grown = new Float32Array(labels);
  for (let to = 0; to < labels; to += 1) {
    let greatest = Number.NEGATIVE_INFINITY;
    for (let from = 0; from < labels; from += 1) {
      const sum = (sums[from] ?? 0) + (step[from * labels + to] ?? 0);
      if (sum <= greatest) continue;
      greatest = sum;
      back[to] = from;
    }
    grown[to] = greatest;
  }
  return grown;
}

function indexOfGreatest(numbers: Float32Array): number {
  let best = 0;
  for (let at = 1; at < numbers.length; at += 1) {
    if ((numbers[at] ?? 0) > (numbers[best] ?? 0)) best = at;
  }
  return best;
}
