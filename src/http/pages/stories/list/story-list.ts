import { html } from 'hono/html';
import { frame } from '../../frame/frame.ts';
import type { Html } from '../../frame/html.ts';
import type { Visit } from '../../frame/visit.ts';
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
    title: 'Stories',
    place: 'stories',
    head: html`<link rel="alternate" type="application/atom+xml" title="Top stories" href="/feeds/atom/stories"><link rel="alternate" type="application/feed+json" title="Top stories" href="/feeds/json/stories">`,
    main: html`${newerSince('stories', visit)}<header class="page-head stories-head"><h1>Stories</h1>
<p class="page-words">What several titles tell, each story once: first what many report themselves, lately and from many owners. “Why here” says it for each.</p>
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
  return awaiting === 1
    ? 'One article is still to be placed.'
    : `${awaiting} articles are still to be placed.`;
}

function emptyStories(awaiting: number): Html {
  return awaiting > 0
    ? html`<div class="empty"><h2>The stories are being told</h2><p>Articles are put together as they come in. <a href="/stories">Look again</a></p></div>`
    : html`<div class="empty"><h2>No story yet</h2><p>A story stands here once two titles tell the same happening. <a href="/add">Follow some more</a>, or read <a href="/">the front page</a>.</p></div>`;
}
