import { html } from 'hono/html';
import { say, sayHtml } from '../../../language/say.ts';
import { turnForms } from '../../edition/why-here.ts';
import { frame } from '../../frame/frame.ts';
import type { Html } from '../../frame/html.ts';
import type { Visit } from '../../frame/visit.ts';
import { feedHead } from '../../given/feed-ways.ts';
import { newerSince } from '../../live/newer.ts';
import { type ListedStory, storyItem } from './story-item.ts';

export type StoriesView = {
  readonly visit: Visit;
  /** The first to be shown first. */
  readonly stories: readonly ListedStory[];
  /** Articles that nobody has placed yet. */
  readonly awaiting: number;
};

/** The page of the top stories. */
export function storyListMarkup({ visit, stories, awaiting }: StoriesView): Html {
  const [lead, ...others] = stories;
  return frame({
    visit,
    title: say('Stories'),
    place: 'stories',
    head: feedHead({ path: '/stories', title: say('Top stories') }),
    main: html`${newerSince('stories', visit)}${turnForms(visit.here)}<header class="page-head stories-head"><h1>${say('Stories')}</h1>
<p class="page-words">${say('What several titles tell, each story once: first what many report themselves, lately and from many owners. “Why here” says it for each.')}</p>
${awaiting > 0 && html`<p class="story-note">${awaitingWords(awaiting)}</p>`}</header>
${
  lead === undefined
    ? emptyStories(awaiting)
    : html`${storyItem(lead, visit, 'lead')}
<div class="columns story-columns">${others.map((listed) => storyItem(listed, visit, listed.story.outletCount > 3 ? 'first' : 'other'))}</div>`
}`,
  });
}

function awaitingWords(awaiting: number): string {
  return say('{count, plural, one {# article is} other {# articles are}} still to be placed.', {
    count: awaiting,
  });
}

function emptyStories(awaiting: number): Html {
  return awaiting > 0
    ? html`<div class="empty"><h2>${say('The stories are being told')}</h2><p>${say('Articles are put together as they come in.')} <a href="/stories">${say('Look again')}</a></p></div>`
    : html`<div class="empty"><h2>${say('No story yet')}</h2><p>${say('A story stands here once two titles tell the same happening.')} ${sayHtml('{follow}, or read {front}.', { follow: html`<a href="/add">${say('Follow some more')}</a>`, front: html`<a href="/">${say('the front page')}</a>` })}</p></div>`;
}
