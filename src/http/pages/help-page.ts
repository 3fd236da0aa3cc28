import type { Context } from 'hono';
import { html } from 'hono/html';
import type { AppRooms } from '../app-rooms.ts';
import { say, sayHtml } from '../language/say.ts';
import { frame } from './frame/frame.ts';
import { keyTable } from './frame/keys.ts';
import { visitOf } from './frame/visit.ts';
import { operatorTable } from './search/search-help.ts';

/** GET /help: the keys, how to search, and what the pages mean. */
export function helpPage(rooms: AppRooms) {
  return async (context: Context): Promise<Response> => {
    const visit = await visitOf(context, rooms);
    return context.html(
      frame({
        visit,
        title: say('Help'),
        place: 'help',
        main: html`<header class="page-head"><h1>${say('Help')}</h1></header>
<div class="help">
<section><h2>${say('Keys')}</h2><p>${say('They work everywhere but in a field that you type in.')}</p>${keyTable()}</section>
<section><h2>${say('Searching')}</h2><p>${say('Accents and capitals do not matter. The newest stands first.')}</p>${operatorTable()}</section>
<section><h2>${say('The front page')}</h2><p>${say('Each story once: first what many report themselves, lately and from many owners, then what is for you, what was picked, the sections. The i at a story says why it stands there, and turns each reason up, down or off. Full dots are reports of their own, open ones other titles. Nothing else is hidden: Latest has all that your feeds bring and you do not mute, the newest first.')}</p>
<p>${say('What you have read turns grey and stays. “Mark all read” counts up to the newest article that was on your page, so what comes in meanwhile stays unread. Everything you mark can be taken back with the button that appears.')}</p></section>
<section><h2>${say('Changed articles')}</h2><p>${say('When an outlet rewrites an article, Hearsay keeps what stood there before. “Changed” beside the time leads to both, word by word.')}</p></section>
<section><h2>${say('What was left out')}</h2><p>${sayHtml('Below each text stands how many blocks of the page or feed are not in it. Opened, the line says of each why, and puts it back: here, or in all articles of the outlet. Lines can be left out the same way. Such rules stand on the outlet’s page and are shared as a file in the {settings}.', { settings: html`<a href="/settings#rules">${say('settings')}</a>` })}</p></section>
<section><h2>${say('Who says what')}</h2><p>${sayHtml('In the text statements are underlined: solid where they are quoted, dotted where they are told in other words, wavy where they are attributed to nobody; words that leave it open whether it is so lie on a shade. In a wide window the margin says who speaks; everywhere the speaker’s initials open it. Below the text all of it is listed, with roles as printed. “Who says what” above the text takes the marks away and brings them back, for all texts; {before} and {after} go from statement to statement. A name leads to all that is said under it; a search for a name finds it, too.', { before: html`<kbd>[</kbd>`, after: html`<kbd>]</kbd>` })}</p></section>
<section><h2>${say('Silent feeds')}</h2><p>${sayHtml('{subscriptions} says of each feed when it brought news, when it is asked next, and, where it is silent, since when and why.', { subscriptions: html`<a href="/subscriptions">${say('Subscriptions')}</a>` })}</p></section>
</div>`,
      }),
    );
  };
}
