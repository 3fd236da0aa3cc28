import { html } from 'hono/html';
import { say, sayHtml } from '../../language/say.ts';
import type { Html } from '../frame/html.ts';
import { moment } from '../wording/times.ts';
import type { Front } from './front-markup.ts';

/** "Since yesterday 22:10: 14 stories, 3 of yours moved on", with the way to these alone; null at the first visit. */
export function sinceLine({ edition, visit, isNewOnly }: Front): Html | null {
  const { since, storyCount, movedOnCount, minutes } = edition.news;
  if (since === null) return null;
  const time = html`<b>${moment(since, visit)}</b>`;
  if (storyCount === 0)
    return html`<p class="since">${sayHtml('Since {time} nothing new.', { time })}</p>`;
  return html`<p class="since">${sayHtml(
    'Since {time}: {stories, plural, one {# story} other {# stories}}{yours, plural, =0 {.} other {, # of yours moved on.}}',
    { time, stories: storyCount, yours: movedOnCount },
  )}
<span>${say('{minutes, plural, one {# minute} other {# minutes}} to read what is new.', { minutes })}</span>
${isNewOnly ? html`<a href="/">${say('Show all')}</a>` : html`<a href="/?show=new">${say('Only what is new')}</a>`}</p>`;
}

/** The page ends, and says so. */
export function theEnd({ edition, visit }: Front): Html {
  const { since } = edition.news;
  const words =
    since === null
      ? say('That’s all for now.')
      : say('That’s all since {time}.', { time: moment(since, visit) });
  return html`<div class="the-end"><p>${words}</p><p><a href="/latest">${say('Every article, the newest first')}</a></p></div>`;
}
