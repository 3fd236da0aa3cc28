import type { Context } from 'hono';
import { html } from 'hono/html';
import type { AppRooms } from '../../app-rooms.ts';
import { say } from '../../language/say.ts';
import { checkSecond } from '../../security/second-factor/check-second.ts';
import { type HalfSession, halfSessionsOf } from '../../security/second-factor/half-sessions.ts';
import { secondFactorOf } from '../../security/second-factor/second-factor.ts';
import { sessionsOf } from '../../security/sessions/sessions.ts';
import { readForm, textOf } from '../frame/form-fields.ts';
import type { Html, Piece } from '../frame/html.ts';
import { codeField, codeRefusal, codesPart, setUpPart } from '../ways/second-parts.ts';
import { doorFrame } from './door-frame.ts';

/** GET and POST /sign-in/second: the code that is asked for beside the password; or, where the owner wants one and there is none, how to set one up. */
export function secondRoutes(rooms: AppRooms) {
  const { accounts } = rooms.desk.store;
  const halves = halfSessionsOf(rooms);
  const second = secondFactorOf(rooms);
  const check = checkSecond(rooms);
  const sessions = sessionsOf(rooms);

  const page = async (half: HalfSession, said: string | null): Promise<Html> => {
    if (await second.isOn(half.readerId)) return askPage(said);
    const [secret, reader] = await Promise.all([
      second.begun(half.readerId),
      accounts.readerById(half.readerId),
    ]);
    if (secret === null || reader === null) return askPage(said);
    return setUpPage(await setUpPart({ secret, name: reader.name, action: HERE }), said);
  };
  const tried = async (context: Context, readerId: number) => {
    const typed = textOf(await readForm(context), 'code') ?? '';
    return (await second.isOn(readerId))
      ? check(context, readerId, typed)
      : second.confirm(context, readerId, typed);
  };
  const enter = async (context: Context, half: HalfSession): Promise<boolean> => {
    const reader = await accounts.readerById(half.readerId);
    // Whoever was kept out in the meantime stays out; of two who come at once one is let in.
    if (!(await halves.end(context)) || reader === null || reader.disabledAt !== null) return false;
    await sessions.signIn(context, half.readerId, half.way);
    return true;
  };

  return {
    show: async (context: Context): Promise<Response> => {
      const half = await halves.find(context);
      if (half === null) return context.redirect('/sign-in', 303);
      return context.html(await page(half, null));
    },

    enter: async (context: Context): Promise<Response> => {
      const half = await halves.find(context);
      if (half === null) return context.redirect('/sign-in', 303);
      const checked = await tried(context, half.readerId);
      if (checked.kind === 'wrong' || checked.kind === 'guessing') {
        const { said, status, seconds } = codeRefusal(checked);
        if (seconds !== null) context.header('retry-after', String(seconds));
        return context.html(await page(half, said), status);
      }
      if (!(await enter(context, half))) return context.redirect('/sign-in', 303);
      if (checked.kind === 'on') return context.html(donePage(checked.codes, half.next));
      return context.redirect(half.next, 303);
    },
  };
}

const HERE = '/sign-in/second';

function saidOf(said: string | null): Piece {
  return said !== null && html`<p class="door-said" role="alert">${said}</p>`;
}

function askPage(said: string | null): Html {
  return doorFrame({
    title: say('Your code'),
    main: html`<h1>${say('Your code')}</h1>
<p>${say('Your authenticator shows it. Without it, one of your recovery codes will do.')}</p>
${saidOf(said)}
<form class="door-form" method="post" action="${HERE}">${codeField(say('Code'))}
<p class="buttons"><button>${say('Sign in')}</button></p></form>
<p class="why"><a href="/sign-in">${say('Sign in otherwise')}</a></p>`,
  });
}

function setUpPage(part: Html, said: string | null): Html {
  return doorFrame({
    title: say('A second factor'),
    main: html`<h1>${say('A second factor')}</h1>
<p>${say('Whoever runs this Hearsay wants you to sign in with a code beside your password.')}</p>
${saidOf(said)}${part}`,
  });
}

function donePage(codes: readonly string[], next: string): Html {
  return doorFrame({
    title: say('A second factor'),
    main: html`<h1>${say('You are signed in')}</h1>${codesPart(codes)}
<p><a class="button" href="${next}">${say('Go on')}</a></p>`,
  });
}
