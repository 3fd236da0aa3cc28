import { html, raw } from 'hono/html';
import { openingOf } from '../../../articles/opening-of.ts';
import type { ArticleRecord } from '../../../model/library.ts';
import { MINUTE } from '../../../model/time.ts';
import { readingMinutes, readingSeconds } from '../../../text/reading/reading-time.ts';
import { textDirection } from '../../../text/reading/text-direction.ts';
import { say, sayHtml } from '../../language/say.ts';
import type { Html } from '../frame/html.ts';
import { langOf } from '../frame/lang-of.ts';
import type { Visit } from '../frame/visit.ts';
import { outletLink } from '../lists/day-section.ts';
import { listed } from '../wording/listed.ts';
import { outletsTime } from '../wording/outlets-time.ts';
import { moment } from '../wording/times.ts';

/** Headline and stand-first as markup, escaped, their statements marked. */
export type HeadMarkup = {
  readonly headline: string;
  readonly standfirst: string;
  /** Below the headline: what is amiss with it. */
  readonly headlineMark?: Html | null;
  /** Of its words so many are new in its story; null: that is not known, or it is alone. */
  readonly newWords?: number | null;
};

/** From the kicker to the lead picture. */
export function articleHead(article: ArticleRecord, markup: HeadMarkup, visit: Visit): Html {
  return html`<header class="article-head">
<p class="kicker">${outletLink(article)}${article.section !== null && html` <bdi>${article.section}</bdi>`}</p>
<h1${languageOf(article, article.headline)}>${raw(markup.headline)}</h1>
${markup.headlineMark ?? null}
${showsStandfirst(article) && html`<p class="standfirst"${languageOf(article, article.standfirst ?? '')}>${raw(markup.standfirst)}</p>`}
<p class="byline">${article.byline.length > 0 && html`<span class="authors">${authors(article.byline)}</span>`}${originOf(article)}${timesOf(article, visit)} ${readingTime(article, markup.newWords ?? null)}${article.readerId !== null && html` <span class="own">${say('yours alone')}</span>`}</p>
${leadPicture(article, visit)}
</header>`;
}

/** The language and direction of an article's words, as attributes. */
function languageOf({ language }: Pick<ArticleRecord, 'language'>, words: string): Html {
  return html`${langOf(language)} dir="${textDirection(language, words)}"`;
}

function authors(byline: readonly string[]): Html {
  return sayHtml('By {names}', { names: html`<bdi>${listed(byline)}</bdi>` });
}

/** Where a report is dated from and whose it is: "KESTREL BAY · Northwire". */
function originOf({ details }: ArticleRecord): Html | null {
  const parts = [details.dateline, ...details.agencies].filter((part) => part !== null);
  if (parts.length === 0) return null;
  return html`<span class="origin">${parts.map((part, at) => html`${at > 0 && ' · '}<bdi>${part}</bdi>`)}</span>`;
}

/** Feeds often give the first sentence as the summary; it need not stand there twice. */
export function showsStandfirst({ standfirst: stated, paragraphs }: ArticleRecord): boolean {
  if (stated === null) return false;
  const said = openingOf({ standfirst: stated, opening: '' });
  const start = said.replace(/(?<![\s.…])[\s.…]+$/, '').slice(0, 80);
  return !(paragraphs[0] ?? '').startsWith(start);
}

function timesOf(article: ArticleRecord, visit: Visit): Html {
  const { published, updated, revisedAt, firstSeen } = article;
  const isUpdated = updated !== null && updated - (published ?? firstSeen) > MINUTE;
  return html`<span>${publishedTime(article, visit)}</span>${
    isUpdated && html` <span>${sayHtml('updated {time}', { time: time(updated, visit) })}</span>`
  }${
    revisedAt !== null &&
    html` <span class="revised">${sayHtml('changed {time}: {compare}', {
      time: time(revisedAt, visit),
      compare: html`<a href="/article/${article.id}/versions">${say('compare')}</a>`,
    })}</span>`
  }`;
}

/** How long it takes, and how much of that is new to whoever knows the story. */
function readingTime({ wordCount, language }: ArticleRecord, newWords: number | null): Html {
  const minutes = readingMinutes(wordCount, language);
  const all = readingSeconds(wordCount, language);
  const fresh = newWords === null ? all : readingSeconds(newWords, language);
  const words =
    fresh > all * MOSTLY || (minutes === 1 && fresh >= 30)
      ? say('{minutes} min', { minutes })
      : fresh < 30
        ? say('{minutes} min, hardly any of it new', { minutes })
        : say('{minutes} min, {fresh} of it new', { minutes, fresh: Math.round(fresh / 60) || 1 });
  return html`<span class="reading-time">${words}</span>`;
}

/** Where this much is new, that need not be said. */
const MOSTLY = 0.7;

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

function leadPicture(article: ArticleRecord, visit: Visit): Html | null {
  const { leadImage, html: body } = article;
  if (leadImage === null || body.includes(fileOf(leadImage.url))) return null;
  const { url, alt, caption, credit } = leadImage;
  const src = visit.pictures.picture(url, 1280);
  if (src === null) return null;
  const words = caption !== null || credit !== null;
  return html`<figure class="lead-picture"${languageOf(article, caption ?? '')}><img src="${src}" alt="${alt ?? ''}" decoding="async">${
    words &&
    html`<figcaption>${caption} ${credit !== null && html`<span class="credit">${credit}</span>`}</figcaption>`
  }</figure>`;
}

/** The same picture comes in many sizes, told apart by host or query. */
function fileOf(url: string): string {
  const path = URL.parse(url)?.pathname ?? url;
  return path.length > 1 ? path : url;
}
