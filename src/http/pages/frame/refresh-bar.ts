import { html } from 'hono/html';
import type { RefreshProgress } from '../../../pipeline/scheduler.ts';
import { say } from '../../language/say.ts';
import type { Html } from './html.ts';

/** For a page that shows nothing yet: it looks again by itself, without scripts too. */
export function reloadSoon(): Html {
  return html`<noscript><meta http-equiv="refresh" content="2"></noscript>`;
}

/** How the fetching goes; ui/behaviours/refresh-bar.ts keeps it true. */
export function refreshBar(progress: RefreshProgress): Html | null {
  if (progress.fullSince != null) return fullNotice();
  if (!progress.isRunning) return null;
  return html`<div class="refresh-bar" id="refresh-bar" data-news="${say('Show what is new')}">
<label for="refresh-progress">${progressWords(progress)}</label>
<progress id="refresh-progress" max="${Math.max(1, progress.total)}" value="${progress.done}"></progress>
<a href="">${say('Look again')}</a></div>`;
}

function fullNotice(): Html {
  return html`<p class="library-trouble" role="status">${say('The disk is full, so nothing new is fetched. It goes on by itself once there is room.')}</p>`;
}

/** "12 of 57 feeds asked, 43 new articles". */
export function progressWords({ done, total, added }: RefreshProgress): string {
  return say(
    '{done} of {total, plural, one {# feed} other {# feeds}} asked{added, plural, =0 {} one {, # new article} other {, # new articles}}',
    { done, total, added },
  );
}
