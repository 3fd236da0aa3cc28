import type { SpeakerStory } from '../../../model/library-stories.ts';
import type { Db } from '../../database/sqlite-driver.ts';
import { mutedStories, type StoryLens } from '../../following/muted.ts';
import { linesOfStories, standingStories } from './story-lines.ts';

export type SpeakerStories = {
  readonly readerId: number;
  /** See Speaker.key. */
  readonly key: string;
  /** Only stories whose newest article has a smaller id. Null: from the newest. */
  readonly before: number | null;
  readonly limit: number;
};

/** Statements looked at, the newest: heads of state have tens of thousands. */
const STATEMENTS_ASKED = 5_000;

export async function storiesOfSpeaker(
  db: Db,
  lens: StoryLens,
  { readerId, key, before, limit }: SpeakerStories,
): Promise<SpeakerStory[]> {
  const said = db
    .selectFrom('statement')
    .select('article_id')
    .where('speaker_key', '=', key)
    .orderBy('article_id', 'desc')
    .limit(STATEMENTS_ASKED)
    .as('said');
  const counts = await db
    .selectFrom(said)
    .innerJoin('story_article', 'story_article.article_id', 'said.article_id')
    .innerJoin('story', 'story.id', 'story_article.story_id')
    .select(({ fn }) => ['story.id', fn.countAll<number>().as('count')])
    .where('story.newest_id', '<', before ?? Number.MAX_SAFE_INTEGER)
    .groupBy('story.id')
    .orderBy('story.newest_id', 'desc')
    // Some may be muted.
    .limit(lens.mutes.all.length === 0 ? limit : limit * 2)
    .execute();
  const counted = new Map(counts.map(({ id, count }) => [id, count]));
  const muted = await mutedStories(db, lens, [...counted.keys()]);
  const rows = await standingStories(db, readerId)
    .where(
      'story.id',
      'in',
      [...counted.keys(), -1].filter((id) => !muted.has(id)),
    )
    .orderBy('newest_id', 'desc')
    .limit(limit)
    .execute();
  const lines = await linesOfStories(db, lens, rows);
  return lines.map((story) => ({ story, statementCount: counted.get(story.id) ?? 0 }));
}
