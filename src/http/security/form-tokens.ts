import type { Context, MiddlewareHandler } from 'hono';
import { areSame } from '../../keys.ts';
import type { AppRooms } from '../app-rooms.ts';
import { say } from '../language/say.ts';
import { refuse } from './refuse.ts';
import { remoteOf } from './remote.ts';
import { pageOf, replacePage } from './replace-page.ts';
import { routeOf } from './routes/listed-only.ts';
import { isClosed } from './sessions/caller.ts';
import { giveCookie, readCookie } from './sessions/cookies.ts';
import { newToken, signed } from './sessions/tokens.ts';

/** The field that every form of ours carries where Hearsay asks who somebody is. */
export const FORM_TOKEN = 'form-token';

/** Headers that only our own scripts can send: another site's browser would ask us first, and we answer no such question. */
const OUR_SCRIPTS = ['hearsay-page', 'idempotency-key'];

/**
 * The second guard against forms of other sites, behind same-origin.ts: each form carries a word that is made of the browser's own
 * cookie and a key of ours (OWASP, "signed double-submit cookie"). Before anybody has signed in, a cookie is given for that
 * alone, so that nobody can be signed in as somebody else. Forms get theirs here, in one place, whoever wrote them.
 */
export function formTokens(rooms: AppRooms): MiddlewareHandler {
  const remote = remoteOf(rooms.config.trustedProxies);
  const tokenFor = (cookie: string) => signed(rooms.desk.keys.keyFor('sessions'), `form ${cookie}`);
  const bindingOf = (context: Context) => {
    const { isEncrypted } = remote(context);
    const session = readCookie(context, 'session', isEncrypted);
    return session ?? readCookie(context, 'form', isEncrypted);
  };
  const fillForms = async (context: Context, cookie: string | null) => {
    const page = await pageOf(context, ' method="post"');
    if (page === null) return;
    const bound = cookie ?? newToken();
    const { isEncrypted } = remote(context);
    if (cookie === null) giveCookie(context, 'form', { value: bound, isEncrypted });
    replacePage(context, withTokens(page, tokenFor(bound)));
  };
  return async (context, next) => {
    if (!isClosed(context) || context.req.path.startsWith('/api/')) return next();
    const cookie = bindingOf(context);
    const isGuarded = changesSomething(context) && routeOf(context)?.fromAnywhere === undefined;
    if (isGuarded && !(await hasToken(context, cookie && tokenFor(cookie)))) {
      return refuse(context, rooms, { status: 403, words: tooOld });
    }
    await next();
    return fillForms(context, cookie);
  };
}

function tooOld(): string {
  return say(
    'This form was made before you signed in or out here, or its cookie did not come along, so nothing was done. Go back, load the page anew, and send it again.',
  );
}

function changesSomething({ req }: Context): boolean {
  return req.method !== 'GET' && req.method !== 'HEAD';
}

async function hasToken({ req }: Context, wanted: string | null): Promise<boolean> {
  if (wanted === null) return false;
  if (OUR_SCRIPTS.some((name) => req.header(name) !== undefined)) return true;
  const form = await req.formData().catch(() => null);
  const stated = form?.get(FORM_TOKEN);
  return typeof stated === 'string' && areSame(stated, wanted);
}

/**
 * In every form of ours. Words of outlets hold no such thing: the sanitiser leaves no form, and in what templates take every
 * angle and quotation mark is escaped.
 */
function withTokens(page: string, token: string): string {
  const field = `<input type="hidden" name="${FORM_TOKEN}" value="${token}">`;
  return page.replace(/<form\b[^<>]{0,2000}>/g, (form) =>
    form.includes(' method="post"') ? `${form}${field}` : form,
  );
}
