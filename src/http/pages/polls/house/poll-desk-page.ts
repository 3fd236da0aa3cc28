import type { Context } from 'hono';
import { html } from 'hono/html';
import { type PollReading, pollState } from '../../../../model/polls/poll.ts';
import { LONGEST_NOTE, type PollTrouble } from '../../../../model/polls/poll-words.ts';
import type { AppRooms } from '../../../app-rooms.ts';
import { pollSheet } from '../../../assets/house-assets.ts';
import { say, sayHtml } from '../../../language/say.ts';
import { readForm } from '../../frame/form-fields.ts';
import type { Html } from '../../frame/html.ts';
import { type Visit, visitOf } from '../../frame/visit.ts';
import { houseFrame } from '../../house/house-frame.ts';
import { answerDone } from '../../marks/notice.ts';
import { notFoundPage } from '../../trouble-page.ts';
import { pollDeskPath, pollPath } from '../poll-path.ts';
import { turnoutWords, whenWords } from '../poll-words.ts';
import { pollOf } from '../vote-actions.ts';
import { planFields, troubleNote, wordFields } from './poll-form.ts';
import { logPoll } from './poll-log.ts';
import { planOf, type TypedPoll, typedFrom, typedPoll, wordsOf } from './read-poll-form.ts';

/** GET /house/polls/:poll, and its forms that change words: what cannot be is shown again as it was typed. */
export function pollDeskPage(rooms: AppRooms) {
  const { polls } = rooms.desk.store;
  const answer = async (context: Context, said: Said | null) => {
    const visit = await visitOf(context, rooms);
    const reading = await polls.reading(pollOf(context), visit.readerId);
    if (reading === null)
      return context.html(notFoundPage(visit, say('There is no such poll.')), 404);
    const here = { ...visit, here: pollDeskPath(reading.poll.id) };
    return context.html(page(here, reading, said), said === null ? 200 : 422);
  };
  const done = async (context: Context, action: string, isDone: boolean) => {
    const poll = pollOf(context);
    if (isDone) await logPoll(rooms, context, { action, poll });
    const kind = action === 'changed' ? 'poll-changed' : 'poll-corrected';
    return answerDone(context, pollDeskPath(poll), { kind: isDone ? kind : 'poll-stands' });
  };
  return {
    show: (context: Context) => answer(context, null),

    async change(context: Context): Promise<Response> {
      const { settings, now } = await visitOf(context, rooms);
      const typed = typedPoll(await readForm(context));
      const plan = planOf(typed, { zone: settings.zone, now });
      if (typeof plan === 'string') return answer(context, { typed, trouble: plan });
      return done(context, 'changed', await polls.setPlan(pollOf(context), plan, now));
    },

    async correct(context: Context): Promise<Response> {
      const typed = typedPoll(await readForm(context));
      const words = wordsOf(typed);
      if (typeof words === 'string') return answer(context, { typed, trouble: words });
      const now = rooms.desk.now();
      return done(context, 'corrected', await polls.recordCorrection(pollOf(context), words, now));
    },
  };
}

/** What was sent and not taken. */
type Said = { readonly typed: TypedPoll; readonly trouble: PollTrouble };

function page(visit: Visit, reading: PollReading, said: Said | null): Html {
  const { poll } = reading;
  return houseFrame({
    visit,
    place: '/house/polls',
    title: poll.question,
    words: html`${whenWords(poll, visit)} ${turnoutWords(reading, visit).join(' ')}`,
    head: html`<link rel="stylesheet" href="${pollSheet.path}">`,
    main: html`<p>${sayHtml('{poll} · The counts as {csv} or {json}', {
      poll: html`<a href="${pollPath(poll.id)}">${say('As readers see it')}</a>`,
      csv: html`<a href="${pollDeskPath(poll.id)}/counts.csv">CSV</a>`,
      json: html`<a href="${pollDeskPath(poll.id)}/counts.json">JSON</a>`,
    })}</p>
${troubleNote(said?.trouble ?? null)}
${poll.deletedAt === null ? standingParts(visit, reading, said) : deletedPart(reading)}`,
  });
}

function standingParts(visit: Visit, reading: PollReading, said: Said | null): Html {
  const { poll, result } = reading;
  const state = pollState(poll, visit.now);
  const hasVotes = result.votes.members + result.votes.guests > 0;
  const typed = said?.typed ?? typedFrom(poll, visit.settings.zone);
  const mayChange = !hasVotes && state !== 'closed';
  return html`${mayChange ? changePart(poll.id, typed, visit) : correctPart(poll.id, typed)}
${state === 'open' && closePart(poll.id)}
${deletePart(poll.id)}`;
}

function changePart(id: number, typed: TypedPoll, { settings }: Visit): Html {
  return html`<section aria-labelledby="change-title"><h2 id="change-title">${say('Change it')}</h2><p class="field-hint">${say('Nobody has voted yet.')}</p>
<form class="poll-plan" method="post" action="${pollDeskPath(id)}/change">${planFields(typed, settings.zone)}<p class="buttons"><button>${say('Save changes')}</button></p></form></section>`;
}

function correctPart(id: number, typed: TypedPoll): Html {
  return html`<section aria-labelledby="correct-title"><h2 id="correct-title">${say('Mend a slip')}</h2><p class="field-hint">${say('Others have voted on these words, so what stood there before is shown with the poll.')}</p>
<form class="poll-plan" method="post" action="${pollDeskPath(id)}/correct">${wordFields(typed)}<p class="buttons"><button class="quiet">${say('Mend')}</button></p></form></section>`;
}

function closePart(id: number): Html {
  return html`<section aria-labelledby="close-title"><h2 id="close-title">${say('Close it now')}</h2><p class="field-hint">${say('For good: the result is shown to all, and nobody knows any more who voted how.')}</p>
<form method="post" action="${pollDeskPath(id)}/close"><p class="buttons"><button class="quiet danger">${say('Close and count')}</button></p></form></section>`;
}

function deletePart(id: number): Html {
  return html`<section aria-labelledby="delete-title"><h2 id="delete-title">${say('Delete it')}</h2><p class="field-hint">${say('The result is not shown any more; that there was a poll is, with your reason.')}</p>
<form class="poll-plan" method="post" action="${pollDeskPath(id)}/delete"><p class="field"><label for="note">${say('Your reason')}</label><input id="note" name="note" required maxlength="${LONGEST_NOTE}" dir="auto" autocomplete="off"></p>
<p class="buttons"><button class="quiet danger">${say('Delete')}</button></p></form></section>`;
}

function deletedPart({ poll }: PollReading): Html {
  return html`<p>${say('The editors’ reason: {note}', { note: poll.deletionNote ?? '' })}</p>
<form method="post" action="/house/polls/restore"><input type="hidden" name="back" value="${pollDeskPath(poll.id)}"><button class="quiet" name="poll" value="${poll.id}">${say('Bring back')}</button></form>`;
}
