import { html } from 'hono/html';
import type { Outlet } from '../../../model/outlet.ts';
import { say } from '../../language/say.ts';
import type { Html } from '../frame/html.ts';

type Tab = 'articles' | 'figures';

/** What an outlet published, and what that comes to. */
export function outletTabs({ id, name }: Pick<Outlet, 'id' | 'name'>, current: Tab): Html {
  const tabs = [
    ['articles', `/outlet/${id}`, say('Articles')],
    ['figures', `/outlet/${id}/figures`, say('What they come to')],
  ] as const;
  return html`<nav class="tabs" aria-label="${name}"><ul>${tabs.map(
    ([tab, path, words]) =>
      html`<li><a href="${path}"${tab === current && html` aria-current="page"`}>${words}</a></li>`,
  )}</ul></nav>`;
}
