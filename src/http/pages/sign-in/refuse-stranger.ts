import type { Context } from 'hono';
import { trouble } from '../../api/answers/troubles.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { languageFor } from '../../language/languages.ts';
import { say } from '../../language/say.ts';
import { speakingIn } from '../../language/spoken.ts';
import { isPerson } from '../../security/is-person.ts';
import { refuseProof } from '../../security/programs/refuse-proof.ts';
import { isExposed, type RemoteOf, remoteOf } from '../../security/remote.ts';
import { routeOf } from '../../security/routes/listed-only.ts';
import { callerOf } from '../../security/sessions/caller.ts';
import type { Refusal, Refuse } from '../../security/who-calls.ts';
import { notAllowedPage, signInPage, unclaimedPage } from './sign-in-page.ts';

/** RFC 9110, 11.6.1 wants it with each 401; browsers ask nobody for a token. */
const CHALLENGE = { 'www-authenticate': 'Bearer realm="Hearsay"' };

/** What somebody is told who is not let in: programs in JSON or a line, people by a page that leads in. */
export function refuseStranger(rooms: Pick<AppRooms, 'config'>): Refuse {
  const remote = remoteOf(rooms.config.trustedProxies);
  return (context, refusal) => {
    const { path } = context.req;
    const proof = routeOf(context)?.proof;
    if (proof !== undefined) return refuseProof(context, proof, refusal);
    if (path.startsWith('/api/')) return refuseProgram(context, refusal);
    if (path.startsWith('/feeds/') || !isPerson(context)) return refuseLine(context, refusal);
    const language = languageFor(context.req.header('accept-language'));
    return speakingIn(language, () => refusePerson(context, refusal, remote));
  };
}

function refuseProgram(context: Context, refusal: Refusal): Response {
  switch (refusal.kind) {
    case 'unclaimed':
      return context.json(trouble('not_signed_in', UNCLAIMED), 403);
    case 'stranger': {
      const message = 'This call takes a token of a device: Authorization: Bearer …';
      return context.json(trouble('not_signed_in', `${message}.`), 401, CHALLENGE);
    }
    case 'not allowed':
      return context.json(trouble('not_allowed', 'Only the owner may do this.'), 403);
    case 'guessing': {
      const wait = { 'retry-after': String(refusal.seconds) };
      return context.json(trouble('too_many_guesses', GUESSING), 429, wait);
    }
  }
}

const UNCLAIMED = 'This Hearsay has no owner yet.';
const GUESSING = 'Too many tokens that are nobody’s came from this address; later again.';

function refuseLine(context: Context, refusal: Refusal): Response {
  switch (refusal.kind) {
    case 'unclaimed':
      return context.text(`${UNCLAIMED}\n`, 403);
    case 'stranger':
      return context.text('Nobody is signed in here.\n', 401, CHALLENGE);
    case 'not allowed':
      return context.text('Only the owner may do this.\n', 403);
    case 'guessing':
      return context.text(`${GUESSING}\n`, 429, { 'retry-after': String(refusal.seconds) });
  }
}

function refusePerson(
  context: Context,
  refusal: Refusal,
  remote: RemoteOf,
): Response | Promise<Response> {
  if (refusal.kind === 'unclaimed') return context.html(unclaimedPage(), 403);
  const isReading = context.req.method === 'GET' || context.req.method === 'HEAD';
  // There guests, and whose membership has ended, are told what they may do.
  if (refusal.kind === 'not allowed' && isReading && callerOf(context)?.reader.role === 'guest')
    return context.redirect('/account/membership', 303);
  if (refusal.kind === 'not allowed') return context.html(notAllowedPage(), 403);
  if (refusal.kind !== 'stranger') return refuseLine(context, refusal);
  const { pathname, search } = new URL(context.req.url);
  if (isReading) {
    const next = `${pathname}${search}`;
    const query = next === '/' ? '' : `?${new URLSearchParams({ next })}`;
    return context.redirect(`/sign-in${query}`, 303);
  }
  const said = say('You were signed out, so nothing was done. Sign in, go back and do it again.');
  const page = signInPage({
    ...{ next: '/', name: '', said },
    isExposed: isExposed(context, remote),
  });
  return context.html(page, 401, CHALLENGE);
}
