import type { Context } from 'hono';
import { html } from 'hono/html';
import { mineToken } from '../../../pipeline/mail/letter-tokens.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { say } from '../../language/say.ts';
import { TOKEN, tokenHash } from '../../security/sessions/tokens.ts';
import { type BadLink, badLink } from './bad-link.ts';
import { saidPage } from './said-page.ts';

/** GET /letters/confirm/:token shows what is to be confirmed, so that a scanner of mail confirms nothing; POST confirms, once. */
export function confirmRoutes(rooms: AppRooms) {
  const { desk } = rooms;
  const { consent } = desk.store;
  const bad: BadLink = badLink(rooms);
  return {
    show: async (context: Context): Promise<Response> => {
      const token = context.req.param('token') ?? '';
      const request = TOKEN.test(token)
        ? await consent.requestBy(tokenHash(token), desk.now())
        : null;
      if (request === null) return bad(context, spentWords());
      const more = html`<blockquote class="consent-words"><p>${request.wording}</p></blockquote>
<form class="door-form" method="post" action="/letters/confirm/${token}"><p class="buttons"><button>${say('Yes, send them')}</button></p></form>`;
      const words = say(
        'These letters were asked for to {address}. Nothing is sent until you say yes.',
        {
          address: request.address,
        },
      );
      return context.html(saidPage({ title: say('Do you want these letters?'), words, more }));
    },

    confirm: async (context: Context): Promise<Response> => {
      const token = context.req.param('token') ?? '';
      const request = TOKEN.test(token)
        ? await consent.setByRequest(tokenHash(token), desk.now())
        : null;
      if (request === null) return bad(context, spentWords());
      const mine = `/letters/mine/${mineToken(desk, request.address)}`;
      const more = html`<p><a class="button quiet" href="${mine}">${say('Choose what you get')}</a></p>`;
      const words = say('They come from now on. Every letter has a link by which you stop it.');
      return context.html(saidPage({ title: say('Agreed'), words, more }));
    },
  };
}

const spentWords = () =>
  say(
    'It was used, or two days have passed, or you have stopped these letters since. Ask for them again if you want them.',
  );
