import type { Context } from 'hono';
import { DAY } from '../../../../model/time.ts';
import type { Member } from '../../../../store/members/member-list.ts';
import type { AppRooms } from '../../../app-rooms.ts';
import { say } from '../../../language/say.ts';
import { seenUrl } from '../../../security/remote.ts';
import { newToken, tokenHash } from '../../../security/sessions/tokens.ts';
import { numbersOf, readForm, wholeNumber } from '../../frame/form-fields.ts';
import { visitOf } from '../../frame/visit.ts';
import { answerDone } from '../../marks/notice.ts';
import { notFoundPage } from '../../trouble-page.ts';
import { type MemberChange, memberChanges, noteOf } from './change-member.ts';
import { memberPage } from './member-page.ts';

/** Long enough for a letter by hand; the owner's own link of the terminal lasts an hour. */
const LINK_LASTS = 3 * DAY;

/** GET /house/members/:id, and what is done there. */
export function memberRoutes(rooms: AppRooms) {
  const { desk } = rooms;
  const { accounts, members } = desk.store;
  const changes = memberChanges(rooms);
  const note = noteOf(rooms);

  const show = async (context: Context, member: Member, link: string | null): Promise<Response> => {
    const [visit, limits, isLastOwner] = await Promise.all([
      visitOf(context, rooms),
      members.limitsOf(member.id),
      accounts.isLastOwner(member.id),
    ]);
    const here = pathOf(member);
    if (link !== null) context.header('cache-control', 'no-store');
    const page = memberPage({ visit: { ...visit, here }, member, limits, isLastOwner, link });
    return context.html(page);
  };
  const noSuch = async (context: Context): Promise<Response> =>
    context.html(notFoundPage(await visitOf(context, rooms), say('There is no such reader.')), 404);
  const changing = (change: MemberChange) => async (context: Context) => {
    const fields = await readForm(context);
    const member = await members.memberById(numbersOf(fields, 'member')[0] ?? 0);
    if (member === null) return noSuch(context);
    return answerDone(context, pathOf(member), await change(member, fields, context));
  };

  return {
    role: changing(changes.role),
    state: changing(changes.state),
    signOut: changing(changes.signOut),
    limits: changing(changes.limits),

    show: async (context: Context): Promise<Response> => {
      const id = wholeNumber(context.req.param('id'));
      const member = id === null ? null : await members.memberById(id);
      return member === null ? noSuch(context) : show(context, member, null);
    },

    link: async (context: Context): Promise<Response> => {
      const fields = await readForm(context);
      const member = await members.memberById(numbersOf(fields, 'member')[0] ?? 0);
      if (member === null || member.disabledAt !== null) return noSuch(context);
      const token = newToken();
      const at = desk.now();
      const link = { readerId: member.id, tokenHash: tokenHash(token), expiresAt: at + LINK_LASTS };
      await accounts.addLink(link, at);
      await note(context, member, ['member.link', {}]);
      return show(context, member, `${seenUrl(context).origin}/welcome/${token}`);
    },
  };
}

function pathOf({ id }: Member): string {
  return `/house/members/${id}`;
}
