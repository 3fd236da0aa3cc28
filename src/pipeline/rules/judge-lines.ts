import type { Desk } from '../../desk.ts';

/** Lines a step: each comes with the texts that it stands in. */
const BATCH = 8;

/**
 * Judges the lines that outlets have come to repeat: what is left out of their articles from now on, and of those
 * it stands in. Throws StoreError.
 */
export async function judgeLines(
  { store, now }: Pick<Desk, 'store' | 'now'>,
  signal?: AbortSignal,
): Promise<void> {
  while (signal?.aborted !== true) {
    const lines = await store.repeated.linesToJudge(BATCH);
    if (lines.length === 0) return;
    // Every refresh asks, few have lines to judge: the words of thirteen languages need not be loaded for them.
    const { isOutletsLine } = await import('../../articles/outlet-rules/is-outlets-line.ts');
    const judged = lines.map((one) => {
      return { outletId: one.outletId, line: one.line, isLeftOut: isOutletsLine(one) };
    });
    await store.repeated.recordJudged(judged, now());
  }
}
