import type { Context, Hono, MiddlewareHandler } from 'hono';
import { signInName } from '../../../model/accounts/sign-in-name.ts';
import { type OpenidSettings, openidSettings } from '../../../pipeline/openid/openid-settings.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { say } from '../../language/say.ts';
import { passkeyPlace, passkeysOf } from '../../security/passkeys/passkeys.ts';
import { requireReauth } from '../../security/reauth/require-reauth.ts';
import { secondFactorOf } from '../../security/second-factor/second-factor.ts';
import { callerOf } from '../../security/sessions/caller.ts';
import { needsSecond, waySettings } from '../../security/ways/way-settings.ts';
import { readForm, textOf, wholeNumber } from '../frame/form-fields.ts';
import { visitOf } from '../frame/visit.ts';
import { answerDone } from '../marks/notice.ts';
import { openidRoutes } from '../sign-in/with-openid.ts';
import { codeRefusal } from './second-parts.ts';
import { WAYS, waysPage } from './ways-page.ts';

/** Where readers decide by what they sign in; each of it needs to be shown anew that it is them. */
export function addWayRoutes(app: Hono, rooms: AppRooms): void {
  const show = showWays(rooms);
  const second = secondActions(rooms, show);
  const passkeys = passkeyActions(rooms, show);
  const guards = [signedInOnly(), requireReauth(rooms), neverKept()] as const;
  app.get(WAYS, ...guards, (context) => show(context, {}, 200));
  app.post(`${WAYS}/second/begin`, ...guards, second.begin);
  app.post(`${WAYS}/second/confirm`, ...guards, second.confirm);
  app.post(`${WAYS}/second/codes`, ...guards, second.codes);
  app.post(`${WAYS}/second/off`, ...guards, second.off);
  app.post(`${WAYS}/passkeys/start`, ...guards, passkeys.start);
  app.post(`${WAYS}/passkeys`, ...guards, passkeys.add);
  app.post(`${WAYS}/passkeys/remove`, ...guards, passkeys.remove);
  app.post(`${WAYS}/openid`, ...guards, openidRoutes(rooms).beginLink);
  app.post(`${WAYS}/openid/remove`, ...guards, unlinkOpenid(rooms));
}

/** Where nobody signs in there are no ways to. */
function signedInOnly(): MiddlewareHandler {
  return async (context, next) =>
    callerOf(context) === null ? context.redirect('/account', 303) : next();
}

function neverKept(): MiddlewareHandler {
  return async (context, next) => {
    await next();
    context.res.headers.set('cache-control', 'no-store');
  };
}

/** Throws where nobody is signed in, which signedInOnly has not let through. */
function whoIs(context: Context) {
  const caller = callerOf(context);
  if (caller === null) throw new Error('Nobody is signed in.');
  return caller.reader;
}

type Shown = { readonly said?: string; readonly codes?: readonly string[] };
type Show = (context: Context, shown: Shown, status: 200 | 400 | 401 | 429) => Promise<Response>;

function showWays(rooms: AppRooms): Show {
  const { ways } = rooms.desk.store;
  const second = secondFactorOf(rooms);
  const secondOf = async (readerId: number, isWanted: boolean) => {
    if (await second.isOn(readerId))
      return { kind: 'on', codesLeft: await ways.recoveryLeft(readerId), isWanted } as const;
    const secret = await second.begun(readerId);
    return secret === null ? ({ kind: 'off' } as const) : ({ kind: 'begun', secret } as const);
  };
  return async (context, { said, codes }, status) => {
    const reader = whoIs(context);
    const settings = await waySettings(rooms);
    const page = await waysPage({
      visit: { ...(await visitOf(context, rooms)), here: WAYS },
      ...{ name: reader.name, said: said ?? null, codes: codes ?? null },
      second: await secondOf(reader.id, needsSecond(settings, reader.role)),
      passkeys: await ways.passkeys(reader.id),
      openid: {
        accounts: await ways.openidAccounts(reader.id),
        host: hostOf(await openidSettings(rooms)),
      },
      takesPasskeys: settings.passkeys && passkeyPlace(context) !== null,
    });
    return context.html(page, status);
  };
}

function hostOf(settings: OpenidSettings | null): string | null {
  return settings === null ? null : new URL(settings.issuer).host;
}

function secondActions(rooms: AppRooms, show: Show) {
  const second = secondFactorOf(rooms);
  const { ways } = rooms.desk.store;
  return {
    begin: async (context: Context): Promise<Response> => {
      await second.begin(whoIs(context).id);
      return context.redirect(WAYS, 303);
    },

    confirm: async (context: Context): Promise<Response> => {
      const typed = textOf(await readForm(context), 'code') ?? '';
      const { id } = whoIs(context);
      if (await second.isOn(id)) return context.redirect(WAYS, 303);
      const checked = await second.confirm(context, id, typed);
      if (checked.kind === 'on') return show(context, { codes: checked.codes }, 200);
      const { said, status, seconds } = codeRefusal(checked);
      if (seconds !== null) context.header('retry-after', String(seconds));
      return show(context, { said }, status);
    },

    codes: async (context: Context): Promise<Response> => {
      const { id } = whoIs(context);
      if (!(await second.isOn(id))) return context.redirect(WAYS, 303);
      return show(context, { codes: await second.giveCodes(id) }, 200);
    },

    off: async (context: Context): Promise<Response> => {
      const { id, role } = whoIs(context);
      if (needsSecond(await waySettings(rooms), role)) return context.redirect(WAYS, 303);
      await ways.removeSecondFactor(id);
      rooms.desk.log.warn({ reader: id }, 'A second factor was turned off.');
      return answerDone(context, WAYS, { kind: 'second-off' });
    },
  };
}

function passkeyActions(rooms: AppRooms, show: Show) {
  const passkeys = passkeysOf(rooms);
  const { ways } = rooms.desk.store;
  const placeFor = async (context: Context) =>
    (await waySettings(rooms)).passkeys ? passkeyPlace(context) : null;
  return {
    start: async (context: Context): Promise<Response> => {
      const place = await placeFor(context);
      if (place === null) return context.json({ error: 'no passkeys here' }, 404);
      return context.json(await passkeys.startNew(place, whoIs(context)));
    },

    add: async (context: Context): Promise<Response> => {
      const fields = await readForm(context);
      const place = await placeFor(context);
      const name = signInName(textOf(fields, 'name') ?? '');
      if (name === null) return show(context, { said: say('A name has 1 to 60 letters.') }, 400);
      const stated = { name, answer: textOf(fields, 'answer') ?? '' };
      const { id } = whoIs(context);
      const isAdded = place !== null && (await passkeys.addNew(place, id, stated));
      if (!isAdded) return show(context, { said: say('This passkey was not taken.') }, 400);
      rooms.desk.log.info({ reader: id }, 'A passkey was added.');
      return answerDone(context, WAYS, { kind: 'passkey-added' });
    },

    remove: async (context: Context): Promise<Response> => {
      const one = wholeNumber(textOf(await readForm(context), 'passkey') ?? undefined) ?? 0;
      await ways.removePasskey(whoIs(context).id, one);
      return answerDone(context, WAYS, { kind: 'passkey-removed' });
    },
  };
}

/** The last way in of somebody without a password stays: they would lock themselves out. */
function unlinkOpenid(rooms: AppRooms) {
  const { ways } = rooms.desk.store;
  return async (context: Context): Promise<Response> => {
    const fields = await readForm(context);
    const { id, hasPassword } = whoIs(context);
    const [accounts, passkeys] = await Promise.all([ways.openidAccounts(id), ways.passkeys(id)]);
    if (!hasPassword && passkeys.length === 0 && accounts.length < 2)
      return answerDone(context, WAYS, { kind: 'openid-last' });
    const [issuer, subject] = ['issuer', 'subject'].map((name) => textOf(fields, name) ?? '');
    await ways.removeOpenidAccount(id, { issuer: issuer ?? '', subject: subject ?? '' });
    rooms.desk.log.info({ reader: id }, 'An account elsewhere was unlinked.');
    return answerDone(context, WAYS, { kind: 'openid-unlinked' });
  };
}
