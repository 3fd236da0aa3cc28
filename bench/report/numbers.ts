/** The middle value; of an even number the mean of the two in the middle. NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2;
}

/** The value that so many of a hundred do not exceed (nearest rank). NaN of none. */
export function percentile(values: readonly number[], hundredths: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const rank = Math.max(1, Math.ceil((hundredths / 100) * sorted.length));
  return sorted[rank - 1] ?? Number.NaN;
}

/** Three digits that mean something: 0.27, 8.15, 69.1, 1234. */
export function brief(value: number): string {
  if (!Number.isFinite(value)) return '-';
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.max(0.01, Math.abs(value)))));
  return value.toFixed(Math.min(2, digits));
}
