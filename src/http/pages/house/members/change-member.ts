import type { Context } from 'hono';
import { ROLES } from '../../../../model/accounts/role.ts';
import type { Member } from '../../../../store/members/member-list.ts';
import type { AppRooms } from '../../../app-rooms.ts';
import { type FormFields, textOf, wholeNumber } from '../../frame/form-fields.ts';
import type { Done } from '../../marks/notice.ts';
import { noteAction } from '../note-action.ts';
import { MEGABYTE } from './member-page.ts';

/** What an owner does to an account; each is noted. */
export function memberChanges(rooms: AppRooms) {
  const { desk } = rooms;
  const { accounts, members } = desk.store;
  const note = noteOf(rooms);
  return {
    role: async (member, fields, context) => {
      const role = ROLES.find((one) => one === textOf(fields, 'role')) ?? member.role;
      if (role === member.role) return { kind: 'member-role' };
      if (!(await accounts.setRole(member.id, role))) return { kind: 'last-owner' };
      await note(context, member, ['member.role', { from: member.role, to: role }]);
      return { kind: 'member-role' };
    },

    state: async (member, fields, context) => {
      const isOut = textOf(fields, 'state') === 'out';
      const isDone = await accounts.setDisabled(member.id, isOut ? desk.now() : null);
      if (!isDone) return { kind: 'last-owner' };
      await note(context, member, [isOut ? 'member.kept-out' : 'member.let-in', {}]);
      return { kind: isOut ? 'member-out' : 'member-in' };
    },

    signOut: async (member, _fields, context) => {
      const count = await accounts.removeSessions(member.id, {});
      await note(context, member, ['member.signed-out', { count }]);
      return { kind: 'member-ended', count };
    },

    limits: async (member, fields, context) => {
      const megabytes = wholeNumber(textOf(fields, 'storage') ?? undefined);
      const limits = {
        mostFeeds: wholeNumber(textOf(fields, 'feeds') ?? undefined),
        mostStorage: megabytes === null ? null : megabytes * MEGABYTE,
      };
      await members.setLimits(member.id, limits);
      await note(context, member, ['member.limits', limits]);
      return { kind: 'member-limits' };
    },
  } satisfies Record<string, MemberChange>;
}

/** What is done to a member, and what it comes to. */
export type MemberChange = (member: Member, fields: FormFields, context: Context) => Promise<Done>;

type Noted = readonly [
  action: string,
  details: Readonly<Record<string, string | number | boolean | null>>,
];

/** Notes something that is done to a member. */
export function noteOf(rooms: Pick<AppRooms, 'desk'>) {
  return (context: Context, { id, name }: Member, [action, details]: Noted): Promise<void> =>
    noteAction(context, rooms, { action, target: name, targetId: id, details });
}
