import { html } from 'hono/html';
import type { EditionStory } from '../../../model/edition/edition.ts';
import { say } from '../../language/say.ts';
import type { Html } from '../frame/html.ts';
import { stateClass, stateWords } from '../stories/claims/state-words.ts';
import { sentencePath } from '../stories/story-path.ts';

/** The story's main claim: who says it, how it stands, and the way to the very sentence; null where none is told. */
export function whoSaysSo({ claim }: EditionStory): Html | null {
  if (claim === null) return null;
  const { speaker, words, isDirect, outletName, state, statement } = claim;
  const said = isDirect ? html`<q>${words}</q>` : words;
  return html`<div class="who-so"><p><a href="${sentencePath(statement)}">${say('Who says so?')}</a> <b><bdi>${speaker ?? say('Nobody with a name')}</bdi></b> <span>${say('in {outlet}', { outlet: outletName })}</span> <span class="${stateClass(state)}">${stateWords(state)}</span></p>
<p class="said-so" dir="auto">${said}</p></div>`;
}
