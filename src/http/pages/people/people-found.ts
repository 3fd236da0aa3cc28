import { html } from 'hono/html';
import type { SpeakerLine } from '../../../model/library-statements.ts';
import type { SearchQuery } from '../../../model/search-query.ts';
import { say } from '../../language/say.ts';
import type { Html } from '../frame/html.ts';
import { personPath } from './person-path.ts';

/** The name that a search may be for: its words, where it asks for nothing but words; null else. */
export function nameAskedFor({ groups, without }: SearchQuery): string | null {
  if (groups.length === 0 || without.length > 0) return null;
  const words = groups.map(([term, ...others]) => {
    return term?.field === 'any' && others.length === 0 ? term.words : null;
  });
  return words.includes(null) ? null : words.join(' ');
}

/** Speakers found by name, above the articles; nothing where there are none. */
export function peopleFound(speakers: readonly SpeakerLine[]): Html | null {
  if (speakers.length === 0) return null;
  return html`<section class="people-found" aria-labelledby="people-title"><h2 id="people-title">${say('Who speaks')}</h2>
<ul>${speakers.map(
    ({ key, name, statementCount }) =>
      html`<li><a href="${personPath(key)}"><bdi>${name}</bdi></a> <span class="count">${say('{count, plural, one {# statement} other {# statements}}', { count: statementCount })}</span></li>`,
  )}</ul></section>`;
}
