export type Rates = { readonly precision: number; readonly recall: number; readonly f1: number };
export type Count = { right: number; found: number; gold: number };

/** Shares from 0 to 1; 0 where there is nothing. */
export function ratesOf({ right, found, gold }: Count): Rates {
  const precision = right / Math.max(1, found);
  const recall = right / Math.max(1, gold);
  return { precision, recall, f1: (2 * right) / Math.max(1, found + gold) };
}
