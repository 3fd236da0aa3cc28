/** How much of a text was found: bags compared, page by page. */
export type Counts = { readonly found: number; readonly surplus: number; readonly missing: number };

/** Shares of the bag of runs of `size` words that both, only the reading, only the gold have; they sum to 1 (scrapinghub's way). */
export function shingleCounts(gold: string, read: string, size: number): Counts {
  const counts = bagCounts(shingles(gold, size), shingles(read, size));
  const sum = counts.found + counts.surplus + counts.missing;
  if (sum === 0) return { found: 1, surplus: 0, missing: 0 };
  return {
    found: counts.found / sum,
    surplus: counts.surplus / sum,
    missing: counts.missing / sum,
  };
}

/** F1 over the bags of words, case folded (WCXB's way). */
export function wordF1(gold: string, read: string): number {
  return f1(bagCounts(shingles(gold.toLowerCase(), 1), shingles(read.toLowerCase(), 1)));
}

/** Segments that should be in the text and are (found) or are not (missing), and those that should not and are (surplus). */
export function segmentCounts(
  gold: { readonly in: readonly string[]; readonly out: readonly string[] },
  read: string,
): Counts {
  const text = foldedSpace(read);
  const found = gold.in.filter((segment) => text.includes(foldedSpace(segment))).length;
  const surplus = gold.out.filter((segment) => text.includes(foldedSpace(segment))).length;
  return { found, surplus, missing: gold.in.length - found };
}

export function precision({ found, surplus }: Counts): number {
  return found + surplus === 0 ? 0 : found / (found + surplus);
}

export function recall({ found, missing }: Counts): number {
  return found + missing === 0 ? 0 : found / (found + missing);
}

export function f1(counts: Counts): number {
  const [p, r] = [precision(counts), recall(counts)];
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
}

export function sumCounts(all: readonly Counts[]): Counts {
  return all.reduce(
    (sum, one) => ({
      found: sum.found + one.found,
      surplus: sum.surplus + one.surplus,
      missing: sum.missing + one.missing,
    }),
    { found: 0, surplus: 0, missing: 0 },
  );
}

function bagCounts(gold: ReadonlyMap<string, number>, read: ReadonlyMap<string, number>): Counts {
  const counts = { found: 0, surplus: 0, missing: 0 };
  for (const key of new Set([...gold.keys(), ...read.keys()])) {
    const [wanted, got] = [gold.get(key) ?? 0, read.get(key) ?? 0];
    counts.found += Math.min(wanted, got);
    counts.surplus += Math.max(0, got - wanted);
    counts.missing += Math.max(0, wanted - got);
  }
  return counts;
}

function shingles(text: string, size: number): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const bag = new Map<string, number>();
  for (let at = 0; at <= Math.max(0, words.length - size) && words.length > 0; at += 1) {
    const shingle = words.slice(at, at + size).join(' ');
    bag.set(shingle, (bag.get(shingle) ?? 0) + 1);
  }
  return bag;
}

function foldedSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
