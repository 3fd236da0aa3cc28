import { html } from 'hono/html';
import { type Millis, SECOND } from '../../../model/time.ts';
import { say } from '../../language/say.ts';
import { secretAddress } from '../../security/second-factor/codes.ts';
import type { Html } from '../frame/html.ts';
import { keyPicture } from './key-picture.ts';

export type SetUp = { readonly secret: string; readonly name: string; readonly action: string };

/** The secret as a picture and as words, and the first code of it. */
export async function setUpPart({ secret, name, action }: SetUp): Promise<Html> {
  const address = await secretAddress(secret, name);
  const words = secret.match(/.{1,4}/g)?.join(' ') ?? secret;
  return html`<p>${say('Show this picture to an authenticator, an app that makes codes, or type the key into it.')}</p>
${keyPicture(address, say('The key as a picture for cameras'))}
<p><code class="address" dir="ltr">${words}</code></p>
<form class="door-form" method="post" action="${action}">${codeField(say('The code it shows'))}
<p class="buttons"><button>${say('Turn on')}</button></p></form>`;
}

export function codeField(label: string): Html {
  return html`<p class="field"><label for="code">${label}</label><input id="code" name="code" required autocomplete="one-time-code" autocapitalize="none" spellcheck="false" dir="ltr" maxlength="40"></p>`;
}

/** Shown once: nobody can look them up later. */
export function codesPart(codes: readonly string[]): Html {
  return html`<div class="made-token" role="status"><p>${say('Ten codes for when the authenticator is lost; each works once. They are shown this once: print them or write them down, and keep them where the authenticator is not.')}</p>
<ol class="recovery-codes">${codes.map((code) => html`<li><code dir="ltr">${code}</code></li>`)}</ol></div>`;
}

/** The same for a code that is wrong and one that was used. */
export function codeRefusal(
  refused: { readonly kind: 'wrong' } | { readonly kind: 'guessing'; readonly wait: Millis },
) {
  if (refused.kind === 'wrong') {
    const said = say('This is not the code of now, or it was used. Wait for the next.');
    return { said, status: 401, seconds: null } as const;
  }
  const seconds = Math.ceil(refused.wait / SECOND);
  const said = say(
    'Too many tries. Wait {minutes, plural, one {# minute} other {# minutes}}, then try again.',
    { minutes: Math.max(1, Math.ceil(seconds / 60)) },
  );
  return { said, status: 429, seconds } as const;
}
