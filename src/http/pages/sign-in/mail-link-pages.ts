import { html } from 'hono/html';
import type { Reader } from '../../../model/accounts/account.ts';
import type { Letter } from '../../../model/mail/letter.ts';
import type { Millis } from '../../../model/time.ts';
import { say } from '../../language/say.ts';
import { spoken } from '../../language/spoken.ts';
import type { Html } from '../frame/html.ts';
import { doorFrame } from './door-frame.ts';

export function askPage(next: string, isWrong: boolean): Html {
  return doorFrame({
    title: say('A link by mail'),
    main: html`<h1>${say('A link by mail')}</h1>
<p>${say('If somebody here has this address and has confirmed it, a link goes there that signs in once, within a quarter of an hour.')}</p>
${isWrong && html`<p class="door-said" role="alert">${say('This is no address of mail.')}</p>`}
<form class="door-form" method="post" action="/sign-in/mail"><input type="hidden" name="next" value="${next}">
<p class="field"><label for="address">${say('Address of mail')}</label><input id="address" name="address" type="email" required autocomplete="email" maxlength="254"></p>
<p class="buttons"><button>${say('Send me a link')}</button></p></form>
<p class="why"><a href="/sign-in">${say('Sign in otherwise')}</a></p>`,
  });
}

/** The same whether anybody has the address or not. */
export function sentPage(): Html {
  return doorFrame({
    title: say('Look into your mail'),
    main: html`<h1>${say('Look into your mail')}</h1>
<p>${say('If somebody here has this address, a link is on its way. Open it in this browser; it works once, within a quarter of an hour.')}</p>`,
  });
}

type Link = { readonly name: string; readonly action: string; readonly isSame: boolean };

export function linkPage({ name, action, isSame }: Link): Html {
  return doorFrame({
    title: say('Sign in'),
    main: html`<h1>${say('Sign in as {name}', { name })}</h1>
${!isSame && html`<p class="door-warning" role="alert">${say('This link was asked for in another browser. Go on only if you asked for it yourself: whoever sends you theirs would have you read as them.')}</p>`}
<form class="door-form" method="post" action="${action}"><p class="buttons"><button>${say('Sign in here')}</button></p></form>`,
  });
}

export function spentPage(): Html {
  return doorFrame({
    title: say('Nothing here'),
    main: html`<h1>${say('This link leads nowhere')}</h1>
<p>${say('It was used, or a quarter of an hour has passed.')}</p>
<p><a class="button" href="/sign-in">${say('Sign in')}</a></p>`,
  });
}

export type LinkLetter = {
  readonly reader: Reader;
  readonly to: string;
  readonly link: string;
  readonly key: string;
  readonly notAfter: Millis;
};

/** In the language of whoever asked. */
export function linkLetter({ reader, to, link, key, notAfter }: LinkLetter): Letter {
  const words = [
    say('Hello {name},', { name: reader.name }),
    say(
      'this link signs you in at Hearsay. It works once, within a quarter of an hour, best in the browser in which you asked for it:',
    ),
    link,
    say(
      'If you have not asked for it, do nothing: nobody is signed in, and nobody learns that you read there.',
    ),
  ];
  return {
    ...({ key, kind: 'account', list: null, html: null, to } as const),
    ...{
      toName: reader.name,
      subject: say('Your link to sign in'),
      text: `${words.join('\n\n')}\n`,
    },
    ...{ readerId: reader.id, language: spoken().tag, notAfter },
  };
}
