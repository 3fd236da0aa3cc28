import type { Context } from 'hono';
import type { AppRooms } from '../../app-rooms.ts';
import { passkeyPlace, passkeysOf } from '../../security/passkeys/passkeys.ts';
import { confirmPath } from '../../security/reauth/require-reauth.ts';
import { callerOf } from '../../security/sessions/caller.ts';
import { backPath } from '../frame/back-path.ts';
import { readForm, textOf } from '../frame/form-fields.ts';

/** POST /account/confirm/passkey/start and /account/confirm/passkey: a passkey of whoever is signed in. */
export function confirmPasskey(rooms: AppRooms) {
  const { desk } = rooms;
  const passkeys = passkeysOf(rooms);
  return {
    start: async (context: Context): Promise<Response> => {
      const place = passkeyPlace(context);
      const caller = callerOf(context);
      if (place === null || caller === null)
        return context.json({ error: 'no passkeys here' }, 404);
      return context.json(await passkeys.start(place, caller.reader.id));
    },

    prove: async (context: Context): Promise<Response> => {
      const fields = await readForm(context);
      const next = backPath(textOf(fields, 'next'));
      const place = passkeyPlace(context);
      const caller = callerOf(context);
      if (place === null || caller === null) return context.redirect(next, 303);
      const { id } = caller.reader;
      const shown = await passkeys.check(place, id, textOf(fields, 'answer') ?? '');
      if (shown !== id) return context.redirect(confirmPath(next), 303);
      await desk.store.accounts.markProved(caller.session.id, desk.now());
      return context.redirect(next, 303);
    },
  };
}
