import type { StoryLogLine } from '../../model/library-stories.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { fromJson, listOf } from '../json-values.ts';
import type { StoryLogTable } from './story-schema.ts';

/** The number of the log's last entry; 0: there is none. */
export async function lastLogNumber(db: Db): Promise<number> {
  const row = await db
    .selectFrom('story_log')
    .select(({ fn }) => fn.max('number').as('last'))
    .executeTakeFirst();
  return row?.last ?? 0;
}

export type LogQuery = {
  /** Only entries with a smaller number: the last of the page before. Null: from the newest. */
  readonly before: number | null;
  readonly limit: number;
};

/** What happened to a story, and what it lost to others; the newest first. */
export async function logOfStory(
  db: Db,
  id: number,
  { before, limit }: LogQuery,
): Promise<StoryLogLine[]> {
  const bound = before ?? Number.MAX_SAFE_INTEGER;
  const numbers = db
    .selectFrom('story_log')
    .select('number')
    .where('story_id', '=', id)
    .where('number', '<', bound)
    .orderBy('number', 'desc')
    .limit(limit);
  const lost = db
    .selectFrom('story_log')
    .select('number')
    .where('from_story', '=', id)
    .where('number', '<', bound)
    .orderBy('number', 'desc')
    .limit(limit);
  const rows = await db
    .selectFrom('story_log')
    .leftJoin('story_correction', 'story_correction.id', 'story_log.correction_id')
    .leftJoin('reader', 'reader.id', 'story_correction.reader_id')
    .selectAll('story_log')
    .select('reader.name as reader')
    .where((eb) => eb.or([eb('number', 'in', numbers), eb('number', 'in', lost)]))
    .orderBy('number', 'desc')
    .limit(limit)
    .execute();
  return rows.map(toLogLine);
}

type LogRow = StoryLogTable & { readonly reader: string | null };

function toLogLine(row: LogRow): StoryLogLine {
  const { number, at, kind, story_id, from_story, article_id, articles, reason, reader } = row;
  return {
    ...{ number, at, kind, reason, by: reader, from: from_story, into: story_id },
    articles: article_id === null ? toNumbers(articles) : [article_id],
  };
}

export function toNumbers(json: string | null): number[] {
  return json === null
    ? []
    : listOf(fromJson(json), (one) => (typeof one === 'number' ? one : null));
}
