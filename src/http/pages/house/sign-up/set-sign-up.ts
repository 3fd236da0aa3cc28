import type { Context } from 'hono';
import { DAY } from '../../../../model/time.ts';
import { isMailSet } from '../../../../pipeline/mail/mail-settings.ts';
import {
  ASKS_EMAIL,
  HIGHEST_FEEDS,
  HIGHEST_STORAGE,
  MOST_READERS,
  readSignUpSettings,
  SIGN_UP_MODES,
  type SignUpSettings,
  storedSignUpSettings,
} from '../../../../pipeline/members/sign-up-settings.ts';
import type { AppRooms } from '../../../app-rooms.ts';
import { seenUrl } from '../../../security/remote.ts';
import { callerOf } from '../../../security/sessions/caller.ts';
import { newToken, tokenHash } from '../../../security/sessions/tokens.ts';
import {
  type FormFields,
  numbersOf,
  readForm,
  textOf,
  wholeNumber,
} from '../../frame/form-fields.ts';
import { visitOf } from '../../frame/visit.ts';
import { answerDone } from '../../marks/notice.ts';
import { MEGABYTE } from '../members/member-page.ts';
import { noteAction } from '../note-action.ts';
import { DAYS, INVITED_ROLES, MOST_USES } from './invitations-part.ts';
import { signUpSettingsPage } from './sign-up-settings-page.ts';

const HERE = '/house/sign-up';

/** GET and POST /house/sign-up; POST /house/invitations makes one, /house/invitations/end takes one back. */
export function signUpSettingRoutes(rooms: AppRooms) {
  const { desk } = rooms;
  const { house, members } = desk.store;

  const show = async (context: Context, link: string | null): Promise<Response> => {
    const [visit, stored, invitations] = await Promise.all([
      visitOf(context, rooms),
      house.all(),
      members.invitations(),
    ]);
    if (link !== null) context.header('cache-control', 'no-store');
    const view = {
      settings: readSignUpSettings(stored),
      hasMail: await isMailSet(desk),
      invitations,
    };
    return context.html(signUpSettingsPage({ ...view, visit: { ...visit, here: HERE }, link }));
  };

  return {
    show: (context: Context): Promise<Response> => show(context, null),

    set: async (context: Context): Promise<Response> => {
      const before = readSignUpSettings(await house.all());
      const settings = settingsIn(await readForm(context), before);
      await house.setMany(storedSignUpSettings(settings));
      // What the owner says to those who come is on the page; here its length will do.
      const { words, ...others } = settings;
      const details = { ...others, words: words.length };
      await noteAction(context, rooms, { action: 'sign-up.settings', target: null, details });
      return answerDone(context, HERE, { kind: 'sign-up-set' });
    },

    invite: async (context: Context): Promise<Response> => {
      const { mode } = readSignUpSettings(await house.all());
      if (mode === 'closed') return context.redirect(HERE, 303);
      const fields = await readForm(context);
      const role = INVITED_ROLES.find((one) => one === textOf(fields, 'role')) ?? 'member';
      const mostUses = bounded(textOf(fields, 'uses'), { least: 1, most: MOST_USES }) ?? 1;
      const days = Number(DAYS.find((one) => one === textOf(fields, 'days')) ?? '7');
      const [token, at] = [newToken(), desk.now()];
      await members.addInvitation(
        {
          ...{ tokenHash: tokenHash(token), role, mostUses, expiresAt: at + days * DAY },
          note: textOf(fields, 'note'),
          madeBy: callerOf(context)?.reader.name ?? 'owner',
        },
        at,
      );
      const details = { role, uses: mostUses, days };
      await noteAction(context, rooms, { action: 'invitation.made', target: null, details });
      return show(context, `${seenUrl(context).origin}/invited/${token}`);
    },

    endInvitation: async (context: Context): Promise<Response> => {
      const [id = 0] = numbersOf(await readForm(context), 'invitation');
      const ended = await members.removeInvitation(id, desk.now());
      if (ended !== null) {
        const details = { role: ended.role, uses: ended.uses };
        await noteAction(context, rooms, { action: 'invitation.ended', target: null, details });
      }
      return answerDone(context, HERE, { kind: 'invitation-ended' });
    },
  };
}

/** A field that says nothing we know leaves things as they are. */
function settingsIn(fields: FormFields, before: SignUpSettings): SignUpSettings {
  const megabytes = textOf(fields, 'storage');
  const most = { least: 1, most: MOST_READERS };
  const storage = { least: 0, most: HIGHEST_STORAGE / MEGABYTE };
  return {
    mode: SIGN_UP_MODES.find((one) => one === textOf(fields, 'mode')) ?? before.mode,
    asksEmail: ASKS_EMAIL.find((one) => one === textOf(fields, 'email')) ?? before.asksEmail,
    words: textOf(fields, 'words') ?? '',
    newRole: textOf(fields, 'role') === 'guest' ? 'guest' : 'member',
    most: bounded(textOf(fields, 'most'), most) ?? before.most,
    mostFeeds: bounded(textOf(fields, 'feeds'), { least: 0, most: HIGHEST_FEEDS }),
    mostStorage: megabytes === null ? null : (bounded(megabytes, storage) ?? 0) * MEGABYTE,
  };
}

type Bounds = { readonly least: number; readonly most: number };

function bounded(typed: string | null, { least, most }: Bounds): number | null {
  const number = wholeNumber(typed ?? undefined);
  return number === null ? null : Math.min(most, Math.max(least, number));
}
