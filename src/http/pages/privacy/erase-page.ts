import { html } from 'hono/html';
import { say, sayHtml } from '../../language/say.ts';
import { accountFrame } from '../account/account-frame.ts';
import type { Html } from '../frame/html.ts';
import type { Visit } from '../frame/visit.ts';

export type EraseView = {
  readonly visit: Visit;
  readonly name: string;
  /** Why it was not done; null: it was not asked for yet. */
  readonly said: string | null;
};

/** The last question before an account ends. */
export function erasePage({ visit, name, said }: EraseView): Html {
  return accountFrame({
    visit,
    path: '/account/data',
    title: say('End your account'),
    words: say(
      'Your titles, marks, rules, settings and history are taken out of the library and overwritten, at once and for good. News that others read too stays theirs.',
    ),
    main: html`<p><a href="/account/data.jsonl" download>${say('Take your data along first')}</a></p>
${said !== null && html`<p class="door-said" role="alert">${said}</p>`}
<form class="door-form" method="post" action="/account/erase">
<p class="field"><label for="name">${sayHtml('Type your name, {name}, to say that you mean it', { name: html`<b><bdi>${name}</bdi></b>` })}</label><input id="name" name="name" required autocomplete="off" autocapitalize="none" spellcheck="false" maxlength="60"></p>
<p class="buttons"><button class="danger">${say('End my account for good')}</button> <a href="/account/data">${say('No, go back')}</a></p></form>`,
  });
}
