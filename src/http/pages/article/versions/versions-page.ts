import type { Context } from 'hono';
import { html } from 'hono/html';
import type { ArticleRecord } from '../../../../model/library.ts';
import { judgeEdit } from '../../../../stories/additions/judge-edit.ts';
import type { AppRooms } from '../../../app-rooms.ts';
import { say, sayHtml } from '../../../language/say.ts';
import { spoken } from '../../../language/spoken.ts';
import { sayStored } from '../../../language/stored/say-stored.ts';
import { wholeNumber } from '../../frame/form-fields.ts';
import { frame } from '../../frame/frame.ts';
import type { Html } from '../../frame/html.ts';
import { langOf } from '../../frame/lang-of.ts';
import { type Visit, visitOf } from '../../frame/visit.ts';
import { outletLink } from '../../lists/day-section.ts';
import { notFoundPage } from '../../trouble-page.ts';
import { moment } from '../../wording/times.ts';
import { versionsPath, type Wording, wordingsOf } from './article-wordings.ts';
import { type ComparedParagraph, compareParagraphs, compareWords } from './compare-words.ts';

/** GET /article/:id/versions: what the outlet changed after we had it, the latest change first. */
export function versionsPage(rooms: AppRooms) {
  const { articles } = rooms.desk.store;
  return async (context: Context): Promise<Response> => {
    const visit = await visitOf(context, rooms);
    const id = wholeNumber(context.req.param('id')) ?? 0;
    const article = await articles.byId(visit.readerId, id);
    if (article === null)
      return context.html(notFoundPage(visit, say('There is no such article.')), 404);
    return context.html(
      page(article, wordingsOf(article, await articles.versions(id, visit.readerId)), visit),
    );
  };
}

function page(article: ArticleRecord, all: readonly Wording[], visit: Visit): Html {
  const changes = all.flatMap((wording, at) => {
    const before = all[at - 1];
    if (before === undefined) return [];
    return [
      changeSection({ before, after: wording, path: versionsPath(article.id, at, at + 1) }, visit),
    ];
  });
  return frame({
    visit,
    title: say('Versions: {headline}', { headline: article.headline }),
    place: 'elsewhere',
    isReading: true,
    main: html`<article class="reading versions">
<header class="article-head"><p class="kicker">${outletLink(article)}</p><h1${langOf(article.language)} dir="auto">${article.headline}</h1>
<p class="byline"><a href="/article/${article.id}">${say('Back to the article')}</a> ${summary(changes.length)}</p></header>
${changes.reverse()}
</article>`,
  });
}

function summary(count: number): Html {
  if (count === 0) return html`<span>${say('The text has not been changed since it came.')}</span>`;
  const marked = sayHtml('{added} and {removed} are marked.', {
    added: html`<ins>${say('New words')}</ins>`,
    removed: html`<del>${say('words that went')}</del>`,
  });
  return html`<span>${say('{count, plural, one {# change.} other {# changes.}}', { count })} ${marked}</span>`;
}

type Change = {
  readonly before: Wording;
  readonly after: Wording;
  /** Where both stand side by side. */
  readonly path: string;
};

function changeSection({ before, after, path }: Change, visit: Visit): Html {
  const standfirst = compareWords(before.standfirst ?? '', after.standfirst ?? '');
  const lang = langOf(after.language);
  return html`<section class="change"><h2>${say('Changed {when}', { when: moment(after.seenAt, visit) })}</h2>
<p class="change-kind">${sayStored(judgeEdit(before, after).reason)} <a href="${path}">${say('Side by side')}</a></p>
<div${lang}><p class="change-headline" dir="auto">${words(compareWords(before.headline, after.headline))}</p>
${standfirst.length > 0 && html`<p class="standfirst" dir="auto">${words(standfirst)}</p>`}
${gathered(compareParagraphs(before.paragraphs, after.paragraphs))}</div></section>`;
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
  return html`<p class="unchanged" lang="${spoken().tag}" dir="${spoken().direction}">${say('{count, plural, one {# paragraph} other {# paragraphs}} unchanged', { count })}</p>`;
}

function words(parts: ComparedParagraph): Html[] {
  return parts.map(({ text, kind }) => {
    if (kind === 'added') return html`<ins>${text}</ins>`;
    return kind === 'removed' ? html`<del>${text}</del>` : html`${text}`;
  });
}
