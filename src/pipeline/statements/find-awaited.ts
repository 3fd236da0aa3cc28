import type { Desk } from '../../desk.ts';
import { FINDER_VERSION } from '../../statements/finder-version.ts';
import type {
  AwaitingStatements,
  FoundStatements,
} from '../../store/statements/record-statements.ts';

export type FindWatch = {
  readonly signal?: AbortSignal;
  /** Told after each batch is recorded: how many articles were looked through so far. */
  readonly onProgress?: (done: number) => void;
};

export type FindScope = {
  readonly articleId?: number;
  /** Articles looked through at most; the newest go first. */
  readonly limit?: number;
};

/** Articles in one transaction: more would hold up what else wants to write. */
const BATCH = 20;

/**
 * Looks through all texts that await it: news, edited texts, and what an older finder has seen. The only place
 * where the library learns who says what; nothing waits for it. Returns how many were looked through. Throws StoreError.
 */
export async function findAwaited(
  desk: Pick<Desk, 'store' | 'reading' | 'log' | 'now'>,
  { articleId, limit = Number.POSITIVE_INFINITY }: FindScope = {},
  { signal, onProgress }: FindWatch = {},
): Promise<number> {
  let done = 0;
  let last = '';
  while (signal?.aborted !== true && done < limit) {
    const awaiting = await desk.store.articles.awaitingStatements({
      version: FINDER_VERSION,
      limit: Math.min(BATCH, limit - done),
      articleId,
    });
    const stamps = awaiting.map(({ id, stamp }) => `${id} ${stamp}`).join();
    // Somebody else may be recording the same; what is left then is looked at in the next pass.
    if (awaiting.length === 0 || stamps === last) break;
    last = stamps;
    const found = await lookThrough(desk, awaiting);
    // What fails with every text is no text's fault: they go on waiting.
    if (found.some(({ kind }) => kind === 'failed') && !(await canFind(desk))) break;
    await desk.store.statements.recordFound(found, FINDER_VERSION, desk.now());
    done += awaiting.length;
    onProgress?.(done);
  }
  return done;
}

/** UTF-16 units handed over at once: a long text has the thread's time for itself. */
const TOGETHER = 300_000;

/** A text that cannot be looked through costs only itself: the others are looked through one by one. */
async function lookThrough(
  desk: Pick<Desk, 'reading' | 'log'>,
  awaiting: readonly AwaitingStatements[],
): Promise<FoundStatements[]> {
  if (awaiting.length > 1 && lengthOf(awaiting) > TOGETHER) return oneByOne(desk, awaiting);
  const result = await desk.reading.findStatements(awaiting);
  if (result.kind === 'found') {
    return awaiting.flatMap(({ id, stamp }, at) => {
      const found = result.found[at];
      return found === undefined ? [] : [{ id, stamp, kind: 'found', found }];
    });
  }
  if (awaiting.length > 1) return oneByOne(desk, awaiting);
  const { reason } = result;
  desk.log.warn({ article: awaiting[0]?.id, reason }, 'a text could not be looked through');
  return awaiting.map(({ id, stamp }) => ({ id, stamp, kind: 'failed', reason }));
}

async function oneByOne(
  desk: Pick<Desk, 'reading' | 'log'>,
  awaiting: readonly AwaitingStatements[],
): Promise<FoundStatements[]> {
  const each: FoundStatements[] = [];
  for (const one of awaiting) each.push(...(await lookThrough(desk, [one])));
  return each;
}

function lengthOf(awaiting: readonly AwaitingStatements[]): number {
  return awaiting
    .flatMap(({ paragraphs }) => paragraphs)
    .reduce((sum, paragraph) => sum + paragraph.length, 0);
}

const EMPTY_TEXT = { headline: '', standfirst: null, paragraphs: [], language: null };

async function canFind({ reading, log }: Pick<Desk, 'reading' | 'log'>): Promise<boolean> {
  const result = await reading.findStatements([EMPTY_TEXT]);
  if (result.kind === 'failed') log.error(result, 'no text can be looked through');
  return result.kind === 'found';
}
