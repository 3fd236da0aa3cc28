import { html } from 'hono/html';
import type { PickTarget } from '../../../model/edition/editors-pick.ts';
import { say } from '../../language/say.ts';
import type { Html } from '../frame/html.ts';
import { mayEdit, type Visit } from '../frame/visit.ts';

/** Puts a story or an article among our picks; what is there already stays where it stands. Null: for who picks nothing here. */
export function pickButton(
  { kind, id }: PickTarget,
  { here, role }: Pick<Visit, 'here' | 'role'>,
): Html | null {
  if (!mayEdit({ role })) return null;
  return html`<form class="pick-form" method="post" action="/picks"><input type="hidden" name="back" value="${here}"><button class="quiet" name="${kind}" value="${id}">${say('Add to our picks')}</button></form>`;
}
