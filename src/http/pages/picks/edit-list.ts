import { html } from 'hono/html';
import {
  type KeptPick,
  LONGEST_COMMENT,
  pickState,
  type ShownPick,
} from '../../../model/edition/editors-pick.ts';
import { say } from '../../language/say.ts';
import type { Html } from '../frame/html.ts';
import type { Visit } from '../frame/visit.ts';
import { localField } from '../wording/local-moment.ts';
import { moment } from '../wording/times.ts';
import { pickPath } from './pick-path.ts';
import { absentWords } from './shown-pick.ts';

type Move = 'up' | 'down';

/** A pick's place among those that stand, from 0. */
type Row = { readonly pick: ShownPick; readonly place: number; readonly last: number };

/** Where the editor orders, comments and schedules; every step is a button, so that keys do as well as a finger. */
export function editList(picks: readonly ShownPick[], visit: Visit): Html {
  const last = picks.length - 1;
  return html`<section class="pick-edit" id="edit" aria-labelledby="edit-title"><h2 class="ruled" id="edit-title">${say('Put in order')}</h2>
<p class="page-words">${say('Readers see them in this order, each from and until its time.')}</p>
<ol class="pick-order">${picks.map((pick, place) => row({ pick, place, last }, visit))}</ol></section>`;
}

function row({ pick, place, last }: Row, visit: Visit): Html {
  const { id, shown } = pick;
  return html`<li id="pick-${id}"><div><a href="${pickPath(pick)}" dir="auto">${nameOf(pick)}</a>
<p class="pick-when">${absentWords(shown) ?? whenWords(pick, visit)}</p></div>
<div class="pick-moves">${moveForm('up', { pick, place, last }, visit)}${moveForm('down', { pick, place, last }, visit)}</div>
<details class="pick-change"${isOpen(id, visit) && html` open`}><summary aria-label="${say('Change {pick}', { pick: nameOf(pick) })}">${say('Change')}</summary>${changeForm(pick, visit)}</details></li>`;
}

function nameOf({ shown, name }: ShownPick): string {
  if (shown.kind === 'story') return shown.story.shown.headline;
  return shown.kind === 'article' ? shown.article.headline : name;
}

const MOVES = {
  up: {
    step: -1,
    sign: '↑',
    words: (pick: string) => say('Put {pick} before the one above', { pick }),
  },
  down: {
    step: 1,
    sign: '↓',
    words: (pick: string) => say('Put {pick} behind the one below', { pick }),
  },
} as const;

/**
 * After a move the same button has the focus again, so that pressing it again moves on. Where an address has a fragment, browsers
 * focus nothing by themselves (HTML, 6.6.7), so it has none.
 */
function moveForm(move: Move, { pick, place, last }: Row, visit: Visit): Html {
  const { step, sign, words } = MOVES[move];
  const to = place + step;
  const isEnd = to < 0 || to > last;
  const wasPressed = movedIn(visit) === `${pick.id}-${move}`;
  const back = `/picks?moved=${pick.id}-${move}`;
  return html`<form method="post" action="/picks/place"><input type="hidden" name="back" value="${back}"><input type="hidden" name="pick" value="${pick.id}"><button class="quiet" name="place" value="${Math.max(0, to)}" aria-label="${words(nameOf(pick))}"${isEnd && html` disabled`}${wasPressed && !isEnd && html` autofocus`}>${sign}</button></form>`;
}

function movedIn({ here }: Visit): string | null {
  return new URL(here, 'http://hearsay.invalid').searchParams.get('moved');
}

function isOpen(id: number, { here }: Visit): boolean {
  return new URL(here, 'http://hearsay.invalid').searchParams.get('change') === String(id);
}

function whenWords(pick: KeptPick, visit: Visit): string {
  const until = pick.until === null ? null : moment(pick.until, visit);
  const from = moment(pick.from, visit);
  if (pickState(pick, visit.now) === 'scheduled') {
    return until === null
      ? say('To come: {from}.', { from })
      : say('To come: {from}, until {until}.', { from, until });
  }
  return until === null
    ? say('Shown since {from}, until you take it away.', { from })
    : say('Shown since {from}, until {until}.', { from, until });
}

function changeForm({ id, comment, from, until }: ShownPick, { settings }: Visit): Html {
  const zone = settings.zone;
  return html`<form method="post" action="/picks/change"><input type="hidden" name="back" value="/picks#pick-${id}"><input type="hidden" name="pick" value="${id}">
<p class="field"><label for="comment-${id}">${say('A line of comment')}</label><textarea id="comment-${id}" name="comment" rows="2" maxlength="${LONGEST_COMMENT}" dir="auto">${comment ?? ''}</textarea></p>
<p class="field"><label for="from-${id}">${say('From')}</label><input id="from-${id}" type="datetime-local" name="from" value="${localField(from, zone)}"></p>
<p class="field"><label for="until-${id}">${say('Until (empty: until you take it away)')}</label><input id="until-${id}" type="datetime-local" name="until" value="${until === null ? '' : localField(until, zone)}"></p>
<p class="field-hint">${say('By your clock: {zone}.', { zone })}</p>
<p class="buttons"><button>${say('Save changes')}</button>
<button class="quiet danger" formaction="/picks/remove">${say('Take away')}</button></p></form>`;
}
