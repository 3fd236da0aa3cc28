import type { Examples } from './grow-trees.ts';

/** Values told apart of a feature at most. */
export const BINS = 64;

export type Binned = {
  readonly rows: number;
  readonly width: number;
  /** One column a feature: the bin of each row. */
  readonly columns: readonly Uint8Array[];
  /** The upper bounds of a feature's bins but the last. */
  readonly bounds: readonly Float32Array[];
};

/** Each feature's values in at most BINS bins of about as many rows. */
export function binFeatures({
  features,
  width,
  labels,
}: Pick<Examples, 'features' | 'width' | 'labels'>): Binned {
  const rows = labels.length;
  const columns: Uint8Array[] = [];
  const bounds: Float32Array[] = [];
  for (let feature = 0; feature < width; feature += 1) {
    const values = new Float32Array(rows);
    for (let row = 0; row < rows; row += 1) values[row] = features[row * width + feature] ?? 0;
    const bound = boundsOf(values);
    bounds.push(bound);
    columns.push(Uint8Array.from(values, (value) => binOf(value, bound)));
  }
  return { rows, width, columns, bounds };
}

/** Bounds that put about as many rows into each bin; fewer where there are fewer values. */
function boundsOf(values: Float32Array): Float32Array {
  const step = Math.max(1, Math.floor(values.length / 200_000));
  const sorted = values.filter((_, index) => index % step === 0).sort();
  const distinct = sorted.filter((value, index) => index === 0 || value !== sorted[index - 1]);
  if (distinct.length <= BINS)
    return distinct
      .slice(0, -1)
      .map((value, index) => (value + (distinct[index + 1] ?? value)) / 2);
  const picked = Array.from(
    { length: BINS - 1 },
    (_, index) => sorted[Math.floor(((index + 1) * sorted.length) / BINS)] ?? 0,
  );
  return Float32Array.from(
    picked.filter((value, index) => index === 0 || value !== picked[index - 1]),
  );
}

function binOf(value: number, bounds: Float32Array): number {
  let [low, high] = [0, bounds.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= (bounds[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}
