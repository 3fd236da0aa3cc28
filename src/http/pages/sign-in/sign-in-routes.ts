import type { Context, Hono, MiddlewareHandler } from 'hono';
import type { AppRooms } from '../../app-rooms.ts';
import { sessionsOf } from '../../security/sessions/sessions.ts';
import { mailLinkRoutes } from './mail-link.ts';
import { secondRoutes } from './second.ts';
import { signInRoutes } from './sign-in.ts';
import { welcomeRoutes } from './welcome.ts';
import { openidRoutes } from './with-openid.ts';
import { passkeyRoutes } from './with-passkey.ts';

/** The way in, and out. */
export function addSignInRoutes(app: Hono, rooms: AppRooms): void {
  const door = signInRoutes(rooms);
  const welcome = welcomeRoutes(rooms);
  app.use('/sign-in', neverKept());
  app.use('/sign-in/*', neverKept());
  app.use('/welcome/*', neverKept());
  app.get('/sign-in', door.show);
  app.post('/sign-in', door.enter);
  const second = secondRoutes(rooms);
  app.get('/sign-in/second', second.show);
  app.post('/sign-in/second', second.enter);
  const passkey = passkeyRoutes(rooms, door.again);
  app.post('/sign-in/passkey/start', passkey.start);
  app.post('/sign-in/passkey', passkey.enter);
  const links = mailLinkRoutes(rooms);
  app.get('/sign-in/mail', links.showForm);
  app.post('/sign-in/mail', links.ask);
  app.get('/sign-in/mail/:token', links.showLink);
  app.post('/sign-in/mail/:token', links.follow);
  const openid = openidRoutes(rooms);
  app.get('/sign-in/openid', openid.show);
  app.post('/sign-in/openid', openid.begin);
  app.get('/sign-in/openid/back', openid.back);
  app.get('/welcome/:token', welcome.show);
  app.post('/welcome/:token', welcome.choose);
  app.post('/sign-out', signOut(rooms));
}

/** Not even the browser keeps what was typed here, or whose name it was. */
function neverKept(): MiddlewareHandler {
  return async (context, next) => {
    await next();
    context.res.headers.set('cache-control', 'no-store');
  };
}

/** POST /sign-out. What the browser keeps of our pages goes too, those one would come back to first. */
function signOut(rooms: AppRooms) {
  const sessions = sessionsOf(rooms);
  return async (context: Context): Promise<Response> => {
    await sessions.signOut(context);
    // Heard over https and on the machine itself; elsewhere nothing was kept: see keep-nothing-in-clear.ts.
    context.header('clear-site-data', '"cache"');
    return context.redirect('/sign-in?out=1', 303);
  };
}
