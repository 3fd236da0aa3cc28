import { html } from 'hono/html';
import type { ShownPick } from '../../../model/edition/editors-pick.ts';
import { say } from '../../language/say.ts';
import type { Html } from '../frame/html.ts';
import type { Visit } from '../frame/visit.ts';
import { articleItem } from '../lists/article-item.ts';
import { outletLink } from '../lists/day-section.ts';
import { type ListedStory, storyItem } from '../stories/list/story-item.ts';

type Beside = { readonly visit: Visit; readonly story: ListedStory | null };

/** A pick as readers see it, the editor's line above it. */
export function shownPick(pick: ShownPick, beside: Beside): Html {
  return html`<div class="editors-pick">${pick.comment !== null && html`<p class="pick-comment" dir="auto">${pick.comment}</p>`}
${picked(pick, beside)}</div>`;
}

function picked({ shown, name }: ShownPick, { visit, story }: Beside): Html {
  if (story !== null) return storyItem(story, visit, 'first');
  if (shown.kind === 'article') {
    const kicker = outletLink(shown.article);
    return articleItem(shown.article, {
      ...{ visit, prominence: 'first', heading: 'h2', kicker, isDated: true },
    });
  }
  return html`<div class="item item-first"><div class="item-text"><h2 class="headline" dir="auto">${name}</h2>
<p class="opening">${absentWords(shown)}</p></div></div>`;
}

/** Why a pick is not to be seen; null: it is. */
export function absentWords({ kind }: ShownPick['shown']): string | null {
  if (kind === 'muted') return say('You mute this; others see it.');
  return kind === 'gone'
    ? say('This is not in the library any more: it was withdrawn, or none of your titles has it.')
    : null;
}
