import type { Context } from 'hono';
import { html } from 'hono/html';
import { type ArticleRecord, type ArticleVersion, articleAsRead } from '../../../model/library.ts';
import { type EditedText, judgeEdit } from '../../../stories/additions/judge-edit.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { wholeNumber } from '../frame/form-fields.ts';
import { frame } from '../frame/frame.ts';
import type { Html } from '../frame/html.ts';
import { type Visit, visitOf } from '../frame/visit.ts';
import { outletLink } from '../lists/day-section.ts';
import { notFoundPage } from '../trouble-page.ts';
import { counted } from '../wording/counted.ts';
import { moment } from '../wording/times.ts';
import { type ComparedParagraph, compareParagraphs, compareWords } from './compare-words.ts';

/** What an article said from one moment on. */
type Wording = Pick<ArticleVersion, 'seenAt' | 'standfirst'> & EditedText;

/** GET /article/:id/versions: what the outlet changed after we had it, the latest change first. */
export function versionsPage(rooms: AppRooms) {
  const { articles } = rooms.desk.store;
  return async (context: Context): Promise<Response> => {
    const visit = await visitOf(context, rooms);
    const id = wholeNumber(context.req.param('id')) ?? 0;
    const article = await articles.byId(visit.readerId, id);
    if (article === null)
      return context.html(notFoundPage(visit, 'There is no such article.'), 404);
    // A rule of the reader's is no change by the outlet.
    const asRead = articleAsRead(article);
    return context.html(page(asRead, wordings(asRead, await articles.versions(id)), visit));
  };
}

/** Every wording, the oldest first, the present one last. */
function wordings(article: ArticleRecord, before: readonly ArticleVersion[]): Wording[] {
  const { headline, standfirst, paragraphs, language } = article;
  const seenAt = article.revisedAt ?? article.firstSeen;
  const all = [...before, { seenAt, headline, standfirst, paragraphs }];
  return all.map((wording) => ({ ...wording, language, notes: [] }));
}

function page(article: ArticleRecord, all: readonly Wording[], visit: Visit): Html {
  const changes = all.flatMap((wording, at) => {
    const before = all[at - 1];
    return before === undefined ? [] : [changeSection(before, wording, visit)];
  });
  return frame({
    visit,
    title: `Versions: ${article.headline}`,
    place: 'elsewhere',
    main: html`<article class="reading versions"${article.language !== null && html` lang="${article.language}"`}>
<header class="article-head"><p class="kicker">${outletLink(article)}</p><h1 dir="auto">${article.headline}</h1>
<p class="byline" lang="en"><a href="/article/${article.id}">Back to the article</a> ${summary(changes.length)}</p></header>
${changes.reverse()}
</article>`,
  });
}

function summary(count: number): Html {
  if (count === 0) return html`<span>The text has not been changed since it came.</span>`;
  return html`<span>${counted(count, 'change')}. <ins>New words</ins> and <del>words that went</del> are marked.</span>`;
}

function changeSection(before: Wording, after: Wording, visit: Visit): Html {
  const standfirst = compareWords(before.standfirst ?? '', after.standfirst ?? '');
  return html`<section class="change"><h2 lang="en">Changed ${moment(after.seenAt, visit)}</h2>
<p class="change-kind" lang="en">${judgeEdit(before, after).reason}</p>
<p class="change-headline">${words(compareWords(before.headline, after.headline))}</p>
${standfirst.length > 0 && html`<p class="standfirst">${words(standfirst)}</p>`}
${gathered(compareParagraphs(before.paragraphs, after.paragraphs))}</section>`;
}

/** Changed paragraphs with one neighbour each way; what stayed the same between is only counted. */
function gathered(paragraphs: readonly ComparedParagraph[]): Html[] {
  const isNear = (at: number) => [at - 1, at, at + 1].some((near) => isChanged(paragraphs[near]));
  const pieces: Html[] = [];
  let left = 0;
  for (const [at, paragraph] of paragraphs.entries()) {
    if (!isNear(at)) {
      left += 1;
      continue;
    }
    if (left > 0) pieces.push(unchanged(left));
    left = 0;
    pieces.push(html`<p dir="auto">${words(paragraph)}</p>`);
  }
  if (left > 0) pieces.push(unchanged(left));
  return pieces;
}

function isChanged(paragraph: ComparedParagraph | undefined): boolean {
  return paragraph?.some(({ kind }) => kind !== 'same') === true;
}

function unchanged(count: number): Html {
  return html`<p class="unchanged" lang="en">${counted(count, 'paragraph')} unchanged</p>`;
}

function words(parts: ComparedParagraph): Html[] {
  return parts.map(({ text, kind }) => {
    if (kind === 'added') return html`<ins>${text}</ins>`;
    return kind === 'removed' ? html`<del>${text}</del>` : html`${text}`;
  });
}
