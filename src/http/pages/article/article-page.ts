import type { Context } from 'hono';
import { html } from 'hono/html';
import type { ArticleRecord } from '../../../model/library.ts';
import type { KeptRule } from '../../../model/outlet-rule.ts';
import type { Neighbours } from '../../../store/articles.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { wholeNumber } from '../frame/form-fields.ts';
import { frame } from '../frame/frame.ts';
import type { Html } from '../frame/html.ts';
import { type Visit, visitOf } from '../frame/visit.ts';
import { shownAddress } from '../lists/sample-address.ts';
import { notFoundPage } from '../trouble-page.ts';
import { articleBar } from './article-bar.ts';
import { articleBody } from './article-body.ts';
import { articleFoot } from './article-foot.ts';
import { articleHead } from './article-head.ts';
import { editLines } from './edit-lines.ts';
import { leftOut } from './left-out.ts';
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
    const isEdited = context.req.query('edit') === '1';
    return context.html(page({ visit, article: shown, neighbours, rules, isEdited }));
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
  readonly isEdited: boolean;
};

function page({ visit, article, neighbours, rules, isEdited }: Reading): Html {
  const { newer, older } = neighbours;
  return frame({
    visit,
    title: article.headline,
    place: 'elsewhere',
    head: html`${newer !== null && html`<link rel="prev" href="/article/${newer.id}">`}${
      older !== null && html`<link rel="next" href="/article/${older.id}">`
    }`,
    main: html`<article class="reading" data-article="${article.id}"${article.isRead && html` data-read`}${
      article.isSaved && html` data-saved`
    }${article.url !== null && html` data-original="${shownAddress(article.url)}"`}>
${articleHead(article, visit)}
${articleBar(article, visit)}
${isEdited ? editLines(article, visit) : textOf(article, visit)}
${leftOut(article, rules, visit)}
</article>
${neighbourNav(neighbours)}`,
  });
}

function textOf(article: ArticleRecord, visit: Visit): Html {
  return html`<div class="body"${article.language !== null && html` lang="${article.language}"`} dir="auto">${articleBody(article, visit)}</div>
${textTrouble(article, visit)}
${articleFoot(article)}`;
}

function neighbourNav({ newer, older }: Neighbours): Html {
  return html`<nav class="neighbours" aria-label="Other articles">
${newer !== null && html`<a class="newer" href="/article/${newer.id}"><span>Newer · ${newer.outletName}</span><b dir="auto">${newer.headline}</b></a>`}
${older !== null && html`<a class="older" href="/article/${older.id}"><span>Next · ${older.outletName}</span><b dir="auto">${older.headline}</b></a>`}
</nav>`;
}
