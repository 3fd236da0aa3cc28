import { html } from 'hono/html';
import type { RefreshProgress } from '../../../pipeline/scheduler.ts';
import { counted } from '../wording/counted.ts';
import type { Html } from './html.ts';

/** For a page that shows nothing yet: it looks again by itself, without scripts too. */
export function reloadSoon(): Html {
  return html`<noscript><meta http-equiv="refresh" content="2"></noscript>`;
}

/** How the fetching goes; ui/behaviours/refresh-bar.ts keeps it true. */
export function refreshBar(progress: RefreshProgress): Html | null {
  if (!progress.isRunning) return null;
  return html`<div class="refresh-bar" id="refresh-bar">
<label for="refresh-progress">${progressWords(progress)}</label>
<progress id="refresh-progress" max="${Math.max(1, progress.total)}" value="${progress.done}"></progress>
<a href="">Look again</a></div>`;
}

/** "12 of 57 feeds asked, 43 new articles". */
export function progressWords({ done, total, added }: RefreshProgress): string {
  const news = added === 0 ? '' : `, ${counted(added, 'new article')}`;
  return `${done} of ${counted(total, 'feed')} asked${news}`;
}
