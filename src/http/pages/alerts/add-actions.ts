import type { Context } from 'hono';
import { HAPPENING_KINDS, type HappeningKind, USUAL_KINDS } from '../../../model/alerts/alert.ts';
import {
  type AddressFault,
  addBrowser,
  addMail,
  addNtfy,
  addWebhook,
  type TargetAdded,
  type TargetWish,
} from '../../../pipeline/alerts/add-target.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { say } from '../../language/say.ts';
import { spoken } from '../../language/spoken.ts';
import { readerOf } from '../../reader-of.ts';
import { callerOf } from '../../security/sessions/caller.ts';
import { CONSENT_VERSION } from '../consent/consent-words.ts';
import { type FormFields, readForm, textOf, textsOf } from '../frame/form-fields.ts';
import { answerDone } from '../marks/notice.ts';
import { alertConsent } from './add-part.ts';
import { ALERTS_PATH, alertsView } from './alert-view.ts';
import { type AlertsSaid, alertsPage } from './alerts-page.ts';

type Add = (
  wish: TargetWish,
  fields: FormFields,
  context: Context,
) => Promise<{ readonly added: TargetAdded; readonly name: string }>;

/** POST /account/alerts/webhooks, ntfy, mail, browser: another place where a reader is told. */
export function addActions(rooms: AppRooms) {
  const { desk } = rooms;
  const adding = (add: Add) => async (context: Context) => {
    const fields = await readForm(context);
    const { added, name } = await add(wishIn(context, fields), fields, context);
    return answerAdded(context, rooms, { added, name });
  };
  return {
    webhook: adding(async (wish, fields) => {
      const added = await addWebhook(desk, wish, textOf(fields, 'address') ?? '');
      return { added, name: wish.name };
    }),
    ntfy: adding(async (wish, fields) => {
      const typed = { address: textOf(fields, 'address') ?? '', token: textOf(fields, 'token') };
      return { added: await addNtfy(desk, wish, typed), name: wish.name };
    }),
    mail: adding(async (wish) => {
      const name = say('Mail');
      const agreed = { wording: alertConsent(), version: CONSENT_VERSION };
      const added = await addMail(desk, { ...wish, name }, { ...agreed, language: spoken().tag });
      return { added, name };
    }),
    browser: adding(async (wish, fields, context) => {
      const sessionId = callerOf(context)?.session.id ?? null;
      const field = (name: string) => textOf(fields, name) ?? '';
      const given = { endpoint: field('endpoint'), p256dh: field('p256dh'), auth: field('auth') };
      const added = await addBrowser(desk, { ...wish, tells: USUAL_KINDS, sessionId }, given);
      return { added, name: wish.name };
    }),
  };
}

type Answering = { readonly added: TargetAdded; readonly name: string };

/** The answer alone shows a secret. */
function answerAdded(
  context: Context,
  rooms: AppRooms,
  { added, name }: Answering,
): Response | Promise<Response> {
  if (added.kind === 'too many')
    return showAlerts(context, rooms, trouble(say('You have as many as there may be.')));
  if (added.kind === 'refused') return showAlerts(context, rooms, trouble(FAULTS[added.fault]()));
  const { secret } = added;
  if (secret !== null) return showAlerts(context, rooms, { of: 'secret', name, secret });
  return answerDone(context, ALERTS_PATH, { kind: 'alert-added' });
}

/** The page, with what is to be said above it. */
export async function showAlerts(
  context: Context,
  rooms: AppRooms,
  said: AlertsSaid,
): Promise<Response> {
  const page = alertsPage(await alertsView(context, rooms, said));
  return context.html(page, said.of === 'secret' ? 200 : 422);
}

function trouble(words: string): AlertsSaid {
  return { of: 'trouble', words };
}

const FAULTS: Readonly<Record<AddressFault, () => string>> = {
  address: () =>
    say('That is no address that can be told: it begins with https:// and has no password in it.'),
  https: () =>
    say(
      'Only addresses with https are told. One of a network of your own the owner has to allow first (HEARSAY_ALLOW_PRIVATE).',
    ),
  topic: () =>
    say(
      'A topic’s address ends with its name: https://ntfy.sh/name, of letters, figures, _ and -.',
    ),
  token: () => say('A token has no spaces and no letters beyond ASCII.'),
  browser: () => say('The browser gave nothing by which it can be told.'),
  'no mail': () => say('Letters need an address of mail that you have shown to be yours.'),
};

function wishIn(context: Context, fields: FormFields): TargetWish {
  const name = nameIn(fields) ?? say('Without a name');
  return { readerId: readerOf(context), name, tells: tellsIn(fields) };
}

export function nameIn(fields: FormFields): string | null {
  const name = textOf(fields, 'name')
    ?.replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, 80);
  return name === undefined || name === '' ? null : name.toWellFormed();
}

export function tellsIn(fields: FormFields): HappeningKind[] {
  const typed = textsOf(fields, 'tells');
  return HAPPENING_KINDS.filter((kind) => typed.includes(kind));
}
