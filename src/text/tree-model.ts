/**
 * Boosted decision trees as data (training/grow-trees.ts makes them). A tree is a flat list, four numbers a
 * node: the feature asked, the greatest value that goes left, the left and the right node; a leaf has
 * feature -1 and its value in the second place.
 */
export type TreeModel = {
  readonly start: number;
  readonly trees: readonly (readonly number[])[];
};

/** A model made ready to be asked often. */
export type Oracle = { readonly start: number; readonly trees: readonly Float64Array[] };

export function toOracle({ start, trees }: TreeModel): Oracle {
  return { start, trees: trees.map((tree) => Float64Array.from(tree)) };
}

/** The chance, 0 to 1, that the answer is yes for the row of features that begins at `from`. */
export function chanceOf({ start, trees }: Oracle, features: Float32Array, from: number): number {
  let score = start;
  for (const tree of trees) score += leafValue(tree, features, from);
  return 1 / (1 + Math.exp(-score));
}

function leafValue(tree: Float64Array, features: Float32Array, from: number): number {
  let node = 0;
  for (;;) {
    const feature = tree[node] as number;
    const bound = tree[node + 1] as number;
    if (feature < 0) return bound;
    const next = (features[from + feature] as number) <= bound ? 2 : 3;
    node = (tree[node + next] as number) * 4;
  }
}
