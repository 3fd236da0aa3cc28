import type { Desk } from '../../../desk.ts';
import { DAY, MINUTE, type Millis } from '../../../model/time.ts';
import type { Store } from '../../../store/store.ts';
import type {
  EarlierFound,
  EarlierQuery,
} from '../../../store/stories/silence/coverage-history.ts';
import { findSilence, type Silence } from '../../../stories/silence/find-silence.ts';
import { subjectTerms } from '../../../stories/silence/subject-terms.ts';

export type SilenceAsked = { readonly readerId: number; readonly story: number };

/** As long back as an outlet's habits are looked at. */
const LOOK_BACK = 60 * DAY;

/**
 * Which of a reader's outlets carry a story, and which of those that usually cover its subject do not. Null where there is no
 * such story. Who carries it now is asked each time; what was before it, a dozen questions to the search index, is kept for a
 * while: at a million articles they take a tenth of a second, and the last minutes of sixty days decide nothing.
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
  const { stories, count } = await earlierOn(store, { story, terms, since: at - LOOK_BACK }, at);
  const asked = { firstAt, terms, outlets: carriers };
  return findSilence({ story: asked, past: stories, pastCount: count, outlets, now: at });
}

type Kept = { readonly at: Millis; readonly found: Promise<EarlierFound> };

/** For each library: as long as it is open. */
const KEPT = new WeakMap<Store, Map<string, Kept>>();
const KEPT_FOR = 10 * MINUTE;
const MOST_KEPT = 500;

function earlierOn(store: Store, query: EarlierQuery, at: Millis): Promise<EarlierFound> {
  const kept = KEPT.get(store) ?? new Map<string, Kept>();
  KEPT.set(store, kept);
  const name = JSON.stringify([query.story, query.terms]);
  const known = kept.get(name);
  if (known !== undefined && at - known.at < KEPT_FOR) return known.found;
  const found = store.stories.earlierOn(query);
  // What failed is asked again.
  found.catch(() => kept.delete(name));
  kept.delete(name);
  kept.set(name, { at, found });
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST_KEPT) break;
    kept.delete(oldest);
  }
  return found;
}
