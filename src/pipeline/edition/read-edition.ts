import type { Desk } from '../../desk.ts';
import type { Edition, EditionStory } from '../../model/edition.ts';
import type { Millis } from '../../model/time.ts';
import { readTopStories, type TopStory } from '../stories/top-stories.ts';

const TOP = 24;
const WORDS_A_MINUTE = 220;

/** What to read now. */
export async function readEdition(
  desk: Pick<Desk, 'store' | 'outletLabels' | 'log'>,
  { readerId, now }: { readonly readerId: number; readonly now: Millis },
): Promise<Edition> {
  const top = await readTopStories(desk, { readerId, now, limit: TOP });
  const contested = await desk.store.claims.contested(top.map(({ story }) => story.id));
  const [lead, ...others] = top.map((one) => toEditionStory(one, contested.get(one.story.id) ?? 0));
  return {
    madeAt: now,
    lastVisitAt: null,
    lead: lead ?? null,
    top: others,
    forYou: [],
    picks: [],
    sections: [],
    news: { since: null, storyCount: 0, movedOnCount: 0, minutes: 0 },
  };
}

function toEditionStory({ story, place }: TopStory, contestedCount: number): EditionStory {
  return {
    ...{ story, place, contestedCount },
    ...{ personal: null, whatIsNew: null, claim: null, followedBy: null },
    minutes: Math.max(1, Math.round(story.shown.wordCount / WORDS_A_MINUTE)),
  };
}
