import { html } from 'hono/html';
import type { CoverageLine, RelatedStory, StoryRecord } from '../../../../model/library-stories.ts';
import { say } from '../../../language/say.ts';
import type { Html } from '../../frame/html.ts';
import { mayEdit, type Visit } from '../../frame/visit.ts';
import { moment } from '../../wording/times.ts';
import { lengthClass, shownHeadline } from '../shown-headline.ts';
import { storyPath } from '../story-path.ts';

/** More would be no choice; the number of a story can be typed. */
const MOST_LISTED = 80;

/** The ways to correct a story: articles that are not of it, stories that are the same. Folded. Null: for who corrects nothing here. */
export function mendForms(story: StoryRecord, visit: Visit): Html | null {
  if (!mayEdit(visit)) return null;
  return html`<details class="story-part mend"><summary>${say('Not one story, or not all of it? Correct it')}</summary>
<p class="story-note">${say('What you decide holds, whatever comes in later, and can be taken back at any time.')}</p>
${story.coverage.length > 1 && partForm(story, visit)}
${joinForm(story, visit)}
</details>`;
}

function partForm(story: StoryRecord, visit: Visit): Html {
  const { id, coverage, related } = story;
  return html`<form class="mend-form" method="post" action="${storyPath(id)}/split">${hidden(story, visit)}
<fieldset><legend>${say('These articles are of another story')}</legend>
<ul class="mend-articles">${coverage.slice(0, MOST_LISTED).map((line) => articleChoice(line, visit))}</ul>${coverage.length > MOST_LISTED && html`<p class="story-note">${say('The first {count} articles are listed.', { count: MOST_LISTED })}</p>`}</fieldset>
<div class="buttons"><button>${say('Make them a story of their own')}</button></div>
<div class="joined"><label class="unseen" for="move-into">${say('The story they belong to')}</label><input id="move-into" name="into" inputmode="numeric" list="near-stories" autocomplete="off" placeholder="${say('Number of a story')}" maxlength="200"><button class="quiet" formaction="${storyPath(id)}/move">${say('Move them there')}</button></div>
${nearStories(related)}</form>`;
}

function articleChoice({ article, isShown }: CoverageLine, visit: Visit): Html {
  const { id, outletName, headline, sortTime } = article;
  return html`<li><label><input type="checkbox" name="article" value="${id}"><span><b><bdi>${outletName}</bdi></b> ${moment(sortTime, visit)}${!isShown && html` (${say('copy')})`}<br><span dir="auto" class="${lengthClass(headline)}">${shownHeadline(article)}</span></span></label></li>`;
}

function nearStories(related: readonly RelatedStory[]): Html | null {
  if (related.length === 0) return null;
  return html`<datalist id="near-stories">${related.map(({ id, headline }) => html`<option value="${id}">${headline}</option>`)}</datalist>`;
}

function joinForm(story: StoryRecord, visit: Visit): Html {
  const { id, related } = story;
  return html`<form class="mend-form" method="post" action="${storyPath(id)}/merge">${hidden(story, visit)}
<fieldset><legend>${say('Another story is the same as this')}</legend>
${
  related.length > 0 &&
  html`<ul class="mend-stories">${related.map(({ id: other, headline }) => html`<li><button class="quiet" name="with" value="${other}">${say('Join')}</button> <a href="${storyPath(other)}" dir="auto">${headline}</a></li>`)}</ul>`
}
<div class="joined"><label class="unseen" for="join-with">${say('Number or address of the other story')}</label><input id="join-with" name="typed" autocomplete="off" placeholder="${say('Number or address of the other story')}" maxlength="200"><button class="quiet">${say('Join the two')}</button></div></fieldset></form>`;
}

function hidden({ version }: StoryRecord, { here }: Visit): Html {
  return html`<input type="hidden" name="back" value="${here}"><input type="hidden" name="version" value="${version}">`;
}
