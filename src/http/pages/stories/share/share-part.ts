import { html } from 'hono/html';
import type { StoryRecord } from '../../../../model/library-stories.ts';
import type { PublicStory } from '../../../../store/sharing/public-stories.ts';
import { say } from '../../../language/say.ts';
import type { Html } from '../../frame/html.ts';
import type { Visit } from '../../frame/visit.ts';
import { moment } from '../../wording/times.ts';
import { storyPath } from '../story-path.ts';

/** How a story is given on: its page for anybody, off until the owner turns it on, and paper. */
export function sharePart(
  { id }: Pick<StoryRecord, 'id'>,
  shared: PublicStory | null,
  visit: Visit,
): Html {
  return html`<details class="story-part share" id="share"${shared !== null && html` open`}><summary>${shared === null ? say('Share this story, or print it') : say('This story is public')}</summary>
${shared === null ? closed(id, visit) : open(shared, visit)}
<p><a class="button quiet" href="${storyPath(id)}/share">${say('Hand on')}</a></p>
<p class="story-note">${say('On paper it comes without buttons, with the addresses of its sources: print as you print any page.')}</p></details>`;
}

function closed(story: number, { here }: Visit): Html {
  return html`<p class="story-note">${say('Only you see this page. A public page shows the headline, the opening as a quotation, who says what and the sources to anybody who has its address, and nothing of you.')}</p>
<form method="post" action="${storyPath(story)}/public"><input type="hidden" name="back" value="${here}"><button>${say('Make a public page')}</button></form>`;
}

function open({ id, secret, story, createdAt }: PublicStory, visit: Visit): Html {
  const path = `/public/stories/${secret}`;
  const hidden = html`<input type="hidden" name="back" value="${visit.here}"><input type="hidden" name="public" value="${id}">`;
  return html`<p>${say('Whoever has this address can read it, since {when}:', { when: moment(createdAt, visit) })} <a class="share-address" href="${path}">${path}</a></p>
<div class="buttons"><form method="post" action="${storyPath(story)}/public/end">${hidden}<button class="quiet">${say('End it')}</button></form>
<form method="post" action="${storyPath(story)}/public/change">${hidden}<button class="quiet">${say('Give it another address')}</button></form></div>`;
}
