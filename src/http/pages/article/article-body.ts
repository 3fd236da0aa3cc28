import { html, raw } from 'hono/html';
import { editMarkup } from '../../../articles/outlet-rules/edit-markup.ts';
import type { ArticleRecord } from '../../../model/library.ts';
import type { Html } from '../frame/html.ts';
import type { Visit } from '../frame/visit.ts';
import { shownMarkup } from '../lists/sample-address.ts';
import { clockTime, dayKey, moment } from '../wording/times.ts';

/** The one place where markup from outside is put in as it is: articles/sanitise.ts has made it safe. */
export function articleBody(article: ArticleRecord, visit: Visit): Html {
  const { html: body, paragraphs, details } = article;
  if (body.trim() === '') return html`${paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}`;
  const timed = details.updates.length > 0 ? withTimes(article, visit) : body;
  return html`${raw(shownMarkup(timed))}`;
}

/**
 * A live blog's entries, each under the time when it was written, with the day where it is another one's. The
 * result is sanitised again.
 */
function withTimes({ html: body, paragraphs, details }: ArticleRecord, visit: Visit): string {
  const insert = details.updates.map(({ time, paragraph }, at) => {
    const before = details.updates[at - 1]?.time;
    const isSameDay = before !== undefined && dayKey(before, visit) === dayKey(time, visit);
    const words = isSameDay ? clockTime(time, visit) : moment(time, visit);
    const stamp = new Date(time).toISOString();
    return { before: paragraph, html: `<p><time datetime="${stamp}">${words}</time></p>` };
  });
  return editMarkup(body, paragraphs, { cut: [], insert }).html;
}
