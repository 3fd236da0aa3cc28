import { editMarkup } from '../../../articles/outlet-rules/edit-markup.ts';
import { writeNodes } from '../../../articles/tree/write-markup.ts';
import type { ArticleRecord } from '../../../model/library.ts';
import type { Visit } from '../frame/visit.ts';
import { shownMarkup } from '../lists/sample-address.ts';
import { clockTime, dayKey, moment } from '../wording/times.ts';

/** The text as it is shown, sanitised: see articles/sanitise.ts. */
export function bodyMarkup(article: ArticleRecord, visit: Visit): string {
  const { html: body, paragraphs, details } = article;
  if (body.trim() === '') return paragraphs.map((one) => `<p>${writeNodes([one])}</p>`).join('');
  return shownMarkup(details.updates.length > 0 ? withTimes(article, visit) : body, visit.pictures);
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
