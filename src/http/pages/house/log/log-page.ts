import type { Context } from 'hono';
import { html } from 'hono/html';
import type { AuditLine } from '../../../../store/house/audit.ts';
import type { AppRooms } from '../../../app-rooms.ts';
import { say } from '../../../language/say.ts';
import { wholeNumber } from '../../frame/form-fields.ts';
import type { Html } from '../../frame/html.ts';
import { type Visit, visitOf } from '../../frame/visit.ts';
import { moment } from '../../wording/times.ts';
import { houseFrame } from '../house-frame.ts';
import { deedWords } from './deed-words.ts';

const A_PAGE = 100;
const LONGEST_SEARCH = 100;

/** GET /house/log: what was done to the house and to accounts, the newest first. */
export function logPage(rooms: AppRooms) {
  return async (context: Context): Promise<Response> => {
    const before = wholeNumber(context.req.query('before'));
    const search = (context.req.query('q') ?? '').slice(0, LONGEST_SEARCH).trim();
    const [visit, lines] = await Promise.all([
      visitOf(context, rooms),
      rooms.desk.store.audit.actions(before, A_PAGE + 1, search),
    ]);
    return context.html(page(visit, lines, search));
  };
}

function page(visit: Visit, lines: readonly AuditLine[], search: string): Html {
  const shown = lines.slice(0, A_PAGE);
  const last = lines.length > A_PAGE ? shown.at(-1) : undefined;
  return houseFrame({
    visit,
    place: '/house/log',
    title: say('Log'),
    words: say(
      'What those who run the house have done to it and to accounts. Lines go after 400 days.',
    ),
    main: html`<form class="house-search" role="search" aria-label="${say('Log')}" action="/house/log"><p class="field"><label for="log-search">${say('Name or deed')}</label><input id="log-search" name="q" type="search" value="${search}" autocomplete="off" maxlength="${LONGEST_SEARCH}"></p><p class="buttons"><button class="quiet">${say('Find')}</button></p></form>
${shown.length === 0 ? html`<p>${say('Nothing is noted here.')}</p>` : html`<ol class="house-log">${shown.map((line) => logLine(line, visit))}</ol>`}
${last !== undefined && html`<p><a class="button quiet" href="/house/log?${new URLSearchParams({ ...(search !== '' && { q: search }), before: String(last.id) })}">${say('Earlier')}</a></p>`}`,
  });
}

function logLine({ at, actor, actorId, action, target, details }: AuditLine, visit: Visit): Html {
  const told = Object.entries(details).filter(([, value]) => value !== null);
  return html`<li><time datetime="${new Date(at).toISOString()}">${moment(at, visit)}</time> <span><b><bdi>${actor}</bdi></b>${actorId === null && html` <span class="count">${say('by terminal')}</span>`}: ${deedWords(action)}${target !== null && html` – <bdi>${target}</bdi>`}${told.length > 0 && html` <span class="why" dir="ltr" lang="en">${told.map(([name, value]) => `${name} ${value}`).join(', ')}</span>`}</span></li>`;
}
