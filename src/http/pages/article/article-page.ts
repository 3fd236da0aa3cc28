import type { Context } from 'hono';
import { html, raw } from 'hono/html';
import type { ArticleRecord } from '../../../model/library.ts';
import type { StatementsState } from '../../../model/library-statements.ts';
import type { KeptRule } from '../../../model/outlet-rule.ts';
import type { Neighbours } from '../../../store/articles.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { wholeNumber } from '../frame/form-fields.ts';
import { frame } from '../frame/frame.ts';
import type { Html } from '../frame/html.ts';
import { type Visit, visitOf } from '../frame/visit.ts';
import { shownAddress } from '../lists/sample-address.ts';
import { headlineMark } from '../stories/coverage/headline-check.ts';
import { notFoundPage } from '../trouble-page.ts';
import { articleBar } from './article-bar.ts';
import { bodyMarkup } from './article-body.ts';
import { articleFoot } from './article-foot.ts';
import { articleHead, type HeadMarkup, showsStandfirst } from './article-head.ts';
import { editLines } from './edit-lines.ts';
import { leftOut } from './left-out.ts';
import { markLine, markStatements } from './statements/statement-marks.ts';
import { type Voice, voicesOf } from './statements/voices.ts';
import { whoSays } from './statements/who-says.ts';
import { articleStory, readStoryPlace, type StoryPlace } from './story/article-story.ts';
import { textTrouble } from './text-trouble.ts';

/** GET /article/:id: one text, set to be read; with ?edit=1 line by line, to leave lines out. */
export function articlePage(rooms: AppRooms) {
  const { store } = rooms.desk;
  return async (context: Context): Promise<Response> => {
    const visit = await visitOf(context, rooms);
    const id = wholeNumber(context.req.param('id')) ?? 0;
    const article = await store.articles.byId(visit.readerId, id);
    if (article === null)
      return context.html(notFoundPage(visit, 'There is no such article.'), 404);
    const isOpened = visit.settings.isReadOnOpening && isOpening(context);
    if (isOpened && !article.isRead) await store.marks.markRead(visit.readerId, [id], visit.now);
    const neighbours = await store.articles.neighbours(visit.readerId, id);
    const rules = article.asRead === null ? [] : await store.rules.ofArticle(id);
    const shown = { ...article, isRead: article.isRead || isOpened };
    const state = (await store.statements.ofArticle(id)) ?? { kind: 'awaited' };
    const told = await readStoryPlace(store, visit.readerId, id);
    const isEdited = context.req.query('edit') === '1';
    return context.html(page({ visit, article: shown, neighbours, rules, state, told, isEdited }));
  };
}

/**
 * Whether a reader is opening the page: not a browser that fetches ahead, not a picture's address on
 * another site. That is all that may be marked by a GET.
 */
function isOpening(context: Context): boolean {
  const { req } = context;
  const site = req.header('sec-fetch-site');
  const isFromHere = site === 'same-origin' || site === 'none';
  const isAhead = req.header('sec-purpose') !== undefined;
  return isFromHere && !isAhead && req.header('sec-fetch-dest') === 'document';
}

type Reading = {
  readonly visit: Visit;
  readonly article: ArticleRecord;
  readonly neighbours: Neighbours;
  /** Those the article is under, if they have changed it. */
  readonly rules: readonly KeptRule[];
  readonly state: StatementsState;
  readonly told: StoryPlace;
  readonly isEdited: boolean;
};

function page(reading: Reading): Html {
  const { visit, article, neighbours, isEdited } = reading;
  const { newer, older } = neighbours;
  const { settings } = visit;
  return frame({
    visit,
    title: article.headline,
    place: 'elsewhere',
    head: html`${newer !== null && html`<link rel="prev" href="/article/${newer.id}">`}${
      older !== null && html`<link rel="next" href="/article/${older.id}">`
    }`,
    main: html`<article class="reading" data-article="${article.id}" data-said="${settings.marksStatements ? 'on' : 'off'}"${article.isRead && html` data-read`}${
      article.isSaved && html` data-saved`
    }${article.url !== null && html` data-original="${shownAddress(article.url)}"`}>
${isEdited ? edited(reading) : read(reading)}
</article>
${neighbourNav(neighbours)}`,
  });
}

function edited({ article, rules, visit }: Reading): Html {
  return html`<div class="reading-text">${articleHead(article, headMarkup(article, []).head, visit)}
${articleBar(article, visit, false)}
${editLines(article, visit)}</div>
${leftOut(article, rules, visit)}`;
}

function read({ article, rules, visit, state, told }: Reading): Html {
  const voices = state.kind === 'found' ? voicesOf(state.found.statements) : [];
  const { head, numbers } = headMarkup(article, voices);
  const body = markStatements(bodyMarkup(article, visit), article.paragraphs, voices);
  const marked = new Set([...numbers, ...body.numbers]);
  // The one place where markup from outside is put in as it is: it was sanitised, and only marks were added.
  return html`<div class="reading-text">${articleHead(article, { ...head, headlineMark: headlineMarkOf(article, told) }, visit)}
${articleBar(article, visit, voices.length > 0)}
${articleStory(told, article.language)}
<div class="body"${article.language !== null && html` lang="${article.language}"`} dir="auto">${raw(body.html)}</div>
${textTrouble(article, visit)}
${articleFoot(article)}</div>
${whoSays({ article, state, voices, marked, claims: told.claims })}
${leftOut(article, rules, visit)}`;
}

function headlineMarkOf({ id, language }: ArticleRecord, { place }: StoryPlace): Html | null {
  return headlineMark({ articleId: id, language, check: place?.headline ?? null });
}

function headMarkup(article: ArticleRecord, voices: readonly Voice[]) {
  const headline = markLine(article.headline, 'headline', voices);
  const standfirst = markLine(article.standfirst ?? '', 'standfirst', voices);
  const head: HeadMarkup = { headline: headline.html, standfirst: standfirst.html };
  const numbers = showsStandfirst(article)
    ? [...headline.numbers, ...standfirst.numbers]
    : headline.numbers;
  return { head, numbers };
}

function neighbourNav({ newer, older }: Neighbours): Html {
  return html`<nav class="neighbours" aria-label="Other articles">
${newer !== null && html`<a class="newer" href="/article/${newer.id}"><span>Newer · ${newer.outletName}</span><b dir="auto">${newer.headline}</b></a>`}
${older !== null && html`<a class="older" href="/article/${older.id}"><span>Next · ${older.outletName}</span><b dir="auto">${older.headline}</b></a>`}
</nav>`;
}
