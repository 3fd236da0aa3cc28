import type { Context } from 'hono';
import { openidSettings } from '../../../pipeline/openid/openid-settings.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { say } from '../../language/say.ts';
import { type OpenidEnded, openidSteps } from '../../security/openid/openid-steps.ts';
import { accountOf, whoseAccount } from '../../security/openid/whose-account.ts';
import { remoteOf } from '../../security/remote.ts';
import { callerOf, isClosed } from '../../security/sessions/caller.ts';
import { recordBadToken } from '../../security/sessions/guess-limits.ts';
import { enterWith } from '../../security/ways/enter.ts';
import { backPath } from '../frame/back-path.ts';
import { readForm, textOf } from '../frame/form-fields.ts';
import { answerDone } from '../marks/notice.ts';
import { WAYS } from '../ways/ways-page.ts';
import { noEntryPage, onwardPage, openidPage } from './openid-pages.ts';

type Person = Extract<OpenidEnded, { kind: 'person' }>;

/** /sign-in/openid: by an account elsewhere. GET shows, POST begins; the provider sends people back by a GET, which acts once. */
export function openidRoutes(rooms: AppRooms) {
  const steps = openidSteps(rooms);
  const goOn = onwardTo();
  const enter = enterPerson(rooms);
  const link = linkPerson(rooms);
  const noEntry = refuseEntry(rooms);
  const isSet = async (context: Context): Promise<boolean> =>
    isClosed(context) && (await openidSettings(rooms)) !== null;
  return {
    show: async (context: Context): Promise<Response> => {
      const next = backPath(context.req.query('next'));
      const settings = isClosed(context) ? await openidSettings(rooms) : null;
      if (settings === null || callerOf(context) !== null) return context.redirect('/sign-in', 303);
      return context.html(openidPage(settings, next));
    },

    begin: async (context: Context): Promise<Response> => {
      const next = backPath(textOf(await readForm(context), 'next'));
      if (!(await isSet(context))) return context.redirect('/sign-in', 303);
      return goOn(context, await steps.begin(context, { readerId: null, next }));
    },

    /** Of whoever is signed in; the routes of the account ask for that, anew. */
    beginLink: async (context: Context): Promise<Response> => {
      const readerId = callerOf(context)?.reader.id;
      if (readerId === undefined || !(await isSet(context))) return context.redirect(WAYS, 303);
      return goOn(context, await steps.begin(context, { readerId, next: WAYS }));
    },

    back: async (context: Context): Promise<Response> => {
      // Whoever looks at an address before it is opened (HEAD) uses nothing up.
      if (context.req.method !== 'GET' || !(await isSet(context)))
        return context.redirect('/sign-in', 303);
      const ended = await steps.end(context);
      if (ended.kind === 'spent')
        return noEntry(
          context,
          say('This way in was used, began in another browser, or ten minutes have passed.'),
          404,
        );
      if (ended.kind === 'failed')
        return noEntry(
          context,
          say('The other side did not say who you are, or nothing that can be believed.'),
          401,
        );
      return ended.begun.readerId === null ? enter(context, ended) : link(context, ended);
    },
  };
}

function onwardTo() {
  return (context: Context, address: string | null): Response | Promise<Response> => {
    if (address === null) {
      const words = say(
        'The other side cannot be reached at the moment. Try later, or another way.',
      );
      return context.html(noEntryPage(words), 503);
    }
    context.header('refresh', `0; url=${address}`);
    return context.html(onwardPage(address));
  };
}

function refuseEntry(rooms: AppRooms) {
  const remote = remoteOf(rooms.config.trustedProxies);
  return async (context: Context, words: string, status: 401 | 403 | 404): Promise<Response> => {
    const guess = await recordBadToken(rooms, remote(context).address);
    return context.html(noEntryPage(words), guess.kind === 'taken' ? status : 429);
  };
}

function enterPerson(rooms: AppRooms) {
  const enter = enterWith(rooms);
  const whose = whoseAccount(rooms);
  const noEntry = refuseEntry(rooms);
  return async (context: Context, { person, begun }: Person): Promise<Response> => {
    const reader = await whose(person);
    if (reader !== null)
      return enter(context, reader, { way: 'openid', next: backPath(begun.next) });
    return noEntry(
      context,
      say(
        'Nobody here signs in by this account. If you read here, sign in otherwise and link it under Account, Ways to sign in.',
      ),
      403,
    );
  };
}

/** Only while who began it is still the one who is signed in. */
function linkPerson(rooms: AppRooms) {
  const { desk } = rooms;
  const noEntry = refuseEntry(rooms);
  return async (context: Context, { person, begun }: Person): Promise<Response> => {
    const reader = callerOf(context)?.reader;
    if (reader === undefined || reader.id !== begun.readerId || reader.disabledAt !== null)
      return noEntry(
        context,
        say('You are no longer signed in as who began this. Nothing was linked.'),
        403,
      );
    const made = { ...accountOf(person), readerId: reader.id };
    const isAdded = await desk.store.ways.addOpenidAccount(made, desk.now());
    if (!isAdded) return answerDone(context, WAYS, { kind: 'openid-taken' });
    desk.log.info({ reader: reader.id }, 'An account elsewhere was linked.');
    return answerDone(context, WAYS, { kind: 'openid-linked' });
  };
}
