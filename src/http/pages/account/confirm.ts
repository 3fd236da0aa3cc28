import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Reader } from '../../../model/accounts/account.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { say } from '../../language/say.ts';
import { checkSecond } from '../../security/second-factor/check-second.ts';
import { callerOf } from '../../security/sessions/caller.ts';
import { backPath } from '../frame/back-path.ts';
import { type FormFields, readForm, textOf, textsOf } from '../frame/form-fields.ts';
import type { Html } from '../frame/html.ts';
import { doorFrame } from '../sign-in/door-frame.ts';
import { secretField } from '../sign-in/secret-field.ts';
import { passkeyForm } from '../ways/passkey-form.ts';
import { codeField, codeRefusal } from '../ways/second-parts.ts';
import { type Again, ownPassword } from './own-password.ts';

/** GET and POST /account/confirm: whoever is signed in shows anew who they are, and is led back; see security/reauth. */
export function confirmRoutes(rooms: AppRooms) {
  const { desk } = rooms;
  const { accounts, ways } = desk.store;
  const password = ownPassword(rooms);
  const second = checkSecond(rooms);

  const page = async (reader: Reader, next: string, said: string | null): Promise<Html> => {
    const [factor, passkeys] = await Promise.all([
      ways.secondFactor(reader.id),
      ways.passkeys(reader.id),
    ]);
    return confirmPage({
      ...{ reader, next, said, hasCode: factor?.isOn === true },
      hasPasskey: passkeys.length > 0,
    });
  };
  /** Null: they did. */
  const proof = async (
    context: Context,
    fields: FormFields,
    readerId: number,
  ): Promise<Again | null> => {
    const code = textOf(fields, 'code');
    if (code === null) return password(context, textsOf(fields, 'password')[0]);
    // Of a factor that was only begun nothing is proved.
    const isOn = (await ways.secondFactor(readerId))?.isOn === true;
    const checked = await second(context, readerId, isOn ? code : '');
    return checked.kind === 'right' ? null : codeRefusal(checked);
  };

  return {
    show: async (context: Context): Promise<Response> => {
      const next = backPath(context.req.query('next'));
      const caller = callerOf(context);
      if (caller === null) return context.redirect(next, 303);
      return context.html(await page(caller.reader, next, null));
    },

    prove: async (context: Context): Promise<Response> => {
      const fields = await readForm(context);
      const next = backPath(textOf(fields, 'next'));
      const caller = callerOf(context);
      if (caller === null) return context.redirect(next, 303);
      const again = await proof(context, fields, caller.reader.id);
      if (again !== null)
        return context.html(await page(caller.reader, next, again.said), again.status);
      await accounts.markProved(caller.session.id, desk.now());
      return context.redirect(next, 303);
    },
  };
}

type Confirm = {
  readonly reader: Reader;
  readonly next: string;
  readonly said: string | null;
  readonly hasCode: boolean;
  readonly hasPasskey: boolean;
};

function confirmPage({ reader, next, said, hasCode, hasPasskey }: Confirm): Html {
  const hidden = html`<input type="hidden" name="next" value="${next}">`;
  return doorFrame({
    title: say('Is it you?'),
    main: html`<h1>${say('Is it you?')}</h1>
<p>${say('You are signed in as {name}. What comes next decides on accounts, so show once more that it is you.', { name: reader.name })}</p>
${said !== null && html`<p class="door-said" role="alert">${said}</p>`}
${hasPasskey && passkeyForm({ action: '/account/confirm/passkey', start: '/account/confirm/passkey/start', next, label: say('With a passkey') })}
${
  reader.hasPassword &&
  html`<form class="door-form" method="post" action="/account/confirm">${hidden}<input type="hidden" name="name" value="${reader.name}" autocomplete="username">
${secretField({ id: 'password', label: say('Password'), isNew: false })}
<p class="buttons"><button>${say('Go on')}</button></p></form>`
}
${
  hasCode &&
  html`<form class="door-form" method="post" action="/account/confirm">${hidden}${codeField(say('Or a code of your authenticator'))}
<p class="buttons"><button class="quiet">${say('Go on')}</button></p></form>`
}
${
  !reader.hasPassword &&
  html`<p>${say('You can also sign out and sign in anew.')}</p>
<form method="post" action="/sign-out"><button class="quiet">${say('Sign out')}</button></form>`
}`,
  });
}
