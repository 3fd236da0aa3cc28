import type { Context } from 'hono';
import { html } from 'hono/html';
import { mineToken, readLeaveToken } from '../../../pipeline/mail/letter-tokens.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { say } from '../../language/say.ts';
import { readForm, textOf } from '../frame/form-fields.ts';
import { badLink } from './bad-link.ts';
import { letterLists, titleOf } from './letter-lists.ts';
import { saidPage } from './said-page.ts';

/**
 * The way out of a list. GET shows and never acts, since programs follow links by themselves; POST acts, and however often. It
 * comes from mail programs too (RFC 8058), without cookie, origin or token of a form: the address proves all there is to prove,
 * and all it can do is to stop letters.
 */
export function leaveRoutes(rooms: AppRooms) {
  const { desk } = rooms;
  const bad = badLink(rooms);
  return {
    show: async (context: Context): Promise<Response> => {
      const token = context.req.param('token') ?? '';
      const leave = readLeaveToken(desk, token);
      if (leave === null) return bad(context, unreadWords());
      const name = titleOf(await letterLists(desk), leave.list);
      const more = html`<form class="door-form" method="post" action="/letters/leave/${token}"><p class="buttons"><button>${say('Stop these letters')}</button></p></form>
<p><a href="/letters/mine/${mineToken(desk, leave.address)}">${say('Choose what you get')}</a></p>`;
      const words = say('{name} comes to {address}.', { name, address: leave.address });
      return context.html(saidPage({ title: say('Stop these letters?'), words, more }));
    },

    leave: async (context: Context): Promise<Response> => {
      const leave = readLeaveToken(desk, context.req.param('token') ?? '');
      if (leave === null) return bad(context, unreadWords());
      const isOneClick = textOf(await readForm(context), 'List-Unsubscribe') !== null;
      const how = isOneClick ? 'one click' : 'link';
      await desk.store.consent.recordWithdrawn({ ...leave, how }, desk.now());
      const name = titleOf(await letterLists(desk), leave.list);
      const more = html`<p><a class="button quiet" href="/letters/mine/${mineToken(desk, leave.address)}">${say('Choose what you get')}</a></p>`;
      const words = say('{name} does not come to {address} any more.', {
        name,
        address: leave.address,
      });
      return context.html(saidPage({ title: say('Stopped'), words, more }));
    },
  };
}

const unreadWords = () =>
  say(
    'It was cut off on its way, perhaps: copy all of it from the letter. Or answer the letter, and say that you want no more.',
  );
