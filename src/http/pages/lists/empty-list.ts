import { html } from 'hono/html';
import type { SubscriptionsAtAGlance } from '../../../model/library.ts';
import type { RefreshProgress } from '../../../pipeline/scheduler.ts';
import type { Html } from '../frame/html.ts';
import { counted } from '../wording/counted.ts';
import type { Listing } from './list-page.ts';
import { listPath } from './list-scope.ts';

export type EmptyList = {
  readonly listing: Pick<Listing, 'scope' | 'before'>;
  readonly progress: RefreshProgress;
  readonly subscriptions: Pick<SubscriptionsAtAGlance, 'silentCount'>;
};

/** What stands where there is nothing to read, and what can be done about it. */
export function emptyList({ listing, progress, subscriptions }: EmptyList): Html {
  const { scope, before } = listing;
  if (before !== null)
    return empty(
      'Nothing older',
      html`<a href="${listPath(scope)}">Back to the newest articles</a>`,
    );
  if (scope.only === 'saved') return empty('Nothing saved yet', SAVING);
  if (scope.only === 'unread') return empty('All read', html`Nothing is waiting for you here.`);
  if (progress.isRunning) return empty('The first papers are on their way', COMING);
  return html`<div class="empty"><h2>Nothing has come yet</h2><p>${silence(subscriptions.silentCount)}</p>
<form method="post" action="/refresh"><input type="hidden" name="back" value="/"><button>Ask the feeds now</button></form></div>`;
}

function empty(title: string, words: Html): Html {
  return html`<div class="empty"><h2>${title}</h2><p>${words}</p></div>`;
}

const SAVING = html`What you save stays here until you let it go, read or unread. The bookmark at an article saves it, and so does the key <kbd>s</kbd>.`;

const COMING = html`This page shows them as they come. <a href="/">Look again</a>`;

function silence(silent: number): Html {
  if (silent === 0) return html`Your feeds have brought no articles so far.`;
  return html`${counted(silent, 'feed is', 'feeds are')} silent; <a href="/subscriptions">your subscriptions</a> say why.`;
}
