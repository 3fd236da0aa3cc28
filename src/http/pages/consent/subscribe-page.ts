import type { Context } from 'hono';
import { html } from 'hono/html';
import { isMailSet } from '../../../pipeline/mail/mail-settings.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { say } from '../../language/say.ts';
import type { Html } from '../frame/html.ts';
import { consentWords } from './consent-words.ts';
import { type LetterList, letterLists } from './letter-lists.ts';
import { saidPage } from './said-page.ts';

/** GET /letters/subscribe: what a house writes to whoever wants it; ?list=… is chosen already. */
export function subscribePage(rooms: AppRooms) {
  return async (context: Context): Promise<Response> => {
    const lists = (await letterLists(rooms.desk)).filter(({ isOffered }) => isOffered);
    if (lists.length === 0 || !(await isMailSet(rooms.desk))) return context.html(noLetters(), 404);
    const chosen = new Set(context.req.queries('list') ?? []);
    const title = say('Letters by mail');
    const words = say(
      'You are asked by a letter to your address whether it was you: nothing else is sent before you say yes.',
    );
    return context.html(saidPage({ title, words, more: subscribeForm(lists, chosen) }));
  };
}

/** The form by which letters are asked for, with the words that are agreed to. */
function subscribeForm(lists: readonly LetterList[], chosen: ReadonlySet<string>): Html {
  const isOnly = lists.length === 1;
  const choice = ({ list, title, about }: LetterList) =>
    html`<label class="choice"><input type="checkbox" name="list" value="${list}"${(isOnly || chosen.has(list)) && html` checked`}> <span><bdi>${title}</bdi>${about !== '' && html` <span class="why">${about}</span>`}</span></label>`;
  return html`<form class="door-form" method="post" action="/letters/subscribe">
<fieldset class="choices"><legend>${say('Which letters')}</legend>${lists.map(choice)}</fieldset>
<p class="field"><label for="address">${say('Your address of mail')}</label><input id="address" name="address" type="email" dir="ltr" required maxlength="254" autocomplete="email"></p>
<p class="why">${consentWords(lists.map(({ title }) => title))}</p>
<p class="buttons"><button>${say('Ask for them')}</button></p></form>`;
}

export function noLetters(): Html {
  return saidPage({
    title: say('No letters'),
    words: say('This house sends no letters to those who do not read here.'),
  });
}
