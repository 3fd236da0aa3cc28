import { html } from 'hono/html';
import type { SubscriptionsAtAGlance } from '../../../model/library.ts';
import type { RefreshProgress } from '../../../pipeline/scheduler.ts';
import { say, sayHtml } from '../../language/say.ts';
import type { Html, Piece } from '../frame/html.ts';
import type { Listing } from './list-page.ts';
import { listPath } from './list-scope.ts';

export type EmptyList = {
  readonly listing: Pick<Listing, 'scope' | 'before' | 'next'>;
  readonly progress: RefreshProgress;
  readonly subscriptions: Pick<SubscriptionsAtAGlance, 'silentCount'>;
};

/** What stands where there is nothing to read, and what can be done about it. */
export function emptyList({ listing, progress, subscriptions }: EmptyList): Html {
  const { scope, before, next } = listing;
  if (next !== null) return allMuted(listPath(scope, next));
  if (before !== null)
    return empty(
      say('Nothing older'),
      html`<a href="${listPath(scope)}">${say('Back to the newest articles')}</a>`,
    );
  if (scope.only === 'saved') return empty(say('Nothing saved yet'), savingWords());
  if (scope.only === 'unread')
    return empty(say('All read'), say('Nothing is waiting for you here.'));
  if (progress.isRunning) return onTheirWay();
  return nothingCame(subscriptions.silentCount);
}

/** Rules that mute nearly everything: pages are looked through one by one. */
function allMuted(older: string): Html {
  return empty(
    say('Everything here is muted'),
    html`<a href="${older}">${say('Older articles')}</a> · <a href="/following">${say('Your rules')}</a>`,
  );
}

export function empty(title: string, words: Piece): Html {
  return html`<div class="empty"><h2>${title}</h2><p>${words}</p></div>`;
}

/** While the first feeds are asked. */
export function onTheirWay(): Html {
  return empty(
    say('The first papers are on their way'),
    html`${say('This page shows them as they come.')} <a href="">${say('Look again')}</a>`,
  );
}

/** Where feeds were asked and brought nothing. */
export function nothingCame(silent: number): Html {
  return html`<div class="empty"><h2>${say('Nothing has come yet')}</h2><p>${silence(silent)}</p>
<form method="post" action="/refresh"><input type="hidden" name="back" value="/"><button>${say('Ask the feeds now')}</button></form></div>`;
}

function savingWords(): Html {
  return sayHtml(
    'What you save stays here until you let it go, read or unread. The bookmark at an article saves it, and so does the key {key}.',
    { key: html`<kbd>s</kbd>` },
  );
}

function silence(silent: number): Html | string {
  if (silent === 0) return say('Your feeds have brought no articles so far.');
  const link = html`<a href="/subscriptions">${say('your subscriptions')}</a>`;
  return sayHtml(
    '{silent, plural, one {# feed is silent} other {# feeds are silent}}; {subscriptions} say why.',
    { silent, subscriptions: link },
  );
}
