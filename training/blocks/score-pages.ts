import {
  f1,
  precision,
  recall,
  segmentCounts,
  shingleCounts,
  sumCounts,
  wordF1,
} from '../../eval/articles/text-scores.ts';
import type { GoldPage } from './read-gold.ts';

/** The sets' own scores for the lines whose chance is at least `threshold`. */
export function scorePages(
  pages: readonly GoldPage[],
  chances: readonly Float32Array[],
  threshold: number,
): Record<string, number> {
  const scores: Record<string, number> = {};
  for (const set of new Set(pages.map((page) => page.set))) {
    const texts = pages.flatMap((page, at) =>
      page.set === set
        ? [{ page, text: textOf(page, chances[at] as Float32Array, threshold) }]
        : [],
    );
    for (const [name, value] of Object.entries(scoreSet(texts)))
      scores[`${set.split('-')[0]} ${name}`] = Math.round(value * 1e4) / 1e4;
  }
  return scores;
}

type Read = { readonly page: GoldPage; readonly text: string };

function scoreSet(reads: readonly Read[]): Record<string, number> {
  if (!reads[0]?.page.gold.body) {
    const counts = sumCounts(
      reads.map(({ page, text }) =>
        segmentCounts({ in: page.gold.with ?? [], out: page.gold.without ?? [] }, text),
      ),
    );
    return { f: f1(counts), p: precision(counts), r: recall(counts) };
  }
  const counts = reads.map(({ page, text }) => shingleCounts(page.gold.body ?? '', text, 4));
  const all = sumCounts(counts);
  return {
    f1: f1(all),
    p: precision(all),
    r: recall(all),
    exact: counts.filter(({ surplus, missing }) => surplus + missing === 0).length / reads.length,
    words:
      reads.reduce((sum, { page, text }) => sum + wordF1(page.gold.body ?? '', text), 0) /
      reads.length,
  };
}

function textOf({ page }: GoldPage, chances: Float32Array, threshold: number): string {
  return page.lines
    .filter(({ block }, at) => block.text !== '' && (chances[at] ?? 0) >= threshold)
    .map(({ block }) => block.text)
    .join('\n\n');
}
