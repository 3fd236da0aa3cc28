import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Poll, PollReading } from '../../../model/polls/poll.ts';
import { pollState } from '../../../model/polls/poll.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { pollSheet } from '../../assets/house-assets.ts';
import { say } from '../../language/say.ts';
import { wholeNumber } from '../frame/form-fields.ts';
import { frame } from '../frame/frame.ts';
import type { Html } from '../frame/html.ts';
import { icon } from '../frame/icons.ts';
import { type Visit, visitOf } from '../frame/visit.ts';
import { storyPath } from '../stories/story-path.ts';
import { notFoundPage } from '../trouble-page.ts';
import { pollBox } from './poll-box.ts';
import { pollPath } from './poll-path.ts';
import { whenWords } from './poll-words.ts';
import { deskLink } from './story-polls.ts';
import { pollOf } from './vote-actions.ts';

/** GET /polls: what was asked here, the newest first. */
export function pollsPage(rooms: AppRooms) {
  const { polls } = rooms.desk.store;
  return async (context: Context): Promise<Response> => {
    const visit = await visitOf(context, rooms);
    const before = wholeNumber(context.req.query('before'));
    const limit = visit.settings.pageLength;
    const isForGuests = visit.role === 'guest';
    const found = await polls.newest({ before, limit: limit + 1, isForGuests });
    const shown = found.slice(0, limit);
    return context.html(listPage(visit, shown, found.length > limit));
  };
}

function listPage(visit: Visit, polls: readonly Poll[], hasOlder: boolean): Html {
  const last = polls.at(-1);
  return frame({
    visit,
    title: say('Polls'),
    place: 'polls',
    head: html`<link rel="stylesheet" href="${pollSheet.path}">`,
    main: html`<header class="page-head"><h1>${say('Polls')}</h1>
<p class="page-words">${say('What the editors asked about stories. Each is no survey: it says only what those who chose to answer said.')}</p></header>
${polls.length === 0 ? html`<div class="empty"><p>${say('Nothing has been asked yet.')}</p></div>` : html`<ul class="poll-list">${polls.map((poll) => row(poll, visit))}</ul>`}
${hasOlder && last !== undefined && html`<nav class="list-foot" aria-label="${say('Pages')}"><a class="button" href="/polls?before=${last.id}" rel="next">${say('Older')} ${icon('older')}</a></nav>`}`,
  });
}

function row(poll: Poll, visit: Visit): Html {
  const state = pollState(poll, visit.now);
  return html`<li class="poll-${state}"><a href="${pollPath(poll.id)}" dir="auto">${poll.question}</a>
<p class="poll-when">${whenWords(poll, visit)} <bdi>${poll.storyName}</bdi></p></li>`;
}

/** GET /polls/:poll: one, for guests who cannot open its story, too. */
export function pollPage(rooms: AppRooms) {
  const { polls } = rooms.desk.store;
  return async (context: Context): Promise<Response> => {
    const visit = await visitOf(context, rooms);
    const reading = await polls.reading(pollOf(context), visit.readerId);
    const isTheirs = visit.role !== 'guest' || reading?.poll.takesGuests === true;
    if (reading === null || !isTheirs)
      return context.html(notFoundPage(visit, say('There is no such poll.')), 404);
    return context.html(onePage(reading, visit));
  };
}

function onePage(reading: PollReading, visit: Visit): Html {
  const { id, question, story, storyName } = reading.poll;
  return frame({
    visit,
    title: question,
    place: 'polls',
    head: html`<link rel="stylesheet" href="${pollSheet.path}">`,
    main: html`<article class="poll poll-alone"><header class="page-head"><p class="kicker"><a href="/polls">${say('Polls')}</a></p><h1 id="poll-${id}" dir="auto">${question}</h1>
<p class="page-words">${visit.role === 'guest' ? html`<bdi>${storyName}</bdi>` : html`<a href="${storyPath(story)}" dir="auto">${storyName}</a>`}</p></header>
${pollBox(reading, visit)}${deskLink(id, visit)}</article>`,
  });
}
