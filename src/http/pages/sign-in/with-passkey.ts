import type { Context } from 'hono';
import type { AppRooms } from '../../app-rooms.ts';
import { say } from '../../language/say.ts';
import { passkeyPlace, passkeysOf } from '../../security/passkeys/passkeys.ts';
import { remoteOf } from '../../security/remote.ts';
import { isClosed } from '../../security/sessions/caller.ts';
import { recordBadToken } from '../../security/sessions/guess-limits.ts';
import { enterWith } from '../../security/ways/enter.ts';
import { waySettings } from '../../security/ways/way-settings.ts';
import { backPath } from '../frame/back-path.ts';
import { readForm, textOf } from '../frame/form-fields.ts';

export type ShowDoor = (
  context: Context,
  given: { readonly next: string; readonly said: string },
  status: 401 | 429,
) => Promise<Response>;

/** POST /sign-in/passkey/start and /sign-in/passkey: without a name, since the passkey says whose it is. */
export function passkeyRoutes(rooms: AppRooms, show: ShowDoor) {
  const { accounts } = rooms.desk.store;
  const passkeys = passkeysOf(rooms);
  const enter = enterWith(rooms);
  const remote = remoteOf(rooms.config.trustedProxies);
  const placeFor = async (context: Context) => {
    const { passkeys: isOffered } = await waySettings(rooms);
    return isOffered && isClosed(context) ? passkeyPlace(context) : null;
  };
  return {
    start: async (context: Context): Promise<Response> => {
      const place = await placeFor(context);
      if (place === null) return context.json({ error: 'no passkeys here' }, 404);
      return context.json(await passkeys.start(place, null));
    },

    enter: async (context: Context): Promise<Response> => {
      const fields = await readForm(context);
      const next = backPath(textOf(fields, 'next'));
      const place = await placeFor(context);
      const readerId =
        place === null ? null : await passkeys.check(place, null, textOf(fields, 'answer') ?? '');
      const reader = readerId === null ? null : await accounts.readerById(readerId);
      if (reader !== null && reader.disabledAt === null)
        return enter(context, reader, { way: 'passkey', next });
      const guess = await recordBadToken(rooms, remote(context).address);
      const said = say('This passkey leads nowhere here. Try again, or another way.');
      return show(context, { next, said }, guess.kind === 'taken' ? 401 : 429);
    },
  };
}
