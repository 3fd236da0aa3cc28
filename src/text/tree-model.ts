/**
 * Boosted decision trees as data (training/grow-trees.ts makes them). A tree is a flat list, four numbers a
 * node: the feature asked, the greatest value that goes left, the left and the right node; a leaf has
 * feature -1 and its value in the second place.
 */
export type TreeModel = {
  readonly start: number;
  readonly trees: readonly (readonly number[])[];
};

/** A model made ready to be asked often: its trees one behind another, a list for each of a node's numbers. */
export type Oracle = {
  readonly start: number;
  /** Where each tree begins. */
  readonly roots: Int32Array;
  /** The feature asked; -1 for a leaf. */
  readonly features: Int32Array;
  /** The greatest value that goes left; a leaf's value. */
  readonly bounds: Float64Array;
  readonly left: Int32Array;
  readonly right: Int32Array;
};

export function toOracle({ start, trees }: TreeModel): Oracle {
  const count = trees.reduce((sum, tree) => sum + tree.length / 4, 0);
  const oracle = {
    start,
    roots: new Int32Array(trees.length),
    features: new Int32Array(count),
    bounds: new Float64Array(count),
    left: new Int32Array(count),
    right: new Int32Array(count),
  };
  let root = 0;
  for (const [at, tree] of trees.entries()) {
    oracle.roots[at] = root;
    for (let node = 0; node < tree.length / 4; node += 1) {
      oracle.features[root + node] = tree[node * 4] ?? -1;
      oracle.bounds[root + node] = tree[node * 4 + 1] ?? 0;
      oracle.left[root + node] = root + (tree[node * 4 + 2] ?? 0);
      oracle.right[root + node] = root + (tree[node * 4 + 3] ?? 0);
    }
    root += tree.length / 4;
  }
  return oracle;
}

/** The chance, 0 to 1, that the answer is yes for the row of features that begins at `from`. */
export function chanceOf(oracle: Oracle, row: Float32Array, from: number): number {
  const { roots, features, bounds, left, right } = oracle;
  let score = oracle.start;
  for (let tree = 0; tree < roots.length; tree += 1) {
    let node = roots[tree] as number;
    let feature = features[node] as number;
    while (feature >= 0) {
      const isLeft = (row[from + feature] as number) <= (bounds[node] as number);
      node = (isLeft ? left[node] : right[node]) as number;
      feature = features[node] as number;
    }
    score += bounds[node] as number;
  }
  return 1 / (1 + Math.exp(-score));
}
