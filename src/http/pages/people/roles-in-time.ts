import { html } from 'hono/html';
import type { RoleInTime } from '../../../store/figures/speaker-figures.ts';
import { say } from '../../language/say.ts';
import type { Html } from '../frame/html.ts';
import { dayWords, type Timepiece } from '../wording/times.ts';

/** What articles call somebody, as printed, and when; roles that do not go together may be of two people. */
export function rolesInTime(roles: readonly RoleInTime[], timepiece: Timepiece): Html | null {
  if (roles.length === 0) return null;
  return html`<section class="person-roles" aria-labelledby="roles-title"><h2 id="roles-title">${say('Described as')}</h2>
<ul>${roles.map((role) => html`<li><a href="/article/${role.newestArticleId}"><bdi>${role.words}</bdi></a> <span class="count">${whenWords(role, timepiece)}</span></li>`)}</ul></section>`;
}

function whenWords({ articleCount, firstAt, lastAt }: RoleInTime, timepiece: Timepiece): string {
  const [first, last] = [dayWords(firstAt, timepiece), dayWords(lastAt, timepiece)];
  if (articleCount === 1) return first;
  if (first === last)
    return say('{count, plural, one {# article} other {# articles}}, {day}', {
      ...{ count: articleCount, day: first },
    });
  return say('{count, plural, one {# article} other {# articles}}, {first} to {last}', {
    ...{ count: articleCount, first, last },
  });
}
