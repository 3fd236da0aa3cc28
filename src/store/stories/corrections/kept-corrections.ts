import type { Selectable } from 'kysely';
import type { KeptCorrection } from '../../../model/library-stories.ts';
import type { StoryCorrection } from '../../../model/story.ts';
import type { Db } from '../../database/sqlite-driver.ts';
import { fromJson, isRecord } from '../../json-values.ts';
import { toNumbers } from '../story-log.ts';
import type { StoryCorrectionTable } from '../story-schema.ts';

/** What readers decided about a story and did not take back, the newest first. */
export async function correctionsOfStory(db: Db, id: number): Promise<KeptCorrection[]> {
  const about = (column: 'story_id' | 'other_story_id') =>
    db
      .selectFrom('story_correction')
      .select('id')
      .where(column, '=', id)
      .where('undone_at', 'is', null);
  const rows = await db
    .selectFrom('story_correction')
    .selectAll()
    .where((eb) =>
      eb.or([eb('id', 'in', about('story_id')), eb('id', 'in', about('other_story_id'))]),
    )
    .orderBy('id', 'desc')
    .execute();
  return rows.flatMap((row) => toKept(row) ?? []);
}

export async function correctionById(db: Db, id: number): Promise<KeptCorrection | null> {
  const row = await db
    .selectFrom('story_correction')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : toKept(row);
}

function toKept(row: Selectable<StoryCorrectionTable>): KeptCorrection | null {
  const correction = toCorrection(row.correction);
  if (correction === null) return null;
  const { id, at, reader_id, undone_at } = row;
  return { id, at, readerId: reader_id, correction, undoneAt: undone_at };
}

export function toCorrection(json: string): StoryCorrection | null {
  const value: unknown = fromJson(json);
  if (!isRecord(value)) return null;
  const { kind, article, into, story } = value;
  if (kind === 'merge') {
    const [one, other] = toNumbers(JSON.stringify(value.stories));
    return one === undefined || other === undefined ? null : { kind, stories: [one, other] };
  }
  if (kind === 'split' && typeof story === 'number') {
    return { kind, story, articles: toNumbers(JSON.stringify(value.articles)) };
  }
  if (kind === 'move' && typeof article === 'number' && typeof into === 'number') {
    return { kind, article, into };
  }
  return null;
}

/** So that a decision is found by the number that its story has now. */
export async function moveCorrections(db: Db, from: number, into: number): Promise<void> {
  for (const column of ['story_id', 'other_story_id'] as const) {
    await db
      .updateTable('story_correction')
      .set({ [column]: into })
      .where(column, '=', from)
      .where('undone_at', 'is', null)
      .execute();
  }
}
