import { nameKey } from '../../model/accounts/sign-in-name.ts';
import type { Millis } from '../../model/time.ts';
import { MOST_GROUPS, MOST_MEMBERS, RETURN_LASTS } from '../../model/together/group.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { groupsOf, invitationsTo } from './read-groups.ts';

/** Who asks, and of which group. */
export type OfGroup = { readonly readerId: number; readonly groupId: number };

type Named = { readonly name: string; readonly at: Millis };
type Of = { readonly member: number; readonly at: Millis };

export async function addGroup(
  step: Db,
  readerId: number,
  { name, at }: Named,
): Promise<number | null> {
  await forgetLeft(step, at);
  if ((await groupsOf(step, readerId, null)).length >= MOST_GROUPS) return null;
  const { id } = await step
    .insertInto('reader_group')
    .values({ reader_id: readerId, name, created_at: at })
    .returning('id')
    .executeTakeFirstOrThrow();
  await put(step, { readerId, groupId: id }, at);
  return id;
}

/** The same is written for a name that nobody has, so that no time tells it from one that somebody has. */
export async function invite(step: Db, of: OfGroup, { name, at }: Named): Promise<boolean> {
  const [group] = await groupsOf(step, of.readerId, of.groupId);
  if (group === undefined) return false;
  const { asked } = await step
    .selectFrom('group_invitation')
    .select(({ fn }) => fn.countAll<number>().as('asked'))
    .where('group_id', '=', of.groupId)
    .executeTakeFirstOrThrow();
  if (asked >= 2 * MOST_MEMBERS) return false;
  const row = { name, reader_id: of.readerId, at };
  await step
    .insertInto('group_invitation')
    .values({ ...row, group_id: of.groupId, name_key: nameKey(name) })
    .onConflict((conflict) => conflict.columns(['group_id', 'name_key']).doUpdateSet(row))
    .execute();
  return true;
}

export async function acceptInvitation(step: Db, of: OfGroup, at: Millis): Promise<boolean> {
  await forgetLeft(step, at);
  const invited = await invitationsTo(step, of.readerId, at);
  if (!invited.some(({ groupId }) => groupId === of.groupId)) return false;
  if ((await groupsOf(step, of.readerId, null)).length >= MOST_GROUPS) return false;
  const { members } = await step
    .selectFrom('group_member')
    .select(({ fn }) => fn.countAll<number>().as('members'))
    .where('group_id', '=', of.groupId)
    .executeTakeFirstOrThrow();
  if (members >= MOST_MEMBERS) return false;
  await put(step, of, at);
  return true;
}

async function put(step: Db, { readerId, groupId }: OfGroup, at: Millis): Promise<void> {
  const standing = { joined_at: at, left_at: null, left_by: null };
  await step
    .insertInto('group_member')
    .values({ group_id: groupId, reader_id: readerId, ...standing })
    .onConflict((conflict) => conflict.columns(['group_id', 'reader_id']).doUpdateSet(standing))
    .execute();
}

export async function leaveGroup(step: Db, of: OfGroup, at: Millis): Promise<boolean> {
  await forgetLeft(step, at);
  return takeOut(step, of, { member: of.readerId, at });
}

export async function removeMember(step: Db, of: OfGroup, { member, at }: Of): Promise<boolean> {
  await forgetLeft(step, at);
  const [group] = await groupsOf(step, of.readerId, of.groupId);
  if (group?.members[0]?.readerId !== of.readerId || member === of.readerId) return false;
  return takeOut(step, of, { member, at });
}

/** What was asked of them goes too, or they could come back by it. */
async function takeOut(step: Db, of: OfGroup, { member, at }: Of): Promise<boolean> {
  const { numUpdatedRows } = await step
    .updateTable('group_member')
    .set({ left_at: at, left_by: of.readerId })
    .where('group_id', '=', of.groupId)
    .where('reader_id', '=', member)
    .where('left_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await step
    .deleteFrom('group_invitation')
    .where('group_id', '=', of.groupId)
    .where('name_key', 'in', ({ selectFrom }) =>
      selectFrom('reader')
        .select('name_key')
        .where('id', '=', member)
        .$narrowType<{ name_key: string }>(),
    )
    .execute();
  return true;
}

export async function returnMember(step: Db, of: OfGroup, { member, at }: Of): Promise<boolean> {
  const { numUpdatedRows } = await step
    .updateTable('group_member')
    .set({ left_at: null, left_by: null })
    .where('group_id', '=', of.groupId)
    .where('reader_id', '=', member)
    .where('left_by', '=', of.readerId)
    .where('left_at', '>', at - RETURN_LASTS)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** What cannot be taken back any more is gone, and a group that nobody is in with it. */
async function forgetLeft(step: Db, at: Millis): Promise<void> {
  await step
    .deleteFrom('group_member')
    .where('left_at', '<=', at - RETURN_LASTS)
    .execute();
  await step
    .deleteFrom('reader_group')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('group_member')
            .select('group_id')
            .whereRef('group_member.group_id', '=', 'reader_group.id'),
        ),
      ),
    )
    .execute();
}
