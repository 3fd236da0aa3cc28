import { html } from 'hono/html';
import { holdsAt } from '../../../model/following.ts';
import type { SearchQuery } from '../../../model/search-query.ts';
import { foldSpace } from '../../../text/fold-space.ts';
import { say } from '../../language/say.ts';
import type { Html } from '../frame/html.ts';
import { icon } from '../frame/icons.ts';
import type { Visit } from '../frame/visit.ts';
import { followButtons } from './follow-buttons.ts';
import { newRulePath, rulePath } from './following-path.ts';

/** What can be made of a search: a saved one, one that is followed, one that mutes what it finds. */
export function searchButtons(visit: Visit, typed: string, query: SearchQuery): Html {
  const target = { kind: 'search', key: foldSpace(typed.toWellFormed()) } as const;
  const saved = (visit.rules ?? []).find(
    (rule) => rule.does === 'save' && rule.target.key === target.key && holdsAt(rule, visit.now),
  );
  return html`<p class="search-rules">${
    saved === undefined
      ? html`<a class="button quiet" href="${newRulePath('save', target, visit.here)}" rel="nofollow" data-rule>${icon('save')}${say('Save this search')}</a>`
      : html`<a class="button quiet is-held" href="${rulePath(saved.id)}">${icon('save')}${say('Saved search')}</a>`
  } ${query.only === null && query.labels.length === 0 && followButtons(visit, { target, name: typed })}</p>`;
}
