import type { Context } from 'hono';
import { html } from 'hono/html';
import type { ShownPick } from '../../../model/edition/editors-pick.ts';
import { showPicks } from '../../../pipeline/picks/read-picks.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { say } from '../../language/say.ts';
import { wholeNumber } from '../frame/form-fields.ts';
import { frame } from '../frame/frame.ts';
import type { Html } from '../frame/html.ts';
import { icon } from '../frame/icons.ts';
import { mayEdit, type Visit, visitOf } from '../frame/visit.ts';
import { moment } from '../wording/times.ts';
import { pickPath } from './pick-path.ts';
import { absentWords } from './shown-pick.ts';

/** GET /picks/past: what was picked and is over, the last picked first. */
export function pastPicksPage(rooms: AppRooms) {
  const { store } = rooms.desk;
  return async (context: Context): Promise<Response> => {
    const visit = await visitOf(context, rooms);
    const before = wholeNumber(context.req.query('before'));
    const limit = visit.settings.pageLength;
    const past = await store.picks.past({ now: visit.now, before, limit: limit + 1 });
    const picks = await showPicks({ store }, visit.readerId, past.slice(0, limit));
    return context.html(page({ visit, picks, hasOlder: past.length > limit }));
  };
}

type PastView = {
  readonly visit: Visit;
  readonly picks: readonly ShownPick[];
  readonly hasOlder: boolean;
};

function page({ visit, picks, hasOlder }: PastView): Html {
  const last = picks.at(-1);
  return frame({
    visit,
    title: say('Past picks'),
    place: 'picks',
    main: html`<header class="page-head"><h1>${say('Past picks')}</h1>
<p class="page-words"><a href="/picks">${say('Our picks now')}</a></p></header>
${picks.length === 0 ? html`<div class="empty"><p>${say('No pick is over yet.')}</p></div>` : html`<ol class="pick-order pick-past">${picks.map((pick) => pastRow(pick, visit))}</ol>`}
${hasOlder && last !== undefined && html`<nav class="list-foot" aria-label="${say('Pages')}"><a class="button" href="/picks/past?before=${last.id}" rel="next">${say('Older')} ${icon('older')}</a></nav>`}`,
  });
}

function pastRow(pick: ShownPick, visit: Visit): Html {
  const { shown, comment, name, from, until, removedAt } = pick;
  const ended = Math.min(removedAt ?? Number.MAX_SAFE_INTEGER, until ?? Number.MAX_SAFE_INTEGER);
  const when =
    ended <= from
      ? say('Taken away before it was shown.')
      : say('{from} to {until}', { from: moment(from, visit), until: moment(ended, visit) });
  return html`<li><div><a href="${pickPath(pick)}" dir="auto">${name}</a>
${comment !== null && html`<p class="pick-comment" dir="auto">${comment}</p>`}
<p class="pick-when">${when}${absentWords(shown) !== null && ` ${absentWords(shown)}`}</p></div>
${removedAt !== null && mayEdit(visit) && (until === null || until > visit.now) && backForm(pick.id)}</li>`;
}

function backForm(id: number): Html {
  return html`<form method="post" action="/picks/restore"><input type="hidden" name="back" value="/picks#pick-${id}"><input type="hidden" name="pick" value="${id}"><button class="quiet">${say('Bring back')}</button></form>`;
}
