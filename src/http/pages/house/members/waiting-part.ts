import { html } from 'hono/html';
import type { SignUp } from '../../../../store/members/sign-up-calls.ts';
import { say } from '../../../language/say.ts';
import type { Html } from '../../frame/html.ts';
import type { Visit } from '../../frame/visit.ts';
import { moment } from '../../wording/times.ts';

/** Those who ask to be let in, with what they say of themselves. */
export function waitingPart(waiting: readonly SignUp[], visit: Visit): Html {
  return html`<section class="house-part" aria-labelledby="waiting-title"><h2 id="waiting-title">${say('Waiting to be let in')} <span class="count">${waiting.length}</span></h2>
<ul class="house-list">${waiting.map((one) => waitingItem(one, visit))}</ul></section>`;
}

function waitingItem({ id, name, email, about, createdAt, expiresAt }: SignUp, visit: Visit): Html {
  return html`<li><div><b><bdi>${name}</bdi></b>${email !== null && html` <bdi class="why" dir="ltr">${email}</bdi>`}
${about !== null && html`<p class="house-words" dir="auto">${about}</p>`}
<p class="why">${say('Since {since}; forgotten {ends} if nobody decides.', { since: moment(createdAt, visit), ends: moment(expiresAt, visit) })}</p></div>
<form class="buttons" method="post" action="/house/members/waiting"><input type="hidden" name="waiting" value="${id}"><button name="decision" value="in"><span aria-hidden="true">${say('Let in')}</span><span class="unseen">${say('Let {name} in', { name })}</span></button><button class="quiet" name="decision" value="out"><span aria-hidden="true">${say('Refuse')}</span><span class="unseen">${say('Refuse {name}', { name })}</span></button></form></li>`;
}
