import { html } from 'hono/html';
import type { ArticleRecord } from '../../../model/library.ts';
import { say, sayHtml } from '../../language/say.ts';
import type { Html } from '../frame/html.ts';
import { langOf } from '../frame/lang-of.ts';
import type { Visit } from '../frame/visit.ts';
import { shownAddress } from '../lists/sample-address.ts';

/** What belongs to a text and is no part of it: notes of the editors, where the rest is, where it came from. */
export function articleFoot(article: ArticleRecord, { role }: Visit): Html {
  const { notes, isCutOff } = article.details;
  const credits = otherCredits(article);
  return html`${isCutOff && article.readerId === null && cutOff(article, role !== 'guest')}
${notes.length > 0 && editorsNotes(article)}
${sourceLine(article)}
${credits.length > 0 && html`<p class="credits">${credits.map((one, at) => html`${at > 0 && ' · '}<bdi>${one}</bdi>`)}</p>`}`;
}

/** Those that do not stand under a picture of the text already. */
function otherCredits({ credits, details, html: body }: ArticleRecord): readonly string[] {
  const shown = details.figures.flatMap(({ credit }) => (credit === null ? [] : credit));
  return body === ''
    ? credits
    : credits.filter((one) => !shown.some((credit) => one.includes(credit)));
}

/** Said, and not gone around: who pays the outlet can sign in there. */
function cutOff({ url, outletName }: ArticleRecord, maySignIn: boolean): Html {
  return html`<aside class="trouble" aria-label="${say('About this text')}"><p>${sayHtml('Only the beginning is here: {outlet} keeps the rest for its subscribers.', { outlet: html`<bdi>${outletName}</bdi>` })}</p>
${url !== null && html`<p><a href="${shownAddress(url)}" rel="noopener noreferrer external">${say('Read it at the outlet')}</a>${maySignIn && html` <a href="/account/titles">${say('Titles you pay for')}</a>`}</p>`}</aside>`;
}

function editorsNotes({ details, language }: ArticleRecord): Html {
  const lang = langOf(language);
  return html`<aside class="editors-notes" aria-labelledby="notes-title"><h2 id="notes-title">${say('From the editors')}</h2>
${details.notes.map((note) => html`<p${lang} dir="auto">${note}</p>`)}</aside>`;
}

function sourceLine({ details }: ArticleRecord): Html | null {
  const source = details.firstAppeared;
  const name = source?.name ?? hostOf(source?.url ?? null);
  if (source === null || name === null) return null;
  const link =
    source.url === null
      ? html`<bdi>${name}</bdi>`
      : html`<a href="${shownAddress(source.url)}" rel="noopener noreferrer external"><bdi>${name}</bdi></a>`;
  return html`<p class="first-appeared">${sayHtml('First appeared at {link}.', { link })}</p>`;
}

function hostOf(url: string | null): string | null {
  return url === null ? null : (URL.parse(url)?.hostname.replace(/^www\./, '') ?? null);
}
