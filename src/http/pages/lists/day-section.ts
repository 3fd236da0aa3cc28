import { html } from 'hono/html';
import type { ArticleLine } from '../../../model/library.ts';
import type { Html } from '../frame/html.ts';
import type { Visit } from '../frame/visit.ts';
import { dayKey, dayName, nearDay } from '../wording/times.ts';
import { articleItem } from './article-item.ts';
import type { DayGroup, OutletGroup } from './group-lines.ts';
import type { ToldBeside } from './told-beside.ts';

/** One day of a list: what opens it, then its outlets in columns. */
export function daySection(day: DayGroup, visit: Visit, beside: ToldBeside): Html {
  return html`<section class="day">
${dayHeading(day.at, visit)}
${day.lead !== null && leadItem(day.lead, visit, beside)}
<div class="columns">${day.outlets.map((outlet) => outletBlock(outlet, visit, beside))}</div>
</section>`;
}

/** The nameplate says today's date already. */
export function dayHeading(at: number, visit: Visit): Html {
  const near = nearDay(at, visit);
  const name = dayName(at, visit);
  const isToday = dayKey(at, visit) === dayKey(visit.now, visit);
  const words = near === null ? name : isToday ? near : html`${near} <span>${name}</span>`;
  return html`<h2 class="day-name">${words}</h2>`;
}

function leadItem(lead: ArticleLine, visit: Visit, beside: ToldBeside): Html {
  const kicker = outletLink(lead);
  return articleItem(lead, { visit, prominence: 'lead', heading: 'h3', kicker, beside });
}

function outletBlock({ lines, ...outlet }: OutletGroup, visit: Visit, beside: ToldBeside): Html {
  return html`<section class="outlet-block">
<h3 class="outlet-name">${outletLink(outlet)}</h3>
${lines.map((line, at) =>
  articleItem(line, { visit, prominence: at === 0 ? 'first' : 'other', heading: 'h4', beside }),
)}
</section>`;
}

export function outletLink({
  outletId,
  outletName,
}: Pick<OutletGroup, 'outletId' | 'outletName'>): Html {
  return html`<a href="/outlet/${outletId}"><bdi>${outletName}</bdi></a>`;
}
