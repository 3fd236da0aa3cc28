import { html } from 'hono/html';
import { say } from '../../language/say.ts';
import { LONGEST, SHORTEST } from '../../security/passwords/password-trouble.ts';
import type { Html } from '../frame/html.ts';

export type SecretField = {
  readonly id: string;
  readonly label: string;
  /** A new one is offered to be made up and kept by what keeps passwords. */
  readonly isNew: boolean;
};

/** A field for a password; ui/behaviours/door/show-password.ts makes its button work. Pasting is welcome. */
export function secretField({ id, label, isNew }: SecretField): Html {
  const name = id;
  return html`<p class="field secret"><label for="${id}">${label}</label>
<span class="joined"><input id="${id}" name="${name}" type="password" required autocomplete="${isNew ? 'new-password' : 'current-password'}" maxlength="${LONGEST}"${isNew && html` minlength="${SHORTEST}" aria-describedby="${id}-rule"`}><button class="quiet" type="button" hidden data-show-password aria-controls="${id}" aria-pressed="false">${say('Show password')}</button></span>
${isNew && html`<span class="why" id="${id}-rule">${say('At least {least} characters, any of them; fifteen are better. Common passwords are not taken.', { least: SHORTEST })}</span>`}</p>`;
}
