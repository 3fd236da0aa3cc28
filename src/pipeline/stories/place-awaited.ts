import type { StoryChange } from '../../model/story.ts';
import type { AwaitingPlace } from '../../store/stories/changes/awaiting-place.ts';
import { keepStories } from './keep-stories.ts';
import { resumeStories, type StoryDesk } from './resume-stories.ts';

export type PlaceWatch = {
  readonly signal?: AbortSignal;
  /** Told after each batch is recorded: how many articles were placed so far. */
  readonly onProgress?: (done: number) => void;
};

/** Articles in one transaction: more would hold up what else wants to write. */
const BATCH = 100;

/**
 * Puts all articles that await it into stories, in order of time: the only place where stories are told. Returns how
 * many were placed. Throws StoreError.
 */
export async function placeAwaited(
  desk: StoryDesk,
  { signal, onProgress }: PlaceWatch = {},
): Promise<number> {
  let done = 0;
  let last = '';
  while (signal?.aborted !== true) {
    const awaiting = await desk.store.placing.awaitingPlace(BATCH);
    const stamps = awaiting.map(({ text, stamp }) => `${text.id} ${stamp}`).join();
    // What cannot be recorded now is tried in the next pass.
    if (awaiting.length === 0 || stamps === last) break;
    last = stamps;
    done += await desk.grouper.inTurn(() => placeTogether(desk, awaiting));
    onProgress?.(done);
    await keepStories(desk, awaiting.at(-1)?.text.time ?? 0);
  }
  return done;
}

/** An article that cannot be placed with the others costs only itself. Returns how many were recorded. */
async function placeTogether(desk: StoryDesk, awaiting: readonly AwaitingPlace[]): Promise<number> {
  const after = await resumeStories(desk);
  const decided = await decide(desk, awaiting);
  if (decided.kind === 'decided') {
    return (await record(desk, { after, awaiting, changes: decided.changes }))
      ? awaiting.length
      : 0;
  }
  const { reason } = decided;
  const [only, ...others] = awaiting;
  if (only === undefined) return 0;
  if (others.length === 0) return placeAlone(desk, only, reason);
  let done = 0;
  for (const one of awaiting) done += await placeTogether(desk, [one]);
  return done;
}

type Decided =
  | { readonly kind: 'decided'; readonly changes: readonly StoryChange[] }
  | { readonly kind: 'failed'; readonly reason: string };

async function decide(
  { grouper }: StoryDesk,
  awaiting: readonly AwaitingPlace[],
): Promise<Decided> {
  try {
    return { kind: 'decided', changes: await grouper.take(awaiting.map(({ text }) => text)) };
  } catch (error) {
    return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}

type Recording = {
  readonly after: number;
  readonly awaiting: readonly AwaitingPlace[];
  readonly changes: readonly StoryChange[];
  /** Whether no other will ever be held beside it. */
  readonly isAlone?: boolean;
};

/** Whether it is in the library now; if not, the grouper's mind is not the library's, and it begins anew. */
async function record(
  { store, grouper, now }: StoryDesk,
  { after, awaiting, changes, isAlone = false }: Recording,
): Promise<boolean> {
  try {
    const recorded = await store.placing.recordPlaced({
      ...{ after, changes, isAlone, at: now() },
      articles: awaiting.map(({ text, stamp }) => ({ id: text.id, stamp })),
    });
    if (recorded.kind === 'recorded') grouper.learned(recorded.last);
    else grouper.dismiss();
    return recorded.kind === 'recorded';
  } catch (error) {
    grouper.dismiss();
    throw error;
  }
}

/** What no thread can read is a story of its own, and is not read again. */
async function placeAlone(desk: StoryDesk, one: AwaitingPlace, reason: string): Promise<number> {
  const { store, grouper, log } = desk;
  // What fails with every article is no article's fault: they go on waiting.
  if (!(await canGroup(desk))) return 0;
  log.warn({ article: one.text.id, reason }, 'an article could not be held beside others');
  const { last, largest } = await store.placing.mark();
  const placement = {
    article: one.text.id,
    story: largest + 1,
    event: largest + 2,
    report: { kind: 'own' } as const,
    reason: `It could not be held beside other articles: ${reason}`,
  };
  const changes = [{ kind: 'placed' as const, placement }];
  const isRecorded = await record(desk, { after: last, awaiting: [one], changes, isAlone: true });
  grouper.dismiss();
  return Number(isRecorded);
}

const EMPTY_TEXT = {
  id: 0,
  headline: '',
  text: '',
  language: null,
  outlet: null,
  time: null,
  agencies: [],
};

async function canGroup({ grouper, log }: StoryDesk): Promise<boolean> {
  try {
    await grouper.start({ snapshot: null, firstNumber: 1 });
    await grouper.take([EMPTY_TEXT]);
    return true;
  } catch (error) {
    log.error({ reason: String(error) }, 'no article can be put into a story');
    return false;
  } finally {
    grouper.dismiss();
  }
}
