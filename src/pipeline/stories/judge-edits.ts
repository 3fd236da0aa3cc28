import type { Desk } from '../../desk.ts';
import type { EditJudgement } from '../../model/story.ts';
import type { AwaitingJudgement } from '../../store/stories/edits.ts';

const BATCH = 20;

/**
 * Judges what outlets' edits come to, so that a correction reaches those who opened the article or a copy of it. Returns
 * how many were judged. Throws StoreError.
 */
export async function judgeEdits(
  desk: Pick<Desk, 'store' | 'reading' | 'log'>,
  signal?: AbortSignal,
): Promise<number> {
  let done = 0;
  while (signal?.aborted !== true) {
    const awaiting = await desk.store.placing.awaitingJudgement(BATCH);
    if (awaiting.length === 0) break;
    const judged = await judge(desk, awaiting);
    await desk.store.placing.recordJudged(
      awaiting.map(({ articleId, seenAt, at }, place) => {
        const { kind, reason } = judged[place] ?? UNKNOWN;
        return { articleId, seenAt, at, kind, reason };
      }),
    );
    done += awaiting.length;
  }
  return done;
}

type Judged = Pick<EditJudgement, 'kind' | 'reason'>;

const UNKNOWN: Judged = { kind: 'wording', reason: 'It could not be told what was changed.' };

/** An edit that cannot be judged costs only itself. */
async function judge(
  desk: Pick<Desk, 'reading' | 'log'>,
  awaiting: readonly AwaitingJudgement[],
): Promise<Judged[]> {
  const result = await desk.reading.judgeEdits(
    awaiting.map(({ before, after }) => ({ before, after })),
  );
  if (result.kind === 'judged') return [...result.judgements];
  if (awaiting.length === 1) {
    desk.log.warn(
      { article: awaiting[0]?.articleId, reason: result.reason },
      'an edit could not be judged',
    );
    return [UNKNOWN];
  }
  const each: Judged[] = [];
  for (const one of awaiting) each.push(...(await judge(desk, [one])));
  return each;
}
