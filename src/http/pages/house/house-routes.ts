import type { Context, Hono } from 'hono';
import type { AppRooms } from '../../app-rooms.ts';
import { requireReauth } from '../../security/reauth/require-reauth.ts';
import { callerOf } from '../../security/sessions/caller.ts';
import { placesFor } from './house-places.ts';
import { logPage } from './log/log-page.ts';
import { decideWaiting } from './members/decide-waiting.ts';
import { memberRoutes } from './members/member-routes.ts';
import { membersPage } from './members/members-page.ts';
import { signUpSettingRoutes } from './sign-up/set-sign-up.ts';
import { setOpenidProvider } from './ways/openid-setting.ts';
import { waySettingRoutes } from './ways/ways-setting.ts';

/** The pages of those who run the house: who reads here, how others come in, what was done. */
export function addHouseRoutes(app: Hono, rooms: AppRooms): void {
  const member = memberRoutes(rooms);
  const signUp = signUpSettingRoutes(rooms);
  const waySetting = waySettingRoutes(rooms);
  const reauth = requireReauth(rooms);
  app.get('/house', toFirstPlace);
  app.get('/house/members', membersPage(rooms));
  app.post('/house/members/role', reauth, member.role);
  app.post('/house/members/state', member.state);
  app.post('/house/members/sign-out', member.signOut);
  app.post('/house/members/link', reauth, member.link);
  app.post('/house/members/limits', member.limits);
  app.post('/house/members/waiting', decideWaiting(rooms));
  app.post('/house/members/remove', reauth, member.remove);
  app.get('/house/members/:id', reauth, member.show);
  app.get('/house/sign-up', reauth, signUp.show);
  app.post('/house/sign-up', reauth, signUp.set);
  app.post('/house/invitations', reauth, signUp.invite);
  app.post('/house/invitations/end', signUp.endInvitation);
  app.get('/house/ways', reauth, waySetting.show);
  app.post('/house/ways', reauth, waySetting.set);
  app.post('/house/ways/openid', reauth, setOpenidProvider(rooms));
  app.get('/house/log', logPage(rooms));
}

/** GET /house: the first of its pages that whoever asks may open. */
function toFirstPlace(context: Context): Response {
  const [first] = placesFor(callerOf(context)?.reader.role ?? 'owner');
  return context.redirect(first?.path ?? '/', 303);
}
