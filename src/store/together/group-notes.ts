import { sql } from 'kysely';
import type { Millis } from '../../model/time.ts';
import type { GroupNote, NoteTarget } from '../../model/together/group.ts';
import type { Db } from '../database/sqlite-driver.ts';

/** What a page of notes shows. */
const MOST_NOTES = 100;

export type NewNote = {
  readonly readerId: number;
  readonly groupId: number;
  readonly target: NoteTarget;
  readonly name: string;
  readonly words: string;
};

export function noteCalls(db: Db) {
  return {
    /** What is said in a reader's groups, or in one of them, the newest first. */
    notes: async (readerId: number, groupId: number | null): Promise<GroupNote[]> => {
      let asked = notes(db, readerId);
      if (groupId !== null) asked = asked.where('group_note.group_id', '=', groupId);
      return (await asked.limit(MOST_NOTES).execute()).map(toNote);
    },

    /** What is said in a reader's groups of a story, and of what went into it, or of an article. */
    notesOn: async (readerId: number, { kind, id }: NoteTarget): Promise<GroupNote[]> => {
      const ofKind = notes(db, readerId).where('group_note.kind', '=', kind);
      const asked =
        kind === 'article'
          ? ofKind.where('group_note.target', '=', id)
          : ofKind.where('group_note.target', 'in', ({ selectFrom }) =>
              selectFrom('story')
                .select('id')
                .where((eb) => eb.or([eb('id', '=', id), eb('merged_into', '=', id)])),
            );
      const rows = await asked.limit(MOST_NOTES).execute();
      return rows.map(toNote);
    },

    /** Null: the group is none of the writer's. */
    addNote: async (note: NewNote, at: Millis): Promise<number | null> => {
      const { readerId, groupId, target, name, words } = note;
      const own = await db
        .selectFrom('group_member')
        .select('group_id')
        .where('reader_id', '=', readerId)
        .where('group_id', '=', groupId)
        .where('left_at', 'is', null)
        .executeTakeFirst();
      if (own === undefined) return null;
      const { id } = await db
        .insertInto('group_note')
        .values({
          ...{ group_id: groupId, reader_id: readerId, kind: target.kind, target: target.id },
          ...{ name, words, at },
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      return id;
    },

    /** Takes a note back: only who wrote it. */
    removeNote: (readerId: number, id: number, at: Millis): Promise<boolean> =>
      setRemoved(db, { readerId, id }, at),

    restoreNote: (readerId: number, id: number): Promise<boolean> =>
      setRemoved(db, { readerId, id }, null),
  };
}

/** Of groups that the reader is in. */
function notes(db: Db, readerId: number) {
  return db
    .selectFrom('group_note')
    .innerJoin('group_member', 'group_member.group_id', 'group_note.group_id')
    .innerJoin('reader_group', 'reader_group.id', 'group_note.group_id')
    .innerJoin('reader', 'reader.id', 'group_note.reader_id')
    .leftJoin('story', (join) =>
      join.onRef('story.id', '=', 'group_note.target').on('group_note.kind', '=', 'story'),
    )
    .select(['group_note.id', 'group_note.group_id', 'group_note.reader_id', 'group_note.kind'])
    .select(['group_note.name', 'group_note.words', 'group_note.at'])
    .select('reader_group.name as group')
    .select(sql<string>`coalesce(reader.display_name, reader.name)`.as('from'))
    .select(sql<number>`coalesce(story.merged_into, group_note.target)`.as('target'))
    .where('group_member.reader_id', '=', readerId)
    .where('group_member.left_at', 'is', null)
    .where('group_note.removed_at', 'is', null)
    .orderBy('group_note.id', 'desc');
}

type NoteRow = Awaited<ReturnType<ReturnType<typeof notes>['executeTakeFirstOrThrow']>>;

function toNote(row: NoteRow): GroupNote {
  return {
    ...{ id: row.id, groupId: row.group_id, groupName: row.group, readerId: row.reader_id },
    ...{ from: row.from, target: { kind: row.kind, id: row.target } },
    ...{ name: row.name, words: row.words, at: row.at },
  };
}

type OwnNote = { readonly readerId: number; readonly id: number };

async function setRemoved(db: Db, { readerId, id }: OwnNote, at: Millis | null): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('group_note')
    .set({ removed_at: at })
    .where('id', '=', id)
    .where('reader_id', '=', readerId)
    .where('removed_at', at === null ? 'is not' : 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
