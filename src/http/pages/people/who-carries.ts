import { html } from 'hono/html';
import type { SpeakerFigures } from '../../../store/figures/speaker-figures.ts';
import { say } from '../../language/say.ts';
import { barTable } from '../charts/bar-table.ts';
import type { Html } from '../frame/html.ts';

/** Which titles print somebody's words; nothing where it is one alone. */
export function whoCarries({ carriedBy, lookedAt }: SpeakerFigures): Html | null {
  if (carriedBy.length < 2) return null;
  const title = say('Who passes their words on');
  const bars = carriedBy.map(({ id, name, count }) => {
    return { label: html`<a href="/outlet/${id}"><bdi>${name}</bdi></a>`, count };
  });
  return html`<section class="person-carriers" aria-labelledby="carriers-title"><h2 id="carriers-title">${title}</h2>
${barTable(bars, { caption: title, total: lookedAt })}
<p class="figure-note">${say('Of the newest {count, plural, one {statement} other {# statements}}.', { count: lookedAt })}</p></section>`;
}
