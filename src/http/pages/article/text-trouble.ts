import { html } from 'hono/html';
import type { ArticleRecord } from '../../../model/library.ts';
import { say } from '../../language/say.ts';
import { storedWords } from '../../language/stored/say-stored.ts';
import type { Html } from '../frame/html.ts';
import type { Visit } from '../frame/visit.ts';
import { shownAddress } from '../lists/sample-address.ts';
import { fullTextForm } from './article-bar.ts';

/** Why the text may not be whole, and what can be done; null where nothing is amiss. */
export function textTrouble(article: ArticleRecord, visit: Visit): Html | null {
  const { pageTrouble, isPageAwaited, textSource, url } = article;
  if (article.details.isCutOff && article.readerId !== null && url !== null) return notTaken(url);
  if (textSource !== 'feed' || url === null) return null;
  if (pageTrouble !== null) {
    return html`<aside class="trouble" aria-label="${say('About this text')}"><p>${say('This is what the feed gave; the whole text could not be had. {reason}', { reason: storedWords(pageTrouble) })}</p>
<p>${originalLink(url)} ${fullTextForm(article, visit)}</p></aside>`;
  }
  if (!isPageAwaited) return null;
  return html`<aside class="trouble" aria-label="${say('About this text')}"><p>${say('The feed gave only this opening. The whole text is asked for and will stand here soon.')}</p>
<p>${originalLink(url)} ${fullTextForm(article, visit)}</p></aside>`;
}

/** Said, and not gone around. Below a text that is everybody's its foot says that the rest is for subscribers. */
function notTaken(url: string): Html {
  return html`<aside class="trouble" aria-label="${say('About this text')}"><p>${say('The page is cut off by its paywall: the outlet does not take your sign-in for it.')}</p>
<p>${originalLink(url)} <a href="/account/titles">${say('Titles you pay for')}</a></p></aside>`;
}

function originalLink(url: string): Html {
  return html`<a href="${shownAddress(url)}" rel="noopener noreferrer external">${say('Read it at the outlet')}</a>`;
}
