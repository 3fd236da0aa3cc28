import type { Millis } from '../../model/time.ts';
import type { AskedName, Group, GroupInvitation } from '../../model/together/group.ts';
import type { Db } from '../database/sqlite-driver.ts';
import {
  acceptInvitation,
  addGroup,
  invite,
  leaveGroup,
  type OfGroup,
  removeMember,
  returnMember,
} from './change-groups.ts';
import { noteCalls } from './group-notes.ts';
import { handedCalls } from './handed-on.ts';
import { askedBy, groupsOf, invitationsTo } from './read-groups.ts';
import { sharedFolderCalls } from './shared-folders.ts';

/** All of it asks who asks: a reader sees and changes what is of their own groups and nothing else. */
export function togetherCalls(db: Db) {
  return {
    ...noteCalls(db),
    ...handedCalls(db),
    ...sharedFolderCalls(db),

    /** A reader's groups with their members, by name. */
    groups: (readerId: number): Promise<Group[]> => groupsOf(db, readerId, null),

    /** Null: there is none of theirs by that number. */
    group: async (readerId: number, groupId: number): Promise<Group | null> =>
      (await groupsOf(db, readerId, groupId))[0] ?? null,

    /** Who invites a reader now, the newest first. */
    invitations: (readerId: number, now: Millis): Promise<GroupInvitation[]> =>
      invitationsTo(db, readerId, now),

    /** The names that a group has asked and that have not joined, whether there is such a reader or not. */
    asked: (groupId: number, now: Millis): Promise<AskedName[]> => askedBy(db, groupId, now),

    /** The number of the new group; null: the reader is in as many as there can be. */
    addGroup: (readerId: number, name: string, at: Millis): Promise<number | null> =>
      db.transaction().execute((step) => addGroup(step, readerId, { name, at })),

    /** Whether the name is asked now: that says nothing of whether there is such a reader. */
    addInvitation: (of: OfGroup, name: string, at: Millis): Promise<boolean> =>
      db.transaction().execute((step) => invite(step, of, { name, at })),

    removeInvitation: async ({ readerId, groupId }: OfGroup, nameKey: string): Promise<boolean> => {
      if ((await groupsOf(db, readerId, groupId)).length === 0) return false;
      const { numDeletedRows } = await db
        .deleteFrom('group_invitation')
        .where('group_id', '=', groupId)
        .where('name_key', '=', nameKey)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },

    /** Joins a group that invites; false: none does by that number, or it is full. */
    addMember: (of: OfGroup, at: Millis): Promise<boolean> =>
      db.transaction().execute((step) => acceptInvitation(step, of, at)),

    /** No invitation of that group reaches the reader any more; the group is not told. */
    addRefusal: async ({ readerId, groupId }: OfGroup, at: Millis): Promise<boolean> => {
      const invited = await invitationsTo(db, readerId, at);
      if (!invited.some((one) => one.groupId === groupId)) return false;
      const row = { reader_id: readerId, group_id: groupId };
      await db
        .insertInto('group_refusal')
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      return true;
    },

    removeRefusal: async ({ readerId, groupId }: OfGroup): Promise<boolean> => {
      const { numDeletedRows } = await db
        .deleteFrom('group_refusal')
        .where('reader_id', '=', readerId)
        .where('group_id', '=', groupId)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },

    /** Leaves a group. Who is the last takes it along, once it cannot be taken back any more. */
    markLeft: (of: OfGroup, at: Millis): Promise<boolean> =>
      db.transaction().execute((step) => leaveGroup(step, of, at)),

    /** Takes somebody out; only who keeps the group may. */
    removeMember: (of: OfGroup, member: number, at: Millis): Promise<boolean> =>
      db.transaction().execute((step) => removeMember(step, of, { member, at })),

    /** Takes leaving or removing back, by whom it was done, for an hour. */
    restoreMember: (of: OfGroup, member: number, at: Millis): Promise<boolean> =>
      db.transaction().execute((step) => returnMember(step, of, { member, at })),
  };
}
