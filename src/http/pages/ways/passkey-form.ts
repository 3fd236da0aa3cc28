import { html } from 'hono/html';
import { say } from '../../language/say.ts';
import type { Html, Piece } from '../frame/html.ts';

export type PasskeyForm = {
  readonly action: string;
  /** Where the browser gets what it is to sign. */
  readonly start: string;
  readonly next?: string;
  readonly label: string;
  /** Whether a new one is made. */
  readonly isNew?: boolean;
  /** Fields of its own. */
  readonly fields?: Piece;
};

/** Only a script can ask for a passkey, so ui/behaviours/door/passkeys.ts shows it where the browser can. */
export function passkeyForm({ action, start, next, label, isNew, fields }: PasskeyForm): Html {
  return html`<form class="door-form" method="post" action="${action}" hidden data-passkey="${isNew === true ? 'new' : 'known'}" data-start="${start}"><input type="hidden" name="answer" value="">${next !== undefined && html`<input type="hidden" name="next" value="${next}">`}${fields}
<p class="door-said" role="alert" hidden>${say('No passkey was taken. Try again, or another way.')}</p>
<p class="buttons"><button class="quiet">${label}</button></p></form>`;
}
