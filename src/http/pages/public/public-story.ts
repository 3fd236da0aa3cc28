import { html } from 'hono/html';
import { openingOf } from '../../../articles/opening-of.ts';
import { isKnownByDenial, isSame } from '../../../model/claim-denial.ts';
import type { ArticleLine } from '../../../model/library.ts';
import type { ClaimedStatement, ClaimRecord, StoryRecord } from '../../../model/library-stories.ts';
import { DAY, type Millis } from '../../../model/time.ts';
import { say, sayHtml } from '../../language/say.ts';
import { sayStored } from '../../language/stored/say-stored.ts';
import type { Html } from '../frame/html.ts';
import { langOf } from '../frame/lang-of.ts';
import { mainStatement, saidAt } from '../stories/claims/claim-statements.ts';
import { stateClass, stateWords } from '../stories/claims/state-words.ts';
import { partClaims } from '../stories/claims/who-says-what.ts';
import { figures } from '../stories/parts/story-head.ts';
import { lengthClass, shownHeadline } from '../stories/shown-headline.ts';
import { kindWords } from '../stories/timeline/draw-lanes.ts';
import { quoted } from '../wording/quoted.ts';
import { moment } from '../wording/times.ts';
import { openingWords } from './opening-words.ts';
import { PUBLIC_PICTURE_SIZE, publicPicture } from './public-assets.ts';
import { publicFrame } from './public-frame.ts';

export type PublicView = {
  readonly story: StoryRecord;
  /** The page's own address, whole. */
  readonly address: string;
  /** Above the story: what is free of it. */
  readonly note?: Html;
};

const MOST_CLAIMS = 24;
const MOST_SOURCES = 400;
const LONGEST_WORDS = 280;
const LONGEST_TITLE = 200;

/** A story for anybody who has its address: what happened, who says what, and where all of it stands. */
export function publicStory(view: PublicView): Html {
  const { story } = view;
  const { shown } = story;
  const headline = shownHeadline(shown);
  const length = lengthClass(headline);
  const { open, others } = partClaims(story);
  const articles = new Map(story.coverage.map(({ article }) => [article.id, article]));
  const claims = [...open, ...others].slice(0, MOST_CLAIMS);
  return publicFrame({
    title: cutTitle(headline),
    head: html`${openGraph(view)}${view.note === undefined && waysOut(view)}`,
    main: html`${view.note}<article class="story public-story"><header class="story-head">
<h1${langOf(shown.language)} dir="auto"${length !== '' && html` class="${length}"`}>${headline}</h1>
${opening(shown)}
<p class="story-source">${figures({ ...story, unreadCount: 0 })}</p></header>
${claims.length > 0 && html`<section class="story-part" aria-labelledby="claims"><h2 id="claims">${say('Who says what')}</h2><ul class="claim-list">${claims.map((claim) => publicClaim(claim, articles))}</ul></section>`}
<section class="story-part" aria-labelledby="sources"><h2 id="sources">${say('Sources')}</h2>
<ol class="source-list">${story.coverage.slice(0, MOST_SOURCES).map(({ article, report }) => source(article, kindWords(report.kind)))}</ol></section>
${view.note === undefined && html`<p class="story-source">${sayHtml('Follow this story elsewhere: {feeds}.', { feeds: html`<a href="${view.address}/atom">Atom</a>, <a href="${view.address}/rss">RSS</a>, <a href="${view.address}/json">JSON Feed</a>` })}</p>`}
</article>`,
  });
}

function cutTitle(headline: string): string {
  return headline.slice(0, LONGEST_TITLE).toWellFormed();
}

/** For programs: the story as a feed, and how other sites show it. */
function waysOut({ story: { shown }, address }: PublicView): Html {
  const title = cutTitle(shownHeadline(shown));
  const { pathname, origin } = new URL(address);
  const embed = (format: string) =>
    `${origin}/public/oembed?${new URLSearchParams({ url: address, format })}`;
  return html`<link rel="alternate" type="application/atom+xml" title="${title}" href="${pathname}/atom"><link rel="alternate" type="application/rss+xml" title="${title}" href="${pathname}/rss"><link rel="alternate" type="application/feed+json" title="${title}" href="${pathname}/json">
<link rel="alternate" type="application/json+oembed" title="${title}" href="${embed('json')}"><link rel="alternate" type="text/xml+oembed" title="${title}" href="${embed('xml')}">`;
}

function openGraph({ story: { shown, firstAt, lastAt }, address }: PublicView): Html {
  const title = cutTitle(shownHeadline(shown));
  const about = `${shown.outletName}: ${openingWords(openingOf(shown))}`;
  return html`<meta property="og:type" content="article"><meta property="og:site_name" content="Hearsay">
<meta property="og:title" content="${title}"><meta property="og:description" content="${about}"><meta property="og:url" content="${address}">
<meta property="og:image" content="${new URL(publicPicture.path, address).href}"><meta property="og:image:type" content="${publicPicture.type}"><meta property="og:image:width" content="${PUBLIC_PICTURE_SIZE}"><meta property="og:image:height" content="${PUBLIC_PICTURE_SIZE}"><meta property="og:image:alt" content="Hearsay">
<meta property="article:published_time" content="${new Date(firstAt).toISOString()}"><meta property="article:modified_time" content="${new Date(lastAt).toISOString()}">
<meta name="description" content="${about}"><meta name="twitter:card" content="summary"><meta name="twitter:title" content="${title}"><meta name="twitter:description" content="${about}">`;
}

function opening(shown: ArticleLine): Html | null {
  const words = openingWords(openingOf(shown));
  if (words === '') return null;
  const address = originalOf(shown);
  return html`<blockquote class="standfirst"${langOf(shown.language)} dir="auto"${address !== null && html` cite="${address}"`}><p>${words}</p></blockquote>
<p class="story-source">${sayHtml('In the words of {outlet}, {time}.', { outlet: originalLink(shown), time: timeOf(shown.sortTime) })}</p>`;
}

/** The outlet's own page; an address that is none of the web's is not given on. */
function originalOf({ url }: ArticleLine): string | null {
  return url !== null && /^https?:\/\//i.test(url) ? url : null;
}

function originalLink(article: ArticleLine): Html {
  const address = originalOf(article);
  const name = html`<bdi>${article.outletName}</bdi>`;
  return address === null
    ? name
    : html`<a href="${address}" rel="noreferrer nofollow noopener">${name}</a>`;
}

/** Whoever reads it may be anywhere: the date in full, by universal time. */
function timeOf(at: Millis): Html {
  const settings = { zone: 'UTC', clock: '24' } as const;
  const words = `${moment(at, { now: at + 30 * DAY, settings })} UTC`;
  return html`<time datetime="${new Date(at).toISOString()}">${words}</time>`;
}

function source(article: ArticleLine, kind: string): Html {
  const headline = shownHeadline(article);
  const address = originalOf(article);
  const length = lengthClass(headline);
  const words = html`<span${langOf(article.language)} dir="auto"${length !== '' && html` class="${length}"`}>${headline}</span>`;
  return html`<li><b><bdi>${article.outletName}</bdi></b> ${address === null ? words : html`<a href="${address}" rel="noreferrer nofollow noopener">${words}</a>`} <span class="count">${timeOf(article.sortTime)} · ${kind}</span></li>`;
}

type Articles = ReadonlyMap<number, ArticleLine>;

function publicClaim(claim: ClaimRecord, articles: Articles): Html {
  const main = mainStatement(claim);
  if (main === undefined) return html``;
  const speaker = html`${speakerOf(main)}`;
  const denials = claim.deniedBy
    .filter((ref) => !isSame(ref, claim.shown))
    .flatMap((ref) => saidAt(claim, ref) ?? []);
  return html`<li class="claim${denials.length > 0 && ' claim-pair'}"><div class="claim-said">
<p class="claim-words">${wordsOf(main, articles)}</p>
<p class="claim-by">${isKnownByDenial(claim) ? sayHtml('Denied by {speaker}', { speaker }) : speaker}</p></div>
${denials.length > 0 && html`<div class="claim-denied"><p class="state state-denied">${say('Denied or disputed')}</p><ul>${denials.map((said) => html`<li><p class="claim-words">${wordsOf(said, articles)}</p><p class="claim-by">${speakerOf(said)} · ${titlesOf([said], articles)}</p></li>`)}</ul></div>`}
<p class="claim-stands"><span class="${stateClass(claim.state)}">${stateWords(claim.state)}</span> ${sayStored(claim.evidence)} ${titlesOf(claim.said, articles)}</p></li>`;
}

function wordsOf({ statement, article }: ClaimedStatement, articles: Articles): Html {
  const language = articles.get(article)?.language ?? null;
  return html`<span${langOf(language)} dir="auto">${quoted(statement, LONGEST_WORDS)}</span>`;
}

function speakerOf({ statement: { speaker, attribution } }: ClaimedStatement): Html {
  if (speaker === null)
    return html`${attribution === 'nobody' ? say('Attributed to nobody') : say('Unknown who')}`;
  const role = speaker.role?.text ?? null;
  return html`<bdi>${speaker.name}</bdi>${role !== null && html`, <bdi>${role}</bdi>`}`;
}

const MOST_TITLES = 8;

/** Who carries it, each leading to its own page. */
function titlesOf(said: readonly ClaimedStatement[], articles: Articles): Html {
  const carriers = [...new Map(said.map((one) => [one.outletId, one.article])).values()]
    .flatMap((id) => articles.get(id) ?? [])
    .slice(0, MOST_TITLES);
  return html`${carriers.map((article, at) => html`${at > 0 && ', '}${originalLink(article)}`)}`;
}
