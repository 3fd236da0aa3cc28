/**
 * Gradient-boosted regression trees for yes-or-no questions (Friedman 2001), grown best leaf first on
 * histograms of feature values (Ke et al. 2017, LightGBM), written small: no library that runs in Node
 * without native code trains them. Deterministic for a seed.
 */
import type { TreeModel } from '../src/text/tree-model.ts';
import { BINS, type Binned, binFeatures } from './bin-features.ts';

/** Rows one after the other, `width` features each. */
export type Examples = {
  readonly features: Float32Array;
  readonly width: number;
  /** The wanted answer of each row, 0 to 1. */
  readonly labels: Float32Array;
  /** How much each row counts. */
  readonly weights: Float32Array;
};

export type Growth = {
  readonly trees: number;
  readonly leaves: number;
  readonly learningRate: number;
  /** Rows' weights (second derivatives) that a leaf must hold at least. */
  readonly leastInLeaf: number;
  /** L2 penalty on leaf values. */
  readonly penalty: number;
  /** The share of rows, and of features, that each tree sees. */
  readonly rowShare: number;
  readonly featureShare: number;
  readonly seed: number;
};

/** Trains on all examples; `report` hears the mean loss every tenth tree. */
export function growTrees(
  examples: Examples,
  growth: Growth,
  report: (tree: number, loss: number) => void = () => undefined,
): TreeModel {
  const binned = binFeatures(examples);
  const rows = examples.labels.length;
  const start = logOdds(examples);
  const scores = new Float64Array(rows).fill(start);
  const random = randomFrom(growth.seed);
  const model: MutableModel = { start, trees: [] };
  const gradient = new Float64Array(rows);
  const hessian = new Float64Array(rows);
  for (let tree = 0; tree < growth.trees; tree += 1) {
    const loss = differentiate(examples, scores, { gradient, hessian });
    if (tree % 10 === 0) report(tree, loss);
    const sample = sampleOf(rows, growth.rowShare, random);
    const grown = growTree({ binned, gradient, hessian, growth, random }, sample);
    model.trees.push(grown);
    addScores(binned, grown, scores);
  }
  return toModel(model, binned);
}

function logOdds({ labels, weights }: Examples): number {
  let [yes, all] = [0, 0];
  for (let row = 0; row < labels.length; row += 1) {
    yes += (labels[row] ?? 0) * (weights[row] ?? 0);
    all += weights[row] ?? 0;
  }
  return Math.log((yes + 1e-6) / (all - yes + 1e-6));
}

type Derivatives = { readonly gradient: Float64Array; readonly hessian: Float64Array };

/** Fills in the derivatives of the logistic loss; gives back its weighted mean. */
function differentiate(
  { labels, weights }: Examples,
  scores: Float64Array,
  { gradient, hessian }: Derivatives,
): number {
  let [loss, all] = [0, 0];
  for (let row = 0; row < labels.length; row += 1) {
    const label = labels[row] ?? 0;
    const weight = weights[row] ?? 0;
    const chance = 1 / (1 + Math.exp(-(scores[row] ?? 0)));
    gradient[row] = weight * (chance - label);
    hessian[row] = weight * Math.max(1e-6, chance * (1 - chance));
    loss -=
      weight * (label * Math.log(chance + 1e-12) + (1 - label) * Math.log(1 - chance + 1e-12));
    all += weight;
  }
  return loss / all;
}

function sampleOf(rows: number, share: number, random: () => number): Int32Array {
  const sample = new Int32Array(rows);
  let count = 0;
  for (let row = 0; row < rows; row += 1) if (random() < share) sample[count++] = row;
  return sample.subarray(0, count);
}

type Split = { readonly feature: number; readonly bin: number; readonly gain: number };
type GrownNode = { split: Split | null; left: number; right: number; value: number };
type MutableModel = { readonly start: number; readonly trees: GrownNode[][] };
type Ground = Derivatives & {
  readonly binned: Binned;
  readonly growth: Growth;
  readonly random: () => number;
};
type Leaf = {
  readonly node: number;
  readonly rows: Int32Array;
  readonly sums: Sums;
  /** Gradients and second derivatives, a run of BINS for each feature looked at. */
  readonly histogram: Histogram;
  readonly split: Split | null;
};
type Sums = { readonly gradient: number; readonly hessian: number };
type Histogram = { readonly gradients: Float64Array; readonly hessians: Float64Array };

function growTree(ground: Ground, sample: Int32Array): GrownNode[] {
  const features = featuresOf(ground);
  const nodes: GrownNode[] = [{ split: null, left: 0, right: 0, value: 0 }];
  const leaves = [
    toLeaf(ground, features, {
      node: 0,
      rows: sample,
      histogram: histogramOf(ground, features, sample),
    }),
  ];
  while (leaves.length < ground.growth.leaves) {
    const best = bestLeaf(leaves);
    if (best === -1) break;
    const [leaf] = leaves.splice(best, 1);
    if (leaf?.split)
      leaves.push(...splitLeaf(ground, features, { leaf, split: leaf.split, nodes }));
  }
  for (const { node, sums } of leaves) {
    const value =
      (-sums.gradient / (sums.hessian + ground.growth.penalty)) * ground.growth.learningRate;
    nodes[node] = { split: null, left: 0, right: 0, value };
  }
  return nodes;
}

function featuresOf({ binned, growth, random }: Ground): number[] {
  return Array.from({ length: binned.width }, (_, feature) => feature).filter(
    (feature) => (binned.bounds[feature]?.length ?? 0) > 0 && random() < growth.featureShare,
  );
}

function bestLeaf(leaves: readonly Leaf[]): number {
  let best = -1;
  for (let at = 0; at < leaves.length; at += 1) {
    const gain = leaves[at]?.split?.gain ?? 0;
    if (gain > (best === -1 ? 0 : (leaves[best]?.split?.gain ?? 0))) best = at;
  }
  return best;
}

/** The smaller side's histogram is counted, the larger side's is what remains. */
function splitLeaf(
  ground: Ground,
  features: readonly number[],
  { leaf, split, nodes }: { leaf: Leaf; split: Split; nodes: GrownNode[] },
): Leaf[] {
  const column = ground.binned.columns[split.feature] as Uint8Array;
  const goesLeft = (row: number) => (column[row] as number) <= split.bin;
  const left = nodes.push({ split: null, left: 0, right: 0, value: 0 }) - 1;
  const right = nodes.push({ split: null, left: 0, right: 0, value: 0 }) - 1;
  nodes[leaf.node] = { split, left, right, value: 0 };
  const sides = [
    { node: left, rows: leaf.rows.filter(goesLeft) },
    { node: right, rows: leaf.rows.filter((row) => !goesLeft(row)) },
  ].sort((a, b) => a.rows.length - b.rows.length);
  const [small, large] = sides as [(typeof sides)[0], (typeof sides)[0]];
  const counted = histogramOf(ground, features, small.rows);
  return [
    toLeaf(ground, features, { ...small, histogram: counted }),
    toLeaf(ground, features, { ...large, histogram: without(leaf.histogram, counted) }),
  ];
}

function without(whole: Histogram, part: Histogram): Histogram {
  return {
    gradients: whole.gradients.map((value, at) => value - (part.gradients[at] as number)),
    hessians: whole.hessians.map((value, at) => value - (part.hessians[at] as number)),
  };
}

function histogramOf(
  { binned, gradient, hessian }: Ground,
  features: readonly number[],
  rows: Int32Array,
): Histogram {
  const gradients = new Float64Array(features.length * BINS);
  const hessians = new Float64Array(features.length * BINS);
  const [g, h] = [
    Float64Array.from(rows, (row) => gradient[row] as number),
    Float64Array.from(rows, (row) => hessian[row] as number),
  ];
  features.forEach((feature, place) => {
    const column = binned.columns[feature] as Uint8Array;
    const from = place * BINS;
    for (let at = 0; at < rows.length; at += 1) {
      const bin = from + (column[rows[at] as number] as number);
      gradients[bin] = (gradients[bin] as number) + (g[at] as number);
      hessians[bin] = (hessians[bin] as number) + (h[at] as number);
    }
  });
  return { gradients, hessians };
}

function toLeaf(
  ground: Ground,
  features: readonly number[],
  { node, rows, histogram }: Pick<Leaf, 'node' | 'rows' | 'histogram'>,
): Leaf {
  let [gradient, hessian] = [0, 0];
  for (let bin = 0; bin < BINS; bin += 1) {
    gradient += histogram.gradients[bin] as number;
    hessian += histogram.hessians[bin] as number;
  }
  const sums = { gradient, hessian };
  return { node, rows, sums, histogram, split: bestSplit(ground, features, { histogram, sums }) };
}

function bestSplit(
  ground: Ground,
  features: readonly number[],
  { histogram, sums }: Pick<Leaf, 'histogram' | 'sums'>,
): Split | null {
  let best: Split | null = null;
  features.forEach((feature, place) => {
    const bins = (ground.binned.bounds[feature]?.length ?? 0) + 1;
    const found = scanHistogram(histogram, { from: place * BINS, bins, sums }, ground.growth);
    if (found.gain > (best?.gain ?? 1e-9)) best = { feature, ...found };
  });
  return best;
}

function scanHistogram(
  { gradients, hessians }: Histogram,
  { from, bins, sums }: { from: number; bins: number; sums: Sums },
  { penalty, leastInLeaf }: Growth,
): { bin: number; gain: number } {
  const worth = (g: number, h: number) => (g * g) / (h + penalty);
  const before = worth(sums.gradient, sums.hessian);
  let best = { bin: 0, gain: 0 };
  let [left, leftWeight] = [0, 0];
  for (let bin = 0; bin < bins - 1; bin += 1) {
    left += gradients[from + bin] as number;
    leftWeight += hessians[from + bin] as number;
    const rightWeight = sums.hessian - leftWeight;
    if (leftWeight < leastInLeaf || rightWeight < leastInLeaf) continue;
    const gain = worth(left, leftWeight) + worth(sums.gradient - left, rightWeight) - before;
    if (gain > best.gain) best = { bin, gain };
  }
  return best;
}

function addScores(
  { rows, columns }: Binned,
  nodes: readonly GrownNode[],
  scores: Float64Array,
): void {
  for (let row = 0; row < rows; row += 1) {
    let node = nodes[0];
    while (node?.split) {
      const bin = columns[node.split.feature]?.[row] ?? 0;
      node = nodes[bin <= node.split.bin ? node.left : node.right];
    }
    scores[row] = (scores[row] ?? 0) + (node?.value ?? 0);
  }
}

function toModel({ start, trees }: MutableModel, { bounds }: Binned): TreeModel {
  return {
    start,
    trees: trees.map((nodes) =>
      nodes.flatMap(({ split, left, right, value }) =>
        split === null
          ? [-1, rounded(value), 0, 0]
          : [split.feature, rounded(bounds[split.feature]?.[split.bin] ?? 0), left, right],
      ),
    ),
  };
}

function rounded(value: number): number {
  return Number(value.toPrecision(5));
}

/** Mulberry32: small, fast, the same on every machine. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
