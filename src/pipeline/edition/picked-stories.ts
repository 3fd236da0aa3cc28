import type { EditionPick } from '../../model/edition/edition.ts';
import type { Millis } from '../../model/time.ts';
import { readPicks } from '../picks/read-picks.ts';
import { type EditionDesk, type PooledStory, signalsOf } from './story-pool.ts';
import type { Telling } from './tell-stories.ts';

type Picked = {
  /** Those that are not in the pool already. */
  readonly stories: readonly PooledStory[];
  readonly told: (tell: Telling) => EditionPick[];
};

type PickAsked = {
  readonly readerId: number;
  readonly now: Millis;
  readonly pool: readonly PooledStory[];
};

/** What an editor picked, without what this reader muted or hid. */
export async function pickedStories(
  desk: EditionDesk,
  { readerId, now, pool }: PickAsked,
): Promise<Picked> {
  const picks = await readPicks(desk, { readerId, now });
  const stories = picks.flatMap(({ shown }) => (shown.kind === 'story' ? [shown.story] : []));
  const articles = picks.flatMap(({ shown }) => (shown.kind === 'article' ? [shown.article] : []));
  const barred = await barredFrom(desk, readerId, {
    stories: stories.map(({ id }) => id),
    articles: articles.map(({ id }) => id),
  });
  const pooled = new Map(pool.map((one) => [one.line.id, one]));
  const allowed = stories.filter(({ id }) => !barred.stories.has(id));
  const signals = await signalsOf(desk, readerId, allowed);
  const own = allowed.map((line, at) => pooled.get(line.id) ?? outsider(line, signals[at]));
  const byId = new Map(own.flatMap((one) => (one === null ? [] : [[one.line.id, one] as const])));
  return {
    stories: [...byId.values()],
    told: (tell) =>
      picks.flatMap(({ shown, comment }) => {
        if (shown.kind === 'story') return toldStory(byId.get(shown.story.id), comment, tell);
        if (shown.kind !== 'article') return [];
        return barred.articles.has(shown.article.id) ? [] : [{ ...shown, comment }];
      }),
  };
}

function toldStory(
  story: PooledStory | undefined,
  comment: string | null,
  tell: Telling,
): EditionPick[] {
  return story === undefined ? [] : [{ kind: 'story', comment, story: tell(story, null) }];
}

function outsider(line: PooledStory['line'], signals: PooledStory['signals'] | undefined) {
  return signals === undefined ? null : { line, signals, place: null, followedBy: null };
}

/** Which of these a reader must not be shown. */
async function barredFrom(
  { store }: EditionDesk,
  readerId: number,
  asked: { readonly stories: readonly number[]; readonly articles: readonly number[] },
) {
  const { following, reading } = store;
  const hidden = await reading.hidden(readerId);
  return {
    stories: new Set([
      ...hidden.stories,
      ...(await following.mutedStories(readerId, asked.stories)),
    ]),
    articles: new Set([
      ...hidden.articles,
      ...(await following.mutedAmong(readerId, asked.articles)),
    ]),
  };
}
