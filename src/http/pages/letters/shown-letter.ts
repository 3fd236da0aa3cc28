import type { Context } from 'hono';
import { html } from 'hono/html';
import { letterSheet } from '../../assets/house-assets.ts';
import { say } from '../../language/say.ts';
import { FRAMING_POLICY } from '../../security/page-headers.ts';
import type { Html } from '../frame/html.ts';

export type Shown = {
  readonly subject: string;
  readonly text: string;
  /** Where the letter itself is: see answerLetter. */
  readonly path: string;
};

/** A letter in both its forms: as mail programs show it, in a frame that may do nothing, and without markup. */
export function shownLetter({ subject, text, path }: Shown): Html {
  return html`<link rel="stylesheet" href="${letterSheet.path}"><section class="letter-shown" aria-labelledby="letter-subject"><h2 id="letter-subject" dir="auto">${subject}</h2>
<iframe class="letter-frame" sandbox title="${say('The letter as it is sent')}" src="${path}" loading="lazy"></iframe>
<details class="letter-plain"><summary>${say('Without markup')}</summary><pre tabindex="0" dir="auto">${text}</pre></details></section>`;
}

/** Lets a page of ours show a letter in a frame. */
export function framing(context: Context): void {
  context.header('content-security-policy', FRAMING_POLICY);
}

/** Nothing of it runs, loads or sends, wherever it is shown. */
const LETTER_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox";

/** The very markup that is sent. */
export function answerLetter(context: Context, markup: string): Response {
  context.header('content-security-policy', LETTER_POLICY);
  context.header('x-robots-tag', 'noindex');
  return context.html(markup);
}
