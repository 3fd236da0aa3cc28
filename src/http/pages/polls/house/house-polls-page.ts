import type { Context } from 'hono';
import { html } from 'hono/html';
import { type PollReading, pollState } from '../../../../model/polls/poll.ts';
import type { AppRooms } from '../../../app-rooms.ts';
import { pollSheet } from '../../../assets/house-assets.ts';
import { say, sayHtml } from '../../../language/say.ts';
import { wholeNumber } from '../../frame/form-fields.ts';
import type { Html } from '../../frame/html.ts';
import { icon } from '../../frame/icons.ts';
import { type Visit, visitOf } from '../../frame/visit.ts';
import { houseFrame } from '../../house/house-frame.ts';
import { pollDeskPath } from '../poll-path.ts';
import { turnoutWords, whenWords } from '../poll-words.ts';

const A_PAGE = 50;

/** GET /house/polls: all that was asked, with how many answered. */
export function housePollsPage(rooms: AppRooms) {
  const { polls } = rooms.desk.store;
  return async (context: Context): Promise<Response> => {
    const visit = await visitOf(context, rooms);
    const before = wholeNumber(context.req.query('before'));
    const found = await polls.newest({ before, limit: A_PAGE + 1 });
    const readings = await polls.readings(found.slice(0, A_PAGE), visit.readerId);
    return context.html(page(visit, readings, found.length > A_PAGE));
  };
}

function page(visit: Visit, readings: readonly PollReading[], hasOlder: boolean): Html {
  const last = readings.at(-1)?.poll;
  return houseFrame({
    visit,
    place: '/house/polls',
    title: say('Polls'),
    words: say(
      'Numbers only: nobody is shown how anybody voted, and once a poll is closed nobody could be.',
    ),
    head: html`<link rel="stylesheet" href="${pollSheet.path}">`,
    main: html`${readings.length === 0 ? empty() : html`<ul class="poll-list">${readings.map((one) => row(one, visit))}</ul>`}
${hasOlder && last !== undefined && html`<nav class="list-foot" aria-label="${say('Pages')}"><a class="button" href="/house/polls?before=${last.id}" rel="next">${say('Older')} ${icon('older')}</a></nav>`}`,
  });
}

function empty(): Html {
  return html`<div class="empty"><p>${say('Nothing has been asked yet.')}</p>
<p>${sayHtml('A story’s page has a button that asks about it. Begin with {stories}.', { stories: html`<a href="/stories">${say('today’s stories')}</a>` })}</p></div>`;
}

function row(reading: PollReading, visit: Visit): Html {
  const { poll } = reading;
  const state = pollState(poll, visit.now);
  return html`<li class="poll-${state}"><a href="${pollDeskPath(poll.id)}" dir="auto">${poll.question}</a>
<p class="poll-when">${whenWords(poll, visit)} ${turnoutWords(reading, visit).join(' ')} <bdi>${poll.storyName}</bdi></p></li>`;
}
