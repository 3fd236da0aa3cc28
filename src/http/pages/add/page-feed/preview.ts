import { html } from 'hono/html';
import type { PagePreview } from '../../../../feeds/page-feeds/look-at-page.ts';
import type { Entry } from '../../../../model/feeds/entry.ts';
import { plainText } from '../../../../text/plain-text.ts';
import { say } from '../../../language/say.ts';
import { sayStored } from '../../../language/stored/say-stored.ts';
import type { Html } from '../../frame/html.ts';
import type { Visit } from '../../frame/visit.ts';
import { moment } from '../../wording/times.ts';

/** What a recipe finds on the page as it is now. */
export function previewOf(preview: PagePreview, visit: Visit): Html {
  return html`${preview.reason !== null && html`<p class="problems" role="alert">${sayStored(preview.reason)}</p>`}
${preview.watched !== null && watched(preview.watched)}
${preview.count > 0 && html`<p class="page-found">${foundWords(preview)}</p><ol class="page-entries">${preview.entries.map((entry) => entryLine(entry, visit))}</ol>`}`;
}

function foundWords({ count, having, entries }: PagePreview): string {
  const found = say('{count, plural, one {# entry} other {# entries}}', { count });
  const parts = [
    say('{count} with an address', { count: having.link }),
    say('{count} with a date', { count: having.date }),
    say('{count} with a summary', { count: having.summary }),
    say('{count} with an author', { count: having.author }),
    say('{count} with a picture', { count: having.picture }),
  ].join(' · ');
  const cut =
    count > entries.length ? ` ${say('The first {count}:', { count: entries.length })}` : '';
  return `${found}: ${parts}.${cut}`;
}

function entryLine(
  { title, url, published, updated, summary, authors }: Entry,
  visit: Visit,
): Html {
  const when = published ?? updated;
  const words = summary === null ? '' : plainText(summary.slice(0, 2_000)).slice(0, 220);
  return html`<li><b dir="auto">${title}</b>${url !== null && html`<span class="page-entry-url" dir="ltr">${url}</span>`}
${(when !== null || authors.length > 0) && html`<span class="page-entry-facts">${[when === null ? null : moment(when, visit), ...authors].filter((fact) => fact !== null).join(' · ')}</span>`}
${words !== '' && html`<span class="page-entry-words" dir="auto">${words}</span>`}</li>`;
}

function watched({ count, paragraphs }: NonNullable<PagePreview['watched']>): Html {
  return html`<p class="page-found">${say('{count, plural, one {# paragraph is} other {# paragraphs are}} watched. The first change from now on is the first entry.', { count })}</p>
<div class="page-watched">${paragraphs.map((paragraph) => html`<p dir="auto">${paragraph.slice(0, 300)}</p>`)}</div>`;
}
