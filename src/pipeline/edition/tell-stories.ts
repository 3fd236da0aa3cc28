import type { EditionStory, StoryNews } from '../../model/edition/edition.ts';
import type { PersonalPlace } from '../../model/edition/taste.ts';
import type { Millis } from '../../model/time.ts';
import type { CameSince } from '../../store/reading/came-since.ts';
import { readingMinutes } from '../../text/reading/reading-time.ts';
import type { EditionDesk, PooledStory } from './story-pool.ts';

/** A chosen story with all that is told beside it. */
export type Telling = (story: PooledStory, personal: PersonalPlace | null) => EditionStory;

/** Reads what is told beside stories; `since` is null at the first visit. */
export async function tellStories(
  { store }: EditionDesk,
  pooled: readonly PooledStory[],
  since: Millis | null,
): Promise<Telling> {
  const ids = [...new Set(pooled.map(({ line }) => line.id))];
  const contested = await store.claims.contested(ids);
  const claims = await store.claims.toShow(ids);
  const came = since === null ? [] : await store.reading.cameSince(since, ids);
  const bySince = new Map(came.map((one) => [one.story, one]));
  const additions = await additionsOf({ store }, came);
  return ({ line, place, followedBy }, personal) => {
    const since = bySince.get(line.id) ?? null;
    const whatIsNew = since === null ? null : newsOf(line.articleCount, since, additions);
    return {
      ...{ story: line, place, personal, whatIsNew, followedBy },
      contestedCount: contested.get(line.id) ?? 0,
      claim: claims.get(line.id) ?? null,
      minutes: minutesOf(line, whatIsNew?.kind === 'moved on' ? since : null),
    };
  };
}

type Additions = ReadonlyMap<number, string>;

/** The first new sentence of each report that came, as printed. */
async function additionsOf(
  { store }: Pick<EditionDesk, 'store'>,
  came: readonly CameSince[],
): Promise<Additions> {
  const ids = came.flatMap(({ reports }) => reports.map(({ article }) => article));
  const places = ids.length === 0 ? [] : await store.stories.ofArticles(ids);
  return new Map(
    places.flatMap(({ articleId, addition }) => {
      const sentence = addition?.sentences[0]?.text;
      return sentence === undefined ? [] : [[articleId, sentence] as const];
    }),
  );
}

function newsOf(articleCount: number, came: CameSince, additions: Additions): StoryNews {
  if (came.articleCount >= articleCount) return { kind: 'new' };
  const telling = came.reports.find(({ article }) => additions.has(article));
  const words = additions.get(telling?.article ?? 0);
  const adds =
    telling === undefined || words === undefined ? null : { article: telling.article, words };
  return { kind: 'moved on', articleCount: came.articleCount, adds };
}

/** The report that stands for a story, or those that came since the last visit. */
function minutesOf({ shown }: PooledStory['line'], came: CameSince | null): number {
  const words = came?.reports.reduce((sum, { wordCount }) => sum + wordCount, 0) ?? 0;
  return readingMinutes(words > 0 ? words : shown.wordCount, shown.language);
}
