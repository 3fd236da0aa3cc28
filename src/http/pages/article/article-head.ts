import { html, raw } from 'hono/html';
import type { ArticleRecord } from '../../../model/library.ts';
import { MINUTE } from '../../../model/time.ts';
import type { Html } from '../frame/html.ts';
import type { Visit } from '../frame/visit.ts';
import { outletLink } from '../lists/day-section.ts';
import { shownAddress } from '../lists/sample-address.ts';
import { listed } from '../wording/counted.ts';
import { outletsTime } from '../wording/outlets-time.ts';
import { moment } from '../wording/times.ts';

/** Words a minute that people read at ease. */
const PACE = 230;

/** Headline and stand-first as markup, escaped, their statements marked. */
export type HeadMarkup = {
  readonly headline: string;
  readonly standfirst: string;
  /** Below the headline: what is amiss with it. */
  readonly headlineMark?: Html | null;
};

/** From the kicker to the lead picture. */
export function articleHead(article: ArticleRecord, markup: HeadMarkup, visit: Visit): Html {
  const lang = article.language !== null && html` lang="${article.language}"`;
  return html`<header class="article-head">
<p class="kicker">${outletLink(article)}${article.section !== null && html` <span>${article.section}</span>`}</p>
<h1${lang} dir="auto">${raw(markup.headline)}</h1>
${markup.headlineMark ?? null}
${showsStandfirst(article) && html`<p class="standfirst"${lang} dir="auto">${raw(markup.standfirst)}</p>`}
<p class="byline">${article.byline.length > 0 && html`<span class="authors">By ${listed(article.byline)}</span>`}${originOf(article)}${timesOf(article, visit)}</p>
${leadPicture(article)}
</header>`;
}

/** Where a report is dated from and whose it is: "KESTREL BAY · Northwire". */
function originOf({ details }: ArticleRecord): Html | null {
  const parts = [details.dateline, ...details.agencies].filter((part) => part !== null);
  return parts.length === 0 ? null : html`<span class="origin">${parts.join(' · ')}</span>`;
}

/** Feeds often give the first sentence as the summary; it need not stand there twice. */
export function showsStandfirst({ standfirst: stated, paragraphs }: ArticleRecord): boolean {
  if (stated === null) return false;
  const start = stated.replace(/[\s.…]+$/, '').slice(0, 80);
  return !(paragraphs[0] ?? '').startsWith(start);
}

function timesOf(article: ArticleRecord, visit: Visit): Html {
  const { published, updated, revisedAt, wordCount } = article;
  const minutes = Math.max(1, Math.round(wordCount / PACE));
  const isUpdated = updated !== null && updated - (published ?? article.firstSeen) > MINUTE;
  return html`<span>${publishedTime(article, visit)}</span>${
    isUpdated && html` <span>updated ${time(updated, visit)}</span>`
  }${
    revisedAt !== null &&
    html` <span class="revised">changed ${time(revisedAt, visit)}: <a href="/article/${article.id}/versions">compare</a></span>`
  } <span>${minutes} min</span>`;
}

/** With the outlet's own clock in the tooltip: its day may be another than the reader's. */
function publishedTime({ published, firstSeen, details }: ArticleRecord, visit: Visit): Html {
  const zone = details.publishedZone;
  if (published === null || zone === null) return time(published ?? firstSeen, visit);
  const title = outletsTime(published, zone, visit);
  return html`<time datetime="${new Date(published).toISOString()}" title="${title}">${moment(published, visit)}</time>`;
}

function time(at: number, visit: Visit): Html {
  return html`<time datetime="${new Date(at).toISOString()}">${moment(at, visit)}</time>`;
}

function leadPicture({ leadImage, html: body, language }: ArticleRecord): Html | null {
  if (leadImage === null || body.includes(fileOf(leadImage.url))) return null;
  const { url, alt, caption, credit } = leadImage;
  const words = caption !== null || credit !== null;
  return html`<figure class="lead-picture"${language !== null && html` lang="${language}"`}><img src="${shownAddress(url)}" alt="${alt ?? ''}" referrerpolicy="no-referrer" decoding="async">${
    words &&
    html`<figcaption>${caption} ${credit !== null && html`<span class="credit">${credit}</span>`}</figcaption>`
  }</figure>`;
}

/** The same picture comes in many sizes, told apart by host or query. */
function fileOf(url: string): string {
  const path = URL.parse(url)?.pathname ?? url;
  return path.length > 1 ? path : url;
}
