import type { Context } from 'hono';
import { html } from 'hono/html';
import { openidSettings } from '../../../pipeline/openid/openid-settings.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { say } from '../../language/say.ts';
import { passkeyPlace } from '../../security/passkeys/passkeys.ts';
import { isClosed } from '../../security/sessions/caller.ts';
import { waySettings } from '../../security/ways/way-settings.ts';
import type { Html } from '../frame/html.ts';
import { passkeyForm } from '../ways/passkey-form.ts';
import { sendsLinks } from './mail-link.ts';
import { openidForm } from './openid-pages.ts';

/** The ways in beside the password that there are here; the same for everybody who comes to the door. */
export async function otherWays(rooms: AppRooms, context: Context, next: string): Promise<Html> {
  const settings = await waySettings(rooms);
  const hasPasskeys = settings.passkeys && passkeyPlace(context) !== null;
  const openid = isClosed(context) ? await openidSettings(rooms) : null;
  return html`${openid !== null && openidForm(openid, next)}${
    hasPasskeys &&
    passkeyForm({
      ...{ action: '/sign-in/passkey', start: '/sign-in/passkey/start', next },
      label: say('Sign in with a passkey'),
    })
  }
${(await sendsLinks(rooms)) && html`<p><a href="/sign-in/mail?${new URLSearchParams({ next })}">${say('Send me a link by mail')}</a></p>`}`;
}
