import { html } from 'hono/html';
import type { EditionStory } from '../../../model/edition/edition.ts';
import { say } from '../../language/say.ts';
import { reasonList } from '../edition/why-here.ts';
import type { Html } from '../frame/html.ts';
import { icon } from '../frame/icons.ts';

/** The reasons of a story's place behind a button, with what turns them up, down or off, or the way there; null where there are none. */
export function whyHere(told: EditionStory, hasButtons: boolean): Html | null {
  const reasons = reasonList(told, hasButtons);
  if (reasons === null) return null;
  const id = `why-${told.story.id}`;
  return html`<button class="mark why" type="button" popovertarget="${id}" aria-label="${say('Why here')}" title="${say('Why here')}">${icon('why')}</button><div class="why-sheet" id="${id}" popover>${reasons}
<button class="link" form="hide-story" data-press="hide" name="story" value="${told.story.id}">${say('Not for me')}</button></div>`;
}
