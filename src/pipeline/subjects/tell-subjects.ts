import type { Desk } from '../../desk.ts';
import { subjectOf } from '../../ranking/subjects/subject-of.ts';
import { SUBJECTS_VERSION } from '../../ranking/subjects/subjects-version.ts';
import { subjectPacks } from './subject-packs.ts';

/** Articles in one transaction: some milliseconds. */
const BATCH = 500;

/**
 * Tells what articles are about that await it: news, articles whose section changed, and all of them after an update of the
 * table. Returns how many were told. Throws StoreError.
 */
export async function tellSubjects(
  { store }: Pick<Desk, 'store'>,
  { signal }: { readonly signal?: AbortSignal } = {},
): Promise<number> {
  const packs = await subjectPacks();
  let done = 0;
  let last = 0;
  while (signal?.aborted !== true) {
    const awaiting = await store.subjects.awaiting(SUBJECTS_VERSION, BATCH);
    const [first] = awaiting;
    // What changed meanwhile awaits still: the next pass has it.
    if (first === undefined || first.id === last) break;
    last = first.id;
    const told = awaiting.map((one) => {
      const pack = packs.get(one.feedUrl ?? '') ?? null;
      return { ...one, subject: subjectOf({ ...one, pack })?.subject ?? null };
    });
    await store.subjects.recordTold(told, SUBJECTS_VERSION);
    done += awaiting.length;
  }
  return done;
}
