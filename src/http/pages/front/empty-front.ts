import { html } from 'hono/html';
import { say } from '../../language/say.ts';
import type { Html } from '../frame/html.ts';
import { empty, nothingCame, onTheirWay } from '../lists/empty-list.ts';
import type { Front } from './front-markup.ts';

/** Where the edition has no story: why, and what there is instead. */
export function emptyFront({ edition, subscriptions, progress, isNewOnly }: Front): Html {
  const all = html`<a class="button" href="/latest">${say('Every article, the newest first')}</a>`;
  if (isNewOnly && edition.lead !== null)
    return empty(say('Nothing new'), html`<a class="button" href="/">${say('Show all')}</a>`);
  if (progress.isRunning) return onTheirWay();
  if (subscriptions.lastFetchedAt === null || subscriptions.silentCount === subscriptions.count)
    return nothingCame(subscriptions.silentCount);
  return html`<div class="empty"><h2>${say('No story is left to show')}</h2>
<p>${say('Either nothing has come lately, or what has come is being put together, or all of it is muted.')}</p>
<p>${all}</p><p><a href="/following">${say('What you follow and mute')}</a></p></div>`;
}
