import type { Desk } from '../../../desk.ts';
import { DAY } from '../../../model/time.ts';
import { findSilence, type Silence } from '../../../stories/silence/find-silence.ts';
import { subjectTerms } from '../../../stories/silence/subject-terms.ts';

export type SilenceAsked = { readonly readerId: number; readonly story: number };

/** As long back as an outlet's habits are looked at. */
const LOOK_BACK = 60 * DAY;

/**
 * Which of a reader's outlets carry a story, and which of those that usually cover its subject do not. Null where there is no
 * such story. Found anew each time it is asked for: a dozen questions to the search index.
 */
export async function silentOutlets(
  { store, now }: Pick<Desk, 'store' | 'now'>,
  { readerId, story }: SilenceAsked,
): Promise<Silence | null> {
  const coverage = await store.stories.coverage(readerId, story);
  if (coverage === null) return null;
  const { firstAt, articles, carriers, outlets } = coverage;
  const terms = subjectTerms(articles);
  const at = now();
  const { stories, count } = await store.stories.earlierOn({ story, terms, since: at - LOOK_BACK });
  const asked = { firstAt, terms, outlets: carriers };
  return findSilence({ story: asked, past: stories, pastCount: count, outlets, now: at });
}
