import { html } from 'hono/html';
import { pageOf } from '../../../model/feeds/page-feed-address.ts';
import type { Subscription } from '../../../model/library.ts';
import { isNewsletterUrl } from '../../../model/mail/newsletter.ts';
import { say } from '../../language/say.ts';
import type { Html } from '../frame/html.ts';
import type { Visit } from '../frame/visit.ts';
import { feedLinks } from '../given/feed-ways.ts';
import { healthWords } from '../wording/health-words.ts';

/** One feed: its name, how it is doing, and what can be changed. */
export function subscriptionRow(one: Subscription, visit: Visit, isTold = false): Html {
  const health = healthWords(one.health, visit);
  return html`<li class="subscription" id="f${one.feedId}">
<div class="subscription-name"><a href="/outlet/${one.outletId}" dir="auto">${one.title}</a>
<span class="subscription-address">${bareAddress(one.url)}</span>${one.isOwn && html` <span class="count">${say('yours alone')}</span>`}${pageOf(one.url) !== one.url && html` <a class="count" href="/subscriptions/${one.feedId}/page">${say('made of a page')}</a>`}</div>
<p class="health health-${health.state}">${health.now} ${health.next !== null && html`<span class="next">${health.next}</span>`}${isTold && html` <span class="next">${say('A hub tells of its news at once.')}</span>`}</p>
<details class="change-subscription"><summary aria-label="${say('Change {feed}', { feed: one.title })}">${say('Change')}</summary>${changeForm(one, visit)}</details>
</li>`;
}

function bareAddress(url: string): string {
  if (isNewsletterUrl(url)) return say('by mail');
  return pageOf(url)
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/\/$/, '');
}

function changeForm(one: Subscription, { here, isSignedIn }: Visit): Html {
  const { feedId, title, folder, isOwn } = one;
  return html`<form method="post" action="/subscriptions/change"><input type="hidden" name="back" value="${here}#f${feedId}"><input type="hidden" name="feed" value="${feedId}">
<p class="field"><label for="title-${feedId}">${say('Name')}</label><input id="title-${feedId}" name="title" value="${title}" maxlength="300"></p>
<p class="field"><label for="folder-${feedId}">${say('Folder')}</label><input id="folder-${feedId}" name="folder" value="${folder ?? ''}" list="folders" maxlength="300" placeholder="${say('None')}"></p>
<p class="buttons"><button>${say('Save changes')}</button>
${!isNewsletterUrl(one.url) && html`<button class="quiet" formaction="/refresh">${say('Ask for news')}</button>`}
${isSignedIn === true && !isOwn && html`<button class="quiet" formaction="/subscriptions/own">${say('Keep it to myself')}</button>`}
<button class="quiet danger" formaction="/subscriptions/remove">${say('Unsubscribe')}</button></p></form>
<p class="why">${say('As Hearsay reads it:')} ${feedLinks(`/subscriptions/${feedId}`)}</p>`;
}
