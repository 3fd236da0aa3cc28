import type { CorrectionResult } from '../../model/library-stories.ts';
import type { StoryCorrection } from '../../model/story.ts';
import { resumeStories, type StoryDesk } from './resume-stories.ts';
import { type TellDesk, tellAwaited } from './tell-awaited.ts';

export type AskedByReader = {
  readonly readerId: number;
  readonly correction: StoryCorrection;
  /** The version of the story that the reader saw; null: they name it from memory, as a terminal does. */
  readonly seen: number | null;
};

/**
 * Does what a reader decided about stories: it holds for all that is placed later, until it is undone. A story that is
 * not as the reader saw it is left alone. Throws StoreError.
 */
export function correctStories(
  desk: StoryDesk & TellDesk,
  { readerId, correction, seen }: AskedByReader,
): Promise<CorrectionResult> {
  const { store, grouper, now } = desk;
  return decideInTurn(desk, async (after) => {
    const refusal = await store.stories.judgeCorrection({ correction, seen });
    if (refusal !== null) return { kind: 'refused', reason: refusal };
    const known = await grouper.correct(correction);
    // Of stories that are done with the grouper knows nothing; what is recorded here it learns like all else.
    const changes = known.length > 0 ? known : await store.placing.changesDoing(correction);
    const recorded = await store.placing.recordCorrection({
      ...{ readerId, correction, after, changes, at: now() },
    });
    if (recorded.kind === 'behind') return null;
    if (known.length > 0) grouper.learned(recorded.last);
    const { correction: id, story } = recorded;
    return { kind: 'done', correction: id, story };
  });
}

/** Takes a reader's decision back. Throws StoreError. */
export function undoCorrection(
  desk: StoryDesk & TellDesk,
  correctionId: number,
): Promise<CorrectionResult> {
  const { store, grouper, now } = desk;
  return decideInTurn(desk, async (after) => {
    const kept = await store.stories.correctionById(correctionId);
    if (kept === null) return { kind: 'refused', reason: 'There is no such decision.' };
    if (kept.undoneAt !== null) {
      return { kind: 'refused', reason: 'The decision has been taken back already.' };
    }
    const known = await grouper.undo(kept.correction);
    const changes = known.length > 0 ? known : await store.placing.changesUndoing(correctionId);
    const recorded = await store.placing.recordUndone({
      ...{ correction: correctionId, after, changes, at: now() },
    });
    if (recorded.kind === 'behind') return null;
    if (known.length > 0) grouper.learned(recorded.last);
    else grouper.dismiss();
    return { kind: 'done', correction: correctionId, story: recorded.story };
  });
}

/** Others may record meanwhile; more often than this in a row nobody does. */
const TRIES = 5;

/**
 * Decides when it is known what everybody decided before; null from `decide` means that somebody was faster. Whatever
 * fails, the grouper then knows what the library does not, and begins anew.
 */
async function decideInTurn(
  desk: StoryDesk & TellDesk,
  decide: (after: number) => Promise<CorrectionResult | null>,
): Promise<CorrectionResult> {
  const result = await desk.grouper.inTurn(async () => {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const decided = await decide(await resumeStories(desk)).catch((error: unknown) => {
        desk.grouper.dismiss();
        throw error;
      });
      if (decided !== null) return decided;
      desk.grouper.dismiss();
    }
    return { kind: 'refused' as const, reason: 'News is coming in too fast just now: try again.' };
  });
  if (result.kind === 'done') await tellAwaited(desk, { story: result.story });
  return result;
}
