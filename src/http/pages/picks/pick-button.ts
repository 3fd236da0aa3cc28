import { html } from 'hono/html';
import type { PickTarget } from '../../../model/editors-pick.ts';
import type { Store } from '../../../store/store.ts';
import { say } from '../../language/say.ts';
import type { Html } from '../frame/html.ts';
import type { Visit } from '../frame/visit.ts';

/** Puts a story or an article among our picks; where it is there already, leads there. */
export async function readPickButton(
  { picks }: Pick<Store, 'picks'>,
  { kind, id }: PickTarget,
  { now, here }: Visit,
): Promise<Html> {
  const standing = await picks.standing(now);
  const known = standing.find(({ target }) => target.kind === kind && target.id === id);
  if (known !== undefined) {
    return html`<a class="button quiet" href="/picks?change=${known.id}#pick-${known.id}">${say('In our picks')}</a>`;
  }
  return html`<form class="pick-form" method="post" action="/picks"><input type="hidden" name="back" value="${here}"><input type="hidden" name="${kind}" value="${id}">
<button class="quiet">${say('Add to our picks')}</button></form>`;
}
