import { html } from 'hono/html';
import type { ListScope } from '../../../store/articles.ts';
import { say } from '../../language/say.ts';
import type { Html } from '../frame/html.ts';
import { listPath } from './list-scope.ts';

const MARKS: readonly (readonly [only: ListScope['only'], name: () => string])[] = [
  [undefined, () => say('All')],
  ['unread', () => say('Unread')],
];

/** The paper's sections: by mark, and the reader's folders; one of each is always chosen. */
export function sectionNav(scope: ListScope, names: readonly string[]): Html {
  const { folder, only } = scope;
  const folders = new Set(names);
  if (folder !== undefined) folders.add(folder);
  return html`<nav class="sections" aria-label="${say('Which articles')}"><ul>${MARKS.map(
    ([mark, name]) => section(scopeFor(folder, mark), name(), mark === only),
  )}</ul>${
    folders.size > 0 &&
    html`<ul class="folders">${section(scopeFor(undefined, only), say('Every folder'), folder === undefined)}${[
      ...folders,
    ].map((name) => section(scopeFor(name, only), name, name === folder))}</ul>`
  }</nav>`;
}

function scopeFor(folder: string | undefined, only: ListScope['only']): ListScope {
  return { ...(folder !== undefined && { folder }), ...(only !== undefined && { only }) };
}

function section(scope: ListScope, name: string, isHere: boolean): Html {
  return html`<li><a href="${listPath(scope)}"${isHere && html` aria-current="true"`}>${name}</a></li>`;
}
