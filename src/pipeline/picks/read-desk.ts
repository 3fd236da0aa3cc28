import type { Desk } from '../../desk.ts';
import type { ShownPick } from '../../model/edition/editors-pick.ts';
import type { StoryRecord } from '../../model/library-stories.ts';
import type { Millis } from '../../model/time.ts';
import type { GraveEditLine } from '../../store/stories/edit-notices.ts';
import { readTopStories, type TopStory } from '../stories/top-stories.ts';
import { showPicks } from './read-picks.ts';

/** Why an editor should look at a pick again. */
export type PickDoubt =
  /** Readers see nothing of it. */
  | { readonly kind: 'gone' }
  /** So many of its story's claims are disputed, or were corrected or withdrawn. */
  | { readonly kind: 'disputed' | 'corrected'; readonly count: number }
  /** An outlet corrected a text of it since it was picked. */
  | { readonly kind: 'edited'; readonly edit: GraveEditLine; readonly outletName: string };

export type DoubtedPick = { readonly pick: ShownPick; readonly doubts: readonly PickDoubt[] };

export type EditorsDesk = {
  /** Top stories that are not picked, the first to pick first, each with what puts it there. */
  readonly suggested: readonly TopStory[];
  /** Picks that stand, or are to come, and that something speaks against. */
  readonly doubted: readonly DoubtedPick[];
  /** Picks that are to come, the next first. */
  readonly scheduled: readonly ShownPick[];
};

const SUGGESTED = 10;

/** What an editor decides on now. Suggestions go by the same reasons as the front page's top stories: nobody's taste. */
export async function readDesk(
  desk: Pick<Desk, 'store' | 'outletLabels' | 'log'>,
  { readerId, now }: { readonly readerId: number; readonly now: Millis },
): Promise<EditorsDesk> {
  const standing = await showPicks(desk, readerId, await desk.store.picks.standing(now));
  const picked = new Set(
    standing.map(({ target }) => (target.kind === 'story' ? target.id : null)),
  );
  const top = await readTopStories(desk, { readerId, now, limit: SUGGESTED + picked.size });
  const doubted: DoubtedPick[] = [];
  for (const pick of standing) {
    const doubts = await doubtsOf(desk, readerId, pick);
    if (doubts.length > 0) doubted.push({ pick, doubts });
  }
  return {
    suggested: top.filter(({ story }) => !picked.has(story.id)).slice(0, SUGGESTED),
    doubted,
    scheduled: standing
      .filter(({ from }) => from > now)
      .toSorted((one, other) => one.from - other.from),
  };
}

async function doubtsOf(
  { store }: Pick<Desk, 'store'>,
  readerId: number,
  { shown, addedAt }: ShownPick,
): Promise<PickDoubt[]> {
  if (shown.kind === 'gone') return [{ kind: 'gone' }];
  if (shown.kind === 'article') {
    const { id, outletName } = shown.article;
    const edits = await store.stories.graveEdits([id], addedAt);
    return edits.slice(0, 1).map((edit) => ({ kind: 'edited', edit, outletName }));
  }
  if (shown.kind === 'muted') return [];
  const found = await store.stories.find(readerId, shown.story.id);
  return found?.kind === 'story' ? storyDoubts({ store }, found.story, addedAt) : [];
}

/** Of one story so many edits are named. */
const NAMED_EDITS = 3;

async function storyDoubts(
  { store }: Pick<Desk, 'store'>,
  { claims, coverage }: StoryRecord,
  since: Millis,
): Promise<PickDoubt[]> {
  const inState = (state: string) => claims.filter((claim) => claim.state === state).length;
  const [disputed, corrected] = [inState('disputed'), inState('corrected or withdrawn')];
  const outlets = new Map(coverage.map(({ article }) => [article.id, article.outletName]));
  const edits = await store.stories.graveEdits([...outlets.keys()], since);
  return [
    ...(corrected > 0 ? [{ kind: 'corrected' as const, count: corrected }] : []),
    ...(disputed > 0 ? [{ kind: 'disputed' as const, count: disputed }] : []),
    ...edits.slice(0, NAMED_EDITS).map((edit) => ({
      ...{ kind: 'edited' as const, edit },
      outletName: outlets.get(edit.articleId) ?? '',
    })),
  ];
}
