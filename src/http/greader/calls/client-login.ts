import type { Context } from 'hono';
import { isAtLeast } from '../../../model/accounts/role.ts';
import { SECOND } from '../../../model/time.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { formOf } from '../../security/programs/proofs.ts';
import { remoteOf } from '../../security/remote.ts';
import { asTheyStand } from '../../security/sessions/as-they-stand.ts';
import { isClosed } from '../../security/sessions/caller.ts';
import { recordBadToken } from '../../security/sessions/guess-limits.ts';
import { TOKEN, tokenHash } from '../../security/sessions/tokens.ts';

/**
 * /accounts/ClientLogin: gives for the password the token that the calls show. The password is a device's token already, so that
 * is what comes back; whatever name is typed. Google answered a wrong one by 403, FreshRSS and Miniflux by 401, which programs of
 * today look for.
 */
export function clientLogin(rooms: AppRooms) {
  const remote = remoteOf(rooms.config.trustedProxies);
  return async (context: Context): Promise<Response> => {
    const fields = await formOf(context);
    const password = fields.get('Passwd') ?? '';
    // Where nobody signs in nobody looks at what is shown; but a program that gets nothing stops.
    if (!isClosed(context)) return loggedIn(context, fields, password || 'open');
    if (await isTokenOfMember(rooms, password)) return loggedIn(context, fields, password);
    const bad = { 'x-reader-google-bad-token': 'true' };
    if (password === '') return context.text('Error=BadAuthentication\n', 401, bad);
    const guess = await recordBadToken(rooms, remote(context).address);
    if (guess.kind === 'taken') return context.text('Error=BadAuthentication\n', 401, bad);
    const seconds = Math.ceil((guess.until - rooms.desk.now()) / SECOND);
    return context.text('Error=ServiceUnavailable\n', 429, { 'retry-after': String(seconds) });
  };
}

async function isTokenOfMember(rooms: AppRooms, token: string): Promise<boolean> {
  if (!TOKEN.test(token)) return false;
  const { store, now } = rooms.desk;
  const found = await store.accounts.sessionByToken(tokenHash(token), now());
  if (found === null || found.session.kind !== 'device') return false;
  const { reader } = await asTheyStand(rooms, found);
  return isAtLeast(reader.role, 'member');
}

/** Three lines of which the last counts; as JSON where that is asked for (Miniflux answers so, too). */
function loggedIn(context: Context, fields: URLSearchParams, token: string): Response {
  // A line more would be a field more.
  const Auth = token.replace(/\s/g, '');
  context.header('cache-control', 'no-store');
  if (fields.get('output') === 'json') return context.json({ SID: Auth, LSID: Auth, Auth });
  return context.text(`SID=${Auth}\nLSID=${Auth}\nAuth=${Auth}\n`);
}
