import { html } from 'hono/html';
import type { PollReading } from '../../../model/polls/poll.ts';
import { pollSheet } from '../../assets/house-assets.ts';
import { say } from '../../language/say.ts';
import type { Html } from '../frame/html.ts';
import { mayEdit, type Visit } from '../frame/visit.ts';
import type { StoryPart } from '../stories/story-part.ts';
import { pollBox } from './poll-box.ts';
import { pollDeskPath } from './poll-path.ts';

/** What editors asked about a story; null: nothing. */
export function storyPolls(readings: readonly PollReading[], visit: Visit): StoryPart | null {
  if (readings.length === 0) return null;
  return {
    id: 'polls',
    title: say('{count, plural, one {Poll} other {Polls}}', { count: readings.length }),
    count: null,
    body: html`<link rel="stylesheet" href="${pollSheet.path}">${readings.map((one) => poll(one, visit))}
<p class="story-note"><a href="/polls">${say('All polls')}</a></p>`,
  };
}

function poll(reading: PollReading, visit: Visit): Html {
  const { id, question } = reading.poll;
  return html`<section class="poll" aria-labelledby="poll-${id}"><h3 id="poll-${id}" dir="auto">${question}</h3>
${pollBox(reading, visit)}${deskLink(id, visit)}</section>`;
}

export function deskLink(id: number, visit: Visit): Html | null {
  if (!mayEdit(visit)) return null;
  return html`<p class="story-note"><a href="${pollDeskPath(id)}">${say('As an editor: change, close or delete it')}</a></p>`;
}

/** Where an editor begins one. Where nobody has to sign in there is nobody to ask. */
export function askLink(story: number, visit: Visit): Html | null {
  if (visit.role === undefined || !mayEdit(visit)) return null;
  return html`<p class="pick-form"><a class="button quiet" href="/house/polls/new?story=${story}">${say('Ask readers about it')}</a></p>`;
}
