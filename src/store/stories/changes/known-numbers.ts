import type { StoryChange } from '../../../model/story.ts';
import { inBatches } from '../../database/in-batches.ts';
import type { Db } from '../../database/sqlite-driver.ts';
import type { StoryArticleTable } from '../story-schema.ts';

/** What the library knows of the articles, stories and events that some changes name. Grows with what they make. */
export type KnownNumbers = {
  readonly stories: Set<number>;
  readonly events: Set<number>;
  /** Articles of the library, with their outlet. */
  readonly outlets: ReadonlyMap<number, number>;
  /** Where articles stand. */
  readonly standing: Map<number, StoryArticleTable>;
};

export async function knownNumbers(db: Db, changes: readonly StoryChange[]): Promise<KnownNumbers> {
  const articles = changes.flatMap((one) => (one.kind === 'placed' ? one.placement.article : []));
  const numbers = [...new Set(changes.flatMap(numbersIn))];
  const known = {
    stories: new Set<number>(),
    events: new Set<number>(),
    outlets: new Map<number, number>(),
    standing: new Map<number, StoryArticleTable>(),
  };
  for (const some of inBatches(numbers)) {
    const stories = await db.selectFrom('story').select('id').where('id', 'in', some).execute();
    const events = await db
      .selectFrom('story_event')
      .select('id')
      .where('id', 'in', some)
      .execute();
    for (const { id } of stories) known.stories.add(id);
    for (const { id } of events) known.events.add(id);
  }
  for (const some of inBatches([...new Set(articles)])) {
    for (const row of await outletsOf(db, some)) known.outlets.set(row.id, row.outlet_id);
    for (const row of await standingOf(db, some)) known.standing.set(row.article_id, row);
  }
  return known;
}

function numbersIn(change: StoryChange): number[] {
  if (change.kind === 'placed') return [change.placement.story, change.placement.event];
  return [change.from, change.into];
}

function outletsOf(db: Db, ids: readonly number[]) {
  return db.selectFrom('article').select(['id', 'outlet_id']).where('id', 'in', ids).execute();
}

function standingOf(db: Db, ids: readonly number[]) {
  return db.selectFrom('story_article').selectAll().where('article_id', 'in', ids).execute();
}
