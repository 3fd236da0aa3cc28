import type { Desk } from '../../desk.ts';
import type { AwaitingRules, AwaitingScope, RuledArticle } from '../../store/rules/follow-rules.ts';
import { judgeLines } from './judge-lines.ts';

export type FollowWatch = {
  readonly signal?: AbortSignal;
  /** Told after each batch is recorded: how many articles were gone over so far. */
  readonly onProgress?: (done: number) => void;
};

/** Articles in one transaction: more would hold up what else wants to write. */
const BATCH = 40;

/**
 * Goes over all texts that await their readers' rules: news, edited texts, and what a new rule or one
 * taken away concerns; and those in which lines stand that their outlet repeats. The only place where rules change a text. Returns how many were gone over.
 * Throws StoreError.
 */
export async function followRules(
  desk: Pick<Desk, 'store' | 'reading' | 'log' | 'now'>,
  scope: AwaitingScope = {},
  { signal, onProgress }: FollowWatch = {},
): Promise<number> {
  if (scope.articleId === undefined) await judgeLines(desk, signal);
  let done = 0;
  let last = '';
  while (signal?.aborted !== true) {
    const awaiting = await desk.store.rules.awaiting(BATCH, scope);
    const stamps = awaiting.map(({ stamp }) => stamp).join();
    // Somebody else may be recording the same; what is left then is looked at in the next pass.
    if (awaiting.length === 0 || stamps === last) break;
    last = stamps;
    await desk.store.rules.recordRuled(await ruled(desk, awaiting));
    done += awaiting.length;
    onProgress?.(done);
  }
  return done;
}

/** If one of them cannot be gone over it stays as it was read; the others are gone over one by one. */
async function ruled(
  desk: Pick<Desk, 'reading' | 'log'>,
  awaiting: readonly AwaitingRules[],
): Promise<RuledArticle[]> {
  const result = await desk.reading.ruleTexts(
    awaiting.map(({ text, rules, repeated }) => ({ text, rules, repeated })),
  );
  if (result.kind === 'ruled') {
    return awaiting.map(({ id, stamp }, at) => ({ id, stamp, text: result.texts[at] ?? null }));
  }
  if (awaiting.length === 1) {
    desk.log.warn(
      { article: awaiting[0]?.id, reason: result.reason },
      'rules could not be followed',
    );
    return awaiting.map(({ id, stamp }) => ({ id, stamp, text: null }));
  }
  const each: RuledArticle[] = [];
  for (const one of awaiting) each.push(...(await ruled(desk, [one])));
  return each;
}
