import { html } from 'hono/html';
import type { OpenedArticle } from '../../../store/history/history.ts';
import { say } from '../../language/say.ts';
import { type MutedBy, mutedNote } from '../following/muted-note.ts';
import type { Html } from '../frame/html.ts';
import { langOf } from '../frame/lang-of.ts';
import type { Visit } from '../frame/visit.ts';
import { dayHeading, outletLink } from '../lists/day-section.ts';
import { clockTime, dayKey, moment } from '../wording/times.ts';

type Shown = {
  readonly visit: Visit;
  /** Whether all of the day stands here, and not what a search found of all days. */
  readonly isWhole: boolean;
  readonly muted: MutedBy;
};

/** A day of a history, or what was found in it; stands in a form that takes things out. */
export function historyDay(opened: readonly OpenedArticle[], shown: Shown): Html {
  const { visit, isWhole } = shown;
  const [first] = opened;
  if (first === undefined) return html``;
  const rows = html`<ul class="history-list">${opened.map((one) => row(one, shown))}</ul>`;
  if (!isWhole) return rows;
  const day = dayKey(first.openedAt, visit);
  return html`<section class="day"><div class="history-day">${dayHeading(first.openedAt, visit)}<button class="link" name="day" value="${day}">${say('Take this day out')}</button></div>
${rows}</section>`;
}

function row({ article, openedAt, finishedAt }: OpenedArticle, shown: Shown): Html {
  const { visit, isWhole, muted } = shown;
  const { id, headline, language } = article;
  const when = isWhole ? clockTime(openedAt, visit) : moment(openedAt, visit);
  return html`<li><time datetime="${new Date(openedAt).toISOString()}">${when}</time>
<div><a href="/article/${id}"${langOf(language)} dir="auto">${headline}</a> <span class="count">${outletLink(article)}${finishedAt !== null && ` · ${say('read to the end')}`}${mutedNote(muted, id)}</span></div>
<button class="link" name="article" value="${id}" aria-label="${say('Take out: {headline}', { headline })}">${say('Take out')}</button></li>`;
}
