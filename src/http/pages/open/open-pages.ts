import { html } from 'hono/html';
import { openingOf } from '../../../articles/opening-of.ts';
import type { StoryLine, StoryRecord } from '../../../model/library-stories.ts';
import { planSheet } from '../../assets/house-assets.ts';
import { say } from '../../language/say.ts';
import type { Html } from '../frame/html.ts';
import { langOf } from '../frame/lang-of.ts';
import { openingWords } from '../public/opening-words.ts';
import { publicFrame } from '../public/public-frame.ts';
import { publicStory } from '../public/public-story.ts';
import { figures } from '../stories/parts/story-head.ts';
import { shownHeadline } from '../stories/shown-headline.ts';
import type { Free } from './free-stories.ts';

/** What guests and visitors may read: nothing of any reader is on it. */
export function openList(stories: readonly StoryLine[], free: Free): Html {
  return publicFrame({
    title: say('Stories'),
    main: html`${planStyle()}<div class="open-list"><h1>${say('Stories')}</h1>${meter(free)}
${stories.length === 0 ? html`<p>${say('There is no story of several titles yet.')}</p>` : html`<ol>${stories.map(item)}</ol>`}</div>`,
  });
}

function item(story: StoryLine): Html {
  const { shown } = story;
  const words = openingWords(openingOf(shown));
  return html`<li><h2${langOf(shown.language)} dir="auto"><a href="/open/stories/${story.id}">${shownHeadline(shown)}</a></h2>
${words !== '' && html`<p${langOf(shown.language)} dir="auto">${words}</p>`}<p class="story-source">${figures({ ...story, unreadCount: 0 })}</p></li>`;
}

export type OpenStory = {
  readonly story: StoryRecord;
  readonly address: string;
  readonly free: Free;
};

export function openStory({ story, address, free }: OpenStory): Html {
  return publicStory({ story, address, note: html`${meter(free)}${more()}` });
}

/** All that were free this month are read: nothing of the story is shown. */
export function noneLeft(free: Free): Html {
  return publicFrame({
    title: say('Your free stories are read'),
    main: html`<div class="empty"><h1>${say('Your free stories of this month are read')}</h1>${meter(free)}${more()}
<p>${free.isSignedIn ? html`<a href="/account/membership">${say('What a member may do')}</a>` : html`<a href="/sign-in">${say('Sign in')}</a>`}</p></div>`,
  });
}

function planStyle(): Html {
  return html`<link rel="stylesheet" href="${planSheet.path}">`;
}

/** How many, and how that is known. */
function meter({ count, most, isSignedIn }: Free): Html | null {
  if (count === null || most === null) return null;
  const shown = Math.min(count, most);
  return html`${planStyle()}<p class="free-meter"><strong>${say('{count} of {most} free stories this month.', { count: shown, most })}</strong> ${isSignedIn ? say('Counted with your account, and forgotten with the next month.') : say('Counted by a cookie of this browser that names the stories, and by nothing else.')}</p>`;
}

function more(): Html {
  return html`<p class="open-more"><a href="/open/stories">${say('All stories that may be read here')}</a></p>`;
}
