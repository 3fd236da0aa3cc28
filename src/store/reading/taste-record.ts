import type {
  TasteExample,
  TasteFeature,
  TasteKind,
  TasteRecord,
  TasteStart,
} from '../../model/edition/taste.ts';
import type { Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { fromJson, listOf } from '../json-values.ts';
import type { TasteFeatureTable } from './reading-schema.ts';
import { MOST_KEPT } from './shown-stories.ts';

/** All that a reader's taste is told from since it last began anew. */
export async function tasteOf(db: Db, readerId: number): Promise<TasteRecord> {
  const taste = await db
    .selectFrom('taste')
    .selectAll()
    .where('reader_id', '=', readerId)
    .executeTakeFirst();
  const features = await db
    .selectFrom('taste_feature')
    .selectAll()
    .where('reader_id', '=', readerId)
    .execute();
  return {
    examples: await examplesSince(db, { readerId, since: taste?.since ?? 0, features }),
    starts: features.flatMap(toStart),
    canUndo: (taste?.before ?? null) !== null,
  };
}

type FeatureRow = Pick<
  TasteFeatureTable,
  'kind' | 'key' | 'label' | 'edit' | 'prior_mean' | 'prior_variance'
> & { readonly id: number };

function toStart(row: FeatureRow): TasteStart[] {
  const { kind, key, label, edit, prior_mean: mean, prior_variance: variance } = row;
  const prior = mean === null || variance === null ? null : { mean, variance };
  return edit === null && prior === null ? [] : [{ kind, key, label, edit, prior }];
}

type Asked = {
  readonly readerId: number;
  readonly since: Millis;
  readonly features: readonly FeatureRow[];
};

async function examplesSince(db: Db, { readerId, since, features }: Asked) {
  const byId = new Map(features.map((one) => [one.id, toFeature(one)]));
  const rows = await db
    .selectFrom('shown_story')
    .innerJoin('story', 'story.id', 'shown_story.story_id')
    .select(['story_id', 'last_at', 'visits', 'features', 'merged_into'])
    .where('reader_id', '=', readerId)
    .where('last_at', '>=', since)
    .orderBy('last_at', 'desc')
    .orderBy('story_id')
    .limit(MOST_KEPT)
    .execute();
  const acts = await actsSince(db, readerId, since);
  return rows.toReversed().map(({ story_id, merged_into, last_at, visits, features: ids }) => {
    const story = merged_into ?? story_id;
    return {
      ...{ story: story_id, at: last_at, visits },
      features: featuresIn(ids, byId),
      isOpened: acts.opened.has(story),
      isFinished: acts.finished.has(story),
      isSaved: acts.saved.has(story),
      isHidden: acts.hidden.has(story),
    } satisfies TasteExample;
  });
}

function toFeature({ kind, key, label }: FeatureRow): TasteFeature {
  return { kind: kind satisfies TasteKind, key, label };
}

function featuresIn(ids: string, byId: ReadonlyMap<number, TasteFeature>): TasteFeature[] {
  return listOf(fromJson(ids), (id) => (typeof id === 'number' ? (byId.get(id) ?? null) : null));
}

type Acts = Readonly<Record<'opened' | 'finished' | 'saved' | 'hidden', ReadonlySet<number>>>;

/** The stories that the reader did something with. */
async function actsSince(db: Db, readerId: number, since: Millis): Promise<Acts> {
  const opened = await db
    .selectFrom('reading')
    .innerJoin('story_article', 'story_article.article_id', 'reading.article_id')
    .select(({ fn }) => ['story_id', fn.max('finished_at').as('finished')])
    .where('reader_id', '=', readerId)
    .where('opened_at', '>=', since)
    .groupBy('story_id')
    .execute();
  const pages = await db
    .selectFrom('opened_story')
    .innerJoin('story', 'story.id', 'opened_story.story_id')
    .select(['story_id', 'merged_into'])
    .where('reader_id', '=', readerId)
    .where('opened_at', '>=', since)
    .execute();
  const saved = await db
    .selectFrom('mark')
    .innerJoin('story_article', 'story_article.article_id', 'mark.article_id')
    .select('story_id')
    .where('reader_id', '=', readerId)
    .where('saved_at', 'is not', null)
    .where('saved_at', '>=', since)
    .execute();
  return {
    opened: new Set([
      ...opened.map(({ story_id }) => story_id),
      ...pages.map(({ story_id, merged_into }) => merged_into ?? story_id),
    ]),
    finished: new Set(
      opened.flatMap(({ story_id, finished }) => (finished === null ? [] : [story_id])),
    ),
    saved: new Set(saved.map(({ story_id }) => story_id)),
    hidden: await hiddenStories(db, readerId, since),
  };
}

/** Hidden as a story, or an article of it. */
async function hiddenStories(db: Db, readerId: number, since: Millis): Promise<Set<number>> {
  const rows = await db
    .selectFrom('hidden')
    .leftJoin('story_article', (join) =>
      join.onRef('story_article.article_id', '=', 'hidden.target').on('kind', '=', 'article'),
    )
    .leftJoin('story', (join) =>
      join.onRef('story.id', '=', 'hidden.target').on('kind', '=', 'story'),
    )
    .select(['target', 'story_article.story_id', 'merged_into'])
    .where('reader_id', '=', readerId)
    .where('at', '>=', since)
    .execute();
  return new Set(
    rows.map(({ target, story_id, merged_into }) => story_id ?? merged_into ?? target),
  );
}
