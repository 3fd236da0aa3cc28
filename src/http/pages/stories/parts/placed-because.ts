import { html } from 'hono/html';
import { say } from '../../../language/say.ts';
import { sayStored } from '../../../language/stored/say-stored.ts';
import type { Html } from '../../frame/html.ts';

/** What put an article into its story, one click away: it is of use only where that seems wrong. */
export function placedBecause(reason: string): Html | null {
  if (reason === '') return null;
  return html`<details class="placed-because"><summary>${say('How it was placed')}</summary><p>${sayStored(reason)}</p></details>`;
}
