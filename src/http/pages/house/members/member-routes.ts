import type { Context } from 'hono';
import { nameKey } from '../../../../model/accounts/sign-in-name.ts';
import { DAY } from '../../../../model/time.ts';
import { eraseReader } from '../../../../pipeline/privacy/erase-reader.ts';
import type { Member } from '../../../../store/members/member-list.ts';
import type { AppRooms } from '../../../app-rooms.ts';
import { say } from '../../../language/say.ts';
import { seenUrl } from '../../../security/remote.ts';
import { newToken, tokenHash } from '../../../security/sessions/tokens.ts';
import { numbersOf, readForm, textOf, wholeNumber } from '../../frame/form-fields.ts';
import { visitOf } from '../../frame/visit.ts';
import { answerDone } from '../../marks/notice.ts';
import { notFoundPage } from '../../trouble-page.ts';
import { noteAction } from '../note-action.ts';
import { type MemberChange, memberChanges, noteOf } from './change-member.ts';
import { FIRST, memberPage } from './member-page.ts';

/** Long enough for a letter by hand; the owner's own link of the terminal lasts an hour. */
const LINK_LASTS = 3 * DAY;

/** GET /house/members/:id, and what is done there. */
export function memberRoutes(rooms: AppRooms) {
  const { members } = rooms.desk.store;
  const changes = memberChanges(rooms);
  const showing = memberShowing(rooms);
  const changing = (change: MemberChange) => async (context: Context) => {
    const fields = await readForm(context);
    const member = await members.memberById(numbersOf(fields, 'member')[0] ?? 0);
    if (member === null) return showing.noSuch(context);
    return answerDone(context, pathOf(member), await change(member, fields, context));
  };
  return {
    role: changing(changes.role),
    state: changing(changes.state),
    signOut: changing(changes.signOut),
    limits: changing(changes.limits),
    link: makeLink(rooms, showing),
    remove: removeMember(rooms, showing),

    show: async (context: Context): Promise<Response> => {
      const id = wholeNumber(context.req.param('id'));
      const member = id === null ? null : await members.memberById(id);
      return member === null ? showing.noSuch(context) : showing.show(context, member, {});
    },
  };
}

function memberShowing(rooms: AppRooms) {
  const { accounts, members } = rooms.desk.store;
  return {
    show: async (context: Context, member: Member, given: Given): Promise<Response> => {
      const [visit, limits, isLastOwner] = await Promise.all([
        visitOf(context, rooms),
        members.limitsOf(member.id),
        accounts.isLastOwner(member.id),
      ]);
      const here = pathOf(member);
      const { link = null, said = null } = given;
      if (link !== null) context.header('cache-control', 'no-store');
      const view = { visit: { ...visit, here }, member, limits, isLastOwner, link, said };
      return context.html(memberPage(view), said === null ? 200 : 400);
    },

    noSuch: async (context: Context): Promise<Response> => {
      const visit = await visitOf(context, rooms);
      return context.html(notFoundPage(visit, say('There is no such reader.')), 404);
    },
  };
}

type Showing = ReturnType<typeof memberShowing>;

/** POST /house/members/link: the answer alone shows it. */
function makeLink(rooms: AppRooms, { show, noSuch }: Showing) {
  const { desk } = rooms;
  const { accounts, members } = desk.store;
  const note = noteOf(rooms);
  return async (context: Context): Promise<Response> => {
    const fields = await readForm(context);
    const member = await members.memberById(numbersOf(fields, 'member')[0] ?? 0);
    if (member === null || member.disabledAt !== null) return noSuch(context);
    const token = newToken();
    const at = desk.now();
    const link = { readerId: member.id, tokenHash: tokenHash(token), expiresAt: at + LINK_LASTS };
    await accounts.addLink(link, at);
    await note(context, member, ['member.link', {}]);
    return show(context, member, { link: `${seenUrl(context).origin}/welcome/${token}` });
  };
}

/** POST /house/members/remove: for whoever types the member's name. */
function removeMember(rooms: AppRooms, { show, noSuch }: Showing) {
  const { desk } = rooms;
  const { accounts, members } = desk.store;
  return async (context: Context): Promise<Response> => {
    const fields = await readForm(context);
    const member = await members.memberById(numbersOf(fields, 'member')[0] ?? 0);
    if (member === null) return noSuch(context);
    if (member.id === FIRST || (await accounts.isLastOwner(member.id)))
      return answerDone(context, pathOf(member), { kind: 'last-owner' });
    if (nameKey(textOf(fields, 'name') ?? '') !== nameKey(member.name))
      return show(context, member, { said: say('That is not their name. Nothing was done.') });
    const erased = await eraseReader(desk, { readerId: member.id, heirId: FIRST });
    if (erased === 'still charged')
      return answerDone(context, pathOf(member), { kind: 'still-charged' });
    // Without the name, which is no longer known here.
    const details = { role: member.role };
    await noteAction(context, rooms, { action: 'member.removed', target: null, details });
    return answerDone(context, '/house/members', { kind: 'member-removed' });
  };
}

type Given = { readonly link?: string; readonly said?: string };

function pathOf({ id }: Member): string {
  return `/house/members/${id}`;
}
