import { sql } from 'kysely';
import type { Millis } from '../../model/time.ts';
import {
  type AskedName,
  type Group,
  type GroupInvitation,
  INVITATION_LASTS,
} from '../../model/together/group.ts';
import type { Db } from '../database/sqlite-driver.ts';

/** A reader's groups, or one of them. */
export async function groupsOf(db: Db, readerId: number, groupId: number | null): Promise<Group[]> {
  let asked = db
    .selectFrom('group_member as own')
    .innerJoin('reader_group', 'reader_group.id', 'own.group_id')
    .innerJoin('group_member as one', 'one.group_id', 'own.group_id')
    .innerJoin('reader', 'reader.id', 'one.reader_id')
    .select(['reader_group.id', 'reader_group.name', 'one.reader_id', 'one.joined_at'])
    .select(sql<string>`coalesce(reader.display_name, reader.name)`.as('member'))
    .where('own.reader_id', '=', readerId)
    .where('own.left_at', 'is', null)
    .where('one.left_at', 'is', null)
    .orderBy('reader_group.name')
    .orderBy('reader_group.id')
    .orderBy('one.joined_at')
    .orderBy('one.reader_id');
  if (groupId !== null) asked = asked.where('own.group_id', '=', groupId);
  const rows = await asked.execute();
  return [...Map.groupBy(rows, ({ id }) => id)].map(([id, members]) => ({
    id,
    name: members[0]?.name ?? '',
    members: members.map(({ reader_id, member, joined_at }) => ({
      ...{ readerId: reader_id, name: member, joinedAt: joined_at },
    })),
  }));
}

/** Only readers who were there when they were invited: a name that is free is nobody's to take up. */
export async function invitationsTo(
  db: Db,
  readerId: number,
  now: Millis,
): Promise<GroupInvitation[]> {
  const { rows } = await sql<GroupInvitation>`
    select invitation.group_id as "groupId", reader_group.name as "groupName",
      coalesce(sender.display_name, sender.name) as "from", invitation.at as "at"
    from reader
    join group_invitation as invitation on invitation.name_key = reader.name_key
    join reader_group on reader_group.id = invitation.group_id
    join reader as sender on sender.id = invitation.reader_id
    where reader.id = ${readerId} and reader.created_at <= invitation.at and reader.role <> 'guest'
      and invitation.at > ${now - INVITATION_LASTS}
      and not exists (select 1 from group_refusal as refusal
        where refusal.reader_id = reader.id and refusal.group_id = invitation.group_id)
      and not exists (select 1 from group_member as member
        where member.reader_id = reader.id and member.group_id = invitation.group_id
          and member.left_at is null)
      and exists (select 1 from group_member as member
        where member.reader_id = sender.id and member.group_id = invitation.group_id
          and member.left_at is null)
    order by invitation.at desc, invitation.group_id`.execute(db);
  return rows.map((row) => ({ ...row }));
}

export async function askedBy(db: Db, groupId: number, now: Millis): Promise<AskedName[]> {
  return db
    .selectFrom('group_invitation as invitation')
    .select(['invitation.name', 'invitation.at'])
    .where('group_id', '=', groupId)
    .where('at', '>', now - INVITATION_LASTS)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('group_member')
            .innerJoin('reader', 'reader.id', 'group_member.reader_id')
            .select('reader.id')
            .whereRef('group_member.group_id', '=', 'invitation.group_id')
            .whereRef('reader.name_key', '=', 'invitation.name_key')
            .where('left_at', 'is', null),
        ),
      ),
    )
    .orderBy('at', 'desc')
    .orderBy('name_key')
    .execute();
}
